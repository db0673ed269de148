// A loopback server of the pages, their scripts and feeds of any length; compressed if asked for.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { createFeed } from './feed.mjs';

const FEED = /^\/feeds\/(\d+)\.json$/;
const SCRIPT = /^\/scripts\/(\w+)\.js$/;
const PAGE = /^\/(\w+)\.html$/;

const feeds = new Map();

/** Made once: making one takes longer than most pages take to show it. */
function feedFor(url) {
  let feed = feeds.get(url.href);
  if (!feed) {
    const count = Number(FEED.exec(url.pathname)[1]);
    const perPage = Number(url.searchParams.get('per'));
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = `${url.origin}${url.pathname}?per=${perPage}&page=${page + 1}`;
    feed = Buffer.from(createFeed(count, perPage ? { page, perPage, url: next } : undefined));
    feeds.set(url.href, feed);
  }
  return feed;
}

/** `preload=1` has the line in the head that the snippets of README have. */
async function pageFor(url) {
  const [, id] = PAGE.exec(url.pathname);
  const html = await readFile(new URL(`pages/${id}.html`, import.meta.url), 'utf8');
  const feed = url.searchParams.get('feed').replaceAll('&', '&amp;');
  const preload = `<link rel="preload" as="fetch" href="${feed}" crossorigin />\n    <script`;
  return (url.searchParams.has('preload') ? html.replace('<script', preload) : html).replace(
    '{{feed}}',
    feed,
  );
}

const compressed = new Map();

/** Compressed once, at the highest quality, as a file on a CDN is. */
function compress(path, body) {
  let result = compressed.get(path);
  if (!result) compressed.set(path, (result = brotliCompressSync(body)));
  return result;
}

async function answer(request, response, scripts, { files = new Map(), isCompressed = false }) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const send = (type, content) => {
    const body = isCompressed ? compress(request.url, content) : content;
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      ...(isCompressed && { 'Content-Encoding': 'br' }),
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
    });
    response.end(body);
  };
  const file = files.get(url.pathname);
  if (file) send(file.type, file.body);
  else if (FEED.test(url.pathname)) send('application/feed+json', feedFor(url));
  else if (SCRIPT.test(url.pathname)) {
    send('text/javascript', scripts.get(SCRIPT.exec(url.pathname)[1]));
  } else if (PAGE.test(url.pathname)) send('text/html', await pageFor(url));
  else response.writeHead(404).end();
}

/**
 * @param {Map<string, Buffer>} scripts by contender
 * @param {object} [options]
 * @param {Map<string, { type: string, body: string }>} [options.files] what else there is, by path
 * @param {boolean} [options.isCompressed] whether every answer comes in brotli
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(scripts, options = {}) {
  const server = createServer((request, response) => {
    answer(request, response, scripts, options).catch((error) => {
      response.writeHead(500).end();
      console.error(`bench: ${request.url}: ${error.message}`);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
