import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { installWebPlatform } from '../../src/cli/web-platform.js';
import { adaptPage, parseText } from '../../src/feed/formats.js';
import { JsonFeedReader } from '../../src/feed/json-feed.js';
import { parseFeed } from '../../src/feed/load-feed.js';
import { ImportError } from '../../src/importer/import-error.js';
import { importPage } from '../../src/importer/import-page.js';
import { writeFeed } from '../../src/importer/write-feed.js';
import type { Feed } from '../../src/model/feed.js';
import { runAtOnce } from '../../src/scheduling/run-in-slices.js';
import { ATOM, govukResults, wordpressPosts } from '../fixtures/other-formats.js';

installWebPlatform();

const url = 'https://board.example/feed';
const options = { source: 'feed.xml', url };

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Board news</title>
  <link>https://board.example/</link>${items}</channel></rss>`;

/** Everything that a feed may say. */
const EVERYTHING = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A board',
  home_page_url: 'https://board.example/',
  description: 'What the board says.',
  language: 'en-GB',
  _safeguarding: {
    timeZone: 'Europe/Paris',
    licence: { name: 'Open', url: 'https://licence.example/' },
    help: [{ name: 'A line', phone: '0800 000000', hours: 'always', checkedOn: '2026-01-02' }],
    categories: [{ id: 'hsb', label: 'Harm', labels: { cy: 'Niwed' }, aliases: ['h'] }],
  },
  items: [
    {
      id: 'one',
      url: 'https://board.example/one',
      title: 'One',
      summary: 'In short.',
      content_html:
        '<p>A <a href="https://board.example/?a=1&amp;b=%22">link</a> &amp; <strong>strong <em>words</em></strong><br>next</p><ol><li>1</li></ol>',
      date_published: '2024-07-15T09:21:00Z',
      date_modified: '2024-07-16T09:21:00Z',
      language: 'cy',
      tags: ['Harm', 'Other'],
      attachments: [{ url: 'https://board.example/a.pdf', mime_type: 'application/pdf' }],
      _safeguarding: {
        kind: 'digest',
        source: { name: 'Ofsted', url: 'https://ofsted.example/', date: '2024-04' },
        topic: 'Harm',
        links: [
          { label: 'Read', text: 'A paper', format: 'PDF', size: 12, pages: 3, language: 'cy' },
        ],
        audience: ['Schools'],
        nations: ['Wales'],
        status: 'superseded',
        supersededBy: 'two',
        reviewBy: '2025',
        availableUntil: '2030-01-01',
        contentNote: 'This describes harm.',
        sensitive: true,
        campaign: {
          name: 'A week',
          start: '2024-03-18',
          end: '2024-03-24',
          url: 'https://week.example/',
          resources: 'https://week.example/more',
        },
        events: [
          {
            name: 'A stand',
            start: '2024-03-13T12:00',
            end: '2024-03-13T16:30',
            place: 'Hall',
            address: '1 Road',
          },
        ],
      },
    },
    {
      id: 'two',
      title: 'Two',
      content_text: 'One paragraph.\nA line of it.\n\n• first\n• second\n\n-ends-',
      _safeguarding: {
        posted: '2024-04',
        supersededBy: { title: 'Three', url: 'https://x.example/' },
      },
    },
  ],
};

/** As the elements read it. */
function readText(text: string): Feed {
  const reader = new JsonFeedReader();
  runAtOnce(reader.read(adaptPage(parseText(text, url), url, 0)));
  return reader.feed;
}

function withoutProblems(feed: Feed): Omit<Feed, 'problems'> {
  const { problems: _, ...rest } = feed;
  return rest;
}

