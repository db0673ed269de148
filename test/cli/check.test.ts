import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { findAll } from '../../src/cli/check-command.js';
import { checkLinks } from '../../src/cli/check-links.js';
import { importPage } from '../../src/importer/import-page.js';
import { mergeFeeds } from '../../src/importer/merge-feeds.js';
import { updateFeed } from '../../src/importer/update-feed.js';
import { OTHER_FORMS } from '../importer/other-forms.js';
import { BROKEN_FEEDS } from './broken-feeds.js';
import { feedOf, itemOf, run, serve, workFolder } from './program.js';

interface Finding {
  readonly level: string;
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly message: string;
}

const { folder, put } = await workFolder();
const findingsIn = (stdout: string) => (JSON.parse(stdout) as { findings: Finding[] }).findings;
const check = async (feed: object, ...args: string[]) => {
  const path = await put('feed.json', feed);
  const { code, stdout, stderr } = await run(['check', path, '--format', 'json', ...args]);
  return { code, stderr, path, findings: stdout ? findingsIn(stdout) : [] };
};

test('there are forty broken feeds at least', () => {
  assert.ok(BROKEN_FEEDS.length >= 40, `expected 40, found ${BROKEN_FEEDS.length}`);
});

// One run for all: a process for each would take seconds.
describe('a broken feed fails with its line and field', async () => {
  const paths = await Promise.all(
    BROKEN_FEEDS.map(({ feed }, place) => put(`broken-${place}.json`, feed)),
  );
  const { code, stdout } = await run(['check', ...paths, '--format', 'json']);
  const findings = findingsIn(stdout);
  test('all of them together end with 1', () => assert.equal(code, 1));
  BROKEN_FEEDS.forEach(({ name, feed, rule, field, line }, place) => {
    test(name, () => {
      const found = findings.filter(({ file }) => file === paths[place]);
      assert.deepEqual(
        found.map((finding) => [finding.level, finding.rule, finding.field]),
        [['problem', rule, field]],
      );
      const { line: number = 0, message = '' } = found[0] ?? {};
      assert.match(JSON.stringify(feed, null, 2).split('\n')[number - 1] ?? '', line);
      assert.match(message, /^Expected .+, found .+\.$/);
    });
  });
});

test('a feed that is all right ends with 0', async () => {
  const { code, findings } = await check(feedOf([itemOf()]));
  assert.deepEqual([code, findings], [0, []]);
});

test('the feeds of the site are all right', async () => {
  const feeds = readdirSync('site/feeds').filter((name) => name.endsWith('.json'));
  const { code, stdout } = await run(['check', ...feeds.map((name) => `site/feeds/${name}`)]);
  assert.equal(code, 0, stdout);
});

describe('every import is all right, and the merge and update of it', () => {
  const folderOfPages = 'test/importer/pages';
  const pages = [
    ...readdirSync(folderOfPages).map((name) => ({
      name,
      text: readFileSync(`${folderOfPages}/${name}`, 'utf8'),
    })),
    ...OTHER_FORMS,
  ];
  const problemsOf = (value: object) =>
    findAll({ name: 'feed.json', text: '', value }).filter(({ level }) => level === 'problem');
  for (const { name, text } of pages) {
    test(name, () => {
      const { feed } = importPage(text, { source: name });
      assert.deepEqual(problemsOf(feed), []);
      assert.deepEqual(problemsOf(updateFeed({ ...feed, items: [] }, feed, '2026-11-28').feed), []);
      const { feed: merged } = mergeFeeds([feed, feed]);
      assert.deepEqual(problemsOf(merged), []);
      assert.equal(merged.items.length, feed.items.length);
    });
  }
});

test('a finding is placed by line and column', async () => {
  const { findings } = await check(feedOf([itemOf({}, { posted: '2024-06-31' })]));
  const lines = JSON.stringify(feedOf([itemOf({}, { posted: '2024-06-31' })]), null, 2).split('\n');
  const { line = 0, column = 0 } = findings[0] ?? {};
  assert.equal(lines[line - 1]?.slice(column - 1), '"2024-06-31"');
});

