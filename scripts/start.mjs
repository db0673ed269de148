// `npm start`: serves the site, with dist built when it is missing or older than the sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, STRICT_POLICY } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function changed(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isStale() {
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) => `src/${name}`);
  const newest = Math.max(...['src', 'rollup.config.mjs', ...sources].map(changed));
  return changed('dist/safeguarding-widgets.js') < newest || changed('dist/index.d.ts') === 0;
}

if (isStale()) {
  console.log('building dist');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32', // Node starts .cmd files through a shell only
  });
  if (status !== 0) process.exit(status ?? 1);
}

const server = await serve({
  mounts: {
    '/': join(root, 'site'),
    '/dist/': join(root, 'dist'),
    '/feeds/': join(root, 'site/feeds'),
    '/custom-elements.json': join(root, 'custom-elements.json'),
  },
  port: Number(process.env.PORT ?? 8000),
  // The page that writes the code shows whatever feed somebody names.
  headers: {
    'Content-Security-Policy': STRICT_POLICY.replace('connect-src', 'connect-src https:'),
    // Pages elsewhere load the script and the demonstration feeds from here.
    'Access-Control-Allow-Origin': '*',
  },
});
console.log(`safeguarding-widgets site: ${server.url}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
