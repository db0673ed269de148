import { readFileSync } from 'node:fs';

/**
 * One host page: its style sheet, and what else of the page is different.
 *
 * @typedef {object} HostCase
 * @property {string} name
 * @property {() => string} css
 * @property {Record<string, string>} [html] Attributes of the `html` element.
 * @property {{ page?: string, quirks?: boolean }} [load] Loads a page of its own with the sheet:
 *   another file than `page.html`, or one without its doctype.
 */

/** The elements as a selector of the host page. */
const WIDGETS = 'awareness-banner, safeguarding-news, resource-library';

const sheet = (url) => () => readFileSync(new URL(url), 'utf8');

/** Preflight is compiled before it is served: a theme's function becomes the value it falls back to. */
const preflight = () =>
  sheet(import.meta.resolve('tailwindcss/preflight.css'))().replace(
    /--theme\(\s*[^,]+,\s*([^)]*)\)/g,
    '$1',
  );

const FRAMEWORKS = [
  { name: 'Bootstrap 3', css: sheet(import.meta.resolve('bootstrap-3/dist/css/bootstrap.css')) },
  { name: 'Bootstrap 5', css: sheet(import.meta.resolve('bootstrap-5/dist/css/bootstrap.css')) },
  {
    name: 'Bootstrap 5, dark',
    css: sheet(import.meta.resolve('bootstrap-5/dist/css/bootstrap.css')),
    html: { 'data-bs-theme': 'dark' },
  },
  {
    name: 'Foundation',
    css: sheet(import.meta.resolve('foundation-sites/dist/css/foundation.css')),
  },
  { name: 'Tailwind preflight', css: preflight },
  { name: 'Bulma', css: sheet(import.meta.resolve('bulma/css/bulma.css')) },
  {
    name: 'Bulma, dark',
    css: sheet(import.meta.resolve('bulma/css/bulma.css')),
    html: { 'data-theme': 'dark' },
  },
  { name: 'Pico', css: sheet(import.meta.resolve('@picocss/pico/css/pico.css')) },
  {
    name: 'Pico, dark',
    css: sheet(import.meta.resolve('@picocss/pico/css/pico.css')),
    html: { 'data-theme': 'dark' },
  },
  { name: 'Simple.css', css: sheet(import.meta.resolve('simpledotcss/simple.css')) },
];

/** Declarations that are inherited, so they come in through the shadow boundary. */
const INHERITED = [
  [
    'decorated text',
    `letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; font-variant: small-caps;
     text-shadow: 2px 2px 4px red; font-style: italic; text-indent: 4em; line-height: 1;
     list-style: square inside; -webkit-text-stroke: 1px lime`,
  ],
  [
    'justified text on one line',
    'white-space: nowrap; text-align: justify; text-align-last: justify',
  ],
  ['centred and preformatted text', 'white-space: pre; tab-size: 20; text-align: center'],
  ['words broken anywhere', 'word-break: break-all; overflow-wrap: normal; line-break: anywhere'],
  ['text filled with nothing', '-webkit-text-fill-color: transparent'],
];

