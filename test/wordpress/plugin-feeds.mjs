// The publishers of the plugin's test: feeds on 127.0.0.2, which stands for the public internet,
// and on 127.0.0.1, the private network, a server that nothing may ever ask. None sends a header
// that would let a browser on another site read a feed.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const PUBLIC = '127.0.0.2';
const PRIVATE = '127.0.0.1';
const LIMIT = 10 * 1024 * 1024;

export const NEWS_TITLE = 'Example Partnership: news & dates';
export const NEWS_COUNT = 25;
const ON_FIRST_PAGE = 22;

const newsItem = (index) => ({
  id: `news-${index}`,
  url: `/news/${index}`,
  title: `Briefing ${String(index).padStart(2, '0')}: what to ask & whom to tell`,
  content_text: 'Invented for a test.',
  date_published: `2025-03-${String(index + 1).padStart(2, '0')}T09:00:00Z`,
  tags: [index % 2 ? 'Online Safety' : 'Early Help'],
  _safeguarding: { source: { name: 'Example Board' } },
});
const newsItems = Array.from({ length: NEWS_COUNT }, (_, index) => newsItem(index));

const newsPage = (items, more) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: NEWS_TITLE,
  home_page_url: 'https://partnership.example/',
  items,
  ...more,
});

const SCRIPT = '<script>document.documentElement.dataset.owned = 1</script>';
const IMAGE = '"><img src=x onerror="document.documentElement.dataset.owned = 1">';

/** Each field wrong, or an attempt to get into the page. */
const HOSTILE = {
  version: 'https://jsonfeed.org/version/1.1',
  title: `Hostile ${SCRIPT}${IMAGE}`,
  home_page_url: 'javascript:document.documentElement.dataset.owned=1',
  next_url: 'http://169.254.169.254/latest/meta-data',
  language: '" onmouseover="document.documentElement.dataset.owned = 1',
  items: [
    {
      id: 1,
      title: `Title ${SCRIPT}${IMAGE}`,
      url: 'javascript:document.documentElement.dataset.owned=1',
    },
    {
      id: 2,
      title: '[safeguarding_news feed="news"] [caption]',
      url: `https://x.example/${IMAGE}`,
    },
    {
      id: 3,
      title: 'Wrong types',
      authors: {},
      tags: {},
      _safeguarding: { source: [], campaign: 'x', posted: {} },
    },
    { id: 4, title: ['no text'], authors: [[['deep']]], url: {}, _safeguarding: [] },
    'no item',
    null,
    { id: 5, title: 'The last one', url: 'https://partnership.example/last', tags: [1, null, {}] },
  ],
};

const CAMPAIGNS = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Campaigns',
  items: [
    {
      id: 'on',
      _safeguarding: {
        kind: 'campaign',
        campaign: { name: 'A week that is on', start: '2020-01-01', end: '2099-12-31' },
      },
    },
    {
      id: 'over',
      _safeguarding: {
        kind: 'campaign',
        campaign: { name: 'A week that is over', start: '2020-01-01', end: '2020-01-07' },
      },
    },
  ],
};

const RSS = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0"><channel><title>Bwletin</title><link>https://board.example/</link>
<description>Invented.</description><language>cy</language>
<item><title>Caf\u00e9 &amp;amp; sgwrs &lt;script&gt;x&lt;/script&gt;</title><link>https://board.example/caffi</link>
<guid>1</guid><pubDate>Tue, 01 Apr 2025 09:00:00 GMT</pubDate><category>Online Safety</category></item>
</channel></rss>`;

const POSTS = [
  {
    id: 1,
    date: '2025-02-03T10:00:00',
    date_gmt: '2025-02-03T10:00:00',
    link: 'https://school.example/a',
    title: { rendered: 'Before &amp; after' },
    content: { rendered: '<p>x</p>' },
  },
];

const GOVUK = (start) => ({
  total: 3,
  results: [0, 1, 2].slice(start, start + 2).map((index) => ({
    _id: `/g${index}`,
    title: `Guidance ${index}`,
    link: `/g${index}`,
    public_timestamp: '2025-01-02T00:00:00Z',
  })),
});

/** Two hundred times as large as it looks. */
const BOMB = gzipSync(gzipSync(Buffer.alloc(3 * LIMIT, ' ')));

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
const redirect = (location) => ({
  status: 302,
  headers: { location },
  type: 'text/html',
  body: '',
});

/** What is at each path. */
const answers = (url, { port }) => ({
  '/news.json': () =>
    json(newsPage(newsItems.slice(0, ON_FIRST_PAGE), { next_url: 'news-2.json' })),
  '/news-2.json': () => json(newsPage(newsItems.slice(ON_FIRST_PAGE))),
  '/hostile.json': () => json(HOSTILE),
  '/campaigns.json': () => json(CAMPAIGNS),
  '/posts': () => json(POSTS),
  '/search.json': () => json(GOVUK(Number(url.searchParams.get('start')))),
  '/feed.rss': () => ({ type: 'text/xml', body: Buffer.from(RSS, 'latin1') }),
  '/entities.rss': () => ({
    type: 'text/xml',
    body: RSS.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "b">]><rss'),
  }),
  '/page.html': () => ({
    type: 'text/html',
    body: '<!doctype html><html><body><rss></rss></body></html>',
  }),
  '/moved': () => redirect('/news.json'),
  '/loop': () => redirect('/loop'),
  '/to-private': () => redirect(`http://private.example:${port}/news.json`),
  '/to-address': () => redirect(`http://127.0.0.1:${port}/news.json`),
  '/to-file': () => redirect('file:///etc/passwd'),
  '/large': () => ({ type: 'application/json', body: Buffer.alloc(LIMIT + 1, ' ') }),
  '/bomb': () => ({
    type: 'application/json',
    headers: { 'content-encoding': 'gzip' },
    body: BOMB,
  }),
});

/** One byte now and then, and never the last one. */
function trickle(response) {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(timer));
}

const listen = (server, host, port = 0) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });

/**
 * Starts the publishers.
 *
 * @returns {Promise<object>} `port`, the same on both addresses; `asked`, the paths asked of the
 *   public one in order; `askedInPrivate`, of the other; `failing`, a set of paths that answer with
 *   an error; and `close`.
 */
export async function startFeeds() {
  const feeds = { port: 0, asked: [], askedInPrivate: [], failing: new Set() };
  const publicServer = createServer((request, response) => {
    const url = new URL(request.url, 'http://feeds.example');
    feeds.asked.push(url.pathname + url.search);
    if (url.pathname === '/trickle') return trickle(response);
    const answer = answers(url, feeds)[url.pathname]?.();
    if (!answer || feeds.failing.has(url.pathname))
      return response.writeHead(answer ? 500 : 404).end();
    const { status = 200, headers = {}, type, body } = answer;
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  const privateServer = createServer((request, response) => {
    feeds.askedInPrivate.push(request.url);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(newsPage([])));
  });
  feeds.port = await listen(publicServer, PUBLIC);
  await listen(privateServer, PRIVATE, feeds.port);
  feeds.close = () => {
    for (const server of [publicServer, privateServer]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return feeds;
}
