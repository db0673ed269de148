import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { loadFeed } from '../../src/feed/load-feed.js';
import { findForeign } from './allowed.js';
import type { Payload } from './payloads.js';
import { PAYLOADS } from './payloads.js';
import { describeHostileContent } from './suite.js';
import type { Watch } from './watch.js';
import { drawn, pageState, watchPage } from './watch.js';

describe('the collection of payloads', () => {
  const classes = Object.entries(PAYLOADS);
  const distinct = (payloads: readonly Payload[]) =>
    new Set(payloads.map((payload) => JSON.stringify(payload))).size;

  it('has at least 250 that differ', () => {
    const all = Object.values(PAYLOADS).flat();
    expect(distinct(all)).to.equal(all.length);
    expect(all.length).to.be.at.least(250);
  });

  for (const [name, payloads] of classes) {
    it(`has at least ten of the class ${name}`, () => {
      expect(distinct(payloads)).to.be.at.least(10);
    });
  }
});

describeHostileContent((url) => loadFeed(url, { baseUrl: url }));

describe('the watch for hostile content', () => {
  const markup =
    '<img src=x onerror=hostile(7)><a id=x style="color:red" href="javascript:1">a</a>';
  let watch: Watch;
  let place: HTMLElement;

  before(() => {
    watch = watchPage();
    place = document.createElement('div');
    document.body.append(place);
  });

  after(() => {
    watch.stop();
    place.remove();
  });

  it('sees a script that runs, and a picture that is asked for', async () => {
    place.innerHTML = markup;
    await drawn();
    const seen = watch.take();
    expect(seen).to.include('ran 7');
    expect(seen.some((what) => what.startsWith('refused img-src'))).to.equal(true);
  });

  it('sees a request and a question', async () => {
    await fetch('https://hostile.example/').catch(() => undefined);
    alert('Question');
    expect(watch.take()).to.deep.equal(['fetch https://hostile.example/', 'alert Question']);
  });

  const foreign: readonly (readonly [html: string, expected: string])[] = [
    ['<svg></svg>', '<svg>'],
    ['<script></script>', '<script>'],
    ['<p onclick="1">a</p>', '<p> onclick="1"'],
    ['<p style="color:red">a</p>', '<p> style="color:red"'],
    ['<h2 id="hostile">a</h2>', '<h2> id="hostile"'],
    ['<a href="javascript:1">a</a>', 'a link to javascript:1'],
    ['<a href="https://a@b.example/">a</a>', 'a link to https://a@b.example/'],
    ['<p>a\u202Eb</p>', 'text "a\u202Eb"'],
    ['<p>a\u0007b</p>', 'text "a\\u0007b"'],
    ['<p aria-label="a\u2067b">a</p>', '<p> aria-label="a\u2067b"'],
    ['<!--hostile-->', 'comment hostile'],
    ['<div part="body"><div>a</div></div>', '<div>'],
    ['<div part="body"><p id="heading">a</p></div>', '<p> id="heading"'],
    ['<h2 id="heading">a</h2><h3 id="heading">a</h3>', 'two are called heading'],
    ['<section aria-labelledby="heading">a</section>', 'nothing is called heading'],
  ];
  for (const [html, expected] of foreign) {
    it(`tells ${expected} from what is allowed`, () => {
      const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
      expect(findForeign(parsed.body)).to.deep.equal([expected]);
    });
  }

  it('sees a change of the page', () => {
    const { title } = document;
    const initial = pageState();
    document.title = 'Owned';
    expect(pageState()).not.to.deep.equal(initial);
    document.title = title;
    expect(pageState()).to.deep.equal(initial);
  });
});
