// The example of React's app as a server renders it, and the script that takes it over in a browser:
// what Next and the like do. With React's development build, which tells of what does not fit.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const IMPORTS = `import { createElement } from 'react';
import { Guidance } from './src/example.tsx';
`;

/** @param {string} src the app's folder `src` */
export async function renderReact(src) {
  const app = dirname(src);
  const bundle = async (code, options) => {
    const { outputFiles } = await build({
      stdin: { contents: IMPORTS + code, resolveDir: app, loader: 'js' },
      bundle: true,
      write: false,
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"development"' },
      logLevel: 'error',
      ...options,
    });
    return outputFiles[0].text;
  };
  const server = await bundle(
    `import { renderToString } from 'react-dom/server';
export const markup = renderToString(createElement(Guidance));`,
    { platform: 'node', packages: 'external' },
  );
  const script = await bundle(
    `import { hydrateRoot } from 'react-dom/client';
hydrateRoot(document.getElementById('app'), createElement(Guidance));`,
  );
  // In the app, so that its packages are found.
  const folder = await mkdtemp(join(app, 'server-'));
  try {
    const file = join(folder, 'server.mjs');
    await writeFile(file, server);
    const { markup } = await import(pathToFileURL(file).href);
    return { markup, script };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
