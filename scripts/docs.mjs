// `npm run docs`: writes the tables of docs/reference.md from the manifest, between its markers.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const BLOCK = /(<!-- generated: (.+?) -->\n)[^]*?(<!-- \/generated -->)/g;

const code = (text) => `\`${text}\``;
const cell = (text) => text.replaceAll('|', '\\|');

function table(head, rows) {
  if (rows.length === 0) throw new Error(`no rows under ${head.join(', ')}`);
  const lines = [head, head.map(() => '---'), ...rows];
  return `\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`;
}

/** A default as a webmaster would write it; what is absent, or off, has none. */
function defaultOf({ default: value = '' }) {
  const written = value.replace(/^'(.*)'$/, '$1');
  if (written === 'false') return 'off';
  return ['', 'null', 'undefined'].includes(written) ? '' : code(written);
}

/** What an attribute means, held to name each value that its type allows. */
function meaningOf({ name, type, description }) {
  if (!description) throw new Error(`${name} has no description`);
  for (const [, value] of (type?.text ?? '').matchAll(/'([\w-]+)'/g)) {
    const names = [...description.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => text.split(' '));
    if (!names.includes(value)) throw new Error(`the description of ${name} leaves out "${value}"`);
  }
  return cell(description);
}

/** Things that several elements have, by name, with the elements that have each. */
function merge(declarations, list) {
  const merged = new Map();
  for (const { tagName, [list]: things = [] } of declarations) {
    for (const thing of things) {
      const known = merged.get(thing.name) ?? { ...thing, tags: [] };
      merged.set(thing.name, { ...known, tags: [...known.tags, tagName] });
    }
  }
  return [...merged.values()];
}

/** The content of each block, by the name in its marker. */
function blocksOf(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const classOf = (name) => declarations.find((one) => one.name === name || one.tagName === name);
  // The lists first, as on the page.
  const elements = declarations.filter(({ tagName }) => tagName).reverse();
  const lists = elements.filter(({ superclass }) => superclass.name === 'ListElement');
  const tagNames = (tags) => {
    if (tags.length === elements.length) return 'all';
    const areLists = lists.map(({ tagName }) => tagName).join() === tags.join();
    return areLists ? 'lists' : tags.map((tag) => code(`<${tag}>`)).join(', ');
  };
  /** What a class has of its own, or otherwise than the class it has it from. */
  const own = (list) =>
    list.filter(
      ({ inheritedFrom, name, default: value }) =>
        !inheritedFrom ||
        classOf(inheritedFrom.name).attributes.find((one) => one.name === name).default !== value,
    );

  const attributes = (name) =>
    table(
      ['Attribute', 'Default', 'Meaning'],
      own(classOf(name).attributes).map((one) => [code(one.name), defaultOf(one), meaningOf(one)]),
    );
  const parts = (name) =>
    table(
      ['Part', 'What it is'],
      classOf(name).cssParts.map((part) => [code(part.name), cell(part.description)]),
    );
  const fieldsOf = (type) =>
    (classOf(type.text)?.members ?? []).map(({ name }) => code(name)).join(', ');
  const isOwnProperty = ({ attribute, kind, static: isStatic }) =>
    !isStatic && (kind === 'method' || !attribute);
  const signature = ({ kind, name, parameters = [] }) =>
    kind === 'method' ? `${name}(${parameters.map((one) => one.name).join(', ')})` : name;

  return {
    'attributes of all': () => attributes('FeedElement'),
    'attributes of lists': () => attributes('ListElement'),
    ...Object.fromEntries(
      elements.map(({ tagName }) => [`attributes of ${tagName}`, () => attributes(tagName)]),
    ),
    slots: () =>
      table(
        ['Slot', 'Elements', 'Content'],
        merge(elements, 'slots').map(({ name, tags, description }) => [
          name ? code(name) : 'default',
          tagNames(tags),
          cell(description),
        ]),
      ),
    'parts of lists': () => parts('safeguarding-news'),
    'parts of awareness-banner': () => parts('awareness-banner'),
    'custom properties': () =>
      table(
        ['Property', 'Default', 'What it colours or sizes'],
        merge(elements, 'cssProperties').map((one) => [
          code(one.name),
          defaultOf(one),
          cell(one.description),
        ]),
      ),
    states: () =>
      table(
        ['State', 'Meaning'],
        merge(elements, 'cssStates').map((one) => [code(one.name), cell(one.description)]),
      ),
    members: () =>
      table(
        ['Member', 'Elements', 'Meaning'],
        merge(elements, 'members')
          .filter(isOwnProperty)
          .map((one) => [
            code(signature(one)),
            tagNames(one.tags),
            `${meaningOf(one)}${one.readonly ? ' Read only.' : ''}`,
          ]),
      ),
    events: () =>
      table(
        ['Event', 'Elements', 'Fields', 'When'],
        merge(elements, 'events').map(({ name, type, tags, description }) => [
          code(name),
          tagNames(tags),
          fieldsOf(type),
          cell(description),
        ]),
      ),
  };
}

/** The page with its blocks written anew; each block must be there once. */
export async function writeReference(page, manifest) {
  const blocks = blocksOf(manifest);
  const missing = new Set(Object.keys(blocks));
  const written = page.replace(BLOCK, (_, start, name, end) => {
    if (!missing.delete(name)) throw new Error(`docs/reference.md: no block, or twice: ${name}`);
    return `${start}${blocks[name]()}${end}`;
  });
  if (missing.size > 0) throw new Error(`docs/reference.md lacks: ${[...missing].join('; ')}`);
  const options = await resolveConfig(join(root, 'docs/reference.md'));
  return format(written, { ...options, parser: 'markdown' });
}

export async function readReference() {
  const page = await readFile(join(root, 'docs/reference.md'), 'utf8');
  const manifest = JSON.parse(await readFile(join(root, 'custom-elements.json'), 'utf8'));
  return { page, fresh: await writeReference(page, manifest) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { fresh } = await readReference();
  await writeFile(join(root, 'docs/reference.md'), fresh);
}
