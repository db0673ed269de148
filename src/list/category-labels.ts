import type { Category } from '../model/feed.js';
import { listCache } from './list-cache.js';

const known = listCache<ReadonlyMap<string, string>>();

/** Labels in a language, of those categories that have one, by the label that items have. */
export function labelsIn(
  categories: readonly Category[],
  language: string,
): ReadonlyMap<string, string> {
  return known(categories, language, () => {
    const translated = categories.filter(({ labels }) => labels[language]);
    return new Map(translated.map(({ label, labels }) => [label, labels[language] ?? label]));
  });
}
