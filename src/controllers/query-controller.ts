import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readQuery, writeQuery } from '../list/query-params.js';
import { parseQuery, sameQuery } from '../list/query.js';
import { EMPTY_QUERY, type Query } from '../model/query.js';
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
export interface QueryOptions {
  /** Prefix of the address's parameters; empty for no state in the address. */
  readonly prefix: () => string;
  /** Last page that an address alone may ask for. */
  readonly maxPage: () => number;
  /** The reader has changed the query; the page has not, when it set one. */
  readonly onChange: (query: Query) => void;
  /** An address asked for another query, at the start or after Back and Forward (`travelled`). */
  readonly onRestore: (travelled: boolean) => void;
}

/**
 * Owns what the reader asked a list for: set by the page, changed by the reader, and kept in the
 * page's address, so that it can be shared, and so that Back and Forward lead through what the
 * reader has chosen. Typing rewrites the entry it began in: a reader who goes back wants to leave
 * a search, not to unspell it.
 */
export class QueryController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: QueryOptions;
  #query = EMPTY_QUERY;
  #prefix = '';
  /** What the page itself asked for: an address that says nothing means that. */
  #initial = EMPTY_QUERY;
  /** Whether the reader has moved since this address was come to. */
  #moved = false;

  constructor(host: ReactiveControllerHost, options: QueryOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    listen(host, ['popstate'], () => void this.#handlePopState());
    listen(host, ['pagehide'], this.#keepScroll);
    listen(host, MOVES, () => {
      this.#moved = true;
    });
  }

  get query(): Query {
    return this.#query;
  }

  hostUpdate(): void {
    const prefix = this.#options.prefix();
    if (prefix === this.#prefix) return;
    this.#prefix = prefix;
    this.#initial = this.#query;
    const query = prefix && this.#read();
    if (query) this.#restore(query, false);
  }

  /**
   * Sets the query from a page's script or address: whatever it is, it is read as a query.
   *
   * @returns Whether that changes anything.
   */
  set(value: unknown): boolean {
    return this.#replace(parseQuery(value));
  }

  /** The reader's own change. */
  change(next: Query): void {
    const before = this.#query;
    if (!this.#replace(next)) return;
    this.#write(next, before);
    this.#options.onChange(next);
  }

  /**
   * Goes back to where the reader was in this entry, once what stood there is there again. That
   * may take seconds: a reader who has moved meanwhile stays.
   */
  restoreScroll(): void {
    const place = stateOf(SCROLL);
    if (this.#prefix && !this.#moved && typeof place === 'number') {
      window.scrollTo({ top: place, behavior: 'instant' });
    }
  }

  #replace(next: Query): boolean {
    if (sameQuery(next, this.#query)) return false;
    this.#query = next;
    this.#host.requestUpdate();
    return true;
  }

  #restore(query: Query, travelled: boolean): void {
    if (this.set(query)) this.#options.onRestore(travelled);
  }

  #write(query: Query, before: Query): void {
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
    this.#restore(this.#read() ?? this.#initial, true);
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
