import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readQuery, writeQuery } from '../list/query.js';
import type { Query } from '../model/query.js';
import { EMPTY_QUERY } from '../model/query.js';
import { listen } from './listen.js';

/** Key in the state of a history entry under which its place of scrolling is kept, in pixels. */
const SCROLL = 'safeguarding-widgets:scroll';

/**
 * Key under which the page of a list is kept there, followed by the list's prefix: an address may
 * be made up by anybody, an entry is the reader's own.
 */
const PAGE = 'safeguarding-widgets:page:';
/** By these a reader has begun to go elsewhere; a browser that brings its own place back scrolls only. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** What the controller asks of its element, and tells it. */
export interface UrlStateOptions {
  /** Prefix of the parameters; empty for no state in the address. */
  readonly prefix: () => string;
  readonly query: () => Query;
  /** Last page that an address alone may ask for. */
  readonly maxPage: () => number;
  /** Called with what an address asks for, at the start and after Back and Forward. */
  readonly onRestore: (query: Query, travelled: boolean) => void;
}

/**
 * Keeps the query in the page's address, so that it can be shared, and so that Back and Forward
 * lead through what the reader has chosen. Typing rewrites the entry it began in: a reader who
 * goes back wants to leave a search, not to unspell it.
 */
export class UrlStateController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: UrlStateOptions;
  #prefix = '';
  /** What the page itself asked for: an address that says nothing means that. */
  #initial = EMPTY_QUERY;
  /** Whether the reader has moved since this address was come to. */
  #moved = false;

  constructor(host: ReactiveControllerHost, options: UrlStateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    listen(host, ['popstate'], () => void this.#handlePopState());
    listen(host, ['pagehide'], this.#keepScroll);
    listen(host, MOVES, () => {
      this.#moved = true;
    });
  }

  hostUpdate(): void {
    const prefix = this.#options.prefix();
    if (prefix === this.#prefix) return;
    this.#prefix = prefix;
    this.#initial = this.#options.query();
    const query = prefix && this.#read();
    if (query) this.#options.onRestore(query, false);
  }

  /** The reader has changed the query. */
  write(query: Query, before: Query): void {
    if (!this.#prefix) return;
    const { pathname, search, hash } = location;
    const next = writeQuery(search, this.#prefix, query);
    if (next === search) return;
    const isTyping = query.text !== before.text && query.facets === before.facets;
    if (!isTyping) this.#keepScroll();
    try {
      history[isTyping ? 'replaceState' : 'pushState'](
        withState({ [SCROLL]: undefined, [PAGE + this.#prefix]: query.page }),
        '',
        pathname + next + hash,
      );
    } catch {
      // Frames without an origin have no say over their address, and Safari counts the changes.
    }
  }

  /**
   * Goes back to where the reader was in this entry, once what stood there is there again. That
   * may take seconds: a reader who has moved meanwhile stays.
   */
  restoreScroll(): void {
    const place = stateOf(SCROLL);
    if (this.#prefix && !this.#moved && typeof place === 'number')
      window.scrollTo({ top: place, behavior: 'instant' });
  }

  #read(): Query | undefined {
    const known = stateOf(PAGE + this.#prefix);
    const maxPage = this.#options.maxPage();
    return readQuery(
      location.search,
      this.#prefix,
      typeof known === 'number' ? Math.max(known, maxPage) : maxPage,
    );
  }

  readonly #keepScroll = (): void => {
    if (!this.#prefix) return;
    try {
      history.replaceState(withState({ [SCROLL]: window.scrollY }), '');
    } catch {
      // As above; the list is then at its start.
    }
  };

  async #handlePopState(): Promise<void> {
    if (!this.#prefix) return;
    this.#moved = false;
    this.#options.onRestore(this.#read() ?? this.#initial, true);
    await this.#host.updateComplete;
    this.restoreScroll();
  }
}

/** What is kept in the present entry, whatever a router may have there. */
function stateOf(key: string): unknown {
  return (history.state as Record<string, unknown> | null)?.[key];
}

/** The entry's state with more in it; what a router keeps there stays. */
function withState(more: Readonly<Record<string, unknown>>): unknown {
  const state: unknown = history.state;
  // A state that is no object belongs to somebody who expects it back as it was.
  if (state !== null && typeof state !== 'object') return state;
  return { ...state, ...more };
}
