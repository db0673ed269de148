import { expect } from '@open-wc/testing';
import { htmlToRichText, htmlToText } from '../../src/feed/html.js';
import { MAX_PIECES } from '../../src/feed/rich-text-builder.js';
import { outline } from './outline.js';

const BASE = 'https://board.example/news/';

type Case = readonly [name: string, html: string, expected: string];

/** Well-formed: the browser's parser and the plain reader must agree on every one of these. */
const WELL_FORMED: readonly Case[] = [
  ['a paragraph', '<p>One.</p>', 'p(One.)'],
  ['two paragraphs', '<p>One.</p><p>Two.</p>', 'p(One.) p(Two.)'],
  ['text with no element', 'Just text', 'p(Just text)'],
  ['text beside a paragraph', 'One<p>Two</p>Three', 'p(One) p(Two) p(Three)'],
  ['divisions and sections', '<div><section>One</section>Two</div>', 'p(One) p(Two)'],
  ['strong and emphasis', '<p>a <b>b</b> <em>c</em></p>', 'p(a *b* _c_)'],
  ['strong in emphasis', '<p><em>a <strong>b</strong></em></p>', 'p(_a _*_b_*)'],
  ['strong in strong is strong', '<p><b><strong>a</strong></b></p>', 'p(*a*)'],
  ['neighbours under one mark', '<p><b>a</b><b>b</b></p>', 'p(*ab*)'],
  ['a heading', '<h2>Head</h2><p>One</p>', 'p(*Head*) p(One)'],
  ['a link', '<p><a href="https://a.example/">a</a></p>', 'p([a](https://a.example/))'],
  ['a relative link', '<a href="../x">a</a>', 'p([a](https://board.example/x))'],
  ['a link with strong text', '<a href="/x">a <b>b</b></a>', 'p([a *b*](https://board.example/x))'],
  [
    'two links to one place stay two',
    '<a href="/x">a</a><a href="/x">b</a>',
    'p([a](https://board.example/x)[b](https://board.example/x))',
  ],
  ['a link around nothing', '<p>a<a href="/x"> </a>b</p>', 'p(a b)'],
  ['a mail link', '<a href="mailto:a@b.example">write</a>', 'p([write](mailto:a@b.example))'],
  ['a phone link', '<a href="tel:08001111">ring</a>', 'p([ring](tel:08001111))'],
  ['a link within the page', '<a href="#note">1</a>', 'p(1)'],
  ['a link with no address', '<a name="top">Top</a>', 'p(Top)'],
  ['a line break', 'One<br>Two<br/>Three', 'p(One|Two|Three)'],
  ['spaces around a break', '<p>One <br> Two</p>', 'p(One|Two)'],
  ['two breaks are a new paragraph', '<p>One<br><br>Two</p>', 'p(One) p(Two)'],
  ['breaks at either end', '<p><br>One<br></p>', 'p(One)'],
  ['a list', '<ul><li>one</li><li>two</li></ul>', 'ul(one; two)'],
  ['a numbered list', '<ol><li>one</li><li>two</li></ol>', 'ol(one; two)'],
  [
    'a list in a list',
    '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
    'ul(a; b; c; d)',
  ],
  ['a numbered list in a list', '<ul><li>a<ol><li>b</li></ol></li></ul>', 'ul(a; b)'],
  ['paragraphs in an item', '<ul><li><p>a</p><p>b</p></li></ul>', 'ul(a|b)'],
  ['an empty item', '<ul><li> </li><li>a</li></ul>', 'ul(a)'],
  ['an empty list', '<p>a</p><ul></ul>', 'p(a)'],
  ['text after a list', '<ul><li>a</li></ul>after', 'ul(a) p(after)'],
  [
    'marks in an item',
    '<ul><li><b>a</b>: <a href="/x">b</a></li></ul>',
    'ul(*a*: [b](https://board.example/x))',
  ],
  [
    'a table',
    '<table><tbody><tr><th>Day</th><th>Place</th></tr><tr><td>Mon</td><td>Hall</td></tr></tbody></table>',
    'p(Day Place) p(Mon Hall)',
  ],
  ['a picture', '<p>a <img src="x.png" alt="A poster"> b</p>', 'p(a A poster b)'],
  ['a picture without a text', '<p><img src="x.png"></p>', ''],
  [
    'a picture in a link',
    '<a href="/x"><img alt="Poster"></a>',
    'p([Poster](https://board.example/x))',
  ],
  ['a quotation', '<blockquote><p>a</p></blockquote>', 'p(a)'],
  ['a definition list', '<dl><dt>a</dt><dd>b</dd></dl>', 'p(a) p(b)'],
  ['a figure', '<figure><img alt="a"><figcaption>b</figcaption></figure>', 'p(a) p(b)'],
  ['white space', '<p>\n  a\n\t b  </p>\n', 'p(a b)'],
  ['a space between elements', '<b>a</b> <i>b</i>', 'p(*a* _b_)'],
  ['an empty paragraph', '<p></p><p> </p><p>a</p>', 'p(a)'],
  ['a paragraph of no-break spaces', '<p>&nbsp;&nbsp;</p><p>a</p>', 'p(a)'],
  ['no-break spaces at the ends', '<p>&nbsp;a&nbsp;</p>', 'p(a)'],
  ['entities', '<p>&lt;b&gt; &amp;amp; &#8217; &#x2019; &hellip;</p>', 'p(<b> &amp; ’ ’ …)'],
  ['a comment', '<p>a<!-- <b>no</b> -->b</p>', 'p(ab)'],
  ['a custom element', '<x-y>a</x-y>', 'p(a)'],
  ['unknown attributes', '<p style="color:red" onclick="x()">a</p>', 'p(a)'],
  ['a rule', 'a<hr>b', 'p(a) p(b)'],
  ['half of a bidi trick', '<p>a&#x202E;b&#8294;c</p>', 'p(abc)'],
];

