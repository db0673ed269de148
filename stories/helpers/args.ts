import type { ArgTypes } from '@storybook/web-components-vite';
import type { FeedFormat, Query } from '../../src/index.js';
import { FEED_FORMATS } from '../../src/index.js';
import { LOADINGS, type Loading } from '../../src/elements/hooks.js';

/** What the three elements have in common. Absent means: the attribute is absent. */
export interface FeedArgs {
  /** A feed given by property instead of an address. */
  feed?: unknown;
  src?: string;
  format?: FeedFormat;
  refresh?: number;
  heading?: string;
  headingLevel?: number;
  withoutHeading?: boolean;
  loading?: Loading;
  timeout?: number;
  withoutHelp?: boolean;
  lang?: string;
}

/** What the two lists have in common. */
export interface ListArgs extends FeedArgs {
  pageSize?: number;
  limit?: number;
  category?: string;
  urlState?: string;
  query?: Partial<Query>;
}

/** A choice of one of the values that the source exports. */
export const oneOf = (options: readonly string[]) => ({
  control: { type: 'select' as const },
  options: [...options],
});

/** A choice of several, which the attribute takes separated by spaces. */
export const someOf = (options: readonly string[]) => ({
  control: { type: 'inline-check' as const },
  options: [...options],
});

/** A list as an attribute has it. */
export const spaced = (names: readonly string[] | undefined): string | undefined =>
  names?.join(' ');

/** Rows of the manifest that stay without a control: another row has it, or nothing sets them. */
export const withoutControl = (...names: readonly string[]): ArgTypes =>
  Object.fromEntries(names.map((name) => [name, { control: false }]));

export const feedArgTypes: ArgTypes<FeedArgs> = {
  feed: { control: 'object' },
  format: oneOf(FEED_FORMATS),
  refresh: { control: { type: 'number', min: 5 } },
  loading: oneOf(LOADINGS),
  headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  lang: {
    control: 'text',
    description: 'Language of the strings; the nearest ancestor’s if absent.',
  },
  ...withoutControl(
    'heading-level',
    'without-heading',
    'without-help',
    'version',
    'state',
    'messages',
  ),
};

export const listArgTypes: ArgTypes<ListArgs> = {
  ...feedArgTypes,
  query: { control: 'object' },
  pageSize: { control: { type: 'number', min: 1 } },
  limit: { control: { type: 'number', min: 1 } },
  ...withoutControl('page-size'),
};
