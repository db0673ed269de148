// What editors complete tags and attributes from, made from the manifest: for VS Code and JetBrains.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = async (path) => JSON.parse(await readFile(`${root}${path}`, 'utf8'));
const manifest = await read('custom-elements.json');
const { name, version } = await read('package.json');

console.log = () => undefined; // both tell of each file in colours
generateVsCodeCustomElementData(structuredClone(manifest), {
  outdir: `${root}dist`,
  cssFileName: null,
});
generateJetBrainsWebTypes(structuredClone(manifest), {
  outdir: `${root}dist`,
  packageJson: false,
  name,
  version,
});
