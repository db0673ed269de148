import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import { demoFeed, jsonFeed } from '../helpers/feeds.js';
import { find, findAll, hasFocus, nextEvent, textOf, textsOf } from '../helpers/shadow.js';

async function banner(attributes: Record<string, string>): Promise<AwarenessBanner> {
  const element = document.createElement('awareness-banner');
  const settings = { src: demoFeed('campaigns'), ...attributes };
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  const loaded = nextEvent(element, 'feed-load');
  await fixture<AwarenessBanner>(element);
  await loaded;
  return element;
}

function campaign(name: string, start: string, end?: string, more: object = {}): object {
  return {
    id: name,
    title: name,
    content_text: `About ${name}.`,
    _safeguarding: { kind: 'campaign', campaign: { name, start, ...(end && { end }) }, ...more },
  };
}

async function given(
  items: readonly object[],
  now: string,
  attributes: Record<string, string> = {},
): Promise<AwarenessBanner> {
  const element = document.createElement('awareness-banner');
  for (const [name, value] of Object.entries({ now, ...attributes })) {
    element.setAttribute(name, value);
  }
  element.feed = jsonFeed(items, { title: 'Campaigns' });
  return fixture<AwarenessBanner>(element);
}

const titles = (element: Element) => textsOf(element, '[part="title"]');
const tags = (element: Element) => textsOf(element, '[part="tag"]');

describe('the published campaigns', () => {
  it('are shown in their week, with the event until it is over', async () => {
    const element = await banner({ now: '2018-03-13T12:00' });
    expect(titles(element)[0]).to.match(/awareness week/i);
    expect(tags(element)[0]).to.equal('Happening now');
    expect(textOf(find(element, '[part="event"]'))).to.contain(
      'Tuesday 13 March 2018, midday to 4:30pm',
    );
    element.now = '2018-03-13T16:30';
    await element.updateComplete;
    expect(findAll(element, '[part="event"]')).to.have.length(0);
    expect(titles(element)).to.have.length(1);
  });

  it('are announced two weeks before, and not a moment earlier', async () => {
    const before = await banner({ now: '2019-03-03T23:59' });
    expect(findAll(before, '[part="banner"]')).to.have.length(0);
    const from = await banner({ now: '2019-03-04T00:00' });
    expect(tags(from)).to.deep.equal(['Coming soon']);
    expect(textOf(find(from, '[part="date"]')))
      .to.contain('18')
      .and.contain('24 March 2019');
  });

  it('are gone after the last moment of their last day', async () => {
    const last = await banner({ now: '2019-03-24T23:59', 'lead-days': '0' });
    expect(tags(last)).to.deep.equal(['Happening now']);
    const after = await banner({ now: '2019-03-25', 'lead-days': '0' });
    expect(findAll(after, '[part="banner"]')).to.have.length(0);
  });

  it('begin and end in London, in summer time too', async () => {
    const items = [campaign('Week', '2024-06-10', '2024-06-16')];
    const cases: readonly (readonly [string, boolean])[] = [
      ['2024-06-09T22:59:00Z', false],
      ['2024-06-09T23:00:00Z', true],
      ['2024-06-16T22:59:00Z', true],
      ['2024-06-16T23:00:00Z', false],
    ];
    for (const [now, due] of cases) {
      const element = await given(items, now, { 'lead-days': '0' });
      expect(titles(element), now).to.deep.equal(due ? ['Week'] : []);
    }
  });
});

describe('a banner with nothing due', () => {
  it('takes no space, leaves no landmark and shows no fallback', async () => {
    const element = await given([campaign('Week', '2024-06-10', '2024-06-16')], '2024-01-01');
    element.append('Fallback');
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(findAll(element, 'section, [role], slot')).to.have.length(0);
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(element.state).to.equal('ready');
  });

  it('leaves no gap in a grid either', async () => {
    const element = await given([], '2024-01-01');
    expect(getComputedStyle(element).display).to.equal('none');
  });
});

