// A feed of any length that is the same on every machine and in every run.
import { createVocabulary } from './vocabulary.mjs';

const SEED = 0x5afe;
const VOCABULARY = 6000;

const CATEGORIES = [
  'Crime/ASB',
  'Domestic Abuse',
  'Drugs',
  'Early Help',
  'Education',
  'Exploitation',
  'Health/Wellbeing',
  'Neglect',
  'Online Safety',
  'Prevent',
  'Safeguarding',
  'Youth Justice',
];

/** Mulberry32: small, and good enough to scatter words. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws a place of `length` so that the n-th comes 1/(n + 2) as often, as words of a text do. */
function createZipf(length, random) {
  const sums = [];
  let sum = 0;
  for (let rank = 0; rank < length; rank++) sums.push((sum += 1 / (rank + 2)));
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function capitalise(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function createItems(count) {
  const random = createRandom(SEED);
  const words = createVocabulary(VOCABULARY, random);
  const wordAt = createZipf(words.length, random);
  const categoryAt = createZipf(CATEGORIES.length, random);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const text = (length) => capitalise(Array.from({ length }, () => words[wordAt()]).join(' '));
  const newest = Date.UTC(2026, 9, 1, 9);
  return Array.from({ length: count }, (_, place) => {
    const posted = new Date(newest - place * 3_600_000 - between(0, 59) * 60_000);
    const id = `r${place + 1}`;
    return {
      id,
      url: `https://library.example/${id}`,
      title: text(between(4, 10)),
      summary: `${text(between(12, 26))}.`,
      tags: [...new Set(Array.from({ length: between(1, 3) }, () => CATEGORIES[categoryAt()]))],
      _safeguarding: { kind: 'resource', posted: posted.toISOString().slice(0, 16) },
    };
  });
}

/**
 * JSON Feed 1.1 of `count` items, newest first.
 * @param {number} count
 * @param {{ page: number, perPage: number, url: string }} [part] one page of it; the next is linked
 */
export function createFeed(count, part) {
  const items = createItems(count);
  const end = part ? part.page * part.perPage : count;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Library',
    home_page_url: 'https://library.example/',
    language: 'en-GB',
    ...(end < count && { next_url: part.url }),
    items: part ? items.slice(end - part.perPage, end) : items,
  });
}
