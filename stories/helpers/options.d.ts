declare module '*/site/options.js' {
  /** What an attribute may be, by its type and its description in the manifest. */
  export function typeOf(attribute: { type: { text: string }; description: string }): {
    readonly type: 'one' | 'some' | 'flag' | 'number' | 'text';
    readonly values?: readonly string[];
    readonly min?: number;
    readonly max?: number;
  };
}
