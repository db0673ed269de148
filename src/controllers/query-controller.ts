import type { ReactiveControllerHost } from 'lit';
import { parseQuery, sameQuery } from '../list/query.js';
import type { Query } from '../model/query.js';
import { EMPTY_QUERY } from '../model/query.js';

/** Keeps what the reader asked a list for, and tells when the reader changes it. */
export class QueryController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (query: Query, before: Query) => void;
  #query: Query = EMPTY_QUERY;

  /** @param onChange - Called after `change` only, never when the page sets the query. */
  constructor(host: ReactiveControllerHost, onChange: (query: Query, before: Query) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  get query(): Query {
    return this.#query;
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
    if (this.#replace(next)) this.#onChange(next, before);
  }

  #replace(next: Query): boolean {
    if (sameQuery(next, this.#query)) return false;
    this.#query = next;
    this.#host.requestUpdate();
    return true;
  }
}
