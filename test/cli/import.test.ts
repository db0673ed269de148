import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { FeedDocument } from '../../src/importer/feed-document.js';
import { feedOf, itemOf, run, serve, workFolder } from './program.js';

const { put, pathOf } = await workFolder();
const record = (day: number, title: string) => `${day}th March 2019

${title}

${title}

The partnership has written about ${title.toLowerCase()} for all who work with families.
`;
const pageOf = (...records: readonly string[]) => `Latest news\n\n${records.join('\n')}`;
const PAGE = pageOf(record(18, 'Neglect'), record(8, 'Bullying'));
const page = await put('page.txt', PAGE);
const feedIn = (text: string) => JSON.parse(text) as FeedDocument;
const titles = ({ items }: FeedDocument) => items.map(({ title }) => title);

test('the help answers in under 200 ms', async () => {
  const timeOf = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const [helps, bare]: [number[], number[]] = [[], []];
  for (let i = 0; i < 5; i++) {
    helps.push(await timeOf(() => run(['--help'])));
    bare.push(await timeOf(() => promisify(execFile)(process.execPath, ['-e', '0'])));
  }
  // On a machine that does other work as well, Node alone may take as long.
  const limit = Math.max(200, 3 * Math.min(...bare));
  assert.ok(Math.min(...helps) < limit, `${helps.map(Math.round).join(', ')} ms`);
});

test('the help names the commands', async () => {
  const { code, stdout } = await run(['--help']);
  assert.equal(code, 0);
  for (const name of ['import', 'check', 'merge', 'ics', 'html', 'preview']) {
    assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
  }
});

describe('import', () => {
  test('writes the feed to standard output and the report to standard error', async () => {
    const { code, stdout, stderr } = await run(['import', page]);
    assert.equal(code, 0);
    assert.deepEqual(titles(feedIn(stdout)), ['Neglect', 'Bullying']);
    assert.match(stderr, /^~ Neglect \(2019-03-18, line 3\)\n {4}✗ .+\(line 7, title\)$/m);
    assert.match(stderr, /page\.txt \(text\): 2 records, 2 dropped\n$/);
  });

  test('reads standard input, and several inputs in their order, each item once', async () => {
    const other = pageOf(record(8, 'Bullying'), record(7, 'Grooming'));
    const { stdout, stderr } = await run(['import', page, '-'], { input: other });
    assert.deepEqual(titles(feedIn(stdout)), ['Neglect', 'Bullying', 'Grooming']);
    assert.match(stderr, /standard input \(text\): 2 records/);
  });

  test('reads an address', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(PAGE);
    });
    const { stdout, stderr } = await run(['import', `${host}news.txt`]);
    assert.deepEqual(titles(feedIn(stdout)), ['Neglect', 'Bullying'], stderr);
  });

  test('follows the further pages of a WordPress site', async () => {
    const asked: string[] = [];
    const posts = ['A', 'B', 'C'].map((title, n) => ({
      id: n + 1,
      link: `https://board.example.org/${title}`,
      title: { rendered: `Report ${title}` },
      content: { rendered: `<p>The words of report ${title}.</p>` },
      date_gmt: '2024-04-30T09:21:00',
    }));
    const host = await serve(({ url = '' }, response) => {
      asked.push(url);
      const page = Number(new URL(url, 'http://host').searchParams.get('page') ?? 1);
      response.writeHead(200, { 'content-type': 'application/json', 'x-wp-totalpages': '3' });
      response.end(JSON.stringify(posts.slice(page - 1, page)));
    });
    const { code, stdout, stderr } = await run(['import', `${host}wp-json/wp/v2/posts?per_page=1`]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(titles(feedIn(stdout)), ['Report A', 'Report B', 'Report C']);
    assert.ok(asked.length <= 4, asked.join(' '));
    assert.match(stderr, /\(wordpress\): 3 records/);
  });

  test('reads RSS, and HTML in an encoding of its own', async () => {
    const rss = await put(
      'feed.xml',
      '<rss version="2.0"><channel><title>News</title><item><guid>a</guid><title>Neglect &amp; care</title><pubDate>Tue, 30 Apr 2024 09:21:00 GMT</pubDate></item></channel></rss>',
    );
    assert.deepEqual(titles(feedIn((await run(['import', rss])).stdout)), ['Neglect & care']);
    const html = `<!doctype html><html lang="en-GB"><head><meta charset="windows-1252"></head><body><main>
      <article><h2>The board\x92s briefing</h2><p>18th March 2019</p><p>It has been written for families.</p></article>
      <article><h2>Bullying</h2><p>8th March 2019</p><p>It has been written for schools.</p></article></main></body></html>`;
    const page = Buffer.from(html, 'latin1');
    const fromFile = await run(['import', await put('page.html', page)]);
    assert.deepEqual(titles(feedIn(fromFile.stdout)), ['The board’s briefing', 'Bullying']);
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    });
    const { stdout } = await run(['import', host]);
    assert.equal(titles(feedIn(stdout))[0], 'The board’s briefing');
  });

  test('gives the feed the title and language it is told', async () => {
    const { stdout } = await run(['import', page, '--title', 'Newyddion', '--language', 'cy']);
    const { title, language } = feedIn(stdout);
    assert.deepEqual([title, language], ['Newyddion', 'cy']);
  });

  test('writes the report as JSON, and into a file', async () => {
    const file = pathOf('report.json');
    const { stdout, stderr } = await run([
      'import',
      page,
      '--report',
      'json',
      '--report-file',
      file,
    ]);
    assert.equal(titles(feedIn(stdout)).length, 2);
    assert.equal(stderr, '');
    const { pages } = JSON.parse(await readFile(file, 'utf8')) as {
      pages: [{ format: string; records: { line: number; notes: { level: string }[] }[] }];
    };
    assert.equal(pages[0].format, 'text');
    assert.equal(pages[0].records[0]?.notes[0]?.level, 'dropped');
  });

  test('makes what check finds nothing wrong with', async () => {
    const out = pathOf('checked.json');
    await run(['import', page, '-o', out]);
    const { code, stdout } = await run(['check', out]);
    assert.equal(code, 0, stdout);
  });

  test('what a page says moves no cursor', async () => {
    const { stderr } = await run(['import', '-'], {
      input: pageOf(record(18, 'Neglect \x1b[2J\x07')),
    });
    assert.doesNotMatch(stderr, /[\x00-\x09\x0b-\x1f]/);
  });
});

