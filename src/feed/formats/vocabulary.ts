import type { Category } from '../../model/feed.js';
import type { Fields } from '../fields.js';

/** Most categories of a vocabulary. */
const MAX_CATEGORIES = 1000;

/** The categories that a feed lists, with their labels in other languages. */
export function parseVocabulary(extension: Fields | undefined): readonly Category[] {
  return extension?.records('categories', parseCategory, MAX_CATEGORIES) ?? [];
}

function parseCategory(fields: Fields): Category | undefined {
  const label = fields.required('label');
  if (label === undefined) return undefined;
  const labels = fields.record('labels');
  const translations = (labels?.names ?? []).map(
    (tag) => [tag.toLowerCase().replace(/-.*/, ''), labels?.text(tag) ?? label] as const,
  );
  return {
    label,
    labels: Object.fromEntries(translations),
    names: [fields.text('id') ?? label, ...fields.texts('aliases')],
  };
}
