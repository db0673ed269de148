import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { Announcement } from '../../src/campaigns/schedule.js';
import { scheduleCampaigns } from '../../src/campaigns/schedule.js';
import type { FeedItem, ItemEvent } from '../../src/model/item.js';
import { messagesFor } from '../../src/text/messages.js';
import type { CampaignOptions } from '../../src/views/campaign.js';
import { renderCampaign } from '../../src/views/campaign.js';
import type { Locale } from '../../src/views/locale.js';
import { bodyOf, makeItem, on } from '../fixtures/items.js';
import { textOf } from '../helpers/shadow.js';

const english: Locale = { messages: messagesFor('en'), language: 'en' };
const welsh: Locale = { messages: messagesFor('cy'), language: 'cy' };

/** Links that were followed. */
const opened: string[] = [];
/** What was saved as a calendar file: an event by its name, or the whole campaign. */
const saved: string[] = [];

beforeEach(() => {
  opened.length = 0;
  saved.length = 0;
});

/** A campaign of one week that is on, but for what is given. */
function announced(more: Partial<Announcement> = {}, item: Partial<FeedItem> = {}): Announcement {
  return {
    item: makeItem({ kind: 'campaign', title: 'Awareness week', ...item }),
    phase: 'active',
    starts: on('2019-03-18'),
    ends: on('2019-03-24'),
    expected: false,
    events: [],
    moreEvents: 0,
    ...more,
  };
}

function view(announcement: Announcement, more: Partial<CampaignOptions> = {}) {
  return renderCampaign(announcement, {
    locale: english,
    level: 3,
    language: 'en-GB',
    slim: false,
    today: on('2019-03-18T09:00'),
    resources: undefined,
    onOpen: ({ title }, url) => opened.push(`${title}: ${url}`),
    onSave: (event) => saved.push(event ? (event.name ?? 'an event') : 'the campaign'),
    ...more,
  });
}

const campaign = (...parameters: Parameters<typeof view>) =>
  fixture<HTMLElement>(html`<div>${view(...parameters)}</div>`);

const withItem = (item: Partial<FeedItem>, more: Partial<CampaignOptions> = {}) =>
  campaign(announced({}, item), more);

const withEvents = (events: readonly ItemEvent[], more: Partial<CampaignOptions> = {}) =>
  campaign(announced({ events }), more);

const all = <T extends Element>(root: Element, selector: string) => [
  ...root.querySelectorAll<T>(selector),
];

function one(root: Element, selector: string): HTMLElement {
  const [found, ...others] = all<HTMLElement>(root, selector);
  if (!found || others.length > 0) {
    throw new Error(`expected one ${selector}, found ${found ? others.length + 1 : 'none'}`);
  }
  return found;
}

/** What each event says, its button left out. */
const eventsIn = (root: Element) =>
  all(root, '[part="event"]').map((event) =>
    [...event.children]
      .filter(({ localName }) => localName !== 'button')
      .map(textOf)
      .join(' '),
  );

const textsIn = (root: Element, selector: string) => all(root, selector).map(textOf);

/** What assistive technology calls a button: the texts of the elements it refers to. */
const nameOf = (button: Element) =>
  (button.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => textOf(document.getElementById(id)))
    .join(' ');

/** The language a reader's software speaks an element in: that of the nearest `lang`. */
const spoken = (element: Element) =>
  element.closest('article [lang]')?.getAttribute('lang') ?? 'as around';

describe('the tag of a campaign', () => {
  const cases = [
    ['active', english, 'Happening now'],
    ['upcoming', english, 'Coming soon'],
    ['active', welsh, 'Yn digwydd nawr'],
    ['upcoming', welsh, 'Yn dod yn fuan'],
  ] as const;
  for (const [phase, locale, expected] of cases) {
    it(`says “${expected}” in locale for one that is ${phase}, in ${locale.language}`, async () => {
      const element = await campaign(announced({ phase }), { locale });
      expect(textOf(one(element, '[part="tag"]'))).to.equal(expected);
    });
  }

  it('changes when the campaign begins', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const { item } = announced();
    const seen = (['upcoming', 'active'] as const).map((phase) => {
      render(view({ ...announced({ phase }), item }), element);
      return textOf(one(element, '[part="tag"]'));
    });
    expect(seen).to.deep.equal(['Coming soon', 'Happening now']);
  });
});

