// What the plugin knows of the elements, made from the manifest: blocks and options.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { asWords, typeOf } from '../../site/options.js';

const MANIFEST = new URL('../../custom-elements.json', import.meta.url);
const DOMAIN = 'safeguarding-widgets';

/** A block names its feed by the list of the site instead. */
const NOT_OPTIONS = new Set(['src']);

/** Every element may be linked to, and a banner may lead to a library. */
const ID = [
  'id',
  {
    type: 'text',
    label: 'HTML id',
    help: 'Name of this place, for links to it and for an awareness banner that leads here.',
    default: '',
  },
];

/** Where the name of an attribute says too little. */
const LABELS = {
  for: 'Id of the resource library that campaigns lead to',
  lang: 'Language of the strings',
  limit: 'Most items in all',
  match: 'Match of ticked categories',
  max: 'Most campaigns at once',
  now: 'Show as of',
  refresh: 'Refresh, in minutes',
  remember: 'Remember that it was dismissed',
  show: 'Campaigns to show',
  timeout: 'Time limit, in seconds',
  'lead-days': 'Days of notice',
  'url-state': 'Keep the state in addresses, under',
};

const ICONS = {
  'safeguarding-news': 'list-view',
  'resource-library': 'book',
  'awareness-banner': 'megaphone',
};

/** Markdown of a description as a sentence. */
const asSentence = (description) =>
  description
    .replace(/\s+/g, ' ')
    .replace(/`([^`]*)`/g, (_, code) => `“${code.replace(/^<|>$/g, '')}”`);

/** The default, where it is a value that an author could have written. */
const defaultOf = ({ default: value = '' }) =>
  value.replace(/^'(.*)'$/, '$1').replace(/^(null|false|undefined)$/, '');

function optionOf(attribute) {
  const { name, description } = attribute;
  return {
    ...typeOf(attribute),
    label: LABELS[name] ?? asWords(name),
    help: asSentence(description),
    default: defaultOf(attribute),
  };
}

function readElements() {
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, summary, attributes }) => ({
      tag: tagName,
      summary,
      options: [
        ...attributes
          .filter(({ name }) => !NOT_OPTIONS.has(name))
          .map((attribute) => [attribute.name, optionOf(attribute)]),
        ID,
      ],
    }));
}

const quote = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const translated = (text) => `__( ${quote(text)}, '${DOMAIN}' )`;

/** A PHP array, one entry a line, its arrows in one column as the coding standard has them. */
function phpArray(entries, tabs) {
  const indent = '\t'.repeat(tabs);
  const width = Math.max(...entries.map(([key]) => key.length));
  const lines = entries.map(([key, value]) => `${indent}\t${key.padEnd(width)} => ${value},\n`);
  return `array(\n${lines.join('')}${indent})`;
}

function phpOption({ type, values, min, max, label, help, default: fallback }, tabs) {
  const list = values && `array( ${values.map(quote).join(', ')} )`;
  const entries = [
    ['type', quote(type)],
    ['values', list],
    ['min', min],
    ['max', max],
    ['label', translated(label)],
    ['help', translated(help)],
    ['default', quote(fallback)],
  ];
  return phpArray(
    entries.filter(([, value]) => value !== undefined).map(([key, value]) => [quote(key), value]),
    tabs,
  );
}

const phpOptions = (options) =>
  phpArray(
    options.map(([name, option]) => [quote(name), phpOption(option, 3)]),
    2,
  );

function elementOptionsPhp(elements) {
  const [{ options: first }, ...others] = elements;
  const isIn = (options, entry) => options.some((one) => isDeepStrictEqual(one, entry));
  const shared = first.filter((entry) => others.every(({ options }) => isIn(options, entry)));
  const own = elements.map(({ tag, options }) => [
    quote(tag),
    `${phpOptions(options.filter((entry) => !isIn(shared, entry)))} + $shared`,
  ]);
  return `<?php
/**
 * The options of the elements.
 *
 * Generated from custom-elements.json by integrations/wordpress/build.mjs: change that.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The options of each element, in the language of the page.
 *
 * @return array<string, array<string, array>>
 */
function element_options(): array {
\t$shared = ${phpArray(
    shared.map(([name, option]) => [quote(name), phpOption(option, 2)]),
    1,
  )};
\treturn ${phpArray(own, 1)};
}
`;
}

const BLOCK_TYPES = { flag: 'boolean', number: 'integer' };

function blockJson({ tag, summary, options }) {
  const attributes = Object.fromEntries(
    options.map(([name, { type }]) => [name, { type: BLOCK_TYPES[type] ?? 'string' }]),
  );
  const block = {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 2,
    name: `safeguarding-widgets/${tag}`,
    title: asWords(tag),
    category: 'widgets',
    icon: ICONS[tag],
    description: summary,
    keywords: ['safeguarding', 'feed'],
    textdomain: DOMAIN,
    attributes: { feed: { type: 'string' }, ...attributes },
    // None of those that would write a style into the page: a strict policy refuses it.
    supports: { align: ['wide', 'full'], html: false },
    editorScript: 'safeguarding-widgets-editor',
    script: 'safeguarding-widgets',
  };
  // Short lists on one line, as the formatter of this repository has them.
  const json = JSON.stringify(block, undefined, 2).replace(
    /\[([^\]]*)\]/g,
    (_, list) => `[${list.trim().replace(/\s+/g, ' ')}]`,
  );
  return `${json}\n`;
}

/** @returns {Map<string, string>} The files by their paths in the plugin. */
export function generatedFiles() {
  const elements = readElements();
  return new Map([
    ['includes/element-options.php', elementOptionsPhp(elements)],
    ...elements.map((element) => [`blocks/${element.tag}/block.json`, blockJson(element)]),
  ]);
}