const HOSTILE: readonly Case[] = [
  ['a script', '<p>a</p><script>alert(1)</script>', 'p(a)'],
  ['a script that hides its end', '<script>"</p>"; x</script><p>a</p>', 'p(a)'],
  ['a style sheet', '<style>p{display:none}</style><p>a</p>', 'p(a)'],
  ['a template', '<template><p>no</p></template><p>a</p>', 'p(a)'],
  [
    'a drawing',
    '<p>a<svg onload="x()"><text>no</text><a href="javascript:1">no</a></svg></p>',
    'p(a)',
  ],
  [
    'what is inside what goes, whatever it is',
    '<object><b>no<object>no</object>no</b></object>yes',
    'p(yes)',
  ],
  ['a drawing in a drawing', '<svg><svg><text>no</text></svg><text>no</text></svg>a', 'p(a)'],
  ['a formula', '<math><mtext>no</mtext></math>a', 'p(a)'],
  ['a frame', '<iframe src="https://evil.example">no</iframe>a', 'p(a)'],
  ['a framed document', '<iframe srcdoc="<script>alert(1)</script>"></iframe>a', 'p(a)'],
  ['a plug-in', '<object data="x"><p>no</p></object><embed src="x">a', 'p(a)'],
  ['what shows without scripts', '<noscript><p>no</p></noscript>a', 'p(a)'],
  ['a film', '<video src="x"><p>no</p></video><audio>no</audio>a', 'p(a)'],
  ['a form', '<form action="/x"><input value="no"><button>no</button>a</form>', 'p(a)'],
  ['a list of choices', '<select><option>no</option></select>a', 'p(a)'],
  ['a text field', '<textarea><p>no</p></textarea>a', 'p(a)'],
  ['a script link', '<a href="javascript:alert(1)">a</a>', 'p(a)'],
  ['a script link with a tab', '<a href="java&#9;script:alert(1)">a</a>', 'p(a)'],
  ['a script link with a control character', '<a href="&#1;javascript:alert(1)">a</a>', 'p(a)'],
  ['a script link in entities', '<a href="&#106;avascript:alert(1)">a</a>', 'p(a)'],
  ['a data link', '<a href="data:text/html,x">a</a>', 'p(a)'],
  ['a link with a user name', '<a href="https://www.gov.uk@evil.example/">a</a>', 'p(a)'],
  ['an event handler', '<img src="x" onerror="alert(1)" alt="a">', 'p(a)'],
  [
    'a base address',
    '<base href="https://evil.example/"><a href="x">a</a>',
    'p([a](https://board.example/news/x))',
  ],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">a', 'p(a)'],
  [
    'a style sheet from elsewhere',
    '<link rel="stylesheet" href="https://evil.example/a.css">a',
    'p(a)',
  ],
  [
    'markup in an alternative text',
    '<img alt="<script>alert(1)</script>">',
    'p(<script>alert(1)</script>)',
  ],
];