describe('several campaigns', () => {
  const items = [
    campaign('Later', '2024-06-20'),
    campaign('Long', '2024-06-01', '2024-06-30'),
    campaign('Sooner', '2024-06-15'),
    campaign('Ends soon', '2024-06-08', '2024-06-11'),
    campaign('Over', '2024-06-01', '2024-06-09'),
    campaign('Far', '2024-09-01'),
  ];

  it('stand in one region, the most urgent first', async () => {
    const element = await given(items, '2024-06-10', { max: '10' });
    expect(titles(element)).to.deep.equal(['Ends soon', 'Long', 'Sooner', 'Later']);
    expect(findAll(element, 'section')).to.have.length(1);
    expect(find(element, 'section').getAttribute('aria-labelledby')).to.equal('heading');
    expect(textOf(find(element, '[part="heading"]'))).to.equal('Campaigns');
  });

  it('are three at most, and the others are counted', async () => {
    const element = await given(items, '2024-06-10');
    expect(titles(element)).to.have.length(3);
    expect(textOf(find(element, '.rest'))).to.equal('and 1 more');
  });

  it('are all there at the press of a button, the focus on the first that was not', async () => {
    const element = await given(items, '2024-06-10', { max: '2' });
    find(element, '.rest').focus();
    find(element, '.rest').click();
    await waitUntil(() => hasFocus(element, '[part="title"]', 2));
    expect(titles(element)).to.deep.equal(['Ends soon', 'Long', 'Sooner', 'Later']);
    expect(findAll(element, '.rest')).to.have.length(0);
  });

  it('are shown in portions where there are very many', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => campaign(`C${i}`, '2024-06-10'));
    const element = await given(many, '2024-06-10', { max: '100' });
    expect(textOf(find(element, '.rest'))).to.equal('and 1,100 more');
    find(element, '.rest').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(600);
    expect(textOf(find(element, '.rest'))).to.equal('and 600 more');
  });

  it('are all there on paper', async () => {
    const element = await given(items, '2024-06-10', { max: '1' });
    window.dispatchEvent(new Event('beforeprint'));
    expect(titles(element)).to.have.length(4);
    window.dispatchEvent(new Event('afterprint'));
    expect(titles(element)).to.have.length(1);
  });

  it('wait for no paper once the banner has left the page', async () => {
    const element = await given(items, '2024-06-10', { max: '1' });
    element.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(titles(element)).to.have.length(1);
  });

  it('are those that the page wants to show', async () => {
    const active = await given(items, '2024-06-10', { show: 'active' });
    expect(titles(active)).to.deep.equal(['Ends soon', 'Long']);
    const upcoming = await given(items, '2024-06-10', { show: 'upcoming' });
    expect(titles(upcoming)).to.deep.equal(['Sooner', 'Later']);
  });

  it('are announced as many days before as the page says', async () => {
    const element = await given(items, '2024-06-10', { show: 'upcoming', 'lead-days': '5' });
    expect(titles(element)).to.deep.equal(['Sooner']);
  });
});

describe('a campaign', () => {
  it('of one day says its day once', async () => {
    const element = await given([campaign('Day', '2024-06-12')], '2024-06-10');
    expect(textOf(find(element, '[part="date"]'))).to.equal('Wednesday 12 June 2024');
  });

  it('that ends before it starts is reported and never shown', async () => {
    const element = await given([campaign('Odd', '2024-06-12', '2024-06-01')], '2024-06-05');
    expect(titles(element)).to.deep.equal([]);
    expect(element.feed?.problems.map(({ field }) => field)).to.deep.equal([
      '_safeguarding.campaign.end',
    ]);
  });

  it('links to where one can find out more, under its own name', async () => {
    const element = await given(
      [
        campaign('Day', '2024-06-12', undefined, {
          campaign: { name: 'Day', start: '2024-06-12', url: 'https://day.example/' },
        }),
      ],
      '2024-06-10',
    );
    const link = find<HTMLAnchorElement>(element, '.more-about a');
    expect(textOf(link)).to.equal('Find out more about Day');
    expect(link.href).to.equal('https://day.example/');
  });

  it('tells when its link is followed', async () => {
    const element = await given(
      [{ ...campaign('Day', '2024-06-12'), url: 'https://day.example/' }],
      '2024-06-10',
    );
    const opened = nextEvent(element, 'item-open');
    element.addEventListener('click', (event) => event.preventDefault());
    find(element, '.more-about a').click();
    const { url, item } = await opened;
    expect([url, item.title]).to.deep.equal(['https://day.example/', 'Day']);
  });
});

