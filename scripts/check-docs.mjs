// `npm run docs:check`: fails where a document names what is not there: a link, a command, a file,
// an attribute, or code that does not parse. Needs dist/, and no network.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readReference } from './docs.mjs';
import { checkCode } from './documents/check-code.mjs';
import { checkCommands } from './documents/check-commands.mjs';
import { checkLinks } from './documents/check-links.mjs';
import { readDocument } from './documents/read-document.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The plugin's readme and the pages of Storybook are nearly Markdown, and are read as such. */
const DOCUMENTS = [
  '*.md',
  'docs/*.md',
  'docs/**/*.md',
  'bench/*.md',
  'integrations/**/readme.txt',
  'stories/**/*.mdx',
];

/**
 * @param {{ path: string, text: string }[]} texts
 * @returns {Promise<{ problems: string[], blocks: number, links: number }>}
 */
export async function checkDocuments(texts) {
  const problems = [];
  const documents = texts.map(({ path, text }) => readDocument(path, text));
  const report = ({ path }, line, message) => problems.push(`${path}:${line}: ${message}`);
  checkLinks(documents, root, report);
  await checkCommands(documents, root, report);
  const blocks = await checkCode(documents, root, report);
  const links = documents.reduce((sum, document) => sum + document.links.length, 0);
  return { problems, blocks, links };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const paths = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', ...DOCUMENTS],
    { cwd: root, encoding: 'utf8' },
  )
    .trim()
    .split('\n');
  const texts = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const { problems, blocks, links } = await checkDocuments(texts);
  const { page, fresh } = await readReference();
  if (page !== fresh) problems.push('docs/reference.md is stale; run: npm run docs');
  for (const problem of problems) console.error(problem);
  console.log(
    `docs: ${texts.length} documents, ${links} links, ${blocks} blocks of code, ${problems.length} problems`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}