describe('the dates of a campaign', () => {
  type Case = readonly [starts: string, ends: string, en: string, cy: string];
  const cases: readonly Case[] = [
    ['2019-03-18', '2019-03-18', 'Monday 18 March 2019', 'Dydd Llun 18 Mawrth 2019'],
    [
      '2019-03-18',
      '2019-03-24',
      'Monday 18 to Sunday 24 March 2019',
      'Dydd Llun 18 i ddydd Sul 24 Mawrth 2019',
    ],
    [
      '2019-03-30',
      '2019-04-05',
      'Saturday 30 March to Friday 5 April 2019',
      'Dydd Sadwrn 30 Mawrth i ddydd Gwener 5 Ebrill 2019',
    ],
    [
      '2019-12-30',
      '2020-01-05',
      'Monday 30 December 2019 to Sunday 5 January 2020',
      'Dydd Llun 30 Rhagfyr 2019 i ddydd Sul 5 Ionawr 2020',
    ],
    ['2019-03', '2019-03', 'March 2019', 'Mawrth 2019'],
    ['2019-04', '2019-05', 'April to May 2019', 'Ebrill i Fai 2019'],
    ['2019', '2019', '2019', '2019'],
  ];
  for (const [starts, ends, en, cy] of cases) {
    it(`read “${en}”, and “${cy}” in Welsh`, async () => {
      const week = announced({ starts: on(starts), ends: on(ends) });
      const date = one(await campaign(week), 'time[part="date"]');
      expect(textOf(date)).to.equal(en);
      expect(date.getAttribute('datetime')).to.equal(starts);
      expect(textOf(one(await campaign(week, { locale: welsh }), '[part="date"]'))).to.equal(cy);
    });
  }

  for (const [locale, expected] of [
    [english, 'Monday 18 to Sunday 24 March 2019 (date expected)'],
    [welsh, 'Dydd Llun 18 i ddydd Sul 24 Mawrth 2019 (dyddiad disgwyliedig)'],
  ] as const) {
    it(`read “${expected}” where the feed gives none and a rule does`, async () => {
      const element = await campaign(announced({ expected: true }), { locale });
      expect(textOf(one(element, '[part="date"]'))).to.equal(expected);
    });
  }

  it('stand beside the tag', async () => {
    expect(textOf(one(await campaign(announced()), '[part="meta"]'))).to.equal(
      'Happening now Monday 18 to Sunday 24 March 2019',
    );
  });
});

describe('the title of a campaign', () => {
  for (const level of [2, 3, 4, 5, 6]) {
    it(`can be focused at level ${level} by a script and is passed over by Tab`, async () => {
      const title = one(await campaign(announced(), { level }), '[part="title"]');
      title.focus();
      expect(document.activeElement === title).to.equal(true);
      expect(title.tabIndex).to.equal(-1);
    });

    it(`is a heading of level ${level} when it is told so`, async () => {
      const headings = all(await campaign(announced(), { level }), 'h1, h2, h3, h4, h5, h6');
      expect(headings.map(({ localName }) => localName)).to.deep.equal([`h${level}`]);
      expect(headings.map(textOf)).to.deep.equal(['Awareness week']);
    });
  }

  it('names the article', async () => {
    const element = await withItem({ id: 'week  2019\t03' });
    const id = one(element, 'article[part="campaign"]').getAttribute('aria-labelledby') ?? '';
    expect(id).not.to.match(/\s/);
    expect(textOf(document.getElementById(id))).to.equal('Awareness week');
  });

  it('stays text when it is hostile', async () => {
    const title = '<img src=x> & "quotes"';
    const element = await withItem({ title, url: 'https://board.example/week' });
    expect(textOf(one(element, '[part="title"]'))).to.equal(title);
    expect(textOf(one(element, 'a'))).to.equal(`Find out more about ${title}`);
    expect(all(element, 'img')).to.have.length(0);
  });
});

