import { isFieldRow } from './html-fields.js';
import {
  findFurniture,
  headingLevel,
  isHidden,
  isSilent,
  isUpdateTime,
  roleOf,
  SECTIONS,
} from './html-parts.js';
import type { Furniture } from './html-parts.js';
import { attributeOf, childrenOf, tokensOf, visit, wayTo } from './html-tree.js';
import type { HtmlElement } from './html-tree.js';

/** Why an element is left out: it is furniture, it is not shown, or it is outside the main content. */
export type Omission = Furniture | 'hidden' | 'outside-main';

/** Where the content of a page is. */
export interface PageContent {
  /** The element that holds the records. */
  readonly main: HtmlElement;
  /** What is left out; nothing inside another. */
  readonly omitted: ReadonlyMap<HtmlElement, Omission>;
  /** Elements that look like one record each. */
  readonly records: ReadonlySet<HtmlElement>;
}

/** What is known of an element once all that is inside has been seen. */
interface Measure {
  words: number;
  linkWords: number;
  links: number;
  headings: number;
  dates: number;
  /** It is one of the dates itself. */
  isDate: boolean;
  hasRecords: boolean;
}

/** Places where site builders and content management systems put the content of a page. */
const MAIN_ID = /^(?:main|content|main-?content|page-?content|primary|deltaplaceholdermain)$/;
/** A list of at least so many links, of few words each and little else, leads about the site. */
const LEAST_LINKS = 4;
const SHORT_LINK = 4;
const LINK_SHARE = 0.9;
/** A title, and a second one that repeats it or says more. */
const MOST_HEADINGS = 2;

/**
 * Finds the content of a page.
 *
 * The main content is the first of these that holds at least half of the words: `main`, an element
 * that is known by its id, what is around all articles, the whole page. Furniture is known by its
 * element, role, class or id, or for being a list of short links; what holds more than half of the
 * words of the page is none, whatever it is called.
 *
 * An element looks like a record if it is an article, an entry of a list, a row of a table or a
 * division of a class, with a title inside (not needed in a row), and has siblings of the same kind.
 * Of several in one another it is the innermost, but an article is one in any case.
 */
export function findContent(page: HtmlElement): PageContent {
  const total = countWords(page);
  const omitted = new Map<HtmlElement, Omission>();
  const records = new Set<HtmlElement>();
  const measures = new Map<HtmlElement, Measure>();
  const candidates: HtmlElement[][] = [[], [], []];
  const controlled = findControlled(page);
  let sections = 0;
  let links = 0;
  const measureOf = (element: HtmlElement): Measure => {
    const measure = measures.get(element) ?? newMeasure();
    measures.set(element, measure);
    return measure;
  };
  const path: Measure[] = [];
  visit(page, {
    enter(element) {
      if (isSilent(element)) return false;
      const around = path.at(-1);
      const isBesideDate = around !== undefined && around.dates > Number(around.isDate);
      const isOff = isHidden(element, controlled) || (isBesideDate && isUpdateTime(element));
      const reason = isOff ? 'hidden' : findFurniture(element, sections > 0);
      if (reason && (total.get(element) ?? 0) * 2 <= (total.get(page) ?? 0)) {
        omitted.set(element, reason);
        return false;
      }
      const measure = measureOf(element);
      if (headingLevel(element)) measure.headings++;
      measure.isDate = roleOf(element) === 'date';
      if (measure.isDate) measure.dates++;
      if (SECTIONS.test(element.tagName)) sections++;
      if (element.tagName === 'a' && links++ === 0) measure.links++;
      path.push(measure);
      return true;
    },
    leave(element) {
      const measure = path.pop() ?? newMeasure();
      if (SECTIONS.test(element.tagName)) sections--;
      if (element.tagName === 'a') links--;
      const isMost = measure.words * 2 > (total.get(page) ?? 0);
      if (sections === 0 && !isMost && isLinkList(element, measure)) {
        omitted.set(element, 'navigation');
        measures.delete(element);
        return;
      }
      findRecords(element, measures, records, measure);
      candidates[rankOf(element)]?.push(element);
      const around = path.at(-1);
      if (around) add(around, measure);
    },
    text(data) {
      const count = wordsIn(data);
      const measure = path.at(-1);
      if (!measure) return;
      measure.words += count;
      if (links > 0) measure.linkWords += count;
    },
  });
  const half = (measures.get(page)?.words ?? 0) / 2;
  const [mains = [], known = [], articles = []] = candidates;
  // What is around the first and the last is around all between them.
  const [first, last] = [articles[0], articles.at(-1)];
  const around = first && last && first !== last ? commonAncestor(first, last) : undefined;
  const main =
    [...mains, ...known, ...(around ? [around] : [])].find(
      (element) => (measures.get(element)?.words ?? 0) >= half,
    ) ?? page;
  return { main, omitted, records };
}

