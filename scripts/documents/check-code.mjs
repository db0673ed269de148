// Every block of code is tried as its language: parsed, type-checked, held to the schema.
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ts from 'typescript';
import { parseDocument } from 'yaml';
import { createMarkupChecks } from './check-markup.mjs';

/** What a reader's terminal has; the rest would be a slip of the pen. */
const PROGRAMS = ['npm', 'npx', 'node', 'cd', 'cp', 'git', 'openssl', 'phpcs', 'safeguarding-feed'];
const SCRIPTS = ['js', 'mjs', 'ts', 'jsx', 'tsx'];
/** What pages have of others, as our examples use it. */
const OTHERS = 'interface Window { _paq?: unknown[][]; dataLayer?: object[] }';

/** Runs a program on a text; its complaint, or nothing where the program is not there. */
const runOn = (program, args, text) =>
  new Promise((resolve) => {
    const child = execFile(program, args, (error, stdout, stderr) =>
      resolve(error && error.code !== 'ENOENT' ? stderr || stdout || error.message : undefined),
    );
    child.stdin.on('error', () => undefined).end(text);
  });

function firstWords(text) {
  const joined = text.replace(/\\\n\s*/g, ' ').replace(/(?:^|\s)#.*$/gm, '');
  return joined
    .split(/\n|&&|\|\|?|;/)
    .map((command) => command.trim().split(/\s+/)[0])
    .filter(Boolean);
}

async function checkShell(text) {
  const problem = await runOn('bash', ['-n'], text);
  const unknown = firstWords(text).filter((word) => !PROGRAMS.includes(word));
  return [...(problem ? [problem.trim()] : []), ...unknown.map((word) => `no command: ${word}`)];
}

/** A line of a crontab: five fields, then a command. */
async function checkCron(text) {
  const lines = text.split('\n').map((line) => /^(?:[\d*,/-]+ +){5}(.+)$/.exec(line)?.[1]);
  if (lines.includes(undefined)) return ['no crontab: a line does not begin with five fields'];
  return checkShell(lines.join('\n'));
}

function checkHeaders(text) {
  const wrong = text.split('\n').filter((line) => !/^[A-Z][\w-]*: \S/.test(line));
  return wrong.map((line) => `no header: ${line}`);
}

/** JSON; a feed as a whole, and a fragment by what the schema says of its fields. */
function createJsonCheck(root) {
  const schema = JSON.parse(
    readFileSync(join(root, 'schema/safeguarding-feed.schema.json'), 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(schema);
  const complaints = (validate, value) =>
    validate(value)
      ? []
      : validate.errors.map(({ instancePath, message }) => `feed: ${instancePath} ${message}`);
  const placesOf = (field) =>
    Object.entries({ '': schema, ...schema.$defs })
      .filter(([, { properties }]) => properties?.[field])
      .map(([name]) => `${schema.$id}#${name && `/$defs/${name}`}/properties/${field}`);
  return (text, isFragment) => {
    try {
      const value = JSON.parse(isFragment ? `{${text}}` : text);
      if (!isFragment) {
        return 'items' in value ? complaints(ajv.getSchema(schema.$id), value) : [];
      }
      return Object.entries(value).flatMap(([field, content]) => {
        const found = placesOf(field).map((place) => complaints(ajv.getSchema(place), content));
        if (found.length === 0) return [`the schema has no field ${field}`];
        return found.find((problems) => problems.length === 0) ?? found[0];
      });
    } catch (error) {
      return [`JSON: ${error.message}`];
    }
  };
}

/** The scripts of all documents in one program of the compiler, on the package's own types. */
function createProgram(root, blocks) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const texts = new Map([[join(root, 'docs/others.d.ts'), OTHERS]]);
  for (const block of blocks) {
    // Each is a module, as in a page; beside the documents, so that the package finds itself.
    block.file = join(root, `docs/block-${texts.size}.${block.language}`);
    texts.set(block.file, `${block.text}\nexport {};\n`);
  }
  const compilerOptions = {
    ...options,
    types: [],
    allowJs: true,
    checkJs: true,
    module: ts.ModuleKind.ESNext,
    jsx: ts.JsxEmit.Preserve,
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
  const host = ts.createCompilerHost(compilerOptions);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists.call(host, name);
  host.readFile = (name) => texts.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, ...others) =>
    texts.has(name)
      ? ts.createSourceFile(name, texts.get(name), ...others)
      : getSourceFile.call(host, name, ...others);
  return ts.createProgram([...texts.keys()], compilerOptions, host);
}

/** Every tag that HTML has, as the compiler knows it. */
function tagsOf(program) {
  const checker = program.getTypeChecker();
  const map = checker.resolveName(
    'HTMLElementTagNameMap',
    undefined,
    ts.SymbolFlags.Interface,
    false,
  );
  return new Set(
    checker
      .getDeclaredTypeOfSymbol(map)
      .getProperties()
      .map(({ name }) => name),
  );
}

function checkScript(program, { file, isFragment }) {
  const source = program.getSourceFile(file);
  const found = [
    ...program.getSyntacticDiagnostics(source),
    ...(isFragment ? [] : program.getSemanticDiagnostics(source)),
  ];
  return found.map(({ messageText, start }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    return `${ts.flattenDiagnosticMessageText(messageText, ' ')} (line ${line + 1})`;
  });
}

/** What the apps of test/consumers are made of: these files are checked and built there. */
function readTriedFiles(root) {
  const folder = join(root, 'test/consumers/apps');
  const paths = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return paths
    .trim()
    .split('\n')
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

/**
 * @param {import('./read-document.mjs').Document[]} documents
 * @param {string} root
 * @param {(document: object, line: number, message: string) => void} report
 */
export async function checkCode(documents, root, report) {
  const blocks = documents.flatMap((document) =>
    document.blocks.map((block) => ({ document, ...block })),
  );
  const tried = readTriedFiles(root);
  // Whole lines: a word of a block is in some file by chance.
  const isTried = ({ language, text }) =>
    language && tried.some((file) => `\n${file}\n`.includes(`\n${text}\n`));
  const scripts = blocks.filter((block) => SCRIPTS.includes(block.language) && !isTried(block));
  const program = createProgram(root, scripts);
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  const checks = {
    ...createMarkupChecks(manifest, tagsOf(program)),
    json: createJsonCheck(root),
    sh: checkShell,
    cron: checkCron,
    http: checkHeaders,
    yaml: (text) => parseDocument(text).errors.map(({ message }) => `YAML: ${message}`),
    php: async (text, isFragment, name) => {
      const file = join(folder, name);
      await writeFile(file, text.startsWith('<?php') ? text : `<?php\n${text}`);
      const problem = await runOn('php', ['-l', file], '');
      return problem ? [problem.trim().split('\n')[0]] : [];
    },
    // Only their commands and addresses can be tried here.
    bat: () => [],
    text: () => [],
  };
  try {
    for (const [index, block] of blocks.entries()) {
      const { document, language, isFragment, text, line } = block;
      if (isTried(block)) continue;
      const check = checks[language];
      const problems = SCRIPTS.includes(language)
        ? checkScript(program, block)
        : ((await check?.(text, isFragment, `${index}.php`)) ?? [
            language ? `no check for the language ${language}` : 'a block without a language',
          ]);
      for (const problem of problems) report(document, line, problem);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return blocks.length;
}
