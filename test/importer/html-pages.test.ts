import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ImportError } from '../../src/importer/import-error.js';
import { importPage } from '../../src/importer/import-page.js';

const url = 'https://board.example/news/';

function importHtml(html: string) {
  return importPage(html, { source: 'page.html', url });
}

/** A post in an archive of WordPress, with its categories below. */
const post = (n: number) => `<article id="post-${n}" class="post-${n} post hentry">
<a class="post-thumbnail" href="/n/${n}/" aria-hidden="true"><img alt="A playground"></a>
<h2 class="entry-title"><a href="/n/${n}/" rel="bookmark">Post number ${n}</a></h2>
<div class="entry-meta">Posted on <time class="entry-date published" datetime="2024-05-0${n}T10:00:00+01:00">${n} May 2024</time>
<time class="updated" datetime="2024-09-09">9 September 2024</time> by <span class="author vcard">A Board</span></div>
<div class="entry-content"><p>Schools check their <strong>filters</strong>. The <a href="/guide">guide &amp; more</a> says how.</p></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c" rel="category tag">Online safety</a></span></footer></article>`;

describe('pages as HTML', () => {
  test('an archive of WordPress gives titles, addresses, dates, authors, categories and texts', () => {
    const { feed, report } = importHtml(
      `<html lang="en"><title>News – A Board</title><header><nav><a href="/">Home</a></nav></header>
      <main><h1>News</h1>${post(1)}${post(2)}${post(3)}</main><footer>Contact</footer>`,
    );
    assert.deepEqual([feed.title, feed.language, feed.items.length], ['News', 'en', 3]);
    for (const [index, item] of feed.items.entries()) {
      const n = index + 1;
      assert.deepEqual(
        { ...item, id: '' },
        {
          id: '',
          url: `https://board.example/n/${n}/`,
          title: `Post number ${n}`,
          content_html:
            '<p>Schools check their <strong>filters</strong>. The <a href="https://board.example/guide">guide &amp; more</a> says how.</p>',
          authors: [{ name: 'A Board' }],
          tags: ['Online safety'],
          _safeguarding: { kind: 'news', posted: `2024-05-0${n}` },
        },
      );
    }
    assert.ok(report.notes.some(({ code }) => code === 'footer'));
  });

  test('the same post gives the same id wherever on the page it stands', () => {
    const ids = (...posts: readonly string[]) =>
      importHtml(posts.join('')).feed.items.map(({ id }) => id);
    const [one, two] = ids(post(1), post(2));
    assert.deepEqual(ids(post(3), post(2), post(1)).slice(1), [two, one]);
  });

  test('a sentence before a link stays in the text, and a link that says only its format has a name', () => {
    const { feed } = importHtml(`<h1>Latest news</h1>
      <p><b>New procedures</b><br>1 February 2024<br>They have been written anew. <a href="/a.pdf">Download the procedures (PDF, 450KB)</a></p>
      <p><b>Learning review</b><br>15 January 2024<br>The review looks at how agencies work together.</p><p><a href="/b.docx">Word</a></p>`);
    const [procedures, review] = feed.items;
    assert.equal(
      procedures?.content_html,
      '<p>They have been written anew. <a href="https://board.example/a.pdf">Download the procedures (PDF, 450KB)</a></p>',
    );
    assert.deepEqual(review?._safeguarding?.links, [
      { text: 'Learning review', format: 'Word', url: 'https://board.example/b.docx' },
    ]);
  });

  test('a table of documents gives a record a row', () => {
    const { feed } = importHtml(`<h1>Resources</h1><table>
      <tr><th>Title</th><th>Category</th><th>Date added</th><th>Link</th></tr>
      <tr><td>Guide to records</td><td>Health</td><td>01/09/2024</td><td><a href="/a.pdf">Download (PDF, 1.2MB)</a></td></tr>
      <tr><td>Guide to visits</td><td>Schools</td><td>15/12/2023</td><td><a href="/b.pdf">Download (PDF)</a></td></tr></table>`);
    assert.deepEqual(
      feed.items.map(({ title, tags, _safeguarding }) => [
        title,
        tags,
        _safeguarding?.posted,
        _safeguarding?.links?.map((link) => [link.url, link.format, link.size]),
      ]),
      [
        [
          'Guide to records',
          ['Health'],
          '2024-09-01',
          [['https://board.example/a.pdf', 'PDF', 1_200_000]],
        ],
        [
          'Guide to visits',
          ['Schools'],
          '2023-12-15',
          [['https://board.example/b.pdf', 'PDF', undefined]],
        ],
      ],
    );
  });

  test('a page without records is refused', () => {
    assert.throws(() => importHtml('<main><p>Welcome to the board.</p></main>'), ImportError);
  });

  test('no mark-up of the page comes into the feed', () => {
    const { feed } = importHtml(
      `${post(1)}<article><h2>Hostile &lt;img src=x onerror=alert(1)&gt;</h2><time>2 May 2024</time>
      <p>Words <a href="javascript:alert(1)" onclick="alert(1)">here &lt;script&gt;</a> <b>go</b>.</p><script>alert(1)</script></article>`,
    );
    const { title, content_html: html } = feed.items[1] ?? {};
    assert.equal(title, 'Hostile <img src=x onerror=alert(1)>');
    assert.equal(html, '<p>Words here &lt;script> <strong>go</strong>.</p>');
  });
});
