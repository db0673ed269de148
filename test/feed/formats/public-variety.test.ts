import { expect } from '@open-wc/testing';
import { parseFeed } from '../../../src/feed/load-feed.js';
import type { ItemLink } from '../../../src/model/item.js';
import type { Json } from '../../fixtures/feeds.js';
import { outline } from '../outline.js';
import { dateText } from './served.js';

/** What is to be read of one item; what is not named is to be absent. */
interface Expected {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly body?: string;
  readonly summary?: string;
  readonly posted?: string;
  readonly updated?: string;
  readonly source?: Readonly<Record<string, string>>;
  readonly categories?: readonly string[];
  readonly links?: readonly ItemLink[];
}

interface Public {
  readonly name: string;
  readonly url: string;
  readonly feed: Json;
  /** Title, home page, description and language. */
  readonly head: readonly (string | undefined)[];
  readonly items: readonly Expected[];
}

const FEEDS: readonly Public[] = [
  {
    name: 'of a WordPress plugin',
    url: 'https://board.example/feed/json',
    feed: {
      version: 'https://jsonfeed.org/version/1',
      user_comment: 'This feed allows you to read the posts of this site in any feed reader.',
      home_page_url: 'https://board.example',
      feed_url: 'https://board.example/feed/json',
      language: 'en-GB',
      title: 'Example Board',
      description: 'Working together',
      icon: 'https://board.example/icon.png',
      items: [
        {
          id: 'https://board.example/?p=12',
          url: 'https://board.example/2024/06/annual-report/',
          title: 'Annual report & plan',
          content_html: '<p>The report is <a href="/files/report.pdf">here</a>.</p>\n',
          content_text: 'The report is here.',
          date_published: '2024-06-03T08:15:00+00:00',
          date_modified: '2024-06-04T08:15:00+00:00',
          author: {
            name: 'Board team',
            url: 'https://board.example/author/team/',
            avatar: 'https://avatar.example/1?s=512&d=mm',
          },
          authors: [{ name: 'Board team', url: 'https://board.example/author/team/' }],
          image: 'https://board.example/cover.jpg',
          tags: ['Reports', 'Plans'],
        },
      ],
    },
    head: ['Example Board', 'https://board.example/', 'Working together', 'en-GB'],
    items: [
      {
        id: 'https://board.example/?p=12',
        title: 'Annual report & plan',
        url: 'https://board.example/2024/06/annual-report/',
        body: 'p(The report is [here](https://board.example/files/report.pdf).)',
        posted: '2024-06-03 09:15',
        updated: '2024-06-04 09:15',
        source: { name: 'Board team', url: 'https://board.example/author/team/' },
        categories: ['Reports', 'Plans'],
        links: [{ text: 'here', url: 'https://board.example/files/report.pdf', format: 'PDF' }],
      },
    ],
  },
  {
    name: 'of a microblog, without titles',
    url: 'https://micro.example/feed.json',
    feed: {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Small notes',
      icon: 'https://micro.example/avatar.jpg',
      home_page_url: 'https://micro.example/',
      feed_url: 'https://micro.example/feed.json',
      _microblog: { about: 'https://micro.example/about', id: 7 },
      items: [
        {
          id: 'http://micro.example/2024/01/15/a-short-note.html',
          content_html: '<p>Our leaflets are <em>ready</em> now.</p>\n',
          date_published: '2024-01-15T09:21:33+00:00',
          url: 'https://micro.example/2024/01/15/a-short-note.html',
          _microblog: { is_favorite: false },
        },
        {
          id: 4711,
          title: '',
          content_html:
            '<p>Twelve words stand in this note so that they have to be cut.</p><img src="a.jpg" alt="A desk">',
          date_published: '2024-07-15T09:21:33.120Z',
          url: '/2024/07/15/a-long-note.html',
        },
      ],
    },
    head: ['Small notes', 'https://micro.example/', undefined, undefined],
    items: [
      {
        id: 'http://micro.example/2024/01/15/a-short-note.html',
        title: 'Our leaflets are ready now.',
        url: 'https://micro.example/2024/01/15/a-short-note.html',
        body: 'p(Our leaflets are _ready_ now.)',
        posted: '2024-01-15 09:21',
      },
      {
        id: '4711',
        title: 'Twelve words stand in this note so that they have…',
        url: 'https://micro.example/2024/07/15/a-long-note.html',
        body: 'p(Twelve words stand in this note so that they have to be cut.) p(A desk)',
        posted: '2024-07-15 10:21',
      },
    ],
  },
  {
    name: 'of a Hugo template, with addresses for ids and relative links',
    url: 'https://hugo.example/posts/index.json',
    feed: {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Posts on Example',
      home_page_url: 'https://hugo.example/posts/',
      feed_url: 'https://hugo.example/posts/index.json',
      language: 'en-gb',
      favicon: 'https://hugo.example/favicon.ico',
      authors: [{ name: 'Example Team', url: '/about/' }],
      items: [
        {
          id: 'https://hugo.example/posts/one/',
          url: 'https://hugo.example/posts/one/',
          title: 'One',
          summary: 'The first, in short.',
          content_html: '<h2 id="a">Part</h2><ul>\n<li><a href="two/">two</a></li>\n</ul>',
          date_published: '2024-03-31T01:30:00+01:00',
          date_modified: '2024-03-31T02:30:00+01:00',
          language: 'en-GB',
          banner_image: '/banner.png',
        },
      ],
    },
    head: ['Posts on Example', 'https://hugo.example/posts/', undefined, 'en-gb'],
    items: [
      {
        id: 'https://hugo.example/posts/one/',
        title: 'One',
        url: 'https://hugo.example/posts/one/',
        summary: 'The first, in short.',
        body: 'p(*Part*) ul([two](https://hugo.example/posts/two/))',
        posted: '2024-03-31 00:30',
        updated: '2024-03-31 02:30',
        source: { name: 'Example Team', url: 'https://hugo.example/about/' },
      },
    ],
  },
  {
    name: 'of a Jekyll template, with nulls and empty fields',
    url: 'https://jekyll.example/feed.json',
    feed: {
      version: 'https://jsonfeed.org/version/1',
      title: 'Example',
      description: '',
      home_page_url: 'https://jekyll.example/',
      feed_url: 'https://jekyll.example/feed.json',
      icon: '',
      author: { name: 'A. Editor', url: null, avatar: null },
      expired: false,
      next_url: null,
      items: [
        {
          id: '/2024/02/29/leap',
          url: 'https://jekyll.example/2024/02/29/leap.html',
          title: 'A day more',
          summary: null,
          content_text: 'One paragraph.\n\n- first\n- second\n',
          date_published: '2024-02-29T00:00:00+00:00',
          date_modified: null,
          image: null,
          tags: [],
          attachments: [],
        },
      ],
    },
    head: ['Example', 'https://jekyll.example/', undefined, undefined],
    items: [
      {
        id: '/2024/02/29/leap',
        title: 'A day more',
        url: 'https://jekyll.example/2024/02/29/leap.html',
        body: 'p(One paragraph.) ul(first; second)',
        posted: '2024-02-29 00:00',
        source: { name: 'A. Editor' },
      },
    ],
  },
  {
    name: 'of a podcast, with attachments and extensions of others',
    url: 'https://podcast.example/feed.json',
    feed: {
      version: 'https://jsonfeed.org/version/1',
      user_comment: 'This is a podcast feed.',
      title: 'Talking it over',
      home_page_url: 'https://podcast.example/',
      feed_url: 'https://podcast.example/feed.json',
      _itunes: { about: 'https://podcast.example/itunes', explicit: false },
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [
        {
          id: '6C2C55A6-0000-4000-8000-000000000001',
          title: 'Episode 1',
          url: 'https://podcast.example/1',
          content_text: 'We talk about training.',
          date_published: '2024-05-10T14:04:12-07:00',
          attachments: [
            {
              url: 'https://files.example/1.mp3',
              mime_type: 'audio/mpeg',
              title: 'Listen',
              size_in_bytes: 89970236,
              duration_in_seconds: 6629,
            },
            {
              url: 'https://files.example/1.m4a',
              mime_type: 'audio/x-m4a',
              title: 'Listen',
              size_in_bytes: 79970236,
              duration_in_seconds: 6629.5,
            },
            { url: 'notes/1.pdf', mime_type: 'application/pdf' },
          ],
          _itunes: { duration: '1:50:29', author: 'Not read' },
        },
      ],
    },
    head: ['Talking it over', 'https://podcast.example/', undefined, undefined],
    items: [
      {
        id: '6C2C55A6-0000-4000-8000-000000000001',
        title: 'Episode 1',
        url: 'https://podcast.example/1',
        body: 'p(We talk about training.)',
        posted: '2024-05-10 22:04',
        links: [
          { text: 'Listen', url: 'https://files.example/1.mp3', format: 'MP3', size: 89970236 },
          { text: 'Listen', url: 'https://files.example/1.m4a', size: 79970236 },
          { text: 'Episode 1', url: 'https://podcast.example/notes/1.pdf', format: 'PDF' },
        ],
      },
    ],
  },
  {
    name: 'made by hand, version 1.0, with numbers for ids',
    url: 'https://hand.example/news.json',
    feed: {
      version: 'https://jsonfeed.org/version/1',
      title: 'News',
      author: { name: 'Example Office' },
      items: [
        { id: 2, content_text: 'The second item.', external_url: 'https://other.example/a' },
        {
          id: 1.5,
          url: 'one.html',
          title: 'One',
          content_html: '<p>The first &amp; best.</p>',
          content_text: 'Not needed.',
          date_published: '2024-01-01 12:00:00Z',
          author: { url: 'https://hand.example/nobody', avatar: '/a.png' },
          tags: ['a', 'A', 'b'],
        },
        { id: 0, title: 'Nothing more' },
      ],
    },
    head: ['News', undefined, undefined, undefined],
    items: [
      {
        id: '2',
        title: 'The second item.',
        url: 'https://other.example/a',
        body: 'p(The second item.)',
        source: { name: 'Example Office' },
      },
      {
        id: '1.5',
        title: 'One',
        url: 'https://hand.example/one.html',
        body: 'p(The first & best.)',
        posted: '2024-01-01 12:00',
        source: { name: 'Example Office' },
        categories: ['a', 'b'],
      },
      { id: '0', title: 'Nothing more', source: { name: 'Example Office' } },
    ],
  },
];

