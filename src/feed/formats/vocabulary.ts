import type { Fields } from '../fields.js';

/** Most categories of a vocabulary. */
const MAX_CATEGORIES = 1000;

/**
 * A function from a tag to the label it is shown under: that of the category whose id, label or
 * alias it is, whatever its capitals, else the tag itself. Of two categories with one name the
 * first has it.
 *
 * @param language - Of the feed; a category's label in it is preferred.
 */
export function parseVocabulary(
  extension: Fields | undefined,
  language = '',
): (tag: string) => string {
  // A map: a tag such as "constructor" finds something on any object.
  const labels = new Map<string, string>();
  const subtag = language.toLowerCase().split('-', 1)[0] ?? '';
  extension?.records(
    'categories',
    (fields) => {
      const label = fields.required('label');
      if (label === undefined) return undefined;
      const shown = fields.record('labels')?.text(subtag) ?? label;
      for (const name of [fields.text('id') ?? label, label, shown, ...fields.texts('aliases')]) {
        const key = name.toLowerCase();
        if (!labels.has(key)) labels.set(key, shown);
      }
      return label;
    },
    MAX_CATEGORIES,
  );
  return labels.size === 0 ? (tag) => tag : (tag) => labels.get(tag.toLowerCase()) ?? tag;
}