describe('import --into', () => {
  test('begins a feed, leaves it alone while the page is the same, and says nothing then', async () => {
    const into = pathOf('kept.json');
    assert.equal((await run(['import', page, '--into', into])).code, 0);
    const [before, { mtimeMs }] = [await readFile(into, 'utf8'), await stat(into)];
    const { code, stdout, stderr } = await run(['import', page, '--into', into]);
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    assert.equal(await readFile(into, 'utf8'), before);
    assert.equal((await stat(into)).mtimeMs, mtimeMs);
    assert.equal((await run(['check', into])).code, 0);
  });

  test('keeps what an editor has put right, adds what is new and marks what is missing', async () => {
    const into = pathOf('edited.json');
    await run(['import', page, '--into', into]);
    const text = await readFile(into, 'utf8');
    await put('edited.json', text.replace('"title": "Neglect"', '"title": "Neglect: a briefing"'));
    const next = await put('next.txt', pageOf(record(28, 'Grooming'), record(18, 'Neglect')));
    const { code, stdout } = await run(['import', next, '--into', into]);
    assert.equal(code, 0);
    const feed = feedIn(await readFile(into, 'utf8'));
    assert.deepEqual(titles(feed), ['Grooming', 'Neglect: a briefing', 'Bullying']);
    assert.match(String(feed.items[2]?._safeguarding?.missingSince), /^\d{4}-\d\d-\d\d$/);
    assert.match(stdout, /\? Bullying\n.+Expected the item on the page, found none since/);
    assert.equal((await run(['check', into])).code, 0);
  });

  test('leaves the feed alone when the page has no records any more', async () => {
    const into = pathOf('alone.json');
    await run(['import', page, '--into', into]);
    const before = await readFile(into, 'utf8');
    const gone = await put('gone.txt', 'This page has moved.\n');
    assert.equal((await run(['import', gone, '--into', into])).code, 2);
    assert.equal(await readFile(into, 'utf8'), before);
  });

  test('writes elsewhere when it is told to', async () => {
    const [into, out] = [pathOf('from.json'), pathOf('to.json')];
    await run(['import', page, '--into', into]);
    const before = await readFile(into, 'utf8');
    assert.equal((await run(['import', page, '--into', into, '-o', out])).code, 0);
    assert.equal(await readFile(out, 'utf8'), before);
    assert.equal((await run(['import', page, '--into', into, '-o', out])).code, 2, 'no --force');
  });
});

test('merge writes one feed, and tells on standard error where they differ', async () => {
  const one = await put('one.json', feedOf([itemOf({}, { posted: '2024-04-30' })]));
  const two = await put('two.json', feedOf([itemOf({ id: 'b' }, { posted: '2024-04-29' })]));
  const { code, stdout, stderr } = await run(['merge', one, two]);
  assert.equal(code, 0);
  assert.equal(feedIn(stdout).items.length, 1);
  assert.match(stderr, /Expected one _safeguarding\.posted in both feeds/);
});