describe('the text of a campaign', () => {
  it('is its summary where there is one', async () => {
    const element = await withItem({ summary: 'In short.', body: bodyOf('At length.') });
    expect(textsIn(element, '[part="body"] > p')).to.deep.equal(['In short.']);
    expect(textOf(element)).not.to.contain('At length.');
  });

  it('is its body where there is no summary', async () => {
    const element = await withItem({ body: bodyOf('At length.') });
    expect(textsIn(element, '[part="body"] > p')).to.deep.equal(['At length.']);
    expect(all(element, 'details')).to.have.length(0);
  });

  it('is the first paragraph of that, with the others a press away', async () => {
    const body = ['One.', 'Two.', 'Three.'].flatMap(bodyOf);
    const element = await withItem({ body });
    expect(textsIn(element, '[part="body"] > p')).to.deep.equal(['One.']);
    expect(textsIn(element, 'summary')).to.deep.equal(['Read in full']);
    expect(textsIn(element, 'details:not([open]) > p')).to.deep.equal(['Two.', 'Three.']);
  });

  it('begins with the title of the item where the campaign is called otherwise', async () => {
    const days = { start: on('2019-03-18'), end: on('2019-03-24') };
    const summary = 'In short.';
    const other = await withItem({ summary, campaign: { name: 'Another name', ...days } });
    expect(textOf(one(other, '[part="title"]'))).to.equal('Another name');
    expect(textsIn(other, '[part="body"] > p')).to.deep.equal(['Awareness week', 'In short.']);
    const same = await withItem({ summary, campaign: { name: 'Awareness week', ...days } });
    expect(textsIn(same, '[part="body"] > p')).to.deep.equal(['In short.']);
  });

  it('is followed by its links', async () => {
    const links = [
      { label: 'Poster', text: 'A3 poster', url: 'https://board.example/a3.pdf', format: 'PDF' },
      { text: 'Helpline card' },
    ];
    const element = await withItem({ links });
    expect(textsIn(element, '[part="links"] > li')).to.deep.equal([
      'Poster: A3 poster (PDF)',
      'Further information: Helpline card',
    ]);
    expect(all<HTMLAnchorElement>(element, 'a').map(({ href }) => href)).to.deep.equal([
      'https://board.example/a3.pdf',
    ]);
  });
});

describe('the language of a campaign', () => {
  const cases: readonly (readonly [
    string,
    string | undefined,
    string | undefined,
    Locale,
    string,
  ])[] = [
    ['an English feed among English words', 'en-GB', undefined, english, 'as around'],
    ['a feed of no known language', undefined, undefined, welsh, 'as around'],
    ['an English feed among Welsh words', 'en-GB', undefined, welsh, 'en-GB'],
    ['a Welsh feed among English words', 'cy', undefined, english, 'cy'],
    ['a Welsh campaign of an English feed', 'en-GB', 'cy', english, 'cy'],
    ['a Welsh campaign of an English feed among Welsh words', 'en', 'cy', welsh, 'as around'],
  ];
  for (const [what, feed, own, locale, expected] of cases) {
    it(`of ${what} is “${expected}” for its title and text`, async () => {
      const item = { summary: 'In short.', ...(own !== undefined && { language: own }) };
      const element = await withItem(item, { language: feed, locale });
      expect(spoken(one(element, '[part="title"] > *'))).to.equal(expected);
      expect(spoken(one(element, '[part="body"] > p'))).to.equal(expected);
    });
  }

  it('marks its name wherever it stands', async () => {
    const element = await withItem(
      { url: 'https://board.example/', language: 'en', campaign: { name: 'Week' } },
      { locale: welsh },
    );
    expect(textsIn(element, '[lang="en"]')).to.include.members(['Week']);
    expect(textsIn(element, '.more-about [lang="en"]')).to.deep.equal(['Week']);
  });

  it('is not that of the locale to press in its text', async () => {
    const body = ['One.', 'Two.'].flatMap(bodyOf);
    const element = await withItem({ language: 'en', body }, { locale: welsh });
    expect(spoken(one(element, 'summary'))).to.equal('cy');
  });

  it('does not reach the tag and the dates, which are in the locale of the page', async () => {
    const element = await withItem({ language: 'en' }, { locale: welsh });
    expect(spoken(one(element, '[part="tag"]'))).to.equal('as around');
    expect(spoken(one(element, '[part="date"]'))).to.equal('as around');
  });
});