describe('feeds in other formats', () => {
  const feeds: Readonly<Record<string, string>> = {
    rss: rss(
      '<item><guid>1</guid><title>A &amp;amp; B</title><pubDate>Mon, 15 Jul 2024 09:21:00 GMT</pubDate><category>Health</category><description>&lt;p&gt;Words&lt;/p&gt;</description></item>',
    ),
    atom: ATOM,
    wordpress: JSON.stringify(wordpressPosts()),
    govuk: JSON.stringify(govukResults()),
    jsonfeed: JSON.stringify(EVERYTHING),
  };
  for (const [name, text] of Object.entries(feeds)) {
    test(`${name} is told from its content, and reads the same when it is written`, () => {
      const before = readText(text);
      const { feed, report } = importPage(text, options);
      assert.equal(report.format, name === 'atom' ? 'rss' : name);
      assert.equal(report.records.length, before.items.length);
      const after = parseFeed(feed, url);
      assert.deepEqual(after.problems, []);
      assert.deepEqual(after.items, before.items);
    });
  }

  test('nothing that a feed says is lost when it is written', () => {
    const before = parseFeed(EVERYTHING, url);
    assert.deepEqual(before.problems, []);
    const document = writeFeed(before);
    assert.deepEqual(withoutProblems(parseFeed(document, url)), withoutProblems(before));
    assert.equal(document.items[0]?.date_published, '2024-07-15T09:21:00Z');
    assert.equal(document.items[1]?.content_text, EVERYTHING.items[1]?.content_text);
    assert.equal(document.items[1]?._safeguarding?.posted, '2024-04');
  });

  for (const body of [
    '<p>- a line that reads as an entry</p>',
    '<p>• so does this</p>',
    '<ul><li>one</li></ul><ul><li>two</li></ul>',
    '<p>a<br>b</p><p>&lt;b&gt; &amp;amp; "quotes"</p>',
    '<ul><li>one<br>two</li></ul>',
    '<p><a href="https://x.example/"><em>both</em></a></p>',
  ]) {
    test(`the text ${body} reads the same when it is written`, () => {
      const feed = {
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', content_html: body }],
      };
      const before = parseFeed(feed, url);
      assert.deepEqual(parseFeed(writeFeed(before), url).items, before.items);
    });
  }

  test('plain paragraphs and lists are written as text', () => {
    const html = '<p>One &amp; two.</p><ul><li>a</li><li>b</li></ul>';
    const feed = parseFeed({ items: [{ id: '1', content_html: html }] }, url);
    assert.equal(writeFeed(feed).items[0]?.content_text, 'One & two.\n\n• a\n• b');
  });

  test('what is wrong in a feed is a note of its record', () => {
    const text = rss(
      '<item><guid>1</guid><title>One</title><pubDate>soon</pubDate></item><item><guid>1</guid><title>Two</title></item>',
    );
    const { records } = importPage(text, options).report;
    assert.deepEqual(
      records.map(({ title, notes }) => [
        title,
        notes.map(({ level, code }) => `${level} ${code}`),
      ]),
      [
        ['One', ['doubtful date']],
        ['Two', ['repaired duplicate']],
      ],
    );
    assert.match(records[0]?.notes[0]?.message ?? '', /^Expected .*, found "soon"\.$/);
  });

  test('a feed without an address keeps what needs none, and reports relative links', () => {
    const items =
      '<item><guid isPermaLink="false">1</guid><title>One</title><link>/one</link></item>';
    const { feed, report } = importPage(rss(items), { source: 'feed.xml' });
    assert.equal(feed.home_page_url, 'https://board.example/');
    assert.equal(feed.items[0]?.url, 'https://board.example/one');
    const posts = importPage(JSON.stringify(wordpressPosts()), { source: 'posts.json' });
    assert.deepEqual([report.notes, posts.report.notes], [[], []]);
  });

  test('a further page is reported', () => {
    const next = { ...EVERYTHING, next_url: '/page/2' };
    const { notes } = importPage(JSON.stringify(next), options).report;
    assert.deepEqual(
      notes.map(({ code, message }) => [code, message]),
      [
        [
          'further-page',
          'Imported one page of a feed that goes on at https://board.example/page/2.',
        ],
      ],
    );
  });

  test('a title and a language that are given win', () => {
    const { feed } = importPage(feeds['rss'] ?? '', { ...options, title: 'Ours', language: 'cy' });
    assert.deepEqual([feed.title, feed.language], ['Ours', 'cy']);
  });

  for (const [name, text] of Object.entries({
    'broken XML': '<rss><channel><item></channel></rss>',
    'XML with entities of its own': '<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>',
    'a feed without items': rss(''),
    'JSON of another kind': '{"a":1}',
  })) {
    test(`${name} is refused in one sentence that names the file`, () => {
      const format = text.startsWith('{') ? 'jsonfeed' : 'rss';
      assert.throws(
        () => importPage(text, { source: 'feed.xml', format }),
        (error) =>
          error instanceof ImportError && /^Expected .*feed\.xml, found .*\.$/.test(error.message),
      );
    });
  }
});
