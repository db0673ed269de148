// A static server for loopback: the site, the Storybook check and the tests share it.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a careful host page sends; the widgets must work under it. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

function typeOf(path) {
  // Feeds are served as what they are: `application/feed+json` is JSON Feed's own type.
  if (/[\\/]feeds[\\/].*\.json$/.test(path)) return 'application/feed+json; charset=utf-8';
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

/** The file a URL path stands for, or undefined: nothing outside of the mounted folder is served. */
async function findFile(mounts, pathname) {
  const prefix = Object.keys(mounts)
    .sort((a, b) => b.length - a.length)
    .find((start) => pathname.startsWith(start));
  if (prefix === undefined) return undefined;
  try {
    const root = await realpath(mounts[prefix]);
    const decoded = decodeURIComponent(pathname.slice(prefix.length));
    if (decoded.includes('\0')) return undefined;
    // The real path, so that neither `..` nor a symbolic link leads out of the folder.
    let path = await realpath(join(root, decoded));
    if ((await stat(path)).isDirectory()) path = await realpath(join(path, 'index.html'));
    const isInside = path === root || path.startsWith(root + sep);
    return isInside && (await stat(path)).isFile() ? path : undefined;
  } catch {
    return undefined; // no such file, or a path that does not decode: both are 404
  }
}

async function answer(request, response, { mounts, headers }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  // By hand: URL would tidy `..` away before the check could see it, and refuses some paths.
  const pathname = (request.url ?? '/').split(/[?#]/, 1)[0];
  const file = await findFile(mounts, pathname);
  if (!file) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Cache-Control': 'no-store',
    ...headers,
    'Content-Type': typeOf(file),
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * @param {object} options
 * @param {Record<string, string>} options.mounts URL prefix (`/`, `/dist/`) to folder; longest wins
 * @param {number} [options.port] 0 for any free port; a taken one moves on to the next
 * @param {Record<string, string>} [options.headers]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ mounts, port = 0, headers = {} }) {
  const server = createServer((request, response) => {
    answer(request, response, { mounts, headers }).catch(() => response.destroy());
  });
  for (let attempt = 0; ; attempt++) {
    try {
      const actual = await listen(server, port === 0 ? 0 : port + attempt);
      return {
        url: `http://127.0.0.1:${actual}/`,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt === 50) throw error;
    }
  }
}
