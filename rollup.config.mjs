import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });

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
 * A script tag has a browser around it, and so a parser: our own plain one, for servers, would
 * be dead weight of about 500 bytes.
 */
const withoutServerParser = {
  name: 'without-server-parser',
  load: (id) =>
    id.endsWith('/src/feed/html-tokens.ts') ? 'export function readTokens() {}' : undefined,
};

/**
 * esbuild writes its decorator helper into every file that has a decorator, and Lit's `property`
 * serves both standards of decorators; one of each, for the one standard we use, saves 250 bytes.
 */
const DECORATE = 'decorate-class';
const sharedDecorators = {
  name: 'shared-decorators',
  resolveId: (id) => (id === DECORATE ? `\0${DECORATE}` : undefined),
  load(id) {
    if (id === `\0${DECORATE}`) {
      return 'export const __decorateClass = ([decorate], target, name) => decorate(target, name);';
    }
    if (!id.endsWith('/reactive-element/decorators/property.js')) return undefined;
    return 'export const property = (options) => (target, name) => target.constructor.createProperty(name, options);';
  },
  transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('__decorateClass')) return undefined;
    const helper = /^var __defProp = [^]*?^var __decorateClass = [^]*?^};\n/m;
    if (!helper.test(code)) throw new Error(`No decorator helper found in ${id}`);
    return {
      code: code.replace(helper, `import { __decorateClass } from '${DECORATE}';\n`),
      map: null,
    };
  },
};

/**
 * Every browser that has what we use (`URL.canParse`, custom states) has shadow roots and
 * constructable style sheets too: what Lit keeps for older ones is about 350 bytes. A pattern
 * that is not there any more stops the build, so that an update of Lit cannot go unnoticed.
 */
const LIT_FOR_OLDER_BROWSERS = [
  [/css-tag\.js$/, /\w+\.ShadowRoot&&[^]*?CSSStyleSheet\.prototype/, 'true'],
  [/css-tag\.js$/, /Error\("[^)]*"\)/g, 'Error()'],
  [/reactive-element\.js$/, /\w+\.reactiveElementPolyfillSupport/, 'undefined'],
  [/lit-html\.js$/, /\w+\.litHtmlPolyfillSupport/, 'undefined'],
  [/lit-element\.js$/, /\w+\.litElementPolyfillSupport/, 'undefined'],
];
const modernLit = {
  name: 'modern-lit',
  transform(code, id) {
    const changes = LIT_FOR_OLDER_BROWSERS.filter(([file]) => file.test(id) && id.includes('lit'));
    if (changes.length === 0) return undefined;
    const changed = changes.reduce((text, [, pattern, replacement]) => {
      if (text.search(pattern) < 0) throw new Error(`No ${String(pattern)} in ${id}`);
      return text.replace(pattern, replacement);
    }, code);
    return { code: changed, map: null };
  },
};

/** Lit's notice, once instead of in front of each of its files. */
const banner = `/*! Includes Lit. Copyright 2017-2021 Google LLC. SPDX-License-Identifier: BSD-3-Clause */`;

/** For a script tag: everything in one file, Lit included. */
const bundle = {
  input: 'src/define.ts',
  onwarn,
  plugins: [
    withoutServerParser,
    resolveModules({ exportConditions: ['browser', 'production'] }),
    minifyHtmlLiterals(), // before the types go: it knows TypeScript, and esbuild renames tags
    typescript(),
    sharedDecorators,
    modernLit,
    terser({
      ecma: 2022,
      module: true,
      format: { comments: /^!/ },
      compress: {
        passes: 6,
        keep_fargs: false,
        unsafe_arrows: true,
      },
    }),
  ],
  output: { file: 'dist/safeguarding-widgets.js', format: 'es', sourcemap: true, banner },
};

/** For bundlers: one file per module, so that an unused element can be left out. */
async function modules() {
  const definitions = (await readdir('src/define')).filter((name) => name.endsWith('.ts'));
  const entries = ['index.ts', 'define.ts', ...definitions.map((name) => `define/${name}`)];
  return {
    input: entries.map((name) => `src/${name}`),
    onwarn,
    external: /^(lit|@lit)(\/|$)/,
    plugins: [resolveModules(), typescript()],
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

export default async () => [bundle, await modules(), ...(existsSync(cli.input) ? [cli] : [])];
