import { checkName } from '../elements/attribute-names.js';
import { oneOf } from '../elements/attribute-values.js';
import { AwarenessBanner } from '../elements/awareness-banner.js';
import { ResourceLibrary } from '../elements/resource-library.js';
import { SafeguardingNews } from '../elements/safeguarding-news.js';

/** What a host may ask for. */
const ELEMENTS = {
  'safeguarding-news': SafeguardingNews,
  'resource-library': ResourceLibrary,
  'awareness-banner': AwarenessBanner,
};
const TAGS = Object.keys(ELEMENTS) as (keyof typeof ELEMENTS)[];
const SELECTOR = '[data-safeguarding]';

/**
 * Turns `<div data-safeguarding="resource-library" data-src="…">` into a widget, for editors that
 * strip tags they do not know. Hosts that arrive later are upgraded when they do, and later
 * changes of a host's attributes reach its widget.
 *
 * @param root - Where to look and watch.
 * @returns A function that stops watching.
 */
export function upgradeHosts(root: Document | Element): () => void {
  const widgets = new WeakMap<Node, Element>();
  /** Hosts whose content the parser has not come to the end of, as an async script may find them. */
  const waiting = new Set<Element>();

  const upgrade = (): void => {
    for (const host of waiting) {
      if (document.readyState === 'loading' && !isFollowed(host)) continue;
      waiting.delete(host);
      const tag = oneOf(
        host,
        'data-safeguarding',
        host.getAttribute('data-safeguarding'),
        TAGS,
        undefined,
      );
      // The widget inside is also how a second copy of the script knows that it came too late.
      if (!tag || host.firstElementChild?.localName === tag) continue;
      const widget = document.createElement(tag);
      for (const { name } of host.attributes) handOver(name, host, widget);
      widget.append(...host.childNodes);
      host.append(widget);
      widgets.set(host, widget);
      observer.observe(host, { attributes: true });
    }
  };
  const observer = new MutationObserver((records) => {
    for (const { target, attributeName, addedNodes } of records) {
      const widget = widgets.get(target);
      if (attributeName && widget) handOver(attributeName, target as Element, widget);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(SELECTOR)) waiting.add(node);
        node.querySelectorAll(SELECTOR).forEach((host) => waiting.add(host));
      }
    }
    upgrade();
  });
  observer.observe(root, { childList: true, subtree: true });
  root.querySelectorAll(SELECTOR).forEach((host) => waiting.add(host));
  upgrade();
  document.addEventListener('DOMContentLoaded', upgrade, { once: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', upgrade);
  };
}

/** Whether the page goes on after an element, so that all that is in it has been parsed. */
function isFollowed(node: Node | null): boolean {
  return node !== null && (node.nextSibling !== null || isFollowed(node.parentNode));
}

/**
 * Gives a widget what its host has in a `data-` attribute. Sanitisers leave those alone, so they
 * must not become what a sanitiser takes away, such as `onclick` or `style`: only attributes that
 * the element documents, and three that say nothing but what and where it is.
 */
function handOver(attribute: string, host: Element, widget: Element): void {
  const [, name] = /^data-(.+)/.exec(attribute) ?? [];
  if (!name) return;
  const { observedAttributes } = ELEMENTS[widget.localName as keyof typeof ELEMENTS];
  const value = host.getAttribute(attribute);
  if (![...observedAttributes, 'id', 'class'].includes(name)) {
    checkName(host, name, observedAttributes, 'data-');
  } else if (value === null) {
    widget.removeAttribute(name);
  } else {
    widget.setAttribute(name, value);
  }
}
