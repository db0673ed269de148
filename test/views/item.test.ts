import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/define.js';
import type { FeedItem, Source } from '../../src/model/item.js';
import { messagesFor } from '../../src/text/messages.js';
import {
  renderItem,
  renderNotes,
  renderSource,
  renderTags,
  type ItemOptions,
} from '../../src/views/item.js';
import type { Locale } from '../../src/views/locale.js';
import { bodyOf, makeItem, on } from '../fixtures/items.js';
import { textOf } from '../helpers/shadow.js';

const english: Locale = { messages: messagesFor('en'), language: 'en' };
const welsh: Locale = { messages: messagesFor('cy'), language: 'cy' };

/** Links that were followed. */
const opened: string[] = [];

beforeEach(() => {
  opened.length = 0;
});

/** One item as a list in English shows it on 1 June 2024, but for what is given. */
function item(partial: Partial<FeedItem> = {}, more: Partial<ItemOptions> = {}) {
  return fixture<HTMLElement>(html`<div>${renderItem(makeItem(partial), optionsWith(more))}</div>`);
}

function optionsWith(more: Partial<ItemOptions> = {}): ItemOptions {
  return {
    locale: english,
    level: 3,
    dated: 'Posted {date}',
    time: false,
    compact: false,
    language: 'en-GB',
    today: on('2024-06-01'),
    onOpen: ({ title }, url) => opened.push(`${title}: ${url}`),
    onSave: () => undefined,
    ...more,
  };
}

describe('the events of an item', () => {
  const events = [{ name: 'Webinar', start: on('2024-06-10T10:00') }];

  it('are listed with it', async () => {
    const element = await item({ events });
    expect(textOf(element.querySelector('[part="event"]'))).to.equal(
      'Webinar Monday 10 June 2024, 10am Add to calendar',
    );
  });

  it('link to nothing once the item is no longer available', async () => {
    const linked = [{ ...events[0], start: on('2024-06-10'), url: 'https://board.example/' }];
    const links = async (availableUntil: string) => {
      const element = await item({ events: linked, availableUntil: on(availableUntil) });
      return element.querySelectorAll('[part="event"] a').length;
    };
    expect([await links('2024-06-01'), await links('2024-05-31')]).to.deep.equal([1, 0]);
  });

  it('are left out of a compact list', async () => {
    const element = await item({ events }, { compact: true });
    expect(element.querySelectorAll('[part="event"]')).to.have.length(0);
  });

  it('are saved one by one', async () => {
    const saved: string[] = [];
    const element = await item(
      { title: 'News', events },
      { onSave: ({ title }, { name }) => saved.push(`${title}: ${name ?? ''}`) },
    );
    element.querySelector<HTMLElement>('[part="calendar"]')?.click();
    expect(saved).to.deep.equal(['News: Webinar']);
  });
});

const notes = (partial: Partial<FeedItem>, gone = false, locale = english, lang?: string) =>
  fixture<HTMLElement>(html`<div>${renderNotes(makeItem(partial), gone, locale, lang)}</div>`);

const source = (partial: Partial<FeedItem>, locale = english, lang?: string) =>
  fixture<HTMLElement>(html`<div>${renderSource(makeItem(partial), locale, lang)}</div>`);

const tags = (partial: Partial<FeedItem>, locale = english, lang?: string) =>
  fixture<HTMLElement>(html`<div>${renderTags(makeItem(partial), locale, lang)}</div>`);

const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

const texts = (root: Element, selector: string) => all(root, selector).map(textOf);

function one(root: Element, selector: string): HTMLElement {
  const [found, ...others] = all(root, selector);
  if (!found || others.length > 0) {
    throw new Error(`expected one ${selector}, found ${found ? others.length + 1 : 'none'}`);
  }
  return found;
}

/** Parts in the order in which a reader meets them. */
const partsOf = (root: Element) => all(root, '[part]').map((element) => element.part.value);

/** Language of a text, as the nearest marked element says it. */
const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');

