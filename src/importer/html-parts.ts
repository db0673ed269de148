import { attributeOf, tokensOf } from './html-tree.js';
import type { HtmlElement } from './html-tree.js';

/**
 * Parts of a page that hold no records, each with the names of elements, roles (WAI-ARIA 1.2) and
 * classes or ids that it goes by.
 */
const FURNITURE = {
  navigation: {
    tags: ['nav', 'menu'],
    roles: ['navigation', 'menu', 'menubar', 'toolbar', 'tablist'],
    names:
      /^(?:(?:site|main|primary|secondary|top|side|footer|global|mobile|post|posts|page)[-_]?)?(?:nav(?:bar|igation|-?links|-menu)?|menu|pagination|pager|skip-?links?)$/,
  },
  breadcrumbs: { tags: [], roles: [], names: /^(?:rank-math-|yoast-)?breadcrumbs?(?:-trail)?$/ },
  header: {
    tags: ['header'],
    roles: ['banner'],
    names: /^(?:site-?header|masthead|page-?banner|top-?bar)$/,
  },
  footer: {
    tags: ['footer'],
    roles: ['contentinfo'],
    names: /^(?:(?:site|page|main)-?)?(?:footer|colophon|copyright)$/,
  },
  aside: {
    tags: ['aside'],
    roles: ['complementary'],
    names:
      /^(?:(?:left|right|primary|secondary)-?)?(?:side-?bar|side-?nav|widget-?area|related-?posts|jp-relatedposts|newsletter(?:-signup)?)$/,
  },
  form: {
    tags: ['form', 'search'],
    roles: ['search'],
    names: /^(?:search-?form|gv-widget-search|gform_wrapper)$/,
  },
  comments: {
    tags: [],
    roles: [],
    names:
      /^(?:comments?(?:-area|-list|-respond|-form|s?-link)?|respond|disqus_thread|no-?comments)$/,
  },
  'cookie-notice': {
    tags: [],
    roles: [],
    names: /^(?:[a-z]{2,6}[-_])?(?:cookies?|gdpr|ccc|cookieconsent)(?:[-_].*)?$/,
  },
  'share-buttons': {
    tags: [],
    roles: [],
    names:
      /^(?:share(?:daddy|-?(?:buttons?|links?|this|post))?|social(?:-?(?:share|sharing|links?|icons?|media))?|sharing|addtoany\w*|a2a_kit|addthis\w*|sd-sharing\w*|et_social\w*)$/,
  },
  dialog: {
    tags: ['dialog'],
    roles: ['dialog', 'alertdialog'],
    names: /^(?:modal|pop-?up|lightbox)$/,
  },
} as const;
export type Furniture = keyof typeof FURNITURE;
const KINDS = Object.entries(FURNITURE) as [Furniture, Part][];

interface Part {
  readonly tags: readonly string[];
  readonly roles: readonly string[];
  readonly names: RegExp;
}

/** Elements that hold no text of the page, but code, drawings or controls. */
const SILENT =
  /^(?:head|script|style|template|noscript|svg|math|object|canvas|audio|video|map|select|datalist|button|input|textarea|progress|meter|noembed|noframes|iframe)$/;
/** Classes of texts that are for screen readers alone, or for nobody. */
const HIDDEN =
  /^(?:screen-?reader-?(?:text|only)|sr-only|visually-?hidden|a11y-hidden|govuk-visually-hidden|elementor-screen-only|ms-hidden|ms-accessible|is-hidden)$/;
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Classes and ids are long lists on pages of site builders; no name of ours is so long. */
const LONGEST_NAME = 40;
/** Elements whose own header and footer are a part of them, not of the page. */
export const SECTIONS = /^(?:article|section|main|li|td|blockquote|figure)$/;
/** Classes of what other mark-up says with `h1` to `h6`. */
const TITLE = /(?:^|[-_])(?:title|headline)$/;
const NO_TITLE = /^(?:site|page|widget|section|archive|menu)[-_]/;
const DATE =
  /^(?:(?:post|entry|item|news|article|event|meta)?[-_]?date|published|posted-on|pubdate|elementor-post-date|elementor-post-info__item--type-date)$/;
const CATEGORY = /^(?:cat-links|tags-links|(?:post|entry)-(?:categories|category|tags))$/;
const AUTHOR = /^(?:author|byline|post-author|entry-author|vcard)$/;