describe('htmlToRichText', () => {
  for (const [name, html, expected] of [...WELL_FORMED, ...HOSTILE]) {
    it(`rebuilds ${name}`, () => expect(outline(htmlToRichText(html, BASE))).to.equal(expected));
  }

  const broken: readonly Case[] = [
    ['paragraphs that are not closed', '<p>a<p>b', 'p(a) p(b)'],
    ['items that are not closed', '<ul><li>a<li>b</ul>', 'ul(a; b)'],
    ['marks that cross', '<b>a<i>b</b>c</i>', 'p(*a_b_*_c_)'],
    ['ends without a start', '</p></b></ul>a', 'p(a)'],
    ['a tag that is cut off', 'a<b', 'p(a)'],
    ['a comment that is cut off', 'a<!-- b', 'p(a)'],
    ['items outside a list', '<li>a</li><li>b</li>', 'p(a) p(b)'],
    [
      'a whole document',
      '<!doctype html><html><head><title>no</title></head><body>a</body></html>',
      'p(a)',
    ],
    ['a set of frames', '<frameset><frame src="x"></frameset>', ''],
    ['nothing', '', ''],
  ];
  for (const [name, html, expected] of broken) {
    it(`makes the best of ${name}`, () => {
      expect(outline(htmlToRichText(html, BASE))).to.equal(expected);
    });
  }

  it('names every link it refused, and no other', () => {
    const refused: string[] = [];
    const html =
      '<a href="javascript:a()">a</a><a href="/x">b</a><a href="#c">c</a><a href=" data:d ">d</a><a href="">e</a>';
    htmlToRichText(html, BASE, (href) => refused.push(href));
    expect(refused).to.deep.equal(['javascript:a()', 'data:d']);
  });

  it('keeps the text at the bottom of very deep nesting', () => {
    const deep = 20_000;
    const html = `${'<div>'.repeat(deep)}text${'</div>'.repeat(deep)}`;
    expect(outline(htmlToRichText(html, BASE))).to.equal('p(text)');
  });

  for (const tag of ['b', 'em', 'ul><li', 'a href="/x"', 'blockquote', 'font']) {
    it(`is at most three nodes deep for any number of <${tag}>`, () => {
      const text = htmlToRichText(`<${tag}>`.repeat(5000) + 'text', BASE);
      expect(JSON.stringify(text).length).to.be.below(400);
      expect(JSON.stringify(text)).to.contain('"text":"text"');
    });
  }

  it('loads nothing and runs nothing', async () => {
    const before = performance.getEntriesByType('resource').length;
    const page = globalThis as { sgTouched?: boolean };
    htmlToRichText(
      '<img src="/not-there.png" onerror="sgTouched=true" alt="a"><script>sgTouched=true</script><link rel="stylesheet" href="/not-there.css">',
      BASE,
    );
    // An error event of a picture would come as a task of its own.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(page.sgTouched).to.equal(undefined);
    const names = performance.getEntriesByType('resource').slice(before);
    expect(names.filter(({ name }) => name.includes('not-there'))).to.deep.equal([]);
  });

  it('is a closed set of plain objects', () => {
    const text = htmlToRichText(WELL_FORMED.map(([, html]) => html).join(''), BASE);
    expect(text).to.deep.equal(JSON.parse(JSON.stringify(text)));
  });
});

