// Each contender's whole script as a visitor would load it, and what it weighs.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The build of the folder above. */
export const OURS = fileURLToPath(new URL('../dist/safeguarding-widgets.js', import.meta.url));

async function bundle(id) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${id}.js`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
  });
  return Buffer.from(outputFiles[0].contents);
}

/** Read once, so that a build of the root during a run does not change what is measured. */
export async function loadScript(id, ours) {
  if (id !== 'element') return bundle(id);
  return readFile(ours).catch(() => {
    throw new Error(`bench: ${ours} is missing; run \`npm run build\` in the folder above first`);
  });
}

/** @param {Buffer} script */
export function weigh(script) {
  return {
    min: script.length,
    gzip: gzipSync(script, { level: 9 }).length,
    brotli: brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}
