// npm run load: what it takes to hand one feed to everybody. A static server that says how long the
// feed may be kept, nginx as the HTTP cache in front of it (what a CDN is), and readers by autocannon.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { createFeed } from './feed.mjs';
import { table } from './report.mjs';

const RESULTS = new URL('LOAD.md', import.meta.url);
const NGINX = process.env.NGINX_PATH ?? 'nginx';
/** Seconds that the feed may be kept: short, so that a run sees it expire; 300 is what we advise. */
const MAX_AGE = 2;

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '100' },
    items: { type: 'string', default: '100' },
    'no-write': { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);
const count = (number) => Math.round(number).toLocaleString('en-GB');

/** A file on a web server: compressed once, known by its content, 304 for whoever has it. */
function createOrigin(feed) {
  let current = stateOf(feed);
  const answered = { 200: 0, 304: 0 };
  function stateOf(text) {
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
    return { body: gzipSync(text, { level: 9 }), etag };
  }
  const server = createServer((request, response) => {
    const { body, etag } = current;
    const isKnown = request.headers['if-none-match'] === etag;
    answered[isKnown ? 304 : 200]++;
    response.writeHead(isKnown ? 304 : 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': `public, max-age=${MAX_AGE}`,
      ETag: etag,
      Vary: 'Accept-Encoding',
      ...(!isKnown && {
        'Content-Type': 'application/feed+json',
        'Content-Encoding': 'gzip',
        'Content-Length': body.length,
      }),
    });
    response.end(isKnown ? undefined : body);
  });
  return {
    server,
    answered,
    get etag() {
      return current.etag;
    },
    get length() {
      return current.body.length;
    },
    publish(text) {
      current = stateOf(text);
    },
  };
}

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

/** A port that nobody has; nginx cannot choose one. */
async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One request to the origin at a time, conditional when the feed is known; the old copy meanwhile. */
const configuration = (folder, port, origin) => `
${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
events { worker_connections 4096; }
http {
  log_format answers '$status $upstream_cache_status $bytes_sent';
  access_log ${folder}/access.log answers;
  proxy_cache_path ${folder}/cache keys_zone=feeds:1m;
  proxy_temp_path ${folder}/proxy; client_body_temp_path ${folder}/body;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location / {
      proxy_pass http://127.0.0.1:${origin};
      proxy_cache feeds;
      proxy_cache_lock on;
      proxy_cache_revalidate on;
      proxy_cache_background_update on;
      proxy_cache_use_stale updating error timeout http_502;
    }
  }
}`;

async function startCache(folder, origin) {
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, origin));
  const nginx = spawn(NGINX, ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    nginx.once('error', () => reject(new Error('no nginx: apt-get install nginx, or NGINX_PATH')));
    nginx.once('exit', resolve);
  });
  const url = `http://127.0.0.1:${port}/feed.json`;
  for (let tries = 0; ; tries++) {
    const isUp = await Promise.race([fetch(url).then(({ ok }) => ok, () => false), ended]);
    if (isUp === true) break;
    if (tries > 100 || nginx.exitCode !== null) throw new Error('nginx does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    log: join(folder, 'access.log'),
    stop: () => (nginx.kill('SIGTERM'), ended),
  };
}

/** Requests for a time, and what became of them. */
async function press(url, headers, { origin, log, midway }) {
  const before = { ...origin.answered };
  if (log) writeFileSync(log, '');
  const timer = midway && setTimeout(midway, seconds * 500);
  const { latency, requests, throughput, errors } = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip', ...headers },
  });
  clearTimeout(timer);
  const logged = log ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const asked = (status) => logged.filter((line) => line.split(' ')[1] === status).length;
  // Whoever had to wait for the origin; the others got a copy, at most a moment old.
  const waited = asked('MISS') + asked('EXPIRED');
  return {
    requests: requests.total,
    rate: requests.average,
    median: latency.p50,
    worst: latency.p99,
    bytes: throughput.total / requests.total,
    hits: log ? 1 - waited / logged.length : 0,
    whole: origin.answered[200] - before[200],
    revalidated: origin.answered[304] - before[304],
    errors,
  };
}

const [load] = loadavg();
const folder = mkdtempSync(join(tmpdir(), 'load-'));
const origin = createOrigin(createFeed(Number(options.items)));
const port = await listen(origin.server);
const bytes = origin.length;
const results = [];
try {
  const cache = await startCache(folder, port);
  try {
    const through = { origin, log: cache.log };
    const step = async (label, ...more) => results.push([label, await press(...more)]);
    await step('No cache: each asks the server', `http://127.0.0.1:${port}/feed.json`, {}, { origin });
    // What the readers before have left unread.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await step('First visits', cache.url, {}, through);
    await step('Visits of readers who have it', cache.url, { 'if-none-match': origin.etag }, through);
    await step('First visits; halfway the feed changes', cache.url, {}, {
      ...through,
      midway: () => origin.publish(createFeed(Number(options.items) + 1)),
    });
  } finally {
    await cache.stop();
  }
} finally {
  origin.server.close();
  origin.server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
}

const rows = results.map(([label, result]) => [
  label,
  count(result.requests),
  count(result.rate),
  `${result.median} / ${result.worst} ms`,
  `${count(result.bytes)} B`,
  `${(Math.floor(result.hits * 10_000) / 100).toFixed(2)} %`,
  String(result.whole),
  String(result.revalidated),
]);
const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
const report = `# One feed for everybody

\`npm run load\`, ${date}; ${availableParallelism()} cores shared by server, cache and readers, load average ${load.toFixed(1)} before the run.

A feed of ${options.items} items (${count(bytes)} bytes in gzip) on a server that sends \`Cache-Control: public, max-age=${MAX_AGE}\` and an \`ETag\`; in front of it nginx with one worker as the HTTP cache, which asks again with the \`ETag\` when the time is over, and answers with the copy it has meanwhile. ${connections} connections for ${seconds} seconds each.

${table([
  [
    'Readers',
    'Requests',
    'A second',
    'Half / 99 % within',
    'An answer',
    'From the cache',
    'Server: whole feed',
    'Server: 304',
  ],
  ...rows,
])}

${results.reduce((sum, [, { errors }]) => sum + errors, 0)} requests failed.
`;
console.log(report);
if (!options['no-write']) writeFileSync(RESULTS, report);