describe('htmlToRichText without a parser, as in Node', () => {
  const parser = globalThis.DOMParser;
  beforeEach(() => Object.assign(globalThis, { DOMParser: undefined }));
  afterEach(() => Object.assign(globalThis, { DOMParser: parser }));

  for (const [name, html, expected] of [...WELL_FORMED, ...HOSTILE]) {
    it(`gives the same for ${name}`, () => {
      expect(outline(htmlToRichText(html, BASE))).to.equal(expected);
    });
  }

  const broken: readonly Case[] = [
    ['a lone less-than sign', '3 < 4', 'p(3 < 4)'],
    ['an unknown entity', 'a &unknown; b &constructor; c', 'p(a &unknown; b &constructor; c)'],
    ['a number that is no character', 'a&#x110000;b', 'p(a&#x110000;b)'],
    ['a script that never ends', 'a<script>b', 'p(a)'],
    ['an address without quotes', '<a href=/x>a</a>', 'p([a](https://board.example/x))'],
    ['an address in single quotes', "<a href='/x'>a</a>", 'p([a](https://board.example/x))'],
    ['another attribute that ends alike', '<a data-href="/x">a</a>', 'p(a)'],
    [
      'an attribute in the value of another',
      '<a title=" href=/x" href="/y">a</a>',
      'p([a](https://board.example/y))',
    ],
    [
      'a value that is given twice',
      '<a href="/x" HREF="/y">a</a>',
      'p([a](https://board.example/x))',
    ],
  ];
  for (const [name, html, expected] of broken) {
    it(`makes the best of ${name}`, () => {
      expect(outline(htmlToRichText(html, BASE))).to.equal(expected);
    });
  }

  for (const part of ['<a ', '<!', '<!--', '</', '<script', '<a href="', '&', '&#', '<', '>']) {
    // Reading that is not linear would take hours here; the runner's own limit ends it.
    it(`reads to the end a hundred thousand times ${part}`, () => {
      expect(htmlToRichText(part.repeat(100_000), BASE)).to.be.an('array');
    }).timeout(30_000);
  }
});

describe('htmlToRichText and Trusted Types', () => {
  const parser = globalThis.DOMParser;
  afterEach(() => Object.assign(globalThis, { DOMParser: parser }));

  it('falls back to the plain reader when the page refuses the parser', () => {
    class RefusingParser {
      parseFromString(): never {
        throw new TypeError('This document requires TrustedHTML');
      }
    }
    Object.assign(globalThis, { DOMParser: RefusingParser });
    expect(outline(htmlToRichText('<p>a <b>b</b></p>', BASE))).to.equal('p(a *b*)');
  });
});

describe('HTML that is nested deeper than anybody writes', () => {
  const nested = (tag: string, depth: number) =>
    `${`<${tag}>`.repeat(depth)}Text${`</${tag}>`.repeat(depth)}`;
  const words = (html: string) => htmlToText(html).replace(/\s+/g, ' ').trim();

  for (const tag of ['div', 'b', 'ul', 'blockquote', 'DIV', 'x-unknown']) {
    it(`keeps its text, in <${tag}>`, () => {
      expect(words(nested(tag, 10_000))).to.equal('Text');
    });
  }

  it('is not mistaken for a long list whose entries nobody has closed', () => {
    const entries = Array.from({ length: 2000 }, (_, n) => `<li>Entry ${n}`).join('');
    const [list] = htmlToRichText(`<ul>${entries}</ul>`, 'https://board.example/');
    expect(list?.type === 'list' && list.items.length).to.equal(2000);
  });

  it('is not mistaken for many paragraphs in boxes of their own', () => {
    const boxes = '<div><p>One <b>bold</b> word.</p></div>'.repeat(600);
    expect(htmlToRichText(boxes, 'https://board.example/')).to.have.length(600);
  });

  it('is seen behind ends that close nothing', () => {
    expect(words('</div></b>'.repeat(1000) + nested('div', 10_000))).to.equal('Text');
  });
});

describe('HTML whose names hide properties of the tree', () => {
  const texts = (html: string) => htmlToText(html).replace(/\s+/g, ' ').trim();
  const hidden = [
    'parentNode',
    'childNodes',
    'firstChild',
    'nextSibling',
    'nodeType',
    'localName',
    'getAttribute',
  ];

  for (const name of hidden) {
    it(`is read to its end, with a field called ${name} in a form`, () => {
      expect(texts(`<p>One</p><form><input name=${name}>Two</form><p>Three</p>`)).to.equal(
        'One Two Three',
      );
    });
  }

  for (const name of ['body', 'documentElement', 'createTreeWalker', 'firstChild']) {
    it(`is read to its end, with pictures called ${name}`, () => {
      expect(texts(`<img name=${name}><img name=${name}><p>Text</p>`)).to.equal('Text');
    });
  }

  it('keeps its links, whatever they are called', () => {
    const html = '<form><a name=getAttribute href="/a">One</a><a id=href href="/b">Two</a></form>';
    expect(outline(htmlToRichText(html, 'https://board.example/'))).to.equal(
      'p([One](https://board.example/a)[Two](https://board.example/b))',
    );
  });
});

