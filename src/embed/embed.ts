/**
 * What `embed.html` runs: the widget that its address asks for, and its height for the page around.
 *
 * `embed.html?widget=resource-library&src=https://…&page-size=5&fallback=https://…`
 *
 * - `widget`: tag of the element
 * - `fallback`: address of the link that stands there when the feed cannot be reached
 * - anything else: an attribute of the element
 *
 * @module
 */
import { HEIGHT, MEASURE } from './message.js';

const parameters = new URLSearchParams(location.search);

/** The same host that a page may write by hand, so that the same names and values are refused. */
function createHost(): HTMLElement {
  const host = document.createElement('div');
  for (const [name, value] of parameters) {
    // A name in an address may be what no attribute can be called.
    if (!/^[a-z][a-z-]*$/.test(name) || name === 'fallback' || name === 'widget') continue;
    host.setAttribute(`data-${name}`, value);
  }
  host.dataset.safeguarding = parameters.get('widget') ?? '';
  host.append(...createFallback());
  return host;
}

function createFallback(): readonly Node[] {
  const address = parameters.get('fallback');
  if (!address || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return [];
  const link = document.createElement('a');
  link.href = address;
  link.textContent = new URL(address).hostname;
  return [link];
}

/**
 * Where a height may go: to the page around, as the browser names it; to any where it does not, for
 * it tells nothing but the length of a list.
 */
function originOfParent(): string {
  const [nearest] = 'ancestorOrigins' in location ? location.ancestorOrigins : [];
  return nearest ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : 'null');
}

/** @param origin - `null` for a page that has none to name, as one that was opened from a disk. */
function postHeight(origin: string): void {
  const { height } = document.body.getBoundingClientRect();
  const target = origin === 'null' ? '*' : origin;
  parent.postMessage({ type: HEIGHT, height: Math.ceil(height) }, target);
}

document.documentElement.lang = parameters.get('lang') ?? 'en-GB';
document.body.append(createHost());
if (parent !== window) {
  new ResizeObserver(() => postHeight(originOfParent())).observe(document.body, {
    box: 'border-box',
  });
  // The page's script may come after the first height: it asks for it.
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const { type } = Object(data) as { type?: unknown };
    if (source === parent && type === MEASURE) postHeight(origin);
  });
}
