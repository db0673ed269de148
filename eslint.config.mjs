import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

// Feeds are other people's text: nothing may reach the page except through a template's own escaping.
const UNSAFE_MARKUP = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Build nodes or use a Lit template: markup from a string is a way in for scripts.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|Static|CSS)$/]',
    message: 'Lit escapes on purpose; no unsafe directive in this project.',
  },
  {
    selector: 'ImportSpecifier[imported.name="styleMap"]',
    message: 'No inline style: a strict content security policy refuses it.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: 'No inline style: a strict content security policy refuses it.',
  },
];

const FOCUSED_TESTS = [
  {
    selector:
      'MemberExpression[object.name=/^(describe|it|test|suite|context)$/][property.name=/^(only|skip|todo)$/]',
    message: 'No focused or skipped test: a run must mean that everything ran.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|xtest|fit|fdescribe)$/]',
    message: 'No focused or skipped test: a run must mean that everything ran.',
  },
];

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      'storybook-static/**',
      'node_modules/**',
      'bench/**',
      'test/fixtures/**',
      'test/package/fixtures/**',
      // Of the frameworks: their own checkers look at them in `npm run test:consumers`.
      'integrations/types/**',
      'test/consumers/{apps,shared}/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [
      typescript.configs.strictTypeChecked,
      wc['flat/recommended'],
      lit['flat/recommended'],
      litA11y.configs.recommended,
    ],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // An event handler may be async; it answers for its own errors.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
      // Safari takes a list without markers for no list, unless the role is spelled out.
      'lit-a11y/no-redundant-role': 'off',
      // Clicks are listened for on a container; the links inside it are what the keyboard presses.
      'lit-a11y/click-events-have-key-events': 'off',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'no-restricted-syntax': ['error', ...UNSAFE_MARKUP],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...FOCUSED_TESTS],
      // Assertions of chai are expressions, and a test may say what a page would do wrongly.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // With the DOM and axe plugins' types every assertion looks like a promise.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [typescript.configs.recommended],
    rules: { 'no-restricted-syntax': ['error', ...FOCUSED_TESTS] },
  },
  {
    files: ['site/**/*.js'],
    rules: { 'no-restricted-syntax': ['error', ...UNSAFE_MARKUP] },
  },
);
