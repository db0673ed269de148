import { checkName, oneOf } from '../elements/attributes.js';
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
const HOST = 'data-safeguarding';

/**
 * Turns `<div data-safeguarding="resource-library" data-src="…">` into a widget, for editors that
 * strip tags they do not know. Hosts that arrive later are upgraded when they do.
 *
 * @param root - Where to look and watch.
 * @returns A function that stops looking for hosts.
 */
export function upgradeHosts(root: Element): () => void {
  const look = (node: Node) => {
    // An async script may come while a host has only part of its content.
    if (document.readyState === 'loading' || !(node instanceof Element)) return;
    [node, ...node.querySelectorAll(`[${HOST}]`)].forEach(upgrade);
  };
  const lookAround = () => look(root);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  });
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', lookAround);
  lookAround();
  return () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', lookAround);
  };
}

/** Puts the widget that a host asks for around the host's content, unless it is there already. */
function upgrade(host: Element): void {
  const tag = oneOf(TAGS, undefined).read(host, HOST, host.getAttribute(HOST));
  // The widget inside is also how a second copy of the script knows that it came too late.
  if (!tag || host.firstElementChild?.localName === tag) return;
  const widget = document.createElement(tag);
  const known = [...ELEMENTS[tag].observedAttributes, 'id', 'class'];
  // Sanitisers leave `data-` attributes alone, so they must not become what a sanitiser takes
  // away, such as `onclick` or `style`: only what the element documents, and what names it.
  const handOver = (attribute: string) => {
    const [, name = ''] = /^data-(.+)/.exec(attribute) ?? [];
    const value = host.getAttribute(attribute);
    if (!known.includes(name)) checkName(host, name, known);
    else if (value === null) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  };
  host.getAttributeNames().forEach(handOver);
  widget.append(...host.childNodes);
  host.append(widget);
  new MutationObserver((records) => {
    for (const { attributeName } of records) handOver(attributeName ?? '');
  }).observe(host, { attributes: true });
}