describe('the title of an item', () => {
  it('is a heading of the level that the list asks for', async () => {
    for (const level of [3, 4, 5, 6]) {
      const title = one(await item({ title: 'Alpha' }, { level }), '[part="title"]');
      expect(title.localName).to.equal(`h${level}`);
      expect(textOf(title)).to.equal('Alpha');
    }
  });

  it('names the article, whatever the feed calls the item', async () => {
    for (const id of ['a', 'tag:board.example,2024:1', 'two words', ' tab\tand_line ']) {
      const root = await item({ id, title: 'Alpha' });
      const name = one(root, 'article').getAttribute('aria-labelledby') ?? '';
      expect(/\s/.test(name), id).to.equal(false);
      expect(textOf(document.getElementById(name)), id).to.equal('Alpha');
    }
  });

  it('is a link where the item has an address, and text where it has none', async () => {
    const linked = await item({ title: 'Alpha', url: 'https://board.example/1' });
    const link = one(linked, '[part="title"] a[part="link"]');
    expect(textOf(link)).to.equal('Alpha');
    expect(link.getAttribute('href')).to.equal('https://board.example/1');
    const plain = await item({ title: 'Alpha', links: [{ text: 'More', url: '/more' }] });
    expect(all(plain, '[part="title"] a')).to.have.length(0);
  });

  it('shows markup of a feed as it is written', async () => {
    const title = one(await item({ title: '<b>Bold</b> &amp; more' }), '[part="title"]');
    expect(textOf(title)).to.equal('<b>Bold</b> &amp; more');
    expect(all(title, 'b')).to.have.length(0);
  });
});

describe('the language of an item', () => {
  const cases: readonly (readonly [
    string,
    string | undefined,
    string | undefined,
    string | null,
  ])[] = [
    ['is not marked where it is that of the strings around it', undefined, 'en', null],
    ['is not marked where only the region differs', undefined, 'en-GB', null],
    ['is not marked where nobody knows it', undefined, undefined, null],
    ['is marked where the feed is in another one', undefined, 'cy', 'cy'],
    ['is the item’s own before the feed’s', 'ur', 'en', 'ur'],
    ['is not marked where only the feed is in another one', 'en-GB', 'cy', null],
  ];

  for (const [sentence, own, feed, lang] of cases) {
    it(sentence, async () => {
      const partial = { ...(own && { language: own }), body: bodyOf('Text.') };
      for (const url of ['', 'https://board.example/1']) {
        const root = await item({ ...partial, ...(url && { url }) }, { language: feed });
        const title = one(root, '[part="title"] > *');
        expect(title.getAttribute('lang')).to.equal(lang);
        expect(one(root, '[part="body"]').getAttribute('lang')).to.equal(lang);
      }
    });
  }

  it('is marked on each text of the feed and on none of ours', async () => {
    const root = await item(
      {
        posted: on('2024-05-01'),
        source: { name: 'Board' },
        contentNote: 'Describes neglect.',
        status: 'superseded',
        supersededBy: { title: 'Newer' },
        categories: ['Neglect'],
        links: [{ text: 'Report' }],
      },
      { locale: welsh, language: 'en', dated: welsh.messages.posted },
    );
    const marked = all(root, '[lang="en"]').map(textOf);
    for (const text of ['Board', 'Describes neglect.', 'Newer', 'Neglect', 'Report']) {
      expect(marked, text).to.include(text);
    }
    for (const ours of ['[part="date"]', '[part="source"]', '.warning strong', '.label']) {
      expect(langOf(one(root, ours)), ours).not.to.equal('en');
    }
  });
});

