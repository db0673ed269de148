import { toZoned } from '../dates/zoned.js';
import { trustedPolicy } from '../feed/trusted-types.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import { structuredData, type SchemaType } from '../views/structured-data.js';

/** What search engines are told of an element. */
interface Described {
  readonly items: readonly FeedItem[];
  readonly type: SchemaType;
  readonly feed: Feed;
}

/** The data block (HTML, 4.12.1) among an element's children, so that it goes where that goes. */
export class StructuredData {
  #json = '';
  #script: HTMLScriptElement | undefined;

  /** Has the block say this and nothing else; no block for nothing. */
  show(host: HTMLElement, described: Described | undefined): void {
    const json = described?.items.length ? jsonOf(described) : '';
    if (json === this.#json) return;
    this.#json = json;
    this.#script?.remove();
    this.#script = undefined;
    if (!json) return;
    try {
      const script = host.ownerDocument.createElement('script');
      script.type = 'application/ld+json';
      script.text = trustedPolicy().createScript(json);
      host.append((this.#script = script));
    } catch {
      // A content security policy without our name: search engines do without.
    }
  }
}

function jsonOf({ items, type, feed }: Described): string {
  return structuredData(items, type, feed, toZoned(new Date(), feed.timeZone));
}
