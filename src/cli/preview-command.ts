import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAddress, readInput } from './read-input.js';
import { readJson, toFeed } from './read-feed.js';

/** Milliseconds between two looks at the file. Editors replace it, which a watcher would lose. */
const LOOK = 300;

const HOST = '127.0.0.1';

/** Nothing from elsewhere, and nothing in the page itself: the elements must do with that. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Files of the page by their path, from this module's folder in dist/cli/parts. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['../preview/index.html', 'text/html'],
  '/preview.css': ['../preview/preview.css', 'text/css'],
  '/preview.js': ['../preview/preview.js', 'text/javascript'],
  '/safeguarding-widgets.js': ['../../safeguarding-widgets.js', 'text/javascript'],
};

export interface PreviewOptions {
  /** 0 for any that is free. */
  readonly port: number;
}

/** Shows a feed in the three elements until the program is stopped. */
export async function previewCommand(name: string, { port }: PreviewOptions): Promise<void> {
  // What is no feed says so here, not in a browser.
  toFeed(await readJson(name));
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, name, readers).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const tell = () => {
    for (const reader of readers) reader.write('data: changed\n\n');
  };
  if (!isAddress(name)) watchFile(name, { interval: LOOK }, tell);
  process.stdout.write(`Preview of ${name}: http://${HOST}:${actual}/\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  unwatchFile(name);
  server.close();
  server.closeAllConnections();
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  readers: Set<ServerResponse>,
): Promise<void> {
  const { method = '', url = '/', headers } = request;
  const [path = '/'] = url.split('?', 1);
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  const send = (status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(method === 'HEAD' ? '' : body);
  };
  // A page elsewhere whose name leads to this computer must not read the feed.
  const isOurs = [HOST, 'localhost'].includes((headers.host ?? '').replace(/:\d+$/, ''));
  if (!isOurs) {
    send(403, 'text/plain', 'Forbidden\n');
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    send(405, 'text/plain', 'Not allowed\n');
    return;
  }
  if (path === '/changes') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    // So that the browser knows it is connected.
    response.write(': connected\n\n');
    readers.add(response);
    response.on('close', () => readers.delete(response));
    return;
  }
  if (path === '/feed.json') {
    send(200, 'application/feed+json', (await readInput(name)).text);
    return;
  }
  const [file, type] = FILES[path] ?? [];
  if (!file || !type) {
    send(404, 'text/plain', 'Not found\n');
    return;
  }
  send(200, type, await readFile(new URL(file, import.meta.url)));
}