describe('the date of an item', () => {
  const cases: readonly (readonly [string, boolean, string])[] = [
    ['2018-07-06', false, 'Posted 6 July 2018'],
    ['2018-07', false, 'Posted July 2018'],
    ['2018', false, 'Posted 2018'],
    ['2018-07-06T12:43', false, 'Posted 6 July 2018'],
    ['2018-07-06T12:43', true, 'Posted 6 July 2018, 12:43pm'],
    ['2018-07-06', true, 'Posted 6 July 2018'],
  ];

  for (const [posted, time, sentence] of cases) {
    it(`given as ${posted} reads "${sentence}" ${time ? 'with' : 'without'} times`, async () => {
      const date = one(await item({ posted: on(posted) }, { time }), 'time[part="date"]');
      expect(textOf(date)).to.equal(sentence);
      expect(date.getAttribute('datetime')).to.equal(posted);
    });
  }

  it('stands in the sentence of the list', async () => {
    const root = await item({ posted: on('2024-02-29') }, { dated: 'Added {date}' });
    expect(texts(root, '[part="date"]')).to.deep.equal(['Added 29 February 2024']);
  });

  it('is said to be missing where the feed gives none', async () => {
    const root = await item();
    expect(texts(root, '[part="date"]')).to.deep.equal(['Date not given']);
    expect(all(root, 'time')).to.have.length(0);
  });

  it('is said once, beside the source, where the source alone has one', async () => {
    const root = await item({ source: { name: 'Board', date: on('2024-06-24') } });
    expect(textOf(one(root, '[part="meta"]'))).to.equal('Source: Board, 24 June 2024');
  });

  it('is that of the source in a compact list, which shows no source', async () => {
    const given = { source: { name: 'Board', date: on('2024-06-24') } };
    const root = await item(given, { compact: true });
    expect(textOf(one(root, '[part="meta"]'))).to.equal('Source dated 24 June 2024');
    expect(one(root, 'time').getAttribute('datetime')).to.equal('2024-06-24');
  });

  it('is in Welsh in a Welsh list', async () => {
    const more = { locale: welsh, dated: welsh.messages.posted };
    const dated = await item({ posted: on('2024-02-29') }, more);
    expect(texts(dated, '[part="date"]')).to.deep.equal(['Postiwyd 29 Chwefror 2024']);
    expect(texts(await item({}, more), '[part="date"]')).to.deep.equal(['Dyddiad heb ei nodi']);
  });
});

describe('the text of an item', () => {
  it('is its body where there is no summary', async () => {
    const root = await item({ body: bodyOf('The whole text.') });
    expect(texts(root, '[part="body"] > p')).to.deep.equal(['The whole text.']);
    expect(all(root, 'details')).to.have.length(0);
  });

  it('is its summary alone where there is nothing else', async () => {
    const root = await item({ summary: 'In short.' });
    expect(texts(root, '[part="body"]')).to.deep.equal(['In short.']);
    expect(all(root, 'details')).to.have.length(0);
  });

  it('is its summary with the whole text closed behind it', async () => {
    const root = await item({ summary: 'In short.', body: bodyOf('The whole text.') });
    expect(texts(root, '[part="body"] > p')).to.deep.equal(['In short.']);
    expect(all(root, 'details > summary')).to.have.length(1);
    expect(texts(root, 'details > p')).to.deep.equal(['The whole text.']);
    expect(one(root, 'details').hasAttribute('open')).to.equal(false);
  });
});

describe('a very long text of a list', () => {
  it('is laid out only when it comes into view, unlike any other', async () => {
    const texts = ['Short. ', 'Long. '.repeat(5000)];
    const items = texts.map((content_text, n) => ({ id: `${n}`, title: 'Item', content_text }));
    const element = document.createElement('safeguarding-news');
    element.feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items };
    await fixture(element);
    const bodies = [...element.renderRoot.querySelectorAll('[part="body"]')];
    expect(
      bodies.map((body) => getComputedStyle(body).getPropertyValue('content-visibility')),
    ).to.deep.equal(['visible', 'auto']);
    expect(textOf(bodies[1])).to.have.length('Long. '.length * 5000 - 1);
  });
});

describe('the whole text behind a summary', () => {
  const long = (title: string) =>
    makeItem({ title, summary: 'In short.', body: bodyOf('The whole text.') });

  it('is opened by a press on locale that tell which item they open, what is seen first', async () => {
    const root = await item({ ...long('Alpha') });
    expect(texts(root, 'summary')).to.deep.equal(['Read in full: Alpha']);
    expect(texts(root, 'summary .unseen')).to.deep.equal([': Alpha']);
  });

  it('is opened by our locale in our language, the title being in its own', async () => {
    const root = await item({ ...long('Alpha') }, { locale: welsh, language: 'en' });
    const summary = one(root, 'summary');
    expect(textOf(summary)).to.equal('Darllen yn llawn: Alpha');
    expect(summary.getAttribute('lang')).to.equal('cy');
    expect(texts(summary, '[lang="en"]')).to.deep.equal(['Alpha']);
  });

  it('stays open for its item only, when another one takes its place', () => {
    const root = document.createElement('div');
    const [alpha, beta] = [long('Alpha'), long('Beta')];
    const isOpen = () => one(root, 'details').hasAttribute('open');
    render(renderItem(alpha, optionsWith()), root);
    one(root, 'details').toggleAttribute('open', true);
    render(renderItem({ ...alpha }, optionsWith()), root);
    expect(isOpen(), 'the same').to.equal(true);
    render(renderItem(beta, optionsWith()), root);
    expect(isOpen(), 'another').to.equal(false);
  });
});

