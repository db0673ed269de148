// A bill of materials in CycloneDX, as npm writes it: what the package needs, and what is bundled in
// its files. npm itself knows only the former, and `npm sbom --omit dev` leaves out what another
// development dependency needs as well.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The libraries whose terms stand beside the bundled files, as `name@version`. */
async function readBundled(dist) {
  const files = await readdir(dist, { recursive: true });
  const notices = files.filter((file) => file.endsWith('LICENSES.txt'));
  const texts = await Promise.all(notices.map((file) => readFile(join(dist, file), 'utf8')));
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^Name: (.+)\nVersion: (.+)$/gm)].map(([, found, version]) => {
        return `${found}@${version}`;
      }),
    ),
  );
}

const nameOf = (path) => path.split('node_modules/').at(-1);

/**
 * @param {string} root folder of the package, built
 * @returns {Promise<string>} JSON, without what differs between two runs and two folders
 */
export async function makeBillOfMaterials(root) {
  const read = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));
  const { name, version, license, dependencies } = await read('package.json');
  const { packages, ...lock } = await read('package-lock.json');
  const bundled = await readBundled(join(root, 'dist'));
  const isBundled = ([path, entry]) => bundled.has(`${nameOf(path)}@${entry.version}`);
  const isNeeded = ([, { dev, devOptional, peer }]) => !(dev || devOptional || peer);
  const all = Object.entries(packages).filter(([path]) => path);
  const kept = all.filter((entry) => isBundled(entry) || isNeeded(entry));
  const known = new Set(kept.map(([path]) => nameOf(path)));
  const locked = kept.map(([path, { version, license, integrity, dependencies: needs = {} }]) => {
    // What such a library names and does not use is not in our files.
    const used = Object.entries(needs).filter(([needed]) => known.has(needed));
    return [path, { version, license, integrity, dependencies: Object.fromEntries(used) }];
  });
  const direct = kept.filter(([path]) => path === `node_modules/${nameOf(path)}`);
  const own = {
    name,
    version,
    license,
    dependencies: {
      ...Object.fromEntries(direct.map(([path, entry]) => [nameOf(path), entry.version])),
      ...dependencies,
    },
  };
  const folder = await mkdtemp(join(tmpdir(), 'safeguarding-widgets-'));
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify(own));
    await writeFile(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...lock, packages: { '': own, ...Object.fromEntries(locked) } }),
    );
    const { stdout, stderr } = spawnSync(
      'npm',
      ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'],
      // Node starts .cmd files through a shell only.
      { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (!stdout.startsWith('{')) throw new Error(`Expected a bill of materials, found ${stderr}.`);
    const bill = JSON.parse(stdout);
    delete bill.serialNumber;
    delete bill.metadata.timestamp;
    delete bill.metadata.tools;
    bill.metadata.component.name = name;
    return `${JSON.stringify(bill, null, 2)}\n`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
