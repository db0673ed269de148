import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { feedOf, itemOf, PROGRAM, run, workFolder } from './program.js';

const { put } = await workFolder();

describe('ics', async () => {
  const feed = feedOf([
    itemOf(
      { id: 'week', title: 'Awareness week' },
      {
        campaign: {
          name: 'Child Exploitation Awareness Week',
          start: '2019-03-18',
          end: '2019-03-24',
        },
        events: [
          {
            name: 'A stand; in the centre, ground floor',
            start: '2018-03-13T12:00',
            end: '2018-03-13T16:30',
            place: 'Shopping Centre',
          },
          { start: '2018-07-13T12:00' },
        ],
      },
    ),
    itemOf(
      { id: 'sid' },
      { campaign: { name: 'BEGIN:VEVENT '.repeat(12), observance: 'safer-internet-day' } },
    ),
    itemOf({ id: 'news' }),
  ]);
  const { code, stdout } = await run(['ics', await put('campaigns.json', feed)]);
  const calendar = new ICAL.Component(ICAL.parse(stdout) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));

  test('is one calendar of all campaigns and events', () => {
    assert.equal(code, 0);
    assert.equal(stdout.match(/^BEGIN:VCALENDAR\r$/gm)?.length, 1);
    assert.equal(stdout.match(/^END:VCALENDAR\r$/gm)?.length, 1);
    // The named day recurs: this year and the next.
    assert.equal(events.length, 5);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, 5, 'each has an id of its own');
  });

  test('has days whose end is the day after the last, and times in UTC', () => {
    const [week, stand, summer] = events;
    assert.equal(week?.summary, 'Child Exploitation Awareness Week');
    assert.equal(
      `${week.startDate.toString()} ${week.endDate.toString()}`,
      '2019-03-18 2019-03-25',
    );
    assert.equal(stand?.summary, 'A stand; in the centre, ground floor');
    assert.equal(stand.startDate.toString(), '2018-03-13T12:00:00Z');
    assert.equal(summer?.startDate.toString(), '2018-07-13T11:00:00Z');
  });

  test('has lines of at most 75 octets, each ended by CR and LF', () => {
    const lines = stdout.split('\r\n');
    assert.equal(lines.pop(), '');
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)));
  });

  test('of a feed without campaigns ends with 2', async () => {
    const { code: status, stderr } = await run(['ics', await put('none.json', feedOf([itemOf()]))]);
    assert.equal(status, 2);
    assert.match(stderr, /Expected campaigns or events in .+, found none\./);
  });
});

