import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdir, open, readdir, readFile, stat, symlink, truncate } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { feedOf, itemOf, PROGRAM, run, serve, workFolder, type Run } from './program.js';

const { folder, put, pathOf } = await workFolder();
const PAGE = `News

18th March 2019

A briefing on neglect

The partnership has written a briefing on neglect.
`;

/** Asserts that a run ended with 2, one sentence on standard error, and nothing else. */
function assertUnusable({ code, stdout, stderr }: Run, sentence: RegExp): void {
  assert.equal(code, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, /^safeguarding-feed: [^\n]+\n$/);
  assert.match(stderr, sentence);
}

describe('what cannot be read ends with 2 and one sentence', () => {
  for (const command of ['import', 'check', 'ics', 'html', 'merge', 'preview']) {
    test(`${command}: no such file`, async () => {
      assertUnusable(await run([command, pathOf('nowhere')]), /Expected a file .+, found none\.$/m);
    });
  }

  test('a folder', async () => {
    assertUnusable(await run(['import', folder]), /Expected a file.*, found a folder\./);
  });

  test('an empty file, and empty standard input', async () => {
    assertUnusable(await run(['import', await put('empty', '')]), /Expected .+, found .+\./);
    assertUnusable(await run(['import', '-']), /Expected .+, found .+\./);
  });

  test('a binary file', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256);
    assertUnusable(await run(['import', await put('binary', bytes)]), /Expected .+, found .+\./);
    assertUnusable(await run(['check', pathOf('binary')]), /Expected .+, found .+\./);
  });

  test('a page without records', async () => {
    const path = await put('none.txt', 'Welcome to our website.\n');
    assertUnusable(await run(['import', path]), /none\.txt: Expected .+, found none\./);
  });

  test('a file of 200 MB, of which nothing is read', async () => {
    await (await open(pathOf('huge'), 'w')).close();
    await truncate(pathOf('huge'), 200_000_000);
    const limit = { env: { NODE_OPTIONS: '--max-old-space-size=48' } };
    assertUnusable(await run(['import', pathOf('huge')], limit), /at most 33554432 bytes/);
    assertUnusable(await run(['check', pathOf('huge')], limit), /at most 33554432 bytes/);
  });

  test('more than the limit from standard input', async () => {
    const input = new Uint8Array(34_000_000).fill(0x61);
    assertUnusable(
      await run(['import', '-'], { input }),
      /at most 33554432 bytes in standard input/,
    );
  });

  test('an address that answers 500, that redirects in a loop, or that is none', async () => {
    const host = await serve(({ url }, response) => {
      if (url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else response.writeHead(500).end('<h1>Error</h1>');
    });
    assertUnusable(
      await run(['import', `${host}page`]),
      /Expected a status from 200 to 299.+, found 500\./,
    );
    assertUnusable(
      await run(['check', `${host}loop`]),
      /Expected an answer from .+loop, found .+\./,
    );
    assertUnusable(await run(['check', 'http://127.0.0.1:1/']), /Expected an answer from/);
  });

  test('an address whose answer has no end', async () => {
    const host = await serve((_request, response) => {
      const write = () => {
        while (response.write('a'.repeat(1_000_000)));
      };
      response.on('drain', write);
      write();
    });
    assertUnusable(await run(['import', host]), /at most 33554432 bytes/);
  });

  test('a wrong option', async () => {
    const { code, stderr } = await run(['check', '--fromat', 'json', 'x']);
    assert.equal(code, 2);
    assert.match(stderr, /unknown option '--fromat'\n\(Did you mean --format\?\)/);
    assert.equal((await run([])).code, 2);
  });
});

describe('a file that is written', () => {
  test('is never replaced without --force', async () => {
    const [page, out] = [await put('page.txt', PAGE), await put('there.json', 'mine')];
    assertUnusable(await run(['import', page, '-o', out]), /no file at .+ or --force/);
    assert.equal(await readFile(out, 'utf8'), 'mine');
    assert.equal((await run(['import', page, '-o', out, '--force'])).code, 0);
    assert.match(await readFile(out, 'utf8'), /"A briefing on neglect"/);
  });

  test('keeps its permissions, and is found through a symbolic link', async () => {
    const [page, out] = [await put('page.txt', PAGE), await put('mode.json', '{}')];
    await chmod(out, 0o640);
    await symlink(out, pathOf('link.json'));
    assert.equal((await run(['import', page, '-o', pathOf('link.json'), '--force'])).code, 0);
    assert.equal((await stat(out)).mode & 0o777, 0o640);
    assert.match(await readFile(out, 'utf8'), /jsonfeed/);
  });

  test('is left alone, with nothing beside it, when the page cannot be read', async () => {
    const [page, out] = [await put('bad.txt', 'Nothing.'), await put('kept.json', 'mine')];
    assert.equal((await run(['import', page, '-o', out, '--force'])).code, 2);
    assert.equal(await readFile(out, 'utf8'), 'mine');
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  test('leaves nothing beside it when it cannot take its place', async () => {
    const page = await put('page.txt', PAGE);
    const { code, stderr } = await run(['import', page, '-o', pathOf('no/such/folder.json')]);
    assert.equal(code, 2, stderr);
    await mkdir(pathOf('taken'));
    assert.equal((await run(['import', page, '-o', pathOf('taken'), '--force'])).code, 2);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  test('is not begun by a program that is interrupted', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'import', '-', '-o', pathOf('never.json')]);
    await new Promise((resolve) => child.stdin.write(PAGE, resolve));
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('never')),
      [],
    );
  });

  test('may be a device', async () => {
    const page = await put('page.txt', PAGE);
    assert.equal((await run(['import', page, '-o', '/dev/null'])).code, 0);
  });
});

test('whoever has seen enough of the output ends the program quietly', async () => {
  const items = Array.from({ length: 5000 }, (_, i) => itemOf({ id: `a${i}` }));
  const child = spawn(process.execPath, [PROGRAM, 'html', await put('long.json', feedOf(items))]);
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  assert.deepEqual([code, errors], [0, '']);
});
