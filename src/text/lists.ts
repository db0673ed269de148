/** Words in one sentence: "England, Wales and Scotland". */
export function formatList(values: readonly string[], language: string): string {
  return listParts(values, language)
    .map(({ value }) => value)
    .join('');
}

/** The same in parts, as the words and what joins them may be in two languages. */
export function listParts(
  values: readonly string[],
  language: string,
): readonly { readonly type: 'element' | 'literal'; readonly value: string }[] {
  return new Intl.ListFormat(language).formatToParts(values);
}
