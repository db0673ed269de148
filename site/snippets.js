// The code to copy, for each kind of site. Pure: a widget's description in, blocks of code out.

/**
 * @typedef {object} Widget
 * @property {string} element - Tag.
 * @property {string} src - Absolute address of the feed.
 * @property {string} fallback - Address of the page with the same content.
 * @property {string} linkText
 * @property {readonly (readonly [string, string, string?])[]} options - Attributes with the kind of
 *   their values; an empty value is a flag.
 * @property {string} script - Absolute address of the script.
 * @property {string} [integrity] - Of the script, where it is known.
 */

/** @typedef {{ caption: string, code: string }} Block */

/** @type {Record<string, (widget: Widget) => readonly Block[]>} */
export const SNIPPETS = {
  html: (widget) => [
    { caption: 'Once, in the head of the page or template', code: scriptTags(widget) },
    { caption: 'Where it should stand', code: toMarkup(widget) },
  ],
  div: (widget) => [
    { caption: 'Once, in the head of the page or template', code: scriptTags(widget) },
    {
      caption: 'Where it should stand',
      code: toMarkup(widget, { tag: 'div', prefix: 'data-' }),
    },
  ],
  iframe: (widget) => [{ caption: 'Where it should stand', code: toFrame(widget) }],
  wordpress: (widget) => [
    { caption: 'In a shortcode block; the plugin brings the script', code: toShortcode(widget) },
  ],
  react: (widget) => [
    { caption: 'In a terminal', code: 'npm install safeguarding-widgets' },
    {
      caption: `${toPascal(widget.element)}.jsx (React 19)`,
      code: `import 'safeguarding-widgets/define/${widget.element}';

export function ${toPascal(widget.element)}() {
  return (
${indent(toMarkup(widget, IN_BRACES), 4)}
  );
}`,
    },
  ],
  vue: (widget) => [
    { caption: 'In a terminal', code: 'npm install safeguarding-widgets' },
    {
      caption: 'vite.config.js: Vue must leave the tags alone',
      code: `import vue from '@vitejs/plugin-vue';

const tags = ['safeguarding-news', 'resource-library', 'awareness-banner'];

export default {
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tags.includes(tag) } } }),
  ],
};`,
    },
    {
      caption: `${toPascal(widget.element)}.vue`,
      code: `<script setup>
import 'safeguarding-widgets/define/${widget.element}';
</script>

<template>
${indent(toMarkup(widget, { braces: true, toNumber: (name, value) => `:${name}="${value}"` }), 2)}
</template>`,
    },
  ],
  svelte: (widget) => [
    { caption: 'In a terminal', code: 'npm install safeguarding-widgets' },
    {
      caption: `${toPascal(widget.element)}.svelte`,
      code: `<script>
  import 'safeguarding-widgets/define/${widget.element}';
</script>

${toMarkup(widget, IN_BRACES)}`,
    },
  ],
  angular: (widget) => [
    { caption: 'In a terminal', code: 'npm install safeguarding-widgets' },
    {
      caption: `${widget.element}.component.ts`,
      code: `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'safeguarding-widgets/define/${widget.element}';

@Component({
  selector: 'app-${widget.element}',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indent(toMarkup(widget, { braces: true }).replace(/[\\`]|\$\{/g, '\\$&'), 4)}
  \`,
})
export class ${toPascal(widget.element)}Component {}`,
    },
  ],
  astro: (widget) => [
    { caption: 'In a terminal', code: 'npm install safeguarding-widgets' },
    {
      caption: `${toPascal(widget.element)}.astro`,
      code: `${toMarkup(widget, { braces: true })}

<script>
  import 'safeguarding-widgets/define/${widget.element}';
</script>`,
    },
  ],
};

function scriptTags({ src, script, integrity }) {
  return `<link rel="preload" as="fetch" href="${escape(src)}" crossorigin>
${tag('script', [
  ['type', 'module'],
  ['src', script],
  ...(integrity ? [['integrity', integrity]] : []),
])}</script>`;
}

/** JSX and Svelte set a property where its name has no hyphen, and a number's takes no text. */
const IN_BRACES = { braces: true, toNumber: (name, value) => `${name}={${value}}` };

function toMarkup(
  widget,
  { tag: name = widget.element, prefix = '', braces = false, toNumber } = {},
) {
  const { element, src, options, fallback, linkText } = widget;
  // In a template of a framework a brace begins an expression.
  const toText = (text) =>
    braces ? escape(text).replaceAll('{', '&#123;').replaceAll('}', '&#125;') : escape(text);
  const start = tag(
    name,
    [
      ...(prefix ? [['data-safeguarding', element]] : []),
      ...[['src', src], ...options].map(([key, value, kind]) => [prefix + key, value, kind]),
    ],
    { toText, toNumber },
  );
  return `${start}
  <a href="${toText(fallback)}">${toText(linkText)}</a>
</${name}>`;
}

function toFrame({ element, src, options, fallback, script, linkText }) {
  const page = new URL('embed.html', script);
  page.search = new URLSearchParams([
    ['widget', element],
    ['src', src],
    ...options.map(([name, value]) => [name, value]),
    ['fallback', fallback],
  ]).toString();
  const helper = new URL('embed-parent.js', script).href;
  return `${tag('iframe', [
    ['src', page.href],
    ['title', linkText],
    ['width', '100%'],
    ['height', '600'],
  ])}</iframe>
${tag('script', [
  ['type', 'module'],
  ['src', helper],
])}</script>`;
}

/** A shortcode has no way to write a quotation mark or a square bracket in a value. */
function toShortcode({ element, src, options }) {
  const values = [['src', src], ...options].map(
    ([name, value]) =>
      `${name.replaceAll('-', '_')}="${value === '' ? 'true' : value.replace(/["[\]]/g, encodeURIComponent)}"`,
  );
  return `[${element.replaceAll('-', '_')} ${values.join(' ')}]`;
}

/** A start tag, one attribute a line where one line is too long. */
function tag(name, attributes, { toText = escape, toNumber } = {}) {
  const written = attributes.map(([key, value, kind]) => {
    if (value === '') return key;
    // It may come from somebody else's link: what is no number must not become code.
    const isNumber = toNumber && kind === 'number' && /^\d+$/.test(value);
    return isNumber ? toNumber(key, value) : `${key}="${toText(value)}"`;
  });
  const line = `<${[name, ...written].join(' ')}>`;
  return line.length > 80 ? `<${[name, ...written].join('\n  ')}\n>` : line;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const indent = (text, spaces) => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

const toPascal = (tagName) => tagName.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
