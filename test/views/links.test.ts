import { expect, fixture, html } from '@open-wc/testing';
import type { FeedItem, ItemLink } from '../../src/model/item.js';
import { messagesFor } from '../../src/text/messages.js';
import { handleLinks, renderLink, renderLinks } from '../../src/views/links.js';
import type { Locale } from '../../src/views/locale.js';
import { makeItem } from '../fixtures/items.js';
import { textOf } from '../helpers/shadow.js';
import { fillWith } from '../../src/views/locale.js';

const english: Locale = { messages: messagesFor('en'), language: 'en' };
const welsh: Locale = { messages: messagesFor('cy'), language: 'cy' };

const REPORT = 'https://board.example/report.pdf';

/** The links of an item called "Alpha". */
const links = (given: readonly ItemLink[], locale = english, lang?: string) =>
  fixture<HTMLElement>(
    html`<div>${renderLinks(makeItem({ title: 'Alpha', links: given }), locale, lang)}</div>`,
  );

const view = (content: unknown) => fixture<HTMLElement>(html`<div>${content}</div>`);

const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

const texts = (root: Element, selector: string) => all(root, selector).map(textOf);

function one(root: Element, selector: string): HTMLElement {
  const [found, ...others] = all(root, selector);
  if (!found || others.length > 0) {
    throw new Error(`expected one ${selector}, found ${found ? others.length + 1 : 'none'}`);
  }
  return found;
}

describe('the links of an item', () => {
  it('are nothing at all where the feed gives none', async () => {
    const root = await links([]);
    expect(all(root, '*')).to.have.length(0);
    expect(textOf(root)).to.equal('');
  });

  it('are a list in the order of the feed', async () => {
    const root = await links([
      { text: 'Summary', url: 'https://board.example/summary' },
      { text: 'Report', url: REPORT },
      { text: 'On paper' },
    ]);
    expect(one(root, '[part="links"]').getAttribute('role')).to.equal('list');
    expect(texts(root, '[part="links"] > li')).to.deep.equal([
      'Further information: Summary',
      'Further information: Report',
      'Further information: On paper',
    ]);
  });

  it('lead to the addresses of the feed', async () => {
    const addresses = [REPORT, 'mailto:help@board.example', 'tel:08001111', '/a?b=c&d=%20#e'];
    const root = await links(addresses.map((url) => ({ text: url, url })));
    const hrefs = all(root, 'a[part="link"]').map((link) => link.getAttribute('href'));
    expect(hrefs).to.deep.equal(addresses);
  });

  it('are text where there is no address, never an anchor that goes nowhere', async () => {
    const root = await links([{ text: 'Report', format: 'PDF' }]);
    expect(all(root, 'a, [part="link"], [tabindex]')).to.have.length(0);
    expect(textOf(root)).to.equal('Further information: Report (PDF)');
  });

  it('have their label outside what is pressed', async () => {
    const root = await links([{ text: 'Report', url: REPORT }]);
    expect(textOf(one(root, 'a'))).to.equal('Report');
    expect(textOf(one(root, '.label'))).to.equal('Further information:');
  });

  it('have the label of the feed where it gives one', async () => {
    const root = await links([
      { label: 'Read the article', text: 'Report', url: REPORT },
      { text: 'Summary' },
    ]);
    expect(texts(root, '.label')).to.deep.equal(['Read the article:', 'Further information:']);
  });

  const labels: readonly (readonly [string, string])[] = [
    ['Further details,:', 'Further details:'],
    ['Read the article:', 'Read the article:'],
    ['Read more … ', 'Read more:'],
    ['Download –', 'Download:'],
    ['More to read?', 'More to read?:'],
    [':', 'Further information:'],
  ];

  for (const [label, expected] of labels) {
    it(`have the label “${label}” without what it ends with, before our colon`, async () => {
      const root = await links([{ label, text: 'Report', url: REPORT }]);
      expect(textOf(one(root, '.label'))).to.equal(expected);
    });
  }

  it('are text, and said as it is, once what they lead to is gone', async () => {
    const given = makeItem({
      links: [
        { text: 'Report', url: REPORT, format: 'PDF' },
        { text: 'Click here', url: REPORT },
      ],
    });
    const root = await view(renderLinks(given, english, undefined, true));
    expect(all(root, 'a')).to.have.length(0);
    expect(texts(root, 'li')).to.deep.equal(['Further information: Report (PDF)']);
  });

  it('show markup of a feed as it is written', async () => {
    const root = await links([{ label: '<i>Read</i>', text: '<b>Report</b>', url: REPORT }]);
    expect(textOf(root)).to.equal('<i>Read</i>: <b>Report</b>');
    expect(all(root, 'i, b')).to.have.length(0);
  });
});

