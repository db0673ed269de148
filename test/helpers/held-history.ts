/** The session history as a test leads it: a real traversal could lead out of the test page. */
export interface HeldHistory {
  /** Entries made since the start. */
  readonly made: number;
  /** Goes so many entries on or back, as the browser's buttons do. */
  go(steps: number): void;
  /** Gives the page its history back, at the address it began with. */
  restore(): void;
}

interface Entry {
  readonly state: unknown;
  readonly url: string;
}

/** Takes `pushState` over: each entry replaces the page's one, and is remembered. */
export function holdHistory(): HeldHistory {
  const { href: start } = location;
  const entries: Entry[] = [{ state: null, url: start }];
  let at = 0;
  const replace = (state: unknown, url: string) =>
    History.prototype.replaceState.call(history, state, '', url);
  const absolute = (url?: string | URL | null) => new URL(url ?? location.href, location.href).href;

  replace(null, start);
  history.pushState = (state: unknown, _: string, url) => {
    entries.splice(++at, Infinity, { state, url: absolute(url) });
    replace(state, absolute(url));
  };
  history.replaceState = (state: unknown, _: string, url) => {
    entries[at] = { state, url: absolute(url) };
    replace(state, absolute(url));
  };

  return {
    get made() {
      return entries.length - 1;
    },
    go(steps) {
      const entry = entries[at + steps];
      if (!entry) throw new Error(`expected an entry ${steps} from here, found none`);
      at += steps;
      replace(entry.state, entry.url);
      window.dispatchEvent(new PopStateEvent('popstate', { state: entry.state }));
    },
    restore() {
      Reflect.deleteProperty(history, 'pushState');
      Reflect.deleteProperty(history, 'replaceState');
      replace(null, start);
    },
  };
}
