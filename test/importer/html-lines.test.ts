import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtmlLines } from '../../src/importer/html-lines.js';
import type { PageLine } from '../../src/importer/page-line.js';

const BASE = 'https://board.example/news/';

/** Texts of the lines, and what mark-up says of each before it in short. */
function outline(html: string): string[] {
  return readHtmlLines(html, BASE).lines.map((line) => `${marksOf(line)}${line.text}`);
}

function marksOf({ level, bullet, role, container }: PageLine): string {
  const marks = [
    container ? `#${container}` : '',
    level ? `h${level}` : '',
    bullet === 'ordered' ? '1.' : bullet ? '•' : '',
    role ?? '',
  ].filter(Boolean);
  return marks.length > 0 ? `[${marks.join(' ')}] ` : '';
}

function omissions(html: string): string[] {
  return readHtmlLines(html, BASE).notes.map(({ code, message }) => `${code}: ${message}`);
}

describe('lines of HTML', () => {
  test('headings, paragraphs, lists and breaks are lines as a reader sees them', () => {
    const html = `<h2>A  title</h2>\n<p>One<br>two</p><ul><li>first<li>second</ul><ol><li>third</ol>`;
    assert.deepEqual(outline(html), [
      '[h2] A title',
      'One',
      'two',
      '[•] first',
      '[•] second',
      '[1.] third',
    ]);
  });

  test('a block begins after a paragraph and a double break, not after one break or entry', () => {
    const html = '<p>a<br>b<br><br>c</p><p>d</p><ul><li>e</li><li>f</li></ul><p>g';
    const starts = readHtmlLines(html).lines.filter((line) => line.startsBlock);
    assert.deepEqual(
      starts.map((line) => line.text),
      ['a', 'c', 'd', 'e', 'g'],
    );
  });

  test('lines know the line of the source that they begin on', () => {
    const html = '<h2>\n\n  Title</h2>\n<p>one<br>\ntwo\n</p>';
    assert.deepEqual(
      readHtmlLines(html).lines.map(({ line, text }) => [line, text]),
      [
        [3, 'Title'],
        [4, 'one'],
        [5, 'two'],
      ],
    );
  });

  test('links and emphasis say where in the line they stand, without the spaces around', () => {
    const [line] = readHtmlLines(
      '<p>See <a href="../a.pdf"> the\n<b>full</b> paper </a>, <i>please</i>.</p>',
      BASE,
    ).lines;
    assert.equal(line?.text, 'See the full paper , please.');
    assert.deepEqual(line.links, [{ start: 4, end: 18, url: 'https://board.example/a.pdf' }]);
    assert.deepEqual(line.emphasis, [
      { start: 8, end: 12, strong: true },
      { start: 21, end: 27, strong: false },
    ]);
  });

  test('a link of two lines is a link in both, and two neighbours stay two', () => {
    const html = '<p><a href="/x">one<br>two</a></p><p><a href="/y">a</a><a href="/z">b</a></p>';
    assert.deepEqual(
      readHtmlLines(html, BASE).lines.map(({ links }) => links.map(({ url }) => url)),
      [
        ['https://board.example/x'],
        ['https://board.example/x'],
        ['https://board.example/y', 'https://board.example/z'],
      ],
    );
  });

  test('addresses resolve against the base of the page, or stay as they are without one', () => {
    const link = (html: string, base?: string) =>
      readHtmlLines(html, base).lines[0]?.links.map(({ url }) => url);
    const html = '<p><a href="a.pdf">paper</a>';
    assert.deepEqual(link(html), ['a.pdf']);
    assert.deepEqual(link(`<base href="/files/">${html}`, BASE), [
      'https://board.example/files/a.pdf',
    ]);
  });

  test('an address that no page may link to is text, and reported', () => {
    const html = '<p><a href="javascript:alert(1)">press</a> <a href="#top">up</a></p>';
    assert.deepEqual(readHtmlLines(html, BASE).lines[0]?.links, []);
    assert.deepEqual(omissions(html), [
      'address: Left out an address that no page may link to: "javascript:alert(1)".',
    ]);
  });

  test('bullets that were typed are entries of a list', () => {
    assert.deepEqual(outline('<p>• one<br>•two<br>- three<br>-ends-</p>'), [
      '[•] one',
      '[•] two',
      '[•] three',
      '-ends-',
    ]);
  });

  test('the title and the language of the page are told', () => {
    const html = '<!doctype html><html lang="cy"><title> Newyddion &amp; mwy </title><p>a';
    const { title, language } = readHtmlLines(html);
    assert.deepEqual([title, language], ['Newyddion & mwy', 'cy']);
  });

  test('a line of dates, names and categories alone is taken apart', () => {
    const html = `<article><h2>One</h2><p class="meta">Posted on <time datetime="2019-03-18">18th March 2019</time>
      by <span class="author vcard"><a href="/a">A Writer</a></span> in
      <a rel="category tag" href="/c">Health</a>, <a rel="tag" href="/d">Online safety</a> | 0 comments</p></article>
      <article><h2>Two</h2><p>It takes place on <time datetime="2019-04-01">1 April</time> in Sutton.</p></article>`;
    assert.deepEqual(outline(html), [
      '[#1 h2] One',
      '[#1 date] 18th March 2019',
      '[#1 author] A Writer',
      '[#1 category] Health',
      '[#1 category] Online safety',
      '[#2 h2] Two',
      '[#2] It takes place on 1 April in Sutton.',
    ]);
    assert.equal(readHtmlLines(html).lines[1]?.dateTime, '2019-03-18');
  });

  test('a title with its date beside it is taken apart in an entry of a list', () => {
    const entry = (n: number) =>
      `<li><a href="/${n}">Title ${n}</a> <span class="date">${n} May 2023</span><p>Words.</p></li>`;
    assert.deepEqual(outline(`<ul>${entry(1)}${entry(2)}</ul>`), [
      '[#1 h3] Title 1',
      '[#1 date] 1 May 2023',
      '[#1] Words.',
      '[#2 h3] Title 2',
      '[#2 date] 2 May 2023',
      '[#2] Words.',
    ]);
  });

  test('of the date of publication and the date of a change the first is shown', () => {
    const html =
      '<p class="posted-on"><time class="published">1 May 2023</time><time class="updated">2 May 2023</time></p>';
    assert.deepEqual(outline(html), ['[date] 1 May 2023']);
    assert.deepEqual(outline('<p><time class="updated">2 May 2023</time></p>'), [
      '[date] 2 May 2023',
    ]);
  });

  test('a row of a table is a record, its columns say what the cells are', () => {
    const html = `<table><tr><th>Date</th><th>Title</th><th>Category</th><th>Summary</th></tr>
      <tr><td>18/03/2019</td><td><a href="/1">First</a></td><td>Health</td><td>Words.</td></tr>
      <tr><td>19/03/2019</td><td>Second</td><td></td><td><p>More.</p><p>And more.</p></td></tr></table>`;
    assert.deepEqual(outline(html), [
      '[#1 date] 18/03/2019',
      '[#1 h3] First',
      '[#1] Category: Health',
      '[#1] Words.',
      '[#2 date] 19/03/2019',
      '[#2 h3] Second',
      '[#2] More.',
      '[#2] And more.',
    ]);
  });

  test('a first row whose cells are called as fields are names the columns too', () => {
    const html =
      '<table><tr><td><b>Title</b></td><td><b>Added</b></td></tr><tr><td>One</td><td>01/02/2020</td></tr></table>';
    assert.deepEqual(outline(html), ['[#1 h3] One', '[#1] Added: 01/02/2020']);
  });

  test('a date beside a source keeps its name, for it is the source’s', () => {
    const html =
      '<table><tr><th>Topic</th><th>Source</th><th>Date</th></tr><tr><td>A</td><td>Ofsted</td><td>May 2024</td></tr></table>';
    assert.deepEqual(outline(html), [
      '[#1] Topic: A',
      '[#1] Source: Ofsted',
      '[#1] Date: May 2024',
    ]);
  });

  test('a table of fields is one record, and a table for the layout is none', () => {
    const fields =
      '<table><tr><th>Title</th><td>One</td></tr><tr><th>Source:</th><td>Ofsted</td></tr></table>';
    assert.deepEqual(outline(fields), ['[h3] One', 'Source: Ofsted']);
    const layout = '<table><tr><td><h2>A</h2><p>a</p><h2>B</h2><h2>C</h2></td></tr></table>';
    assert.deepEqual(outline(layout), ['[h2] A', 'a', '[h2] B', '[h2] C']);
  });

  test('terms are titles of records, or names of fields', () => {
    const html = `<dl><dt>First</dt><dd>Words.</dd><dt>Second</dt>
      <dd><dl><dt>Date</dt><dd>3 May 2020</dd><dt>Source:</dt><dd></dd></dl>More.</dd></dl>`;
    assert.deepEqual(outline(html), [
      '[#1 h3] First',
      '[#1] Words.',
      '[#2 h3] Second',
      '[#2] Date: 3 May 2020',
      '[#2] Source:',
      '[#2] More.',
    ]);
  });

  test('entries of a list view are records, with labels before their values', () => {
    const entry = (title: string, label: string) =>
      `<div class="gv-list-view gv-list-view-7"><h3>${title}</h3><div class="gv-field-7-1">${label}</div></div>`;
    const html = `<div class="gv-list-container">${entry('One', '<span class="gv-field-label">Category</span><span>Health</span>')}
      ${entry('Two', '<div class="gv-field-label">Source:</div><div>Ofsted</div>')}</div>`;
    assert.deepEqual(outline(html), [
      '[#1 h3] One',
      '[#1] Category: Health',
      '[#2 h3] Two',
      '[#2] Source: Ofsted',
    ]);
  });

  test('divisions of one class with a title each are records, a column of several is none', () => {
    const record = (n: number) =>
      `<div class="news-card"><p class="news-card__title">Title ${n}</p><p>Words ${n}</p></div>`;
    const html = `<div class="column">${record(1)}${record(2)}</div><div class="column">${record(3)}${record(4)}</div>`;
    assert.deepEqual(
      outline(html),
      [1, 2, 3, 4].flatMap((n) => [`[#${n} h3] Title ${n}`, `[#${n}] Words ${n}`]),
    );
  });

  test('a picture stands for words only where there are no others', () => {
    const html =
      '<h2><img alt="Latest news"></h2><p><img alt="A bridge">Words.</p><p><a href="a.pdf"><img alt="The report"></a>';
    assert.deepEqual(outline(html), ['[h2] Latest news', 'Words.', 'The report']);
    assert.deepEqual(omissions(html), ['picture: Left out a picture that is called: "A bridge".']);
  });
});
