/** What the tests can ask each app to show; every app shows the same. */
import type { Query } from 'safeguarding-widgets';

export interface Screen {
  /** Whether the library is on the page. */
  shown: boolean;
  src: string | undefined;
  pageSize: number;
  withoutHeading: boolean;
  sort: 'newest' | 'oldest' | 'title' | 'source' | 'feed';
  feed: object | undefined;
  query: Partial<Query> | undefined;
  /** Text beside the library, so that there is something to render again. */
  note: string;
  /** A feed for the banner. */
  campaigns: object | undefined;
  /** Addresses of a list of lists, each its own key. */
  lists: readonly string[];
}

export const FIRST_SCREEN: Screen = {
  shown: false,
  src: undefined,
  pageSize: 20,
  withoutHeading: false,
  sort: 'title',
  feed: undefined,
  query: undefined,
  note: '',
  campaigns: undefined,
  lists: [],
};

const heard: (string | number | boolean)[][] = [];

/** Notes what a handler was told. */
export function hear(...fields: (string | number | boolean)[]): void {
  heard.push(fields);
}

/** Gives the tests their hold on an app. */
export function connect(set: (patch: Partial<Screen>) => void): void {
  Object.assign(globalThis, {
    consumer: { set, heard, define: () => import('safeguarding-widgets/define') },
  });
}