describe('html', () => {
  const htmlOf = async (items: readonly object[], head = {}, ...args: string[]) =>
    (await run(['html', await put('list.json', feedOf(items, head)), ...args])).stdout;

  test('is the list, newest first, with headings, dates, sources and links', async () => {
    const html = await htmlOf([
      itemOf({ id: 'old', title: 'Older', _safeguarding: { posted: '2024-04' } }),
      itemOf(
        { url: 'https://board.example.org/a' },
        {
          source: { name: 'A Board', date: '2024-04-29' },
          links: [
            {
              label: 'Read',
              text: 'Annual report',
              url: 'https://board.example.org/r.pdf',
              format: 'PDF',
              size: 2_080_000,
            },
          ],
        },
      ),
      itemOf({ id: 'campaign' }, { kind: 'campaign' }),
    ]);
    assert.match(
      html,
      /^<ul lang="en-GB">\n<li>\n<article>\n<h3><a href="https:\/\/board\.example\.org\/a">A briefing on neglect<\/a><\/h3>/,
    );
    assert.match(
      html,
      /<time datetime="2024-04-30">Posted 30 April 2024<\/time>, Source: A Board, <time datetime="2024-04-29">29 April 2024<\/time>/,
    );
    assert.match(
      html,
      /<li>Read: <a href="https:\/\/board\.example\.org\/r\.pdf">Annual report \(PDF, 2\.1 MB\)<\/a><\/li>/,
    );
    assert.match(html, /<time datetime="2024-04">Posted April 2024<\/time>/);
    assert.equal(html.match(/<article>/g)?.length, 2, 'campaigns are for the banner');
  });

  test('lets nothing out of a feed', async () => {
    const bad = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;
    const html = await htmlOf([
      itemOf(
        {
          title: bad,
          summary: bad,
          tags: [bad],
          language: bad,
          content_html: bad,
          url: `https://board.example.org/${bad}`,
        },
        {
          source: { name: bad },
          contentNote: bad,
          links: [{ label: bad, text: bad, url: 'javascript:alert(1)' }],
          audience: [bad],
        },
      ),
    ]);
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z\d]*)/g)].map(([, name]) => name));
    assert.deepEqual(
      [...tags].filter((name) => !/^(?:ul|li|article|h3|p|time|a)$/.test(name ?? '')),
      [],
    );
    assert.doesNotMatch(html, /<[^>]*\s(?:on\w+|style|src)=|javascript:|<script/i);
  });

  test('says plainly what is superseded, and by what; its links go when it is no longer available', async () => {
    const html = await htmlOf([
      itemOf(
        { url: 'https://board.example.org/old' },
        {
          status: 'superseded',
          availableUntil: '2020-01',
          supersededBy: { title: 'New guidance', url: 'https://board.example.org/new' },
        },
      ),
    ]);
    assert.match(
      html,
      /<strong>Superseded<\/strong>\. Replaced by <a href="https:\/\/board\.example\.org\/new">New guidance<\/a>/,
    );
    assert.match(html, /No longer available online/);
    assert.doesNotMatch(html, /board\.example\.org\/old/);
  });

  test('speaks Welsh where the feed does', async () => {
    assert.match(await htmlOf([itemOf()], { language: 'cy' }), /30 Ebrill 2024/);
  });

  test('takes a heading level and a limit', async () => {
    const items = ['a', 'b', 'c'].map((id) => itemOf({ id }));
    const html = await htmlOf(items, {}, '--heading-level', '2', '--limit', '2');
    assert.equal(html.match(/<h2>/g)?.length, 2);
  });
});

describe('preview', async () => {
  const path = await put('preview.json', feedOf([itemOf()]));
  const child = spawn(process.execPath, [PROGRAM, 'preview', path]);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (part: Buffer) =>
      resolve(/http:\S+/.exec(part.toString())?.[0] ?? ''),
    );
    child.once('close', () => reject(new Error('ended')));
  });

  test('prints an address of this computer alone', () => {
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('serves the three elements under a strict policy', async () => {
    const page = await fetch(address);
    const html = await page.text();
    for (const tag of ['awareness-banner', 'safeguarding-news', 'resource-library']) {
      assert.match(html, new RegExp(`<${tag} src="/feed.json"`));
    }
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self'/,
    );
    for (const name of ['preview.js', 'preview.css', 'safeguarding-widgets.js', 'feed.json']) {
      assert.equal((await fetch(address + name)).status, 200, name);
    }
  });

  test('serves nothing else, to nobody else', async () => {
    for (const name of ['package.json', '%2e%2e/package.json', 'preview/index.html', 'parts/']) {
      assert.equal((await fetch(address + name)).status, 404, name);
    }
    assert.equal((await fetch(address, { method: 'POST' })).status, 405);
    const status = await new Promise((resolve) => {
      request(address, { headers: { host: 'attacker.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    assert.equal(status, 403);
  });

  test('tells the page when the file has changed, also into something broken', async () => {
    const { body } = await fetch(`${address}changes`);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await writeFile(path, JSON.stringify(feedOf([itemOf({ title: 'Another title' })])));
    const { value } = await reader.read();
    assert.match(new TextDecoder().decode(value), /^data: changed/);
    assert.match(await (await fetch(`${address}feed.json`)).text(), /Another title/);
    await writeFile(path, '');
    assert.equal((await fetch(`${address}feed.json`)).status, 500);
    await reader.cancel();
  });

  test('ends when it is interrupted', async () => {
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    assert.equal(code, 0);
  });
});
