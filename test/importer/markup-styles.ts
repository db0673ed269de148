import { encodeText } from '../../src/feed/html.js';
import type { ImportResult } from '../../src/importer/import-page.js';

/** One record of a text page, line by line as it stands there. */
interface RecordText {
  readonly title: string;
  /** A date that stands before the title, in a line of its own. */
  readonly date: string;
  /** Lines such as `Source: …` or `Added: …` below the title. */
  readonly fields: readonly string[];
  /** Each of them one or more lines. */
  readonly blocks: readonly (readonly string[])[];
}

/** A page of text taken apart, so that it can be written as mark-up. */
interface PageText {
  readonly heading: string;
  readonly records: readonly RecordText[];
}

const FIELD = /^(?:Added|Category|Source|Date|Publication date)\b/;
const DAY = /^\d{1,2}(?:st|nd|rd|th)\b.{0,20}$/;
const MARKER = /^news item$/;

/** Takes a page apart where the importer has found its records. */
export function takeApart(text: string, { report }: ImportResult): PageText {
  const lines = text.split('\n').map((line) => line.replace(/\s/g, ' ').trim());
  const starts = report.records.map(({ line }) => line - 1);
  const records = report.records.map(({ title }, i) => {
    const own = lines.slice(starts[i], starts[i + 1] ?? lines.length);
    const at = own.findIndex((line) => line && !DAY.test(line) && !MARKER.test(line));
    const rest = own.slice(at + 1);
    // Fields stand together, before the text or at its end.
    const first = rest.findIndex((line) => line);
    const end = FIELD.test(rest[first] ?? '')
      ? rest.findIndex((line, place) => place >= first && line && !FIELD.test(line))
      : 0;
    const until = end < 0 ? rest.length : end;
    return {
      title: own[at] ?? title,
      date: own.slice(0, at).find((line) => DAY.test(line)) ?? '',
      fields: rest.slice(0, until).filter(Boolean),
      blocks: blocksOf(rest.slice(until)),
    };
  });
  const heading = lines.slice(0, starts[0]).find((line) => line && !MARKER.test(line)) ?? '';
  return { heading, records };
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line) blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  return blocks.filter(({ length }) => length > 0);
}

const BULLET = /^[•·] ?/;
const element = (name: string, text: string, attributes = '') =>
  `<${name}${attributes}>${encodeText(text)}</${name}>`;