describe('the events of a campaign', () => {
  it('are followed by how many more there are', async () => {
    const events = [{ start: on('2019-03-19') }];
    const element = await campaign(announced({ events, moreEvents: 12 }));
    expect(textOf(one(element, '.events + p'))).to.equal('and 12 more');
  });

  it('leave no empty list behind when there are none', async () => {
    const element = await campaign(announced());
    expect(all(element, 'ul, ol, [part="event"]')).to.have.length(0);
  });

  for (const [locale, name] of [
    [english, 'Events'],
    [welsh, 'Digwyddiadau'],
  ] as const) {
    it(`are a list called “${name}”`, async () => {
      const element = await withEvents([{ start: on('2019-03-19') }], { locale });
      const list = one(element, '[part="event"]').parentElement;
      expect(list?.localName).to.equal('ul');
      expect(list?.getAttribute('aria-label')).to.equal(name);
    });
  }

  type Case = readonly [what: string, event: ItemEvent, en: string];
  const cases: readonly Case[] = [
    ['a day alone', { start: on('2019-03-19') }, 'Tuesday 19 March 2019'],
    ['a month alone', { start: on('2019-03') }, 'March 2019'],
    ['a time', { start: on('2019-03-19T09:30') }, 'Tuesday 19 March 2019, 9:30am'],
    [
      'a beginning and an end on one day',
      { start: on('2018-03-13T12:00'), end: on('2018-03-13T16:30') },
      'Tuesday 13 March 2018, midday to 4:30pm',
    ],
    [
      'several days',
      { start: on('2019-03-19'), end: on('2019-03-20') },
      'Tuesday 19 to Wednesday 20 March 2019',
    ],
    [
      'a night',
      { start: on('2019-03-19T20:00'), end: on('2019-03-20T00:00') },
      'Tuesday 19 March 2019, 8pm to Wednesday 20 March 2019, midnight',
    ],
    ['a name', { name: 'Webinar', start: on('2019-03-19') }, 'Webinar Tuesday 19 March 2019'],
    ['a place', { start: on('2019-03-19'), place: 'Town hall' }, 'Tuesday 19 March 2019 Town hall'],
    [
      'an address',
      { start: on('2019-03-19'), address: '1 High Street' },
      'Tuesday 19 March 2019 1 High Street',
    ],
    [
      'everything',
      {
        name: 'Stand',
        start: on('2019-03-19T10:00'),
        place: 'Town hall',
        address: '1 High Street',
      },
      'Stand Tuesday 19 March 2019, 10am Town hall, 1 High Street',
    ],
  ];
  for (const [what, event, expected] of cases) {
    it(`with ${what} read “${expected}”`, async () => {
      expect(eventsIn(await withEvents([event]))).to.deep.equal([expected]);
    });
  }

  it('read in Welsh, a weekday mutated after the beginning', async () => {
    const event = { start: on('2019-03-19T12:00'), end: on('2019-03-20T16:30') };
    expect(eventsIn(await withEvents([event], { locale: welsh }))).to.deep.equal([
      'Dydd Mawrth 19 Mawrth 2019, canol dydd i ddydd Mercher 20 Mawrth 2019, 4:30pm',
    ]);
  });

  it('tell a machine when each begins, as exactly as the feed does', async () => {
    const starts = ['2019-03-19T09:05', '2019-03-19', '2019-03'];
    const element = await withEvents(
      starts.map((start) => ({ start: on(start), end: on('2019-03-30T17:00') })),
    );
    expect(
      all<HTMLTimeElement>(element, '[part="event"] time').map(({ dateTime }) => dateTime),
    ).to.deep.equal(starts);
  });

  it('link their name where there is an address, and only then', async () => {
    const element = await withEvents([
      { name: 'Webinar', start: on('2019-03-19'), url: 'https://board.example/webinar' },
      { name: 'Stand', start: on('2019-03-20') },
    ]);
    const links = all<HTMLAnchorElement>(element, '[part="event"] a[part="link"]');
    expect(links.map((link) => `${textOf(link)}: ${link.href}`)).to.deep.equal([
      'Webinar: https://board.example/webinar',
    ]);
  });

  it('stand in the order of the schedule, without those that are over', async () => {
    const item = makeItem({
      campaign: { name: 'Week', start: on('2019-03-18'), end: on('2019-03-24') },
      events: [
        { name: 'Last', start: on('2019-03-24') },
        { name: 'Over', start: on('2019-03-18') },
        { name: 'Next', start: on('2019-03-21') },
      ],
    });
    const [due] = scheduleCampaigns([item], new Date('2019-03-20T12:00:00Z'), {
      timeZone: 'Europe/London',
      leadDays: 14,
      show: ['active', 'upcoming'],
    });
    if (!due) throw new Error('expected a campaign that is due, found none');
    expect(textsIn(await campaign(due), '[part="event"] strong')).to.deep.equal(['Next', 'Last']);
  });
});

