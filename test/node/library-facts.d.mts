export declare const LIBRARY_FACTS: readonly {
  readonly title: string;
  readonly added: string;
  readonly categories: readonly string[];
}[];