function newMeasure(): Measure {
  return {
    words: 0,
    linkWords: 0,
    links: 0,
    headings: 0,
    dates: 0,
    isDate: false,
    hasRecords: false,
  };
}

function add(sum: Measure, part: Measure): void {
  sum.words += part.words;
  sum.linkWords += part.linkWords;
  sum.links += part.links;
  sum.headings += part.headings;
  sum.dates += part.dates;
  sum.hasRecords ||= part.hasRecords;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Words of every element, furniture included. */
function countWords(page: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const counts = new Map<HtmlElement, number>();
  const path: number[] = [];
  visit(page, {
    enter(element) {
      if (isSilent(element)) return false;
      path.push(0);
      return true;
    },
    leave(element) {
      const count = path.pop() ?? 0;
      counts.set(element, count);
      const last = path.length - 1;
      if (last >= 0) path[last] = (path[last] ?? 0) + count;
    },
    text(data) {
      const last = path.length - 1;
      path[last] = (path[last] ?? 0) + wordsIn(data);
    },
  });
  return counts;
}

/** Ids of what buttons and tabs of the page open. */
function findControlled(page: HtmlElement): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(page, {
    enter(element) {
      const targets = ['aria-controls', 'data-target', 'data-bs-target', 'href']
        .map((name) => attributeOf(element, name))
        .filter((value) => value !== undefined);
      for (const target of targets) {
        if (target.length < 200) ids.add(target.replace(/^#/, ''));
      }
      return true;
    },
  });
  return ids;
}

function isLinkList({ tagName }: HtmlElement, measure: Measure): boolean {
  const { words, linkWords, links, headings, dates } = measure;
  return (
    /^(?:ul|ol|div|p|table|td)$/.test(tagName) &&
    links >= LEAST_LINKS &&
    headings + dates === 0 &&
    linkWords >= words * LINK_SHARE &&
    linkWords <= links * SHORT_LINK
  );
}

/** Which kind of a candidate for the main content an element is; none for most. */
function rankOf(element: HtmlElement): number {
  if (element.tagName === 'main' || attributeOf(element, 'role') === 'main') return 0;
  if (MAIN_ID.test(attributeOf(element, 'id')?.toLowerCase() ?? '')) return 1;
  return isArticle(element) ? 2 : -1;
}

function isArticle(element: HtmlElement): boolean {
  return element.tagName === 'article' || tokensOf(element, 'class').includes('hentry');
}

/** Marks those children that look like one record each. */
function findRecords(
  parent: HtmlElement,
  measures: ReadonlyMap<HtmlElement, Measure>,
  records: Set<HtmlElement>,
  measure: Measure,
): void {
  const groups = new Map<string, HtmlElement[]>();
  for (const child of childrenOf(parent)) {
    const { headings = 0, dates = 0 } = measures.get(child) ?? {};
    const key = kindOf(child, headings, dates);
    if (!key) continue;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(child);
  }
  for (const [key, group] of groups) {
    if (group.length < 2) continue;
    for (const child of group) {
      if (key === 'article' || !measures.get(child)?.hasRecords) records.add(child);
    }
    measure.hasRecords = true;
  }
}

/** What siblings have in common that are records; empty for what can be none. */
function kindOf(element: HtmlElement, headings: number, dates: number): string {
  const { tagName } = element;
  if (headings > 0 && isArticle(element)) return 'article';
  // With more it is a column or a year of several records.
  if (headings > MOST_HEADINGS) return '';
  if (tagName === 'tr')
    return childrenOf(element).length > 1 && !isFieldRow(element) ? tagName : '';
  if (tagName === 'li') return headings + dates > 0 ? tagName : '';
  if (headings === 0 || !/^(?:div|section|details|dd)$/.test(tagName)) return '';
  // Numbers and the like tell one sibling from the other, as "odd" and "first" do.
  const names = tokensOf(element, 'class').filter(
    (name) => !/\d|^(?:odd|even|first|last|alt|active|open|show)$/.test(name),
  );
  return names.length > 0 ? `${tagName}.${names.join('.')}` : '';
}

/** The innermost element around two others. */
function commonAncestor(one: HtmlElement, other: HtmlElement): HtmlElement | undefined {
  const path = new Set(wayTo(other).slice(0, -1));
  return wayTo(one).findLast((element) => element !== one && path.has(element));
}
