import { declarationOf } from './manifest.js';
import { TAGS } from './widget.js';
import type { WidgetArgs } from './widget.js';

const FEED = {
  'safeguarding-news': 'news',
  'resource-library': 'library',
  'awareness-banner': 'campaigns',
};
/** Attributes that are there or not. */
const FLAGS = new Set(
  TAGS.flatMap((tag) => declarationOf(tag).attributes)
    .filter(({ type }) => type?.text.startsWith('boolean'))
    .map(({ name }) => name),
);
/** A longer line is hard to read in a box. */
const LINE = 80;

/**
 * A story as HTML to paste into a page: its attributes, the address of a feed whether the story
 * loads one or was given it, and a script for what only a script can set.
 *
 * @param code - Of the rendered story.
 */
export function snippetOf(code: string, { args }: { readonly args: WidgetArgs }): string {
  const body = new DOMParser().parseFromString(code, 'text/html').body;
  const [first] = body.querySelectorAll(TAGS.join());
  if (!first) return code;
  for (const tag of TAGS) {
    for (const widget of body.querySelectorAll(tag)) {
      const name = /feeds\/([\w-]+)\.json/.exec(widget.getAttribute('src') ?? '')?.[1] ?? FEED[tag];
      const others = [...widget.attributes].map(({ name, value }) => [name, value] as const);
      for (const [name] of others) widget.removeAttribute(name);
      widget.setAttribute('src', `https://partnership.example/${name}.json`);
      for (const [name, value] of others) if (name !== 'src') widget.setAttribute(name, value);
    }
  }
  return [
    '<script type="module" src="/safeguarding-widgets.js"></script>',
    '',
    ...[...body.children].map((element) => print(element)),
    ...script(first.localName, args),
  ].join('\n');
}

function script(tag: string, { query, messages }: WidgetArgs): string[] {
  const lines = Object.entries({ query, messages }).flatMap(([name, value]) =>
    value ? [`  widget.${name} = ${JSON.stringify(value)};`] : [],
  );
  if (lines.length === 0) return [];
  return [
    '<script type="module">',
    `  const widget = document.querySelector('${tag}');`,
    ...lines,
    '</script>',
  ];
}

/** An element with its attributes on lines of their own where they do not fit on one. */
function print(element: Element, indent = ''): string {
  const name = element.localName;
  const attributes = [...element.attributes].map(({ name, value }) =>
    FLAGS.has(name)
      ? name
      : `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  const line = [`<${name}`, ...attributes].join(' ');
  const start =
    indent.length + line.length < LINE
      ? `${indent}${line}>`
      : `${indent}<${name}\n${attributes.map((one) => `${indent}  ${one}`).join('\n')}\n${indent}>`;
  const isOurs = TAGS.some((tag) => tag === name);
  if (!isOurs && element.children.length === 0) {
    return `${start}${element.textContent.replace(/\s+/g, ' ').trim()}</${name}>`;
  }
  if (!isOurs && !element.querySelector(TAGS.join())) {
    return `${indent}${element.outerHTML.replace(/\s+/g, ' ')}`;
  }
  const inner = [...element.children].map((child) => print(child, `${indent}  `));
  return [start, ...inner, `${indent}</${name}>`].join('\n');
}
