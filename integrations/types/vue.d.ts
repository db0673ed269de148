import type { HTMLAttributes, PublicProps } from 'vue';
import type { ElementAttributes, ElementEvents, ElementProperties, Tag } from './elements.js';

/** The checker of templates reads `page-size` as `pageSize`, so the two must take the same. */
type Own<T extends Tag> = Omit<ElementAttributes<boolean | ''>[T], `${string}-${string}`> & {
  [P in keyof ElementProperties[T]]?:
    ElementProperties[T][P] | (P extends Lowercase<P & string> ? never : Written<ElementProperties[T][P]>);
};

/** A number in an attribute is text. */
type Written<V> = V extends number ? `${V}` : never;

type Widget<T extends Tag> = new () => {
  $props: Own<T> & Omit<HTMLAttributes, keyof Own<T>> & PublicProps;
  $emit: <E extends keyof ElementEvents[T]>(name: E, event: ElementEvents[T][E]) => void;
} & HTMLElementTagNameMap[T];

type Widgets = { [T in Tag]: Widget<T> };

declare module 'vue' {
  interface GlobalComponents extends Widgets {}
}
