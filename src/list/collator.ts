/** Alphabetical order of a language, upper and lower case alike, "2" before "10". */
export function collatorFor(language: string): Intl.Collator {
  return new Intl.Collator(language, { sensitivity: 'base', numeric: true });
}