describe('a link in the text of an item', () => {
  const linking = (text: string, more: Partial<FeedItem> = {}): Partial<FeedItem> => ({
    title: 'Alpha',
    body: [
      {
        type: 'paragraph',
        children: [{ type: 'link', url: '/a', children: [{ type: 'text', text }] }],
      },
    ],
    ...more,
  });

  const names: readonly (readonly [string, string | null])[] = [
    ['click here', 'click here: Alpha'],
    ['Here.', 'Here: Alpha'],
    ['Read more…', 'Read more: Alpha'],
    ['the report', null],
  ];

  for (const [text, name] of names) {
    it(`that reads “${text}” is called ${name ?? 'just that'}`, async () => {
      const link = one(await item(linking(text)), '[part="body"] a');
      expect(textOf(link)).to.equal(text);
      expect(link.getAttribute('aria-label')).to.equal(name);
    });
  }

  it('is its text alone once the item is no longer available', async () => {
    const root = await item(linking('the report', { availableUntil: on('2024-05-31') }));
    expect(all(root, '[part="body"] a')).to.have.length(0);
    expect(textOf(one(root, '[part="body"]'))).to.equal('the report');
  });
});

describe('the parts of an item', () => {
  const full: Partial<FeedItem> = {
    url: 'https://board.example/1',
    posted: on('2024-05-01'),
    source: { name: 'Board' },
    status: 'withdrawn',
    body: bodyOf('Text.'),
    links: [{ text: 'Report', url: 'https://board.example/report' }],
    categories: ['Neglect'],
  };

  it('come in an order that warns before the text', async () => {
    const parts = ['item', 'title', 'link', 'meta', 'date', 'source', 'note', 'body'];
    expect(partsOf(await item(full))).to.deep.equal([...parts, 'links', 'link', 'tags', 'tag']);
  });

  it('are the headline and the date in a compact list', async () => {
    const root = await item(full, { compact: true });
    expect(partsOf(root)).to.deep.equal(['item', 'title', 'link', 'meta', 'date']);
  });

  it('lead somewhere in a compact list, if only to the first address among the links', async () => {
    const links = [{ text: 'On paper' }, { text: 'A', url: '/a' }, { text: 'B', url: '/b' }];
    const root = await item({ links }, { compact: true });
    expect(one(root, '[part="title"] a').getAttribute('href')).to.equal('/a');
    const nowhere = await item({ links: [{ text: 'On paper' }] }, { compact: true });
    expect(all(nowhere, 'a')).to.have.length(0);
  });
});

describe('an item with a last day', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['2024-06-01', '2024-06-01', false],
    ['2024-05-31', '2024-06-01', true],
    ['2024-06-02', '2024-06-01', false],
    ['2024-06', '2024-06-30', false],
    ['2024-05', '2024-06-01', true],
    ['2023', '2024-01-01', true],
    ['2024', '2024-12-31', false],
    ['2024-06-01T09:00', '2024-06-01T23:59', false],
  ];

  for (const [last, today, gone] of cases) {
    it(`of ${last} is ${gone ? 'gone' : 'there'} on ${today}`, async () => {
      const root = await item(
        { url: 'https://board.example/1', availableUntil: on(last) },
        { today: on(today) },
      );
      expect(texts(root, '[part="note"]')).to.deep.equal(
        gone ? ['No longer available online'] : [],
      );
      expect(all(root, '[part="title"] a')).to.have.length(gone ? 0 : 1);
    });
  }

  it('leads nowhere once it is gone, but to its source and to what replaces it', async () => {
    const root = await item({
      url: '#title',
      availableUntil: on('2024-05-31'),
      status: 'superseded',
      supersededBy: { title: 'Newer', url: '#newer' },
      source: { name: 'Board', url: '#source' },
      summary: 'In short.',
      body: [{ type: 'paragraph', children: [{ type: 'link', url: '#body', children: [] }] }],
      links: [{ text: 'Report', url: '#report' }],
      events: [{ name: 'Open day', start: on('2024-07-01'), url: '#event' }],
    });
    expect(texts(root, '[part="event"] strong')).to.deep.equal(['Open day']);
    const hrefs = all(root, 'a').map((link) => link.getAttribute('href'));
    expect(hrefs).to.deep.equal(['#source', '#newer']);
    expect(texts(root, '[part="note"]')).to.include('No longer available online');
  });

  it('is not linked in a compact list either once it is gone', async () => {
    const gone = { url: 'https://board.example/1', availableUntil: on('2024-05-31') };
    expect(all(await item(gone, { compact: true }), 'a')).to.have.length(0);
  });
});