const UNRESET = [
  { name: 'rem of 10 px', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  { name: 'small text', css: 'html { font-size: 62.5% }' },
  { name: 'text of 200 %', css: 'html { font-size: 200% }' },
  // Wider than any font a machine may have, whichever it has: x-heights make fonts alike.
  { name: 'wide letters', css: 'body { font-size-adjust: 0.75 }' },
  {
    name: 'wide letters of 150 %',
    css: 'html { font-size: 150% } body { font-size-adjust: 0.75 }',
  },
  { name: 'a monospaced font', css: 'body { font: 12px/1 monospace }' },
  {
    name: 'one font for everything',
    css: '* { font: 900 18px/1.2 serif !important; color: #333 !important }',
  },
  {
    name: 'rules for what is in the elements',
    css: `article, li, fieldset, section, nav, form, ul, h2, h3, h4, p, a, button, input, select,
      label, summary, details { display: none !important }`,
  },
  {
    name: 'a layout for what is in the elements',
    css: `article, li, fieldset, section, nav, form, ul, h2, h3, label, button, input {
        position: absolute; float: left; margin: -3em; width: 900px; height: 1px; overflow: hidden }`,
  },
  {
    name: 'rules for parts of the same name',
    css: `[part], .options, .bar, .sort, .chip, #search, #heading, #status, .active {
        display: none !important; color: transparent !important }`,
  },
  {
    name: 'links of every colour',
    css: 'a, a:link, a:visited, a:hover { color: #fff !important; text-decoration: none; font-size: 4px }',
  },
  {
    name: 'undefined elements hidden',
    css: ':not(:defined) { display: none } [hidden] { display: none !important }',
    load: {},
  },
  {
    name: 'no outlines and no box sizing',
    css: `*, *::before, *::after { box-sizing: content-box !important }
      *, *:focus, *:focus-visible { outline: none !important }`,
  },
  {
    name: 'everything padded',
    css: '* { margin: 4px; padding: 4px; border: 1px solid; min-width: 0; max-width: none }',
  },
  { name: 'inline elements', css: `${WIDGETS} { display: inline }` },
  { name: 'floating elements', css: `${WIDGETS} { display: block; float: left }` },
  { name: 'elements that are a row', css: `${WIDGETS} { display: flex }` },
  { name: 'elements that are a grid', css: `${WIDGETS} { display: grid; place-items: center }` },
  {
    name: 'a column that centres',
    css: 'main { display: flex; flex-direction: column; align-items: center }',
  },
  { name: 'a row that wraps', css: 'main { display: flex; flex-wrap: wrap; align-items: center }' },
  { name: 'a grid that centres', css: 'main { display: grid; place-items: center }' },
  { name: 'a narrow parent', css: 'body { margin: 0 } main { width: 320px }' },
  { name: 'columns of text', css: 'main { columns: 2 20em }' },
  { name: 'a dark page', css: 'body { background: #111; color: #eee }' },
  { name: 'a dark colour scheme', css: ':root { color-scheme: dark }' },
  {
    name: 'a coloured panel',
    css: 'main { background: #00338d; color: #fff } * { border-color: #fff }',
  },
  { name: 'grey on grey', css: 'body { background: #ddd; color: #444 }' },
  { name: 'right to left', css: '', html: { dir: 'rtl' } },
  { name: 'no doctype', css: '', load: { quirks: true } },
  { name: 'no style sheet', css: '' },
];

/** Without this a page of its own would be as wide as its text, which is no fault of the element. */
const wrapsItself = 'h1 { white-space: normal }';

/** @type {readonly HostCase[]} */
export const HOSTS = [
  ...FRAMEWORKS,
  ...UNRESET.map((host) => ({ ...host, css: () => host.css })),
  ...INHERITED.map(([name, rules]) => ({
    name: `${name}, from the body`,
    css: () => `body { ${rules} } ${wrapsItself}`,
  })),
  ...INHERITED.map(([name, rules]) => ({
    name: `${name}, on everything`,
    css: () => `* { ${rules} } ${wrapsItself}`,
  })),
  {
    name: 'empty boxes hidden',
    load: { page: 'divs.html' },
    css: () => 'div:empty, p:empty, span:empty { display: none !important }',
  },
];

/** A sheet that goes through the parts to do what every check is there to find. */
export const BROKEN = {
  name: 'broken parts',
  css: () => `
    awareness-banner::part(title) { display: none }
    resource-library::part(title) { inline-size: 3em; overflow: hidden; white-space: nowrap }
    ::part(body) { font-size: 9px; letter-spacing: 1em }
    ::part(pager) { inline-size: 2000px }
    ::part(status) { direction: rtl; unicode-bidi: bidi-override }
    ::part(tag) { color: #999 }
    ::part(calendar) { transform: scale(0.3) }
    ::part(group), ::part(links) { overflow: auto }
    ::part(link) { outline: none }`,
};