describe('the link to more about a campaign', () => {
  const own = 'https://board.example/week';
  const page = 'https://board.example/news/1';
  const days = { name: 'Week', start: on('2019-03-18'), end: on('2019-03-24') };
  const cases: readonly (readonly [string, Partial<FeedItem>, string[]])[] = [
    ['to the campaign’s own page', { campaign: { ...days, url: own } }, [own]],
    ['to that, rather than the item', { url: page, campaign: { ...days, url: own } }, [own]],
    ['to the item where the campaign has none', { url: page, campaign: days }, [page]],
    ['to the item where it says no more', { url: page }, [page]],
    ['nowhere, and left out, where there is no address', { campaign: days }, []],
  ];
  for (const [what, item, expected] of cases) {
    it(`leads ${what}`, async () => {
      const links = all<HTMLAnchorElement>(await withItem(item), 'a');
      expect(links.map(({ href }) => href)).to.deep.equal(expected);
    });
  }

  for (const [locale, name] of [
    [english, 'Find out more about Awareness week'],
    [welsh, 'Rhagor o wybodaeth am Awareness week'],
  ] as const) {
    it(`says what it is about: “${name}”`, async () => {
      expect(textsIn(await withItem({ url: page }, { locale }), 'a')).to.deep.equal([name]);
    });
  }

  it('tells which campaign was opened, as does every other link', async () => {
    const start = on('2019-03-19');
    const element = await campaign(
      announced(
        { events: [{ name: 'Webinar', start, url: 'https://board.example/webinar' }] },
        { url: page, links: [{ text: 'Poster', url: 'https://board.example/poster' }] },
      ),
    );
    element.addEventListener('click', (event) => event.preventDefault());
    for (const link of all<HTMLElement>(element, 'a')) link.click();
    expect(opened).to.deep.equal([
      'Awareness week: https://board.example/webinar',
      'Awareness week: https://board.example/poster',
      `Awareness week: ${page}`,
    ]);
  });

  it('tells nothing of a press beside a link', async () => {
    const element = await withItem({ url: page, summary: 'In short.' });
    one(element, '[part="body"] > p').click();
    one(element, '[part="title"]').click();
    expect(opened).to.deep.equal([]);
  });
});

describe('the buttons that save a campaign to a calendar', () => {
  const events = [{ name: 'Webinar', start: on('2019-03-19') }, { start: on('2019-03-20T10:00') }];
  const buttonsIn = (root: Element) => all<HTMLButtonElement>(root, '[part="calendar"]');

  it('are one for each event and one for the whole, and say which', async () => {
    const element = await withEvents(events);
    expect(buttonsIn(element).map(nameOf)).to.deep.equal([
      'Add to calendar Webinar',
      'Add to calendar Wednesday 20 March 2019, 10am',
      'Add to calendar Awareness week',
    ]);
  });

  for (const [locale, text] of [
    [english, 'Add to calendar'],
    [welsh, 'Ychwanegu at y calendr'],
  ] as const) {
    it(`say “${text}”, which is the beginning of their name`, async () => {
      const [button, ...others] = buttonsIn(await campaign(announced(), { locale }));
      expect(others).to.have.length(0);
      expect(textOf(button)).to.equal(text);
      expect(button && nameOf(button)).to.equal(`${text} Awareness week`);
    });
  }

  it('save what they name, and open nothing', async () => {
    for (const button of buttonsIn(await withEvents(events))) button.click();
    expect(saved).to.deep.equal(['Webinar', 'an event', 'the campaign']);
    expect(opened).to.deep.equal([]);
  });

  it('are reached by the keyboard and do not submit a form around them', async () => {
    for (const button of buttonsIn(await withEvents(events))) {
      button.focus();
      expect(document.activeElement === button).to.equal(true);
      expect(button.type).to.equal('button');
    }
  });
});

describe('the link from a campaign to resources', () => {
  const link = { text: 'See 3 resources on Drugs', url: 'https://board.example/library' };
  const click = () => new MouseEvent('click', { bubbles: true, cancelable: true });

  it('is left out where there are none', async () => {
    expect(all(await campaign(announced()), 'a')).to.have.length(0);
  });

  it('has its text and its address', async () => {
    const links = all<HTMLAnchorElement>(await campaign(announced(), { resources: link }), 'a');
    expect(links.map((a) => `${textOf(a)}: ${a.href}`)).to.deep.equal([
      'See 3 resources on Drugs: https://board.example/library',
    ]);
  });

  it('shows them on this page where the page can, and stays here', async () => {
    let shown = 0;
    const onOpen = () => {
      shown += 1;
    };
    const element = await campaign(announced(), { resources: { ...link, onOpen } });
    const pressed = click();
    one(element, 'a').dispatchEvent(pressed);
    expect(shown).to.equal(1);
    expect(pressed.defaultPrevented).to.equal(true);
  });

  it('is an ordinary link where the page cannot', async () => {
    const element = await campaign(announced(), { resources: link });
    const pressed = click();
    let prevented = true;
    element.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    one(element, 'a').dispatchEvent(pressed);
    expect(prevented).to.equal(false);
  });
});