/** Paragraphs and lists, as an editor writes them. */
function prose(blocks: readonly (readonly string[])[]): string {
  return blocks
    .map((block) => {
      const first = block.findIndex((line) => BULLET.test(line));
      const [before, entries] =
        first < 0 ? [block, []] : [block.slice(0, first), block.slice(first)];
      const paragraph =
        before.length > 0 ? `<p>${before.map(encodeText).join('<br>\n')}</p>\n` : '';
      const items = entries.map((line) => element('li', line.replace(BULLET, '')));
      return paragraph + (items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>\n` : '');
    })
    .join('');
}

function fieldsOf({ fields }: RecordText): string {
  return fields.map((line) => `${element('p', line)}\n`).join('');
}

function whole(body: string, title: string, attributes = ''): string {
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${encodeText(title)}</title>
<style>p { margin: 0 }</style></head>\n<body${attributes}>\n${body}\n</body></html>\n`;
}

/** Headings and paragraphs, with the date over the heading as a word processor has it. */
function plain({ heading, records }: PageText, title: string): string {
  const entries = records.map(
    (record) =>
      `${record.date && `${element('p', record.date)}\n`}${element('h2', record.title)}\n${fieldsOf(record)}${prose(record.blocks)}`,
  );
  return whole(`${heading && element('h1', heading)}\n${entries.join('\n')}`, title);
}

/** A list of terms: titles with what is said of them. */
function terms({ heading, records }: PageText, title: string): string {
  const entries = records.map(
    (record) =>
      `${element('dt', record.title)}\n<dd>${record.date && element('p', record.date)}${fieldsOf(record)}${prose(record.blocks)}</dd>`,
  );
  return whole(
    `<main>${heading && element('h1', heading)}\n<dl>${entries.join('\n')}</dl></main>`,
    title,
  );
}

/** A table with a row for each record. */
function table({ heading, records }: PageText, title: string): string {
  const rows = records.map(
    (record) =>
      `<tr><td>${encodeText(record.date)}</td><td>${encodeText(record.title)}</td><td>${fieldsOf(record)}${prose(record.blocks)}</td></tr>`,
  );
  return whole(
    `<div id="content">${heading && element('h1', heading)}
<table><thead><tr><th>Date</th><th>Title</th><th>Summary</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`,
    title,
  );
}

const NAVIGATION = `<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">A Safeguarding Board</a></p>
<nav id="site-navigation"><ul><li><a href="/">Home</a></li><li><a href="/training">Training</a></li></ul></nav></header>`;
const ENDING = `<nav class="navigation pagination"><a href="/page/2">Older posts</a></nav>
<div id="comments" class="comments-area"><p class="no-comments">Comments are closed.</p></div>`;
const SIDEBAR = `<aside id="secondary" class="widget-area"><h2 class="widget-title">Archives</h2>
<ul><li><a href="/2019/03">March 2019</a></li></ul></aside>
<footer id="colophon"><p>© 2019 A Safeguarding Board</p></footer>
<div id="cookie-notice">We use cookies.</div><script>track("<p>");</script>`;

/** The archive page of a WordPress theme. */
function wordpress({ heading, records }: PageText, title: string): string {
  const entries = records.map((record, i) => {
    const [, added, names = ''] =
      /^Added: (.+?) Category: (.+)$/.exec(record.fields[0] ?? '') ?? [];
    const date = added ?? record.date;
    const terms = names
      .split(', ')
      .map((name) => element('a', name, ` href="/category/${i}" rel="category tag"`));
    const posted = `<span class="posted-on">${added ? 'Added:' : 'Posted on'} <time class="entry-date published">${encodeText(date)}</time></span>`;
    const meta = date
      ? `<div class="entry-meta">${posted}${names && ` <span class="cat-links">Category: ${terms.join(', ')}</span>`} <span class="comments-link"><a href="#respond">No Comments</a></span></div>`
      : '';
    return `<article id="post-${i}" class="post-${i} post type-post hentry"><header class="entry-header">
${element('h2', record.title, ' class="entry-title"')}
${meta}</header>
<div class="entry-content">${added ? '' : fieldsOf(record)}${prose(record.blocks)}</div></article>`;
  });
  return whole(
    `${NAVIGATION}<div id="content" class="site-content"><main id="main" class="site-main">
${heading && `<header class="page-header">${element('h1', heading, ' class="page-title"')}</header>`}
${entries.join('\n')}${ENDING}</main>${SIDEBAR}</div>`,
    title,
    ' class="archive category"',
  );
}

/** The list view of a plug-in for forms: divisions in divisions, fields with labels. */
function listView({ heading, records }: PageText, title: string): string {
  const entries = records.map((record, i) => {
    const fields = record.fields.map((line) => {
      const [, name, value] = /^([^:]+): *(.*)$/.exec(line) ?? [];
      return name === undefined || /Category:|Date:/.test(value ?? '')
        ? `<div class="gv-field-4">${encodeText(line)}</div>`
        : `<div class="gv-field-4"><span class="gv-field-label">${encodeText(name)}</span> <span>${encodeText(value ?? '')}</span></div>`;
    });
    const text = record.blocks.map((block) =>
      block.map((line) => encodeText(line)).join('<br />\n'),
    );
    return `<div id="gv_list_${i}" class="gv-list-view gv-list-view-${i}">
<div class="gv-list-view-title">${record.date && `<div class="gv-field-1">${encodeText(record.date)}</div>`}${element('h3', record.title)}</div>
<div class="gv-grid gv-list-view-content">${fields.join('\n')}
<div class="gv-field-9">${text.map((part) => `<div>${part}</div>`).join('\n')}</div></div></div>`;
  });
  return whole(
    `<div class="wrapper"><div class="menu"><a href="/">Home</a> <a href="/a">About</a></div><div class="inner">
${heading && element('h1', heading)}
<form class="gv-widget-search" method="get"><label>Search</label><input name="s"></form>
<div class="gv-list-container gv-container">${entries.join('\n')}</div></div></div>`,
    title,
  );
}

/** Ways in which boards publish one and the same page. */
export const MARKUP_STYLES = { plain, terms, table, wordpress, listView };
