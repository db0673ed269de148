import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';

/** The floors of the house, lowest first. A file may import from lower floors and its own. */
const FLOORS = [
  ['model', 'dates', 'text', 'scheduling'],
  ['list', 'campaigns', 'feed', 'importer'],
  ['controllers', 'views'],
  ['elements'],
  ['define', 'define.ts', 'index.ts', 'observances.ts', 'importer.ts', 'embed'],
  ['cli'],
];

/** Rooms on one floor that must not know each other. */
const STRANGERS: readonly (readonly [string, string])[] = [
  ['feed', 'list'],
  ['feed', 'campaigns'],
  ['list', 'campaigns'],
  ['views', 'controllers'],
  ['controllers', 'views'],
  ['list', 'feed'],
  ['campaigns', 'feed'],
  ['model', 'text'],
  ['model', 'scheduling'],
  ['text', 'scheduling'],
  ['scheduling', 'model'],
  ['scheduling', 'text'],
];

interface SourceFile {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly { readonly from: string }[];
}

const IMPORT = /^(?:import|export)[^;'"]*?(?:from )?['"](?<from>[^'"]+)['"]/gm;
const files = readSource('src');

test('there is a house to hold', () => {
  assert.ok(files.length > 40, `expected more than 40 source files, found ${files.length}`);
  assert.ok(files.some(({ imports }) => imports.length > 5));
});

test('imports go down only', () => {
  const upward = files.flatMap(({ path, imports }) =>
    imports
      .map(({ from }) => resolve(path, from))
      .filter((target) => target !== undefined && floorOf(target) > floorOf(path))
      .map((target) => `${path} imports ${String(target)}`),
  );
  assert.deepEqual(upward, []);
});

test('rooms that must not know each other do not', () => {
  const meetings = files.flatMap(({ path, imports }) =>
    imports
      .map(({ from }) => resolve(path, from))
      .filter(
        (target) =>
          target !== undefined &&
          STRANGERS.some(([one, other]) => roomOf(path) === one && roomOf(target) === other),
      )
      .map((target) => `${path} imports ${String(target)}`),
  );
  assert.deepEqual(meetings, []);
});

test('no imports go round in a circle, those of types included', () => {
  const targets = new Map(
    files.map(({ path, imports }) => [path, imports.map(({ from }) => resolve(path, from))]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const target of targets.get(path) ?? []) if (target) visit(target, [...way, path]);
  };
  for (const { path } of files) visit(path, []);
  // Those of the texts and the lists are of types alone.
  assert.deepEqual(
    circles.filter((circle) => !/^src\/(?:text|list)\//.test(circle)),
    [],
  );
});

test('the floors below controllers and views know neither lit nor, at module level, the DOM', () => {
  const low = files.filter(({ path }) => floorOf(path) < 2);
  const lit = low.flatMap(({ path, imports }) =>
    imports.filter(({ from }) => /^@?lit\b/.test(from)).map(({ from }) => `${path}: ${from}`),
  );
  assert.deepEqual(lit, []);
  // A line that starts in the first column runs when the module is loaded.
  const dom = low.flatMap(({ path, code }) =>
    code
      .split('\n')
      .filter((line) =>
        /^(?:export )?(?:const|let|var) .*\b(?:document|window|DOMParser)\b/.test(line),
      )
      .map((line) => `${path}: ${line}`),
  );
  assert.deepEqual(dom, []);
});

test('the importer runs in a browser as well as in Node, and knows no clock', () => {
  const importer = files.filter(({ path }) => roomOf(path) === 'importer');
  assert.ok(importer.length > 4, `expected the importer's files, found ${importer.length}`);
  const foreign =
    /['"]node:|(?<![\w.-])(?:(?:process|Buffer|window)\.|document\.(?:create|query|get|body|head|cookie|location))|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;
  assert.deepEqual(
    importer.filter(({ code }) => foreign.test(withoutComments(code))).map(({ path }) => path),
    [],
  );
});

test('only the command line knows Node', () => {
  const users = files.filter(({ imports }) => imports.some(({ from }) => from.startsWith('node:')));
  assert.deepEqual([...new Set(users.map(({ path }) => roomOf(path)))], ['cli']);
});

test('one module of the command line makes requests of its own: those that ask for no content', () => {
  const callers = files.filter(({ imports }) =>
    imports.some(({ from }) => /^(?:node:)?(?:https?|http2|net|tls|dgram|undici)$/.test(from)),
  );
  assert.deepEqual(callers.map(({ path }) => path).sort(), [
    'src/cli/check-links.ts',
    'src/cli/preview-command.ts',
  ]);
});

test('one module calls fetch', () => {
  const callers = files.filter(({ code }) => /(?<![\w.#])fetch\(/.test(withoutComments(code)));
  assert.deepEqual(
    callers.map(({ path }) => path),
    ['src/feed/request.ts'],
  );
});

test('only define/ registers elements', () => {
  const registrars = files.filter(({ code }) =>
    /customElements\.define/.test(withoutComments(code)),
  );
  assert.deepEqual(
    registrars.map(({ path }) => path),
    ['src/define/define-element.ts'],
  );
});

test('no string becomes markup, and no element has an inline style', () => {
  const forbidden =
    /unsafeHTML|unsafeSVG|unsafeStatic|\.innerHTML\b|outerHTML|insertAdjacentHTML|document\.write|style=\$|styleMap|\.style\./;
  const found = files.filter(({ code }) => forbidden.test(withoutComments(code)));
  assert.deepEqual(
    found.map(({ path }) => path),
    // The height of the page's own frame: a rule of the page would outrank an attribute.
    ['src/embed/embed-parent.ts'],
  );
});

test('one module may store anything on the reader’s device, where the page asks for it', () => {
  const storage = /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/;
  const found = files.filter(({ code }) => storage.test(withoutComments(code)));
  assert.deepEqual(
    found.map(({ path }) => path),
    ['src/elements/remembered.ts'],
  );
});

test('no source file is over 300 lines, and half are at most about 80', () => {
  const lengths = files.map(({ path, code }) => ({ path, lines: code.split('\n').length - 1 }));
  assert.deepEqual(
    lengths.filter(({ lines }) => lines > 300),
    [],
  );
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  assert.ok(median <= 95, `expected a median of about 80 lines, found ${median}`);
});

test('every type hole has a reason beside it', () => {
  const holes = files.flatMap(({ path, code }) =>
    code
      .split('\n')
      .filter((line) => /:\s*any\b|\bas any\b|@ts-(?:ignore|nocheck|expect-error)/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  assert.deepEqual(holes, []);
});

test('the version in the code is the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const code = files.find(({ path }) => path === 'src/model/version.ts')?.code ?? '';
  assert.ok(code.includes(`'${version}'`), `expected ${version} in src/model/version.ts`);
});

function readSource(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return readSource(path);
    if (!path.endsWith('.ts')) return [];
    const code = readFileSync(path, 'utf8');
    const imports = [...code.matchAll(IMPORT)].map(({ groups }) => ({
      from: groups?.['from'] ?? '',
    }));
    return [{ path, code, imports }];
  });
}

/** Path of an imported source file; `undefined` for a package and for data outside. */
function resolve(path: string, from: string): string | undefined {
  const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
  return from.startsWith('.') && target.startsWith('src/') ? target : undefined;
}

/** First part of a path below src/: a folder, or a file that stands there itself. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function floorOf(path: string): number {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
  assert.notEqual(floor, -1, `${path} stands on no floor`);
  return floor;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
