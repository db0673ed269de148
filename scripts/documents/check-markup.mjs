// HTML, CSS and shortcodes of the documents: well-formed, and of our elements only what the
// manifest has.
import { lexer, parse as parseCss, walk } from 'css-tree';
import { parse, parseFragment } from 'parse5';
import { typeOf } from '../../site/options.js';

/** Allowed on any element. */
const GLOBAL = ['id', 'class', 'slot', 'hidden', 'title', 'dir'];

/** What is wrong with the value of an attribute of ours, if anything. */
function problemOf(attribute, value) {
  const { type, values, min = -Infinity, max = Infinity } = typeOf(attribute);
  const wrong =
    {
      one: () => !values.includes(value),
      some: () => value.split(' ').some((word) => !values.includes(word)),
      flag: () => value !== '',
      number: () => !/^\d+$/.test(value) || value < min || value > max,
    }[type]?.() ?? false;
  return wrong ? `${attribute.name} cannot be "${value}"` : undefined;
}

/** @param {object} manifest */
export function createMarkupChecks(manifest, htmlTags) {
  const elements = new Map(
    manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      .map((declaration) => [declaration.tagName, declaration]),
  );
  const names = (list) =>
    new Set([...elements.values()].flatMap((one) => one[list]).map((one) => one.name));
  const properties = names('cssProperties');

  /** Attributes of one of our elements, as name and value. */
  function* checkAttributes(tag, pairs, more = []) {
    const { attributes } = elements.get(tag) ?? {};
    if (!attributes) return yield `there is no element ${tag}`;
    for (const [name, value] of pairs) {
      const attribute = attributes.find((one) => one.name === name);
      const problem = attribute && problemOf(attribute, value);
      if (problem) yield `<${tag}>: ${problem}`;
      else if (!attribute && ![...GLOBAL, ...more].includes(name)) {
        yield `<${tag}> has no attribute ${name}`;
      }
    }
  }

  /** The page for frames takes attributes as parameters. */
  function* checkFrame(address) {
    const url = new URL(address, 'https://page.example');
    if (!url.pathname.endsWith('/embed.html')) return;
    const { widget, ...others } = Object.fromEntries(url.searchParams);
    yield* checkAttributes(widget, Object.entries(others), ['fallback', 'theme']);
  }

  function* checkElement({ tagName, attrs }) {
    const pairs = attrs.map(({ name, value }) => [name, value]);
    const { 'data-safeguarding': host, src } = Object.fromEntries(pairs);
    if (host !== undefined) {
      const passed = pairs
        .filter(([name]) => name.startsWith('data-') && name !== 'data-safeguarding')
        .map(([name, value]) => [name.slice('data-'.length), value]);
      yield* checkAttributes(host, passed);
    } else if (tagName.includes('-')) yield* checkAttributes(tagName, pairs);
    else if (!htmlTags.has(tagName)) yield `there is no element ${tagName}`;
    if (tagName === 'iframe' && src) yield* checkFrame(src);
    if (pairs.some(([name]) => name === 'style' || name.startsWith('on'))) {
      yield `<${tagName}> has a style or a handler that a strict policy refuses`;
    }
  }

  function* walkTree(node) {
    if (node.tagName && node.sourceCodeLocation !== null) yield* checkElement(node);
    for (const child of node.childNodes ?? []) yield* walkTree(child);
    if (node.content) yield* walkTree(node.content);
  }

  function html(text) {
    const problems = [];
    const options = {
      sourceCodeLocationInfo: true,
      // "/>" on an element without content is how the code of the documents is formatted.
      onParseError: ({ code, startLine }) =>
        code !== 'non-void-html-element-start-tag-with-trailing-solidus' || !/\/>/.test(text)
          ? problems.push(`HTML: ${code}, line ${startLine}`)
          : problems.push(`HTML: an element with content is closed by "/>", line ${startLine}`),
    };
    const tree = /^\s*<!doctype/i.test(text) ? parse(text, options) : parseFragment(text, options);
    return [...problems, ...walkTree(tree)];
  }

  function css(text) {
    const problems = [];
    const tree = parseCss(text, {
      positions: true,
      onParseError: ({ message, line }) => problems.push(`CSS: ${message}, line ${line}`),
    });
    const checkProperty = (name) => {
      if (name.startsWith('--sg-') && !properties.has(name)) problems.push(`there is no ${name}`);
    };
    walk(tree, function check(node) {
      if (node.type === 'Declaration') {
        checkProperty(node.property);
        const { error } = lexer.matchDeclaration(node);
        // A value with `var()` is known only in a page.
        if (error?.name === 'SyntaxMatchError' && !node.property.startsWith('--')) {
          problems.push(`CSS: ${node.property}: ${error.message.split('\n')[0]}`);
        }
      } else if (node.type === 'Identifier') checkProperty(node.name);
      else if (node.type === 'Rule') {
        const selector = text.slice(node.prelude.loc.start.offset, node.prelude.loc.end.offset);
        problems.push(...checkSelector(selector));
      }
    });
    return problems;
  }

  /** Parts and states that a selector names, of the element before them where there is one. */
  function* checkSelector(selector) {
    for (const [, tag, kind, list] of selector.matchAll(
      /([a-z-]*)[^\s,]*?::?(part|state)\(([^)]*)\)/g,
    )) {
      const owners = elements.has(tag) ? [elements.get(tag)] : [...elements.values()];
      const known = owners.flatMap((one) => (kind === 'state' ? one.cssStates : one.cssParts));
      for (const name of list.split(' ')) {
        if (!known.some((one) => one.name === name))
          yield `there is no ${kind} ${name} in ${selector}`;
      }
    }
  }

  /** `[resource_library sort="newest"]`, a line each. */
  function shortcode(text) {
    return text.split('\n').flatMap((line) => {
      const [, name, rest] = /^\[(\w+)((?: +[\w-]+(?:="[^"]*")?)*) *\]$/.exec(line.trim()) ?? [];
      if (!name) return [`no shortcode: ${line}`];
      const pairs = [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
      return [
        ...checkAttributes(
          name.replaceAll('_', '-'),
          pairs.map(([, attribute, value = '']) => [attribute, value]),
          ['feed'],
        ),
      ];
    });
  }

  return { html, css, shortcode };
}
