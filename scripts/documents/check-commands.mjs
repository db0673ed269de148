// Commands and files that a document names are there, and a command has the options it is given.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CLI = 'dist/cli/safeguarding-feed.js';
/** Of npm itself; `start` and `test` are scripts. */
const NPM = ['ci', 'install', 'i', 'pack', 'publish', 'deprecate', 'run', 'start', 'test'];
/** Where a path of the project begins, and what is made there by a command. */
const FOLDERS =
  /^(?:src|docs|test|scripts|site|stories|schema|bench|integrations|dist|\.storybook)\//;
const FILE_NAME = /^[\w-]+(?:\.[\w-]+)*\.(?:mjs|js|ts|json|md|html|css|php|yml)$/;
/** Files of the reader's, in examples, and what a release holds. */
const INVENTED = [
  'feed.json',
  'news.json',
  'older.json',
  'all.json',
  'library.json',
  'list.html',
  'old.js',
  'integrity.json',
];

/** The options that the help of each command lists. */
async function readHelp(root) {
  const help = async (...args) =>
    (await run(process.execPath, [join(root, CLI), ...args, '--help'])).stdout;
  const names = [...(await help()).matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name);
  const options = await Promise.all(
    names.map(async (name) => {
      const text = await help(name);
      return [
        name,
        new Set([...text.matchAll(/(?<![\w-])--?[a-zA-Z][\w-]*/g)].map(([one]) => one)),
      ];
    }),
  );
  return new Map(options);
}

const optionsIn = (words) =>
  words.filter((word) => /^--?[a-zA-Z]/.test(word)).map((word) => word.split('=')[0]);

/** Commands in a text: what stands after a name, up to the end of its command. */
function* commandsIn(text, name) {
  const joined = text.replace(/\\\n\s*/g, ' ');
  for (const [, rest] of joined.matchAll(
    new RegExp(`(?:^|[\\s"(;&|])${name} +([^\\n;&|#"]+)`, 'g'),
  )) {
    yield rest.trim().split(/\s+/);
  }
}

/**
 * @param {import('./read-document.mjs').Document[]} documents
 * @param {string} root
 * @param {(document: object, line: number, message: string) => void} report
 */
export async function checkCommands(documents, root, report) {
  const help = await readHelp(root);
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const scriptsOf = (folder) => JSON.parse(read(join(folder, 'package.json'))).scripts;
  const scripts = { '': scriptsOf('.'), bench: scriptsOf('bench') };
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
  const built = readdirSync(join(root, 'dist'), { recursive: true });
  const names = new Set([...tracked, ...built].map((path) => basename(path)));

  /** A script of ours knows an option when it speaks of it. */
  const lacksOptions = (file, words) =>
    optionsIn(words).filter((option) => !read(file).includes(option.replace(/^--?/, '')));

  for (const document of documents) {
    const lines = document.text.split('\n');
    for (const { text, line, language } of [...document.spans, ...document.blocks]) {
      const tell = (message) => report(document, line, message);
      // The folder is a package of its own; elsewhere a sentence says that it is meant.
      const isBench = /^bench\//.test(document.path) || /\bbench\//.test(lines[line - 1]);
      const folder = isBench ? 'bench' : '';
      for (const [command, ...words] of commandsIn(text, 'npm')) {
        const name = command === 'run' ? words.find((word) => !word.startsWith('-')) : command;
        // In bench/, commands of the project above are named as well.
        const script = scripts[folder][name] ?? scripts[''][name];
        const isScript = ['run', 'start', 'test'].includes(command);
        if (!NPM.includes(command)) tell(`npm has no ${command}`);
        else if (isScript && !script) tell(`there is no script ${name}`);
        else if (isScript && words.includes('--')) {
          const file = join(scripts[folder][name] ? folder : '', script.split(' ').at(-1));
          for (const option of lacksOptions(file, words.slice(words.indexOf('--') + 1))) {
            tell(`npm run ${name} has no option ${option}`);
          }
        }
      }
      for (const words of commandsIn(text, 'node')) {
        const file = words.find((word) => /\.m?js$/.test(word));
        if (!file) continue;
        if (!existsSync(join(root, folder, file))) tell(`there is no ${file}`);
        else {
          for (const option of lacksOptions(join(folder, file), words)) {
            tell(`${file} has no option ${option}`);
          }
        }
      }
      for (const [command, ...words] of commandsIn(text, 'safeguarding-feed')) {
        const options = help.get(command);
        // "safeguarding-feed …" and the like speak of the command as a whole.
        if (!options && /^[a-z-]/.test(command)) tell(`safeguarding-feed has no ${command}`);
        for (const option of options ? optionsIn(words) : []) {
          if (!options.has(option)) tell(`safeguarding-feed ${command} has no option ${option}`);
        }
      }
      if (language === undefined) checkPath(document, text, tell);
    }
  }

  /** Code within a sentence that is the name of a file, and nothing else. */
  function checkPath(document, text, tell) {
    const [path] = text.split(/\*|…|</);
    if (FOLDERS.test(text)) {
      const places = [root, join(root, dirname(document.path))];
      if (!places.some((place) => existsSync(join(place, path)))) tell(`there is no ${text}`);
    } else if (FILE_NAME.test(text) && !INVENTED.includes(text) && !names.has(text)) {
      tell(`no file is called ${text}`);
    }
  }
}
