// What the manifest says of the elements, and whether a story shows it and a document names it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(`${root}${path}`, 'utf8');
const readStories = () =>
  readdirSync(`${root}stories`, { recursive: true })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => read(`stories/${name}`))
    .join('\n');

/** Every entry of the three elements: `{ tag, kind, name }`. */
function readEntries() {
  const { modules } = JSON.parse(read('custom-elements.json'));
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName);
  return elements.flatMap(({ tagName: tag, ...declaration }) => {
    const entries = (kind, list) => (list ?? []).map(({ name }) => ({ tag, kind, name }));
    const members = declaration.members ?? [];
    return [
      ...entries('attribute', declaration.attributes),
      ...entries('part', declaration.cssParts),
      ...entries('slot', declaration.slots).map((slot) => ({
        ...slot,
        name: slot.name || 'default',
      })),
      ...entries('state', declaration.cssStates),
      ...entries('event', declaration.events),
      ...entries('token', declaration.cssProperties),
      ...entries(
        'method',
        members.filter(({ kind }) => kind === 'method'),
      ),
      ...entries(
        'property',
        members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
      ),
    ];
  });
}

/** What a page can tell of a story by looking at it; the rest is found in the text of the stories. */
const SEEN = ['attribute', 'part', 'slot', 'state', 'event'];

/** How the text of a story uses what cannot be seen. */
const USES = {
  token: (name) => new RegExp(`${name}:`),
  method: (name) => new RegExp(`widget\\.${name}\\(`),
  property: (name) => new RegExp(`\\.${name}\\b|\\b${name}:`),
};

/** What to look for in each story. */
export function readNames() {
  const entries = readEntries();
  const namesOf = (kind) => [
    ...new Set(entries.filter((entry) => entry.kind === kind).map(({ name }) => name)),
  ];
  return {
    tags: [...new Set(entries.map(({ tag }) => tag))],
    events: namesOf('event'),
    states: namesOf('state'),
  };
}

/**
 * @param {Set<string>} seen - Lines such as "resource-library part title", of all stories.
 * @param {Set<string>} pictured - The same of those that are compared as pictures.
 * @returns {string[]} what no story shows, what no picture has, and what no document names
 */
export function findMissing(seen, pictured) {
  const entries = readEntries();
  const stories = readStories();
  // The strings that docs/translations.md names are called like parts.
  const documents = `${read('README.md')}\n${read('docs/reference.md')}`;
  const named = new Set(
    [...documents.matchAll(/`([^`\n(]+)(?:\([^`\n]*)?`/g)].map(([, name]) => name),
  );
  const isShown = ({ tag, kind, name }) =>
    SEEN.includes(kind) ? seen.has(`${tag} ${kind} ${name}`) : USES[kind](name).test(stories);
  const isNamed = ({ name }) =>
    name === 'default' ? /^\| default/m.test(documents) : named.has(name);
  const sentence =
    (what) =>
    ({ tag, kind, name }) =>
      `<${tag}> ${kind} ${name}: ${what}`;
  return [
    ...entries.filter((entry) => !isShown(entry)).map(sentence('no story shows it')),
    ...entries
      .filter(({ tag, kind, name }) => kind === 'part' && !pictured.has(`${tag} pictured ${name}`))
      .map(sentence('no picture has it')),
    ...entries.filter((entry) => !isNamed(entry)).map(sentence('no document names it')),
  ];
}

/** Links of the pages, `?path=/docs/…`, to what Storybook does not have. */
export function findBrokenLinks(ids) {
  return readdirSync(`${root}stories`, { recursive: true })
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => [...read(`stories/${name}`).matchAll(/\?path=\/(?:docs|story)\/([\w-]+)/g)])
    .map(([, id]) => id)
    .filter((id) => !ids.includes(id));
}
