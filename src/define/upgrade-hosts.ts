/** Tags that a host may ask for. A page's own script may have other uses for the attribute. */
const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'];
const SELECTOR = '[data-safeguarding]';

/**
 * Turns `<div data-safeguarding="resource-library" data-src="…">` into a widget, for editors that
 * strip tags they do not know. Hosts that arrive later are upgraded when they do.
 *
 * @param root - Where to look and watch.
 * @returns A function that stops watching.
 */
export function upgradeHosts(root: Document | Element): () => void {
  root.querySelectorAll<HTMLElement>(SELECTOR).forEach(upgrade);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const host of root.querySelectorAll<HTMLElement>(SELECTOR)) {
        if ([...addedNodes].some((node) => node.contains(host))) upgrade(host);
      }
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function upgrade(host: HTMLElement): void {
  const tag = host.dataset['safeguarding'];
  if (!tag || !TAGS.includes(tag)) return;
  // The widget inside is also how a second copy of the script knows that it came too late.
  if (host.firstElementChild?.localName === tag) return;
  const widget = document.createElement(tag);
  for (const { name, value } of host.attributes) {
    const [, attribute] = /^data-(?!safeguarding$)(.+)/.exec(name) ?? [];
    if (attribute) widget.setAttribute(attribute, value);
  }
  widget.append(...host.childNodes);
  host.append(widget);
}
