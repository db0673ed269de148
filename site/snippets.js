// The code to copy, for each kind of site. Pure: a widget's description in, blocks of code out.

/**
 * @typedef {object} Widget
 * @property {string} element - Tag.
 * @property {string} src - Absolute address of the feed.
 * @property {string} fallback - Address of the page with the same content.
 * @property {string} linkText
 * @property {readonly (readonly [string, string])[]} options - Attributes; an empty value is a flag.
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
${indent(toMarkup(widget, { braces: true }), 4)}
  );
}`,
    },
  ],
  vue: (widget) => [
    { caption: 'In a terminal', code: 'npm install safeguarding-widgets' },
    {
      caption: 'vite.config.js: Vue must leave the tag alone',
      code: `import vue from '@vitejs/plugin-vue';

export default {
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag === '${widget.element}' } },
    }),
  ],
};`,
    },
    {
      caption: `${toPascal(widget.element)}.vue`,
      code: `<script setup>
import 'safeguarding-widgets/define/${widget.element}';
</script>

<template>
${indent(toMarkup(widget, { braces: true }), 2)}
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

${toMarkup(widget, { braces: true })}`,
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

function toMarkup(widget, { tag: name = widget.element, prefix = '', braces = false } = {}) {
  const { element, src, options, fallback, linkText } = widget;
  const markup = `${tag(name, [
    ...(prefix ? [['data-safeguarding', element]] : []),
    ...[['src', src], ...options].map(([key, value]) => [prefix + key, value]),
  ])}
  <a href="${escape(fallback)}">${escape(linkText)}</a>
</${name}>`;
  // In a template of a framework a brace begins an expression.
  return braces ? markup.replaceAll('{', '&#123;').replaceAll('}', '&#125;') : markup;
}

function toFrame({ element, src, options, fallback, script, linkText }) {
  const page = new URL('embed.html', script);
  page.search = new URLSearchParams([
    ['widget', element],
    ['src', src],
    ...options,
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
function tag(name, attributes) {
  const written = attributes.map(([key, value]) =>
    value === '' ? key : `${key}="${escape(value)}"`,
  );
  const line = `<${[name, ...written].join(' ')}>`;
  return line.length > 80 ? `<${[name, ...written].join('\n  ')}\n>` : line;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const indent = (text, spaces) => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

const toPascal = (tagName) => tagName.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
