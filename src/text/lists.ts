/** Words in one sentence: "England, Wales and Scotland". */
export function formatList(values: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(values);
}