describe('the slim layout', () => {
  const items = [
    campaign('Week', '2024-06-10', '2024-06-16', {
      campaign: {
        name: 'Week',
        start: '2024-06-10',
        end: '2024-06-16',
        url: 'https://week.example/',
      },
      events: [{ start: '2024-06-11' }],
    }),
    campaign('Day', '2024-06-20'),
  ];
  const slim = { layout: 'slim', dismissible: '' };

  it('has one line a campaign: tag, name as a link, days', async () => {
    const element = await given(items, '2024-06-10', slim);
    expect(textsOf(element, '[part="campaign"]')).to.deep.equal([
      'Happening now Week 10 to 16 June 2024',
      'Coming soon Day 20 June 2024',
    ]);
    expect(
      findAll<HTMLAnchorElement>(element, '[part="title"] a').map(({ href }) => href),
    ).to.deep.equal(['https://week.example/']);
    expect(findAll(element, '[part="body"], [part="event"], [part="calendar"]')).to.have.length(0);
  });

  it('puts its button at the end of the line', async () => {
    const element = await given([items[0] ?? {}], '2024-06-10', slim);
    const left = (selector: string) => find(element, selector).getBoundingClientRect().left;
    const lefts = ['[part="tag"]', '[part="title"]', '[part="date"]', '[part="dismiss"]'].map(left);
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => a - b));
    const { top, bottom } = find(element, '[part="campaign"]').getBoundingClientRect();
    const button = find(element, '[part="dismiss"]').getBoundingClientRect();
    expect(button.top).to.be.lessThan(bottom);
    expect(button.bottom).to.be.greaterThan(top);
  });

  it('shows no heading, and the region keeps its name', async () => {
    const element = await given(items, '2024-06-10', slim);
    expect(findAll(element, '[part="heading"]')).to.have.length(0);
    expect(find(element, 'section').getAttribute('aria-label')).to.equal('Campaigns');
    element.layout = 'full';
    await element.updateComplete;
    expect(find(element, 'section').getAttribute('aria-labelledby')).to.equal('heading');
  });

  it('tells when its link is followed', async () => {
    const element = await given(items, '2024-06-10', slim);
    element.addEventListener('click', (event) => event.preventDefault());
    const opened = nextEvent(element, 'item-open');
    find(element, '[part="title"] a').click();
    expect((await opened).url).to.equal('https://week.example/');
  });

  it('is chosen by its name alone', async () => {
    const element = await given(items, '2024-06-10', { layout: 'tiny' });
    expect(findAll(element, '[part="heading"]')).to.have.length(1);
  });
});

