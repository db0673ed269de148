// What templates of React, Preact, Vue, Svelte and Solid may set on the elements and hear of them.
// One table for all of them is made from the manifest here; how each framework spells it stands in
// integrations/types, a few lines a framework.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { typeOf } from '../site/options.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/types`;

/** What setters take is wider than what their getters give, and the manifest knows getters only. */
const TAKEN = { feed: 'object', query: 'Partial<Query>' };

const elements = JSON.parse(await readFile(`${root}custom-elements.json`, 'utf8'))
  .modules.flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

const isValues = (text) => /^'[^']*'(?: \| '[^']*')*$/.test(text);

/** What the attribute may be as it is written; frameworks differ in flags. */
function attributeType(attribute) {
  const types = { one: attribute.type.text, flag: 'Flag', number: 'number | `${number}`' };
  return types[typeOf(attribute).type] ?? 'string';
}

/** A line of an interface, with what an editor shows of it. */
function toLine(name, type, { description, default: fallback }) {
  const text = `${description}${fallback ? ` Default: \`${fallback}\`.` : ''}`.replaceAll(
    '\n',
    ' ',
  );
  return `    /** ${text} */\n    '${name}'?: ${type} | undefined;`;
}

/**
 * A framework that finds a property of this name sets that. Attributes of HTML's own, which have
 * no field here, such as `lang`, it knows by itself.
 */
const isAttributeOnly = ({ name, fieldName }) => fieldName && fieldName !== name;
const isSettable = (member) => member.kind === 'field' && !member.static && !member.readonly;

/** @param {(element: object) => readonly string[]} linesOf */
const toInterface = (name, comment, linesOf) =>
  `/** ${comment} */
export interface ${name} {
${elements.map((element) => `  '${element.tagName}': {\n${linesOf(element).join('\n')}\n  };`).join('\n')}
}
`;

const events = new Set(elements.flatMap((one) => one.events.map(({ type }) => type.text)));
const classes = elements.map(({ name }) => name);

await mkdir(folder, { recursive: true });
await writeFile(
  `${folder}/elements.d.ts`,
  [
    `import type { ${[...classes, ...events, 'Query'].sort().join(', ')} } from '../index.js';\n`,
    toInterface(
      'ElementAttributes<Flag>',
      'Attributes by tag, but for those that are called like a property. `Flag` is there or not.',
      ({ attributes }) =>
        attributes.filter(isAttributeOnly).map((one) => toLine(one.name, attributeType(one), one)),
    ),
    toInterface('ElementProperties', 'Properties by tag.', ({ name: owner, members }) =>
      members.filter(isSettable).map((member) => {
        const { text } = member.type;
        const type = isValues(text) ? text : (TAKEN[member.name] ?? `${owner}['${member.name}']`);
        return toLine(member.name, type, member);
      }),
    ),
    toInterface('ElementEvents', 'Events by tag.', ({ events: fired }) =>
      fired.map(
        ({ name, type, description }) => `    /** ${description} */\n    '${name}': ${type.text};`,
      ),
    ),
    `export type Tag = keyof ElementEvents;\n`,
  ].join('\n'),
);
for (const file of await readdir(`${root}integrations/types`)) {
  await copyFile(`${root}integrations/types/${file}`, `${folder}/${file}`);
}
