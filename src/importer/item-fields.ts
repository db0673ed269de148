import type { ItemDocument } from './feed-document.js';

/** The value of a field, `undefined` where there is none. */
export type ItemField = unknown;

/** Two forms of one thing: an item whose text gets its first link changes from one to the other. */
const BODY = ['content_html', 'content_text'] as const;
const EXTENSION = '_safeguarding';
/** What an update keeps in an item for itself. */
const OWN = ['imported', 'missingSince'];

type Fields = Record<string, unknown>;

/**
 * The fields of an item by their names, those of the extension as `_safeguarding.posted`, and its
 * body in either form as `content`.
 */
export function readFields(item: ItemDocument): Map<string, ItemField> {
  const { [EXTENSION]: extension, content_html, content_text, ...fields } = item;
  const found = new Map<string, ItemField>(Object.entries(fields));
  const body = { content_html, content_text };
  if ((content_html ?? content_text) !== undefined) found.set('content', body);
  for (const [name, value] of Object.entries(extension ?? {})) {
    if (!OWN.includes(name)) found.set(`${EXTENSION}.${name}`, value);
  }
  return found;
}

/** Sets a field that `readFields` has named, or takes it away. */
export function writeField(item: ItemDocument, name: string, value: ItemField): void {
  const fields = item as unknown as Fields;
  if (name === 'content') {
    for (const form of BODY) setField(fields, form, (value as Fields | undefined)?.[form]);
  } else if (name.startsWith(`${EXTENSION}.`)) {
    const extension = (item[EXTENSION] ??= {});
    setField(extension, name.slice(EXTENSION.length + 1), value);
  } else {
    setField(fields, name, value);
  }
}

function setField(fields: Fields, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(fields, name);
  else fields[name] = value;
}
