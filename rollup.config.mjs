import { chmod, readdir, readFile } from 'node:fs/promises';
import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';

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

/** The terms of all libraries that are in a file, written beside it. */
const noticeOf = (output) =>
  license({
    thirdParty: {
      // A library whose terms nobody has looked at must not slip in.
      allow: { test: '(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause)', failOnViolation: true },
      output,
    },
  });

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
        // These three for what brotli makes of it: 60 bytes less.
        hoist_funs: true,
        unused: 'keep_assign',
        properties: false,
        unsafe_arrows: true,
      },
    }),
    noticeOf('dist/THIRD-PARTY-LICENSES.txt'),
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

/** For the page that makes a feed in the browser, and whoever wants to do the same. */
const importer = {
  input: 'src/importer.ts',
  onwarn,
  plugins: [
    resolveModules({ exportConditions: ['browser'] }),
    commonjs(),
    json({ preferConst: true }),
    typescript({ minify: true }),
    terser({ ecma: 2022, module: true, format: { comments: false } }),
    noticeOf('dist/importer-licenses.txt'),
  ],
  output: { file: 'dist/importer.js', format: 'es' },
};

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

/** Served by `preview` as they are. */
const PREVIEW = 'src/cli/preview';

/** Makes the tool a program, and puts the files of its page beside it. */
const program = {
  name: 'program',
  async generateBundle() {
    for (const name of await readdir(PREVIEW)) {
      const source = await readFile(`${PREVIEW}/${name}`);
      this.emitFile({ type: 'asset', fileName: `preview/${name}`, source });
    }
  },
  writeBundle: ({ dir }) => chmod(`${dir}/safeguarding-feed.js`, 0o755),
};

/**
 * The command line tool, for Node alone: all its libraries are inside, so that whoever installs
 * the elements installs nothing more. One part for each command, loaded when it is called.
 */
const cli = {
  input: 'src/cli/safeguarding-feed.ts',
  onwarn,
  external: /^node:/,
  plugins: [
    resolveModules({ exportConditions: ['node'], preferBuiltins: true }),
    commonjs(),
    json({ preferConst: true }),
    typescript({ target: 'node20.19' }),
    noticeOf('dist/cli/THIRD-PARTY-LICENSES.txt'),
    program,
  ],
  output: {
    dir: 'dist/cli',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name].js',
    externalImportAttributes: false,
  },
};

export default async () => [bundle, ...frames, importer, await modules(), cli];
