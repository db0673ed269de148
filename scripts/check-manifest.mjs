// Fails when custom-elements.json is not what the sources would give now.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const cli = join(dirname(resolve('@custom-elements-manifest/analyzer/package.json')), 'cem.js');
// Inside the project: the analyzer takes an output folder relative to it.
const folder = mkdtempSync(join(root, 'node_modules/.manifest-'));
const read = (path) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
};

try {
  const args = [cli, 'analyze', '--litelement', '--quiet', '--outdir', relative(root, folder)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const fresh = read(join(folder, 'custom-elements.json'));
  if (status !== 0 || fresh === undefined) {
    console.error('manifest: the analyzer failed');
    process.exitCode = 1;
  } else if (fresh !== read(join(root, 'custom-elements.json'))) {
    console.error('manifest: custom-elements.json is stale; run: npm run manifest');
    process.exitCode = 1;
  } else {
    console.log('manifest: custom-elements.json is fresh');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