describe('the full layout', () => {
  const week = (name: string) =>
    campaign(name, '2024-06-10', '2024-06-16', { events: [{ start: '2024-06-11' }] });

  async function wide(count: number, width: number): Promise<AwarenessBanner> {
    const items = Array.from({ length: count }, (_, i) => week(`Week ${i}`));
    const element = await given(items, '2024-06-10', { dismissible: '', max: '10' });
    const { parentElement } = element;
    if (!parentElement) throw new Error('expected a parent, found none');
    parentElement.style.cssText = `font-size: 16px; inline-size: ${width}px`;
    return element;
  }
  const boxes = (element: Element, selector: string) =>
    findAll(element, selector).map((each) => each.getBoundingClientRect());

  it('has its button beside the heading', async () => {
    const element = await wide(1, 700);
    const [heading] = boxes(element, '[part="heading"]');
    const [button] = boxes(element, '[part="dismiss"]');
    expect(button?.left).to.be.greaterThan(heading?.left ?? NaN);
    expect(button?.top).to.be.lessThan(heading?.bottom ?? NaN);
  });

  it('has the days beside the text where there is room', async () => {
    for (const [width, beside] of [
      [600, false],
      [1000, true],
    ] as const) {
      const element = await wide(1, width);
      const [days] = boxes(element, '[part="meta"]');
      const [text] = boxes(element, '.text');
      expect((text?.left ?? NaN) >= (days?.right ?? NaN), `${width}`).to.equal(beside);
    }
  });

  it('keeps its width in a flex container', async () => {
    const element = await wide(1, 700);
    element.parentElement?.style.setProperty('display', 'flex');
    expect(element.offsetWidth).to.be.greaterThan(300);
  });

  it('fits into 320 pixels, with text twice as large as well', async () => {
    for (const layout of ['full', 'slim'] as const) {
      for (const size of ['16px', '32px']) {
        const element = await wide(2, 320);
        element.layout = layout;
        element.style.fontSize = size;
        await element.updateComplete;
        expect(element.scrollWidth, `${layout} ${size}`).to.be.at.most(320);
      }
    }
  });
});

describe('a dismissible banner', () => {
  it('goes by a button, tells what was shown, and takes no space then', async () => {
    const element = await given([campaign('Day', '2024-06-12')], '2024-06-10', { dismissible: '' });
    const dismissed = nextEvent(element, 'banner-dismiss');
    find(element, '[part="dismiss"]').click();
    expect((await dismissed).campaigns.map(({ title }) => title)).to.deep.equal(['Day']);
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(findAll(element, 'section')).to.have.length(0);
  });

  it('has no button unless the page asks for it', async () => {
    const element = await given([campaign('Day', '2024-06-12')], '2024-06-10');
    expect(findAll(element, '[part="dismiss"]')).to.have.length(0);
  });
});

describe('the clock of a banner', () => {
  it('shows the present where no time is given', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const element = document.createElement('awareness-banner');
    element.feed = jsonFeed([campaign('Today', today, '2999-12-31')]);
    await fixture(element);
    expect(titles(element)).to.deep.equal(['Today']);
  });

  it('is read once an update, so that all it shows is of one moment', async () => {
    const element = await given([campaign('Week', '2024-06-10', '2999-12-31')], '');
    const RealDate = Date;
    let read = 0;
    class CountingDate extends RealDate {
      constructor(...parameters: readonly unknown[]) {
        super(...(parameters as [number]));
        if (parameters.length === 0) read += 1;
      }
    }
    globalThis.Date = CountingDate as DateConstructor;
    try {
      element.requestUpdate();
      await element.updateComplete;
    } finally {
      globalThis.Date = RealDate;
    }
    expect(read).to.equal(1);
  });

  it('goes on where a preview is asked for as of no date at all', async () => {
    const items = [campaign('Now', '2024-06-10', '2999-12-31')];
    expect(titles(await given(items, 'tomorrow'))).to.deep.equal(['Now']);
  });

  it('does not miss a midnight that falls into an update', async () => {
    const RealDate = Date;
    const midnight = RealDate.UTC(2026, 5, 9, 23);
    const reads = [midnight - 1];
    const element = document.createElement('awareness-banner');
    element.leadDays = 0;
    element.feed = jsonFeed([campaign('Day', '2026-06-10')]);
    document.body.append(element);
    // The first look at the clock in the update is just before midnight in London, all others after.
    globalThis.Date = class extends RealDate {
      constructor(value?: number) {
        super(value ?? reads.shift() ?? midnight + 1);
      }
      static override now = () => midnight + 1;
    } as DateConstructor;
    try {
      await element.updateComplete;
      expect(titles(element), 'before midnight').to.deep.equal([]);
      await waitUntil(() => titles(element).length > 0, 'it wakes at midnight');
    } finally {
      globalThis.Date = RealDate;
      element.remove();
    }
  });

  it('loads at once, as a banner stands at the top', () => {
    const element = document.createElement('awareness-banner');
    expect(element.loading).to.equal('eager');
  });
});