describe('a link of an item that is followed', () => {
  it('is told with its item, wherever in the item it stands', async () => {
    const root = await item({
      title: 'Alpha',
      url: '#title',
      body: [{ type: 'paragraph', children: [{ type: 'link', url: '#body', children: [] }] }],
      links: [{ text: 'Report', url: '#report' }],
    });
    for (const link of all(root, 'a')) link.click();
    const page = window.location.href.split('#', 1)[0] ?? '';
    expect(opened).to.deep.equal(
      ['#title', '#body', '#report'].map((hash) => `Alpha: ${page}${hash}`),
    );
  });

  it('is not made up when the text around it is pressed', async () => {
    const root = await item({ url: '#title', body: bodyOf('Text.') });
    one(root, '[part="body"] p').click();
    one(root, '[part="meta"]').click();
    expect(opened).to.deep.equal([]);
  });
});

describe('the notes of an item', () => {
  const replaced: Partial<FeedItem> = {
    status: 'superseded',
    supersededBy: { title: 'Newer', url: 'https://board.example/new' },
  };

  const cases: readonly (readonly [string, Partial<FeedItem>, boolean, readonly string[]])[] = [
    ['are none where all is well', {}, false, []],
    ['say that it is withdrawn', { status: 'withdrawn' }, false, ['Withdrawn']],
    ['say that it is superseded and by what', replaced, false, ['Superseded. Replaced by Newer']],
    [
      'say nothing of a replacement without a title',
      { status: 'superseded', supersededBy: { itemId: 'b' } },
      false,
      ['Superseded'],
    ],
    [
      'say nothing of a replacement of what is current',
      { supersededBy: { title: 'Newer' } },
      false,
      [],
    ],
    ['say that it is gone', {}, true, ['No longer available online']],
    [
      'say when it is due for review',
      { reviewBy: on('2025-04') },
      false,
      ['Due for review April 2025'],
    ],
    ['say what it describes', { contentNote: 'Describes neglect.' }, false, ['Describes neglect.']],
    [
      'come with the gravest first',
      { status: 'withdrawn', reviewBy: on('2025'), contentNote: 'Describes neglect.' },
      true,
      ['Withdrawn', 'No longer available online', 'Due for review 2025', 'Describes neglect.'],
    ],
  ];

  for (const [sentence, partial, gone, expected] of cases) {
    it(sentence, async () => {
      expect(texts(await notes(partial, gone), '[part="note"]')).to.deep.equal(expected);
    });
  }

  it('warn of the standing alone, in strong words', async () => {
    const root = await notes({ status: 'withdrawn', contentNote: 'Describes neglect.' }, true);
    expect(texts(root, '.warning')).to.deep.equal(['Withdrawn']);
    expect(texts(root, 'strong')).to.deep.equal(['Withdrawn']);
  });

  it('link to the replacement where it has an address', async () => {
    const link = one(await notes(replaced), 'a[part="link"]');
    expect(textOf(link)).to.equal('Newer');
    expect(link.getAttribute('href')).to.equal('https://board.example/new');
    const plain = await notes({ status: 'superseded', supersededBy: { title: 'Newer' } });
    expect(all(plain, 'a')).to.have.length(0);
  });

  it('give the day of review to machines too', async () => {
    const root = await notes({ reviewBy: on('2025-04-09') });
    expect(one(root, 'time').getAttribute('datetime')).to.equal('2025-04-09');
  });

  it('are in Welsh in a Welsh list, with the locale of the feed marked', async () => {
    const root = await notes({ ...replaced, contentNote: 'Neglect.' }, true, welsh, 'en');
    expect(texts(root, '[part="note"]')).to.deep.equal([
      'Wedi’i ddisodli. Disodlwyd gan Newer',
      'Nid yw ar gael ar-lein mwyach',
      'Neglect.',
    ]);
    expect(texts(root, '[lang="en"]')).to.deep.equal(['Newer', 'Neglect.']);
  });
});

