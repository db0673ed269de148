import type { RecordFields } from './record-fields.js';
import type { RecordLinks } from './record-links.js';

const STATEMENT =
  /\bstatement (?:from|by|on behalf of)\b|^(?:(?:joint|public|press|media|lscb|lscp|board|partnership|chair’s) ){0,2}statement\b/i;

/** What a record is, told by its fields and the shape it was found in. */
export function kindOf(
  { title, second }: { readonly title: string; readonly second: string },
  { names, posted }: RecordFields,
  links: RecordLinks,
  isHeader: boolean,
): string {
  if (STATEMENT.test(title) || STATEMENT.test(second)) return 'statement';
  if (names.has('added')) return 'resource';
  const isBriefing = links.list.some(({ text }) =>
    /^download (?:the|our|this) briefing\b/i.test(text),
  );
  if (names.has('publication') || isBriefing) return 'briefing';
  return isHeader && posted === undefined ? 'digest' : 'news';
}