describe('words that guides advise against', () => {
  const noticesOf = async (item: object, head = {}) => {
    const { code, findings } = await check(feedOf([itemOf(item)], head));
    assert.equal(code, 0, 'a notice fails no check');
    return findings.map(
      ({ level, message }) => `${level}: ${/“[^”]*”\.$/.exec(message)?.[0] ?? ''}`,
    );
  };
  const text = (content_text: string) => ({ content_text });

  test('are a notice with a source, once an item', async () => {
    const words = 'Talk of child porn is out of date. So is child porn in a title.';
    assert.deepEqual(await noticesOf(text(words)), ['notice: “child porn”.']);
    const { findings } = await check(feedOf([itemOf(text(words))]));
    assert.match(findings[0]?.message ?? '', /ECPAT.+https:\/\//);
  });

  test('are said to be disputed where they are', async () => {
    const { findings } = await check(feedOf([itemOf(text('Support for victims.'))]));
    assert.match(findings[0]?.message ?? '', /guides disagree/);
  });

  test('are passed over in quotation marks, in titles and in the words of links', async () => {
    const quoted = ['“child porn”', '"child porn"', '‘child porn’', "'child porn'"];
    assert.deepEqual(await noticesOf(text(`He wrote of ${quoted.join(' and ')}.`)), []);
    assert.deepEqual(await noticesOf({ title: 'Child prostitution: a report' }), []);
    const link = '<p>See <a href="https://board.example.org/">Child prostitution in 1999</a>.</p>';
    assert.deepEqual(await noticesOf({ content_html: link }), []);
  });

  test('do not end a quotation at an apostrophe, nor begin one', async () => {
    const words = 'The board’s words and the child’s words: child porn, says the board’s guide.';
    assert.deepEqual(await noticesOf(text(words)), ['notice: “child porn”.']);
  });

  test('are whole words, and none of a name or a longer phrase', async () => {
    const names = 'Multi-agency working against Modern Slavery. Victim Support. No victim blaming.';
    assert.deepEqual(await noticesOf(text(`${names} Victimless. A revictimised adult.`)), []);
  });

  test('are looked for in English only', async () => {
    assert.deepEqual(await noticesOf(text('child porn'), { language: 'cy' }), []);
  });

  test('take no longer on a text of nothing but marks', () => {
    const marks = ['“', '"', '‘', "'", ' ', '\n', 'victim ', '-', 'a.', '://'];
    const items = marks.map((mark, n) =>
      itemOf({
        id: `marks-${'abcdefghij'[n] ?? ''}`,
        url: mark.repeat(90_000 / mark.length),
        ...text(mark.repeat(190_000 / mark.length)),
      }),
    );
    const start = process.cpuUsage();
    const feed = feedOf(items);
    findAll({ name: 'marks', text: '', value: feed });
    const seconds = process.cpuUsage(start).user / 1e6;
    assert.ok(seconds < 2, `expected less than 2 s, found ${seconds}`);
  });
});

describe('the forms of the findings', async () => {
  const path = await put('forms.json', feedOf([itemOf({}, { posted: '2024-06-31' })]));

  test('for people', async () => {
    const { stdout } = await run(['check', path]);
    const [first = '', last] = stdout.split('\n');
    assert.ok(first.startsWith(`${path}:12:`), first);
    assert.match(first, /problem items\[0\]\._safeguarding\.posted: Expected a real local date/);
    assert.equal(last, '✗ 1 problem, 0 notices in 1 feed');
  });

  test('for people, in colours where they are wanted', async () => {
    const { stdout } = await run(['check', path], { env: { FORCE_COLOR: '1' } });
    assert.ok(stdout.includes('\x1b['));
    const plain = await run(['check', path], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    assert.ok(!plain.stdout.includes('\x1b['));
  });

  test('SARIF', async () => {
    const { stdout } = await run(['check', path, '--format', 'sarif']);
    const { version, runs } = JSON.parse(stdout) as {
      version: string;
      runs: [{ results: [{ ruleId: string; level: string; locations: unknown }] }];
    };
    assert.equal(version, '2.1.0');
    const [{ ruleId, level, locations }] = runs[0].results;
    assert.deepEqual([ruleId, level], ['read-date', 'error']);
    assert.match(JSON.stringify(locations), /"startLine":12,"startColumn":\d+/);
  });

  test('annotations of GitHub, from which no feed can get out', async () => {
    const hostile = await put(
      'hostile.json',
      feedOf([itemOf({ url: 'javascript:%0A\n::error::' })]),
    );
    const { stdout } = await run(['check', hostile, '--format', 'github']);
    const lines = stdout.trim().split('\n');
    assert.ok(
      lines.every((line) => /^::(?:error|notice) file=/.test(line)),
      stdout,
    );
    assert.match(lines[0] ?? '', /,line=\d+,col=\d+,title=[\w-]+::items\[0\]\.url: Expected/);
  });

  test('what a feed says moves no cursor', async () => {
    const hostile = await put('escape.json', feedOf([itemOf({ language: '\x1b[2J\x07' })]));
    const { stdout } = await run(['check', hostile]);
    assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f]/);
  });
});

