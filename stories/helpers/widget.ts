import { html, noChange } from 'lit';
import type { ElementPart, TemplateResult } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import '../../src/define.js';
import type { Query } from '../../src/index.js';
import { attributesOf } from './manifest.js';

/** The three elements. */
export const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'] as const;
export type Tag = (typeof TAGS)[number];

/** What a story sets: attributes by their names, and what only a script can set. */
export interface WidgetArgs {
  /** An attribute: absent, there (`true`), text, a number, or several names. */
  [attribute: string]: unknown;
  /** A feed given by property instead of an address. */
  feed?: unknown;
  query?: Partial<Query>;
  messages?: object;
  /** What stands between the tags. */
  content?: TemplateResult;
}

const PROPERTIES = ['feed', 'query', 'messages'];

/** Sets on the element what changed of the arguments since the last time, and only that. */
class ArgsDirective extends Directive {
  #last: WidgetArgs = {};

  override render(_args: WidgetArgs): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [WidgetArgs]): unknown {
    const known = [...attributesOf(element.localName as Tag), ...PROPERTIES, 'content'];
    for (const name of new Set([...Object.keys(this.#last), ...Object.keys(args)])) {
      if (!known.includes(name)) throw new Error(`<${element.localName}> has no “${name}”`);
      if (this.#last[name] === args[name] || name === 'content') continue;
      if (PROPERTIES.includes(name)) Object.assign(element, { [name]: args[name] });
      else setAttribute(element, name, args[name]);
    }
    this.#last = args;
    return noChange;
  }
}

function setAttribute(element: Element, name: string, value: unknown): void {
  const isSet = value === 0 || Array.isArray(value) || Boolean(value);
  if (!isSet) element.removeAttribute(name);
  else if (value === true) element.toggleAttribute(name, true);
  else element.setAttribute(name, Array.isArray(value) ? value.join(' ') : String(value));
}

const applied = directive(ArgsDirective);

/** What readers see without JavaScript: a story needs it as much as a page does. */
const FALLBACKS = {
  'safeguarding-news': html`<a href="https://partnership.example/news">All safeguarding news</a>`,
  'resource-library': html`<a href="https://partnership.example/library">Safeguarding library</a>`,
  'awareness-banner': html`<a href="https://partnership.example/campaigns">Awareness campaigns</a>`,
};

/** An element as a page has it. */
export function renderWidget(tag: Tag, args: WidgetArgs): TemplateResult {
  const content = args.content ?? FALLBACKS[tag];
  switch (tag) {
    case 'safeguarding-news':
      return html`<safeguarding-news ${applied(args)}>${content}</safeguarding-news>`;
    case 'resource-library':
      return html`<resource-library ${applied(args)}>${content}</resource-library>`;
    case 'awareness-banner':
      return html`<awareness-banner ${applied(args)}>${content}</awareness-banner>`;
  }
}