describe('HTML that a browser’s parser is slow to read', () => {
  const { DOMParser } = globalThis;
  afterEach(() => Object.assign(globalThis, { DOMParser }));

  const many = (count: number, part: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => part(n)).join('');
  const marks = many(400, (n) => `<font a=${n}>`);
  const costly: readonly (readonly [name: string, html: string])[] = [
    ['450 open elements and then paragraphs', many(450, (n) => `<x${n}>`) + '<p>a'.repeat(45_000)],
    [
      '300 open marks and then 300 paragraphs',
      many(300, (n) => `<font a=${n}>`) + '<p>a'.repeat(300),
    ],
    [
      'marks whose ends are in a comment',
      `${marks}<!--${'</font>'.repeat(400)}-->${'<p>a'.repeat(99)}`,
    ],
    [
      'marks whose ends are in a value',
      `${marks}<p title="${'</font>'.repeat(400)}">${'<p>a'.repeat(99)}`,
    ],
    [
      'marks around boxes, and ends of marks',
      `${many(300, () => '<b><div>')}${'</b>'.repeat(3000)}a`,
    ],
    ['marks in a table', `<table>${'a<b>'.repeat(40_000)}`],
    ['tables in tables', '<table><tr><td>a'.repeat(10_000)],
    ['ruby texts', '<rt><rp>a'.repeat(20_000)],
    ['objects', '<object>'.repeat(20_000)],
    ['cells in a drawing', `<svg>${'<td>'.repeat(20_000)}${'</x>'.repeat(20_000)}`],
  ];
  for (const [name, html] of costly) {
    it(`is not given to it: ${name}`, () => {
      let asked = 0;
      class CountingParser extends DOMParser {
        override parseFromString(...given: Parameters<DOMParser['parseFromString']>): Document {
          asked += 1;
          return super.parseFromString(...given);
        }
      }
      Object.assign(globalThis, { DOMParser: CountingParser });
      htmlToRichText(html, BASE);
      expect(asked).to.equal(0);
      htmlToRichText('<p>caf&eacute; and cr&egrave;me</p>', BASE);
      expect(asked).to.equal(1);
    });
  }
});

describe('a body of more than anybody reads', () => {
  const bodies: readonly (readonly [name: string, html: string])[] = [
    ['paragraphs', '<p>a'.repeat(60_000)],
    ['entries of a list', `<ul>${'<li>a'.repeat(40_000)}</ul>`],
    ['line breaks', 'a<br>'.repeat(40_000)],
    ['marks', '<b>a</b>a'.repeat(20_000)],
    ['links', '<a href="/a">a</a>'.repeat(10_000)],
  ];
  const nodesOf = (html: string, onFull?: () => void) =>
    JSON.stringify(htmlToRichText(html, BASE, undefined, onFull)).split('"type"').length - 1;

  for (const [name, html] of bodies) {
    it(`is cut, and that is told once: ${name}`, () => {
      let told = 0;
      const nodes = nodesOf(html, () => (told += 1));
      expect(told).to.equal(1);
      // A piece is a text with what it stands in: a paragraph, or an emphasis or a link.
      expect(nodes).to.be.within(MAX_PIECES, 2 * MAX_PIECES + 1);
    });
  }

  it('is whole up to there', () => {
    let told = 0;
    const html = '<p>a</p>'.repeat(MAX_PIECES);
    expect(htmlToRichText(html, BASE, undefined, () => (told += 1))).to.have.length(MAX_PIECES);
    expect(told).to.equal(0);
  });

  it('is one text however often it is parted by what is not kept', () => {
    const html = '<span>one </span>'.repeat(10_000);
    expect(nodesOf(html)).to.equal(2);
  });
});