describe('a link text that says nothing', () => {
  const vague: readonly string[] = [
    'Click here',
    'click here.',
    'Please click here',
    'HERE',
    'this link',
    'Read more',
    'Read more…',
    'Find out more >',
    'More information',
    'See details',
    '» more »',
    'Cliciwch yma',
    'Darllenwch fwy',
  ];

  for (const text of vague) {
    it(`("${text}") gives way to the title of the item`, async () => {
      const root = await links([{ text, url: REPORT }]);
      expect(textOf(one(root, 'a'))).to.equal('Alpha');
    });
  }

  it('is no line of its own where it leads nowhere', async () => {
    const root = await links([{ text: 'here' }, { label: 'Read', text: 'Click here' }]);
    expect(all(root, '*')).to.have.length(0);
    expect(texts(await links([{ text: 'here' }, { text: 'Report' }]), 'li')).to.deep.equal([
      'Further information: Report',
    ]);
  });

  it('leaves what is known of the document in its place', async () => {
    const root = await links([{ text: 'Click here', url: REPORT, format: 'PDF' }]);
    expect(textOf(one(root, 'a'))).to.equal('Alpha (PDF)');
  });

  const telling: readonly string[] = [
    'Read more about neglect',
    'Click here for the report',
    'Where to get help',
    'Linked services',
    'Moreton Hall',
  ];

  for (const text of telling) {
    it(`is not one like "${text}"`, async () => {
      const root = await links([{ text, url: REPORT }]);
      expect(textOf(one(root, 'a'))).to.equal(text);
    });
  }
});

describe('what is known of a linked document', () => {
  const cases: readonly (readonly [Partial<ItemLink>, string])[] = [
    [{}, 'Report'],
    [{ format: 'PDF' }, 'Report (PDF)'],
    [{ format: '' }, 'Report'],
    [{ size: 19_500 }, 'Report (19.5 KB)'],
    [{ size: 640 }, 'Report (640 bytes)'],
    [{ size: 2_100_000 }, 'Report (2.1 MB)'],
    [{ pages: 1 }, 'Report (1 page)'],
    [{ pages: 7 }, 'Report (7 pages)'],
    [{ pages: 1200 }, 'Report (1,200 pages)'],
    [{ format: 'PDF', pages: 7 }, 'Report (PDF, 7 pages)'],
    [{ pages: 7, size: 19_500, format: 'PDF' }, 'Report (PDF, 19.5 KB, 7 pages)'],
  ];

  for (const [known, expected] of cases) {
    it(`reads "${expected}", inside the link`, async () => {
      const root = await links([{ text: 'Report', url: REPORT, ...known }]);
      expect(textOf(one(root, 'a'))).to.equal(expected);
    });
  }

  const inWelsh: readonly (readonly [number, string])[] = [
    [1, '1 dudalen'],
    [2, '2 dudalen'],
    [3, '3 tudalen'],
    [6, '6 thudalen'],
    [7, '7 tudalen'],
  ];

  for (const [pages, expected] of inWelsh) {
    it(`mutates in Welsh: ${expected}`, async () => {
      const root = await links([{ text: 'Adroddiad', url: REPORT, pages }], welsh);
      expect(textOf(root)).to.equal(`Rhagor o wybodaeth: Adroddiad (${expected})`);
    });
  }
});

describe('the language of a link', () => {
  it('is said of neither the text nor the document where nobody knows it', async () => {
    const link = one(await links([{ text: 'Report', url: REPORT }]), 'a');
    expect(link.hasAttribute('lang')).to.equal(false);
    expect(link.hasAttribute('hreflang')).to.equal(false);
  });

  it('is said of the text and of the document where the feed gives it', async () => {
    const link = one(await links([{ text: 'Adroddiad', url: REPORT, language: 'cy' }]), 'a');
    expect(texts(link, '[lang="cy"]')).to.deep.equal(['Adroddiad']);
    expect(link.getAttribute('hreflang')).to.equal('cy');
  });

  it('is said of a text without an address', async () => {
    const root = await links([{ text: 'Adroddiad', language: 'cy' }]);
    expect(texts(root, '[lang="cy"]')).to.deep.equal(['Adroddiad']);
  });

  it('is that of the item where the link has none, which says nothing of the document', async () => {
    const link = one(await links([{ text: 'Report', url: REPORT }], welsh, 'en'), 'a');
    expect(texts(link, '[lang="en"]')).to.deep.equal(['Report']);
    expect(link.hasAttribute('hreflang')).to.equal(false);
  });

  it('is its own before that of the item', async () => {
    const given = [{ text: 'Rapport', url: REPORT, language: 'fr' }];
    expect(texts(await links(given, welsh, 'en'), 'a [lang]')).to.deep.equal(['Rapport']);
    expect(texts(await links(given, welsh, 'en'), 'a [lang="fr"]')).to.deep.equal(['Rapport']);
  });

  it('is not said of what we say of the document', async () => {
    const given = [{ text: 'Report', url: REPORT, format: 'PDF', pages: 3 }];
    const root = await links(given, welsh, 'en');
    expect(textOf(one(root, 'a'))).to.equal('Report (PDF, 3 tudalen)');
    expect(texts(root, 'a [lang="en"]')).to.deep.equal(['Report']);
    expect(one(root, 'a').closest('[lang]')).to.equal(null);
  });

  it('is marked on a label of the feed, and not on ours', async () => {
    const root = await links([{ label: 'Read', text: 'A' }, { text: 'B' }], welsh, 'en');
    const labels = all(root, '.label').map((label) => [textOf(label), label.getAttribute('lang')]);
    expect(labels).to.deep.equal([
      ['Read:', 'en'],
      ['Rhagor o wybodaeth:', null],
    ]);
  });
});

