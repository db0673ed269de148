import { remember } from '../text/remember.js';

/** Alphabetical order of a language, upper and lower case alike, "2" before "10". */
export const collatorFor = remember(
  (language) => new Intl.Collator(language, { sensitivity: 'base', numeric: true }),
);
