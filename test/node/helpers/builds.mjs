// What a page can load: the script file, and the modules of the package, bundled as a page's own
// build tool does it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** Each gives a folder with a `safeguarding-widgets.js`, and a way to be rid of it again. */
export const BUILDS = [
  { name: 'the script file', open: () => ({ folder: dist, close: () => undefined }) },
  {
    name: 'the modules',
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'safeguarding-widgets-'));
      await build({
        entryPoints: [join(dist, 'define.js')],
        outfile: join(folder, 'safeguarding-widgets.js'),
        bundle: true,
        format: 'esm',
        logLevel: 'error',
      });
      return { folder, close: () => rm(folder, { recursive: true }) };
    },
  },
];