describe('a link', () => {
  it('leads to its address', async () => {
    const link = one(await view(renderLink('https://board.example/1', 'Alpha')), 'a[part="link"]');
    expect(textOf(link)).to.equal('Alpha');
    expect(link.getAttribute('href')).to.equal('https://board.example/1');
  });

  it('is its text where there is no address', async () => {
    for (const url of [undefined, '']) {
      const root = await view(renderLink(url, 'Alpha'));
      expect(textOf(root)).to.equal('Alpha');
      expect(all(root, '*')).to.have.length(0);
    }
  });

  it('may hold markup of ours', async () => {
    const root = await view(renderLink('/1', html`<em>Alpha</em> and more`));
    expect(textOf(one(root, 'a'))).to.equal('Alpha and more');
    expect(textOf(one(root, 'a em'))).to.equal('Alpha');
  });
});

describe('a sentence with markup in it', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Source: {name}', 'Source: Board'],
    ['{name}, 1 May 2024', 'Board, 1 May 2024'],
    ['Said by {name} on {date}', 'Said by Board on {date}'],
    ['{name}', 'Board'],
  ];

  for (const [message, expected] of cases) {
    it(`reads "${expected}"`, async () => {
      const root = await view(fillWith(message, '{name}', html`<b>Board</b>`));
      expect(textOf(root)).to.equal(expected);
      expect(texts(root, 'b')).to.deep.equal(['Board']);
    });
  }
});

describe('a listener for links', () => {
  /** What was followed: the id of the item and the address. */
  const opened: string[] = [];

  beforeEach(() => {
    opened.length = 0;
  });

  const listening = (item: FeedItem, content: unknown) => {
    const handle = handleLinks(item, ({ id }, url) => opened.push(`${id} ${url}`));
    // The page of the tests must not go anywhere.
    const stay = (event: Event) => {
      event.preventDefault();
    };
    return fixture<HTMLElement>(html`<div @click=${stay}><p @click=${handle}>${content}</p></div>`);
  };

  it('tells of the item and the whole address', async () => {
    const root = await listening(makeItem({ id: 'a' }), renderLink('https://a.example/b?c', 'B'));
    one(root, 'a').click();
    expect(opened).to.deep.equal(['a https://a.example/b?c']);
  });

  it('hears a press on what a link holds, once', async () => {
    const content = renderLink('https://a.example/', html`<strong><em>Alpha</em></strong>`);
    const root = await listening(makeItem({ id: 'a' }), content);
    one(root, 'em').click();
    expect(opened).to.deep.equal(['a https://a.example/']);
  });

  it('tells of each press', async () => {
    const content = html`${renderLink('https://a.example/1', '1')} ${renderLink('tel:999', '2')}`;
    const root = await listening(makeItem({ id: 'a' }), content);
    for (const link of [...all(root, 'a'), ...all(root, 'a')]) link.click();
    const once = ['a https://a.example/1', 'a tel:999'];
    expect(opened).to.deep.equal([...once, ...once]);
  });

  it('is deaf to everything else', async () => {
    const content = html`Text <button type="button">Button</button> ${renderLink('', 'No link')}`;
    const root = await listening(makeItem(), content);
    one(root, 'button').click();
    one(root, 'p').click();
    expect(opened).to.deep.equal([]);
  });

  it('leaves the press to the browser', async () => {
    let prevented: boolean | undefined;
    const handle = handleLinks(makeItem(), () => undefined);
    const root = await fixture<HTMLElement>(
      html`<div
        @click=${(event: Event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        }}
      >
        <p @click=${handle}>${renderLink('https://a.example/', 'Alpha')}</p>
      </div>`,
    );
    one(root, 'a').click();
    expect(prevented).to.equal(false);
  });
});
