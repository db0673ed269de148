const collators = new Map<string, Intl.Collator>();

/** Alphabetical order of a language, upper and lower case alike, "2" before "10". */
export function collatorFor(language: string): Intl.Collator {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
    collators.set(language, collator);
  }
  return collator;
}
