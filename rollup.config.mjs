import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const typescript = (options) =>
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', ...options });

// A warning here means a broken import or a cycle, and a package is no place to find that out.
function onwarn(warning) {
  throw new Error(`rollup: ${warning.message}`);
}

/**
 * package.json says which files of dist have side effects. Read for src as well, it would make
 * `import './define/…'` look like one without, and drop it.
 */
const resolveModules = (options) =>
  resolve({ extensions: ['.ts', '.js'], ignoreSideEffectsForRoot: true, ...options });

/**
 * First, a hint to Chromium to compile all functions while the file is read (Explicit JavaScript
 * Compile Hints): nearly all of them run before the first list is there. Other engines read a
 * comment. Then Lit's notice, once instead of in front of each of its files.
 */
const preamble = `//# allFunctionsCalledOnLoad
/*! Includes Lit. Copyright 2017-2021 Google LLC. SPDX-License-Identifier: BSD-3-Clause */`;

/** For a script tag: everything in one file, Lit included. */
const bundle = {
  input: 'src/define.ts',
  onwarn,
  plugins: [
    resolveModules({ exportConditions: ['browser', 'production'] }),
    minifyHtmlLiterals(), // before the types go: it knows TypeScript, and esbuild renames tags
    typescript({ minify: true }), // each finds what the other leaves: 140 bytes less than terser alone
    terser({
      ecma: 2022,
      module: true,
      format: { comments: false, preamble },
      compress: {
        passes: 6,
        keep_fargs: false,
        unsafe_arrows: true,
      },
    }),
  ],
  output: { file: 'dist/safeguarding-widgets.js', format: 'es', sourcemap: true },
};

/** The page for systems that take frames only, and the script that gives a frame its height. */
const frames = ['embed', 'embed-parent'].map((name) => ({
  input: `src/embed/${name}.ts`,
  onwarn,
  plugins: [resolveModules(), typescript({ minify: true })],
  output: { file: `dist/${name}.js`, format: 'es' },
}));

const framePage = {
  name: 'frame-page',
  async generateBundle() {
    for (const fileName of ['embed.html', 'embed.css']) {
      this.emitFile({
        type: 'asset',
        fileName,
        source: await readFile(`src/embed/${fileName}`),
      });
    }
  },
};

/** For bundlers: one file per module, so that an unused element can be left out. */
async function modules() {
  const definitions = (await readdir('src/define')).filter((name) => name.endsWith('.ts'));
  const entries = [
    'index.ts',
    'define.ts',
    'observances.ts',
    ...definitions.map((name) => `define/${name}`),
  ];
  return {
    input: entries.map((name) => `src/${name}`),
    onwarn,
    external: /^(lit|@lit)(\/|$)/,
    plugins: [resolveModules(), typescript(), framePage],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'src',
      sourcemap: true,
    },
  };
}

/** The command line tool runs in Node alone and shares nothing with the pages' modules. */
const cli = {
  input: 'src/cli/safeguarding-feed.ts',
  onwarn,
  external: /^node:/,
  plugins: [resolveModules(), typescript()],
  output: { file: 'dist/cli/safeguarding-feed.js', format: 'es' },
};

export default async () => [
  bundle,
  ...frames,
  await modules(),
  ...(existsSync(cli.input) ? [cli] : []),
];
