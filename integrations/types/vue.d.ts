import type { HTMLAttributes, PublicProps } from 'vue';
import type { ElementAttributes, ElementEvents, ElementProperties, Tag } from './elements.js';

/** The checker of templates reads `page-size` as `pageSize`, so the two must take the same. */
type Own<T extends Tag> = Omit<ElementAttributes<boolean>[T], `${string}-${string}`> & {
  [P in keyof ElementProperties[T]]?:
    | ElementProperties[T][P]
    | (P extends Lowercase<P & string> ? never : Written<ElementProperties[T][P]>);
} & {
  [E in keyof ElementEvents[T] as Handler<E>]?: (event: ElementEvents[T][E]) => void;
} & { [D in `data${Capitalize<string>}`]?: unknown };

/** A number in an attribute is text. */
type Written<V> = V extends number ? `${V}` : never;

/** `@feed-load` as Vue keeps it: `onFeedLoad`. */
type Handler<E> = E extends `${infer Noun}-${infer Verb}`
  ? `on${Capitalize<Noun>}${Capitalize<Verb>}`
  : never;

type Widget<T extends Tag> = new () => {
  $props: Own<T> & Omit<HTMLAttributes, keyof Own<T>> & PublicProps;
} & HTMLElementTagNameMap[T];

type Widgets = { [T in Tag]: Widget<T> };

declare module 'vue' {
  interface GlobalComponents extends Widgets {}

  /** Vue's own list lacks it, and what stands in an element needs it. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