/** Whether the element holds none of the words of a page. A heading that opens its entry has a button. */
export function isSilent({ tagName, parentNode }: HtmlElement): boolean {
  return (
    SILENT.test(tagName) && !(tagName === 'button' && /^h[1-6]$/.test(parentNode?.nodeName ?? ''))
  );
}

/**
 * Which part of the page's furniture an element is.
 *
 * @param inSection - Whether it stands in an article or section: a header or footer there is a part
 *   of that, and often has its title and date.
 */
export function findFurniture(element: HtmlElement, inSection: boolean): Furniture | undefined {
  const { tagName } = element;
  const role = attributeOf(element, 'role')?.toLowerCase().trim() ?? '';
  // A role outdoes the element: of a list that is made a menu by its role as well as the reverse.
  if (/^(?:main|article|listitem|list|feed|tabpanel)$/.test(role)) return undefined;
  if (/^(?:html|body|main|article|h[1-6])$/.test(tagName)) return undefined;
  const isOwn = inSection && /^(?:header|footer)$/.test(tagName);
  const names = namesOf(element);
  const [kind] =
    KINDS.find(
      ([, part]) =>
        part.roles.includes(role) ||
        (!isOwn && part.tags.includes(tagName)) ||
        names.some((name) => part.names.test(name)),
    ) ?? [];
  return kind;
}

/**
 * Whether an element is not shown, and nothing on the page shows it: entries that open at a press
 * are hidden until then.
 *
 * @param controlled - Ids of what the page's buttons open.
 */
export function isHidden(element: HtmlElement, controlled: ReadonlySet<string>): boolean {
  if (tokensOf(element, 'class').some((name) => HIDDEN.test(name))) return true;
  const hidden = attributeOf(element, 'hidden');
  const isOff =
    (hidden !== undefined && hidden !== 'until-found') ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    HIDING_STYLE.test(attributeOf(element, 'style') ?? '');
  return (
    isOff &&
    !controlled.has(attributeOf(element, 'id') ?? '') &&
    attributeOf(element, 'role') !== 'tabpanel'
  );
}

/**
 * Whether an element is the date of a change, which themes of WordPress hide where that of the
 * publication stands beside it.
 */
export function isUpdateTime(element: HtmlElement): boolean {
  const names = element.tagName === 'time' ? tokensOf(element, 'class') : [];
  return names.includes('updated') && !names.includes('published');
}

/** Level of a heading: that of `h1` to `h6` or of the role, 3 for a class such as `news-title`. */
export function headingLevel(element: HtmlElement): number | undefined {
  const { tagName } = element;
  if (/^h[1-6]$/.test(tagName)) return Number(tagName[1]);
  if (attributeOf(element, 'role') === 'heading') {
    const level = Number(attributeOf(element, 'aria-level'));
    return level >= 1 && level <= 6 ? Math.floor(level) : 2;
  }
  if (tagName === 'summary') return 3;
  if (!/^(?:div|span|p|a|strong)$/.test(tagName)) return undefined;
  const isTitle = tokensOf(element, 'class').some(
    (name) => name.length < LONGEST_NAME && TITLE.test(name) && !NO_TITLE.test(name),
  );
  return isTitle ? 3 : undefined;
}

/** What an element says that its text is for. */
export function roleOf(element: HtmlElement): 'date' | 'category' | 'author' | undefined {
  if (element.tagName === 'time') return 'date';
  const relations = tokensOf(element, 'rel');
  if (relations.includes('category') || relations.includes('tag')) return 'category';
  if (relations.includes('author')) return 'author';
  const names = tokensOf(element, 'class');
  if (names.some((name) => DATE.test(name))) return 'date';
  if (names.some((name) => CATEGORY.test(name))) return 'category';
  return names.some((name) => AUTHOR.test(name)) ? 'author' : undefined;
}

/** Whether the text is the name of a field whose value comes next: `gv-field-label` and the like. */
export function isLabel(element: HtmlElement): boolean {
  return tokensOf(element, 'class').some((name) => /(?:^|[-_])label$/.test(name));
}

function namesOf(element: HtmlElement): readonly string[] {
  return [...tokensOf(element, 'class'), ...tokensOf(element, 'id')].filter(
    ({ length }) => length < LONGEST_NAME,
  );
}