describe('the source of an item', () => {
  const day = on('2024-05-01');
  const cases: readonly (readonly [string, Source | undefined, string])[] = [
    ['is nothing where the feed gives none', undefined, ''],
    ['is a name', { name: 'Board' }, 'Source: Board'],
    [
      'is a name and its day',
      { name: 'Board', date: on('2024-04-30') },
      'Source: Board, 30 April 2024',
    ],
    ['is not dated twice', { name: 'Board', date: day }, 'Source: Board'],
    [
      'is dated apart from the time of day',
      { name: 'Board', date: on('2024-05-01T09:30') },
      'Source: Board',
    ],
    [
      'is dated as roughly as the feed does',
      { name: 'Board', date: on('2024-05') },
      'Source: Board, May 2024',
    ],
    ['is a day without a name', { date: on('2024-04-30') }, 'Source dated 30 April 2024'],
    ['is nothing where its day alone has been said', { date: day }, ''],
    ['is nothing where the feed gives an address alone', { url: 'https://a.example' }, ''],
  ];

  for (const [sentence, given, expected] of cases) {
    it(sentence, async () => {
      const root = await source({ posted: day, ...(given && { source: given }) });
      expect(texts(root, '[part="source"]')).to.deep.equal(expected ? [expected] : []);
      expect(textOf(root)).to.equal(expected);
    });
  }

  it('is dated where nobody knows when the item was posted', async () => {
    const root = await source({ source: { name: 'Board', date: day } });
    expect(textOf(root)).to.equal('Source: Board, 1 May 2024');
  });

  it('links its name alone where it has an address', async () => {
    const root = await source({ source: { name: 'Board', url: 'https://a.example/', date: day } });
    const link = one(root, 'a[part="link"]');
    expect(textOf(link)).to.equal('Board');
    expect(link.getAttribute('href')).to.equal('https://a.example/');
    expect(textOf(root)).to.equal('Source: Board, 1 May 2024');
  });

  it('is in Welsh in a Welsh list, with its name marked', async () => {
    const root = await source({ source: { name: 'Board', date: day } }, welsh, 'en');
    expect(textOf(root)).to.equal('Ffynhonnell: Board, 1 Mai 2024');
    expect(texts(root, '[lang="en"]')).to.deep.equal(['Board']);
  });
});

describe('the tags of an item', () => {
  it('are nothing where the feed gives none', async () => {
    const root = await tags({});
    expect(textOf(root)).to.equal('');
    expect(all(root, '*')).to.have.length(0);
  });

  it('are a list with a name, in the order of the feed, and never links', async () => {
    const root = await tags({ categories: ['Online safety', 'Drugs'] });
    const list = one(root, '[part="tags"]');
    expect(list.getAttribute('role')).to.equal('list');
    expect(list.getAttribute('aria-label')).to.equal('Categories');
    expect(texts(list, 'li[part="tag"]')).to.deep.equal(['Online safety', 'Drugs']);
    expect(all(root, 'a, button')).to.have.length(0);
  });

  it('say whom and where the item is for', async () => {
    const root = await tags({
      audience: ['Schools'],
      nations: ['England', 'Wales', 'Scotland'],
    });
    expect(texts(root, 'p')[0]).to.equal('For Schools');
    expect(texts(root, 'p')[1]).to.match(/^Applies to England, Wales,? and Scotland$/);
    expect(all(root, '[part="tags"]')).to.have.length(0);
  });

  it('join the locale of the feed by our own, each in its language', async () => {
    const root = await tags({ nations: ['England', 'Wales'] }, welsh, 'en');
    expect(texts(root, 'p [lang="en"]')).to.deep.equal(['England', 'Wales']);
    expect(texts(root, 'p')[0]).to.match(/^Yn berthnasol i: England .+ Wales$/);
  });

  it('are in Welsh in a Welsh list, with the locale of the feed marked', async () => {
    const root = await tags({ audience: ['Schools'], categories: ['Drugs'] }, welsh, 'en');
    expect(texts(root, 'p')).to.deep.equal(['Ar gyfer Schools']);
    expect(texts(root, 'p [lang="en"]')).to.deep.equal(['Schools']);
    expect(one(root, '[part="tags"]').getAttribute('aria-label')).to.equal('Categorïau');
    expect(texts(root, 'li[lang="en"]')).to.deep.equal(['Drugs']);
  });
});