/** As the public feeds come: text that somebody else wrote. */
const parse = ({ feed, url }: Public) => parseFeed(JSON.parse(JSON.stringify(feed)), url);

describe('A public JSON Feed', () => {
  for (const example of FEEDS) {
    it(`is read without a problem: one ${example.name}`, () => {
      const feed = parse(example);
      expect(feed.problems).to.deep.equal([]);
      expect([feed.title, feed.homePageUrl, feed.description, feed.language]).to.deep.equal(
        example.head,
      );
    });

    it(`keeps all its items in order: one ${example.name}`, () => {
      const found = parse(example).items;
      expect(found.map(({ id }) => id)).to.deep.equal(example.items.map(({ id }) => id));
      for (const [index, expected] of example.items.entries()) {
        const item = found[index]!;
        const read = {
          id: item.id,
          title: item.title,
          url: item.url,
          body: outline(item.body),
          summary: item.summary,
          posted: dateText(item.posted),
          updated: dateText(item.updated),
          source: item.source,
          categories: item.categories,
          links: item.links,
        };
        const absent = { url: undefined, body: '', summary: undefined, posted: '', updated: '' };
        expect(read).to.deep.equal({
          ...absent,
          source: undefined,
          categories: [],
          links: [],
          ...expected,
        });
      }
    });

    it(`makes plain news of every item: one ${example.name}`, () => {
      for (const item of parse(example).items) {
        const { kind, status, sensitive, campaign, events, audience } = item;
        expect([kind, status, sensitive, campaign, events, audience]).to.deep.equal([
          'news',
          'current',
          false,
          undefined,
          [],
          [],
        ]);
      }
    });
  }
});
