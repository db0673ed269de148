// Writes docs/translations.md: every string a reader can see, in English and in Welsh, for whoever
// reviews the translation. `npm run translations`; a test says when the page is out of date.
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format } from 'prettier';

const HEAD = `# Translations

Every string that a reader can see or hear. Words in braces are filled in. **The Welsh was not written by a translator and waits for a review**: if you can give one, please open an issue and name the string by its key.

Change a string in \`src/text/en.ts\` or \`src/text/cy.ts\`, then run \`npm run translations\`. A site can replace any of them for itself with \`registerMessages('cy', { … })\`, or for one element with its property \`messages\`.

Welsh has six plural classes; a form that is not there is that of \`other\`.
`;

/** Strings under their keys, a plural class or a month as a key of its own. */
function flatten(messages, path = '') {
  return Object.entries(messages).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[name, value]] : flatten(value, name);
  });
}

const cell = (text = '') => text.replace(/\|/g, '\\|');

/** The page, as it should be. */
export async function translationsPage(en, cy) {
  const [english, welsh] = [new Map(flatten(en)), new Map(flatten(cy))];
  const keys = [...new Set([...english.keys(), ...welsh.keys()])];
  const rows = keys.map(
    (key) => `| \`${key}\` | ${cell(english.get(key))} | ${cell(welsh.get(key))} |`,
  );
  const page = `${HEAD}\n| Key | English | Cymraeg |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  return format(page, { parser: 'markdown' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { en } = await import('../src/text/en.ts');
  const { cy } = await import('../src/text/cy.ts');
  const path = fileURLToPath(new URL('../docs/translations.md', import.meta.url));
  writeFileSync(path, await translationsPage(en, cy));
}