describe('the links', async () => {
  const asked: string[] = [];
  const host = await serve((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    const [, status = '200', to] = url.split('/');
    const noHead = status === 'nohead';
    const code = noHead ? (method === 'HEAD' ? 404 : 200) : Number(status);
    response.writeHead(code, to === undefined ? {} : { location: `/${to}` }).end();
  });
  // The rules want public hosts; what is asked is this computer all the same.
  const feed = feedOf(
    ['200', '200', '404', '301/200', '308/404', '302/200', '301/301', 'nohead', '403'].map(
      (path, n) =>
        itemOf({
          id: `a${'bcdefghij'[n] ?? ''}`,
          content_html: `<p><a href="${host}${path}">Report ${n}</a></p>`,
        }),
    ),
    { home_page_url: undefined },
  );
  const findings = await checkLinks({ name: 'feed.json', text: '', value: feed }, { pause: 0 });
  const links = findings.map(({ level, rule, path }) => `${level} ${rule} ${path.join('.')}`);

  test('that are dead are problems, those that moved or refuse us are notices', () => {
    assert.deepEqual(links.sort(), [
      'notice link-moved items.3.content_html',
      'notice link-refused items.8.content_html',
      'problem link-dead items.2.content_html',
      'problem link-dead items.4.content_html',
      'problem link-dead items.6.content_html',
    ]);
    const moved = findings.find(({ rule }) => rule === 'link-moved');
    assert.equal(moved?.found, `a permanent move to ${host}200`);
  });

  test('fail the command, a second apart', async () => {
    const times: number[] = [];
    const dead = await serve((_request, response) => {
      times.push(performance.now());
      response.writeHead(200).end();
    });
    const html = `<p><a href="${dead}a">Report A</a> <a href="${host}410">Report B</a> <a href="${dead}b">Report C</a></p>`;
    const few = feedOf([itemOf({ content_html: html })], { home_page_url: undefined });
    const { code, findings: found } = await check(few, '--links');
    assert.equal(code, 1);
    assert.ok(found.some(({ rule, line }) => rule === 'link-dead' && line > 1));
    const [first = 0, second = 0] = times;
    assert.ok(second - first > 900, `${second - first} ms`);
  });

  test('are asked once each, with HEAD first', () => {
    assert.equal(asked.filter((line) => line === 'HEAD /404').length, 1 + 1, 'by itself and moved');
    assert.deepEqual(
      asked.filter((line) => line.endsWith('/nohead')),
      ['HEAD /nohead', 'GET /nohead'],
    );
    assert.ok(!asked.includes('GET /200'));
  });
});

describe('what is no feed ends with 2', () => {
  const sentenceOf = async (content: string | Uint8Array) => {
    const path = await put('unusable.json', content);
    const { code, stdout, stderr } = await run(['check', path]);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    return stderr.replace('safeguarding-feed: ', '').replaceAll(folder, '').trim();
  };

  test('JSON with a slip, at its line', async () => {
    const text = '{\n  "title": "News",\n  "items": [\n    { "id": "a" "title": "A" }\n  ]\n}';
    assert.match(await sentenceOf(text), /^Expected JSON in .+ at line 4, column 17, found .+\.$/);
  });

  test('half a feed', async () => {
    const text = JSON.stringify(feedOf([itemOf()]), null, 2);
    assert.match(await sentenceOf(text.slice(0, text.length / 2)), /^Expected JSON in .+line \d+/);
  });

  test('a web page', async () => {
    assert.match(await sentenceOf('<!doctype html><title>News</title>'), /found a web page or XML/);
  });

  test('a million brackets', async () => {
    assert.match(await sentenceOf('['.repeat(1_000_000)), /^Expected .+, found .+\.$/);
  });
});
