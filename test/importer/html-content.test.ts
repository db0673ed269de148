import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtmlLines } from '../../src/importer/html-lines.js';

const WORDS = 'Words that say what a board has to say, in a sentence that goes on for a while.';

function texts(html: string): string[] {
  return readHtmlLines(html).lines.map(({ text }) => text);
}

function codes(html: string): string[] {
  return readHtmlLines(html).notes.map(({ code }) => code);
}

describe('content of a page in HTML', () => {
  const furniture = {
    navigation: '<nav><a href="/">Home</a></nav>',
    breadcrumbs: '<div class="breadcrumbs">Home › News</div>',
    header: '<header>A board</header>',
    footer: '<div id="footer">Contact us</div>',
    aside: '<aside>Archive</aside>',
    form: '<form><label>Search</label><input></form>',
    comments: '<div id="comments">No Comments</div>',
    'cookie-notice': '<div id="cookie-law-info-bar">We use cookies</div>',
    'share-buttons': '<div class="sharedaddy">Share this</div>',
    dialog: '<div role="dialog">Join our list</div>',
    hidden: '<p class="screen-reader-text">Skip to content</p>',
  };
  for (const [code, html] of Object.entries(furniture)) {
    test(`${code} is left out with a note that shows its words`, () => {
      const page = `<p>${WORDS}</p>${html}`;
      assert.deepEqual(texts(page), [WORDS]);
      assert.deepEqual(codes(page), [code]);
      const extract = html.replace(/<[^>]*>/g, '');
      assert.ok(readHtmlLines(page).notes[0]?.message.includes(extract));
    });
  }

  test('a list of short links is navigation, whatever it is called', () => {
    const menu = '<ul><li><a>Home</a><li><a>About us</a><li><a>Training</a><li><a>Contact</a></ul>';
    assert.deepEqual(codes(`<div>${menu}</div><p>${WORDS}</p>`), ['navigation']);
    // Within the content it is a list of documents.
    assert.deepEqual(codes(`<main>${menu}<p>${WORDS}</p></main>`), []);
  });

  test('what holds most of the words is content, whatever it is called', () => {
    assert.deepEqual(texts(`<div id="sidebar"><p>${WORDS}</p></div><p>Short.</p>`), [
      WORDS,
      'Short.',
    ]);
    // The form that ASP.NET has around every page.
    assert.deepEqual(texts(`<form id="aspnetForm"><p>${WORDS}</p></form>`), [WORDS]);
  });

  test('what stands outside the main element is left out with a note', () => {
    const html = `<div>Notice</div><main><h1>News</h1><p>${WORDS}</p></main><div>Thanks</div>`;
    assert.deepEqual(texts(html), ['News', WORDS]);
    assert.deepEqual(codes(html), ['outside-main', 'outside-main']);
  });

  test('a main element with little in it is not the content', () => {
    assert.deepEqual(texts(`<main><p>Welcome</p></main><div><p>${WORDS}</p></div>`), [
      'Welcome',
      WORDS,
    ]);
  });

  test('the header and the footer of an article belong to it', () => {
    const article = `<article><header><h2>One</h2></header><p>${WORDS}</p><footer>Source: Ofsted</footer></article>`;
    assert.deepEqual(texts(article), ['One', WORDS, 'Source: Ofsted']);
  });

  test('an entry that a button opens is content, though it is hidden', () => {
    const html = `<h3><button aria-controls="e1">Entry</button></h3><div id="e1" hidden><p>${WORDS}</p></div><p hidden>Draft</p>`;
    assert.deepEqual(texts(html), ['Entry', WORDS]);
    assert.deepEqual(codes(html), ['hidden']);
  });

  test('a frame is reported with its address: the records may be in it', () => {
    const html = `<p>${WORDS}</p><iframe src="https://forms.example/view"></iframe>`;
    assert.match(readHtmlLines(html).notes[0]?.message ?? '', /forms\.example\/view/);
  });

  test('one article alone is a page, several are records', () => {
    const containers = (html: string) =>
      readHtmlLines(html).lines.map(({ container }) => container ?? 0);
    const article = (n: number) => `<article><h2>${n}</h2><p>${WORDS}</p></article>`;
    assert.deepEqual(containers(article(1)), [0, 0]);
    assert.deepEqual(containers(article(1) + article(2)), [1, 1, 2, 2]);
  });

  test('articles are records even with parts inside that look like records themselves', () => {
    const part = '<div class="box"><h4>Part</h4><p>a</p></div>';
    const article = `<article><h2>T</h2>${part}${part}</article>`;
    const lines = readHtmlLines(article + article).lines;
    assert.deepEqual([...new Set(lines.map(({ container }) => container))], [1, 2]);
  });

  test('articles of one page that are in one another are read once', () => {
    assert.deepEqual(texts('<article><h2>A</h2><article><h2>B</h2></article></article>'), [
      'A',
      'B',
    ]);
  });
});
