import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ListElement } from '../../src/elements/list-element.js';
import { jsonFeed } from '../helpers/feeds.js';
import { eventOf, savedBy } from '../helpers/saved-file.js';
import { find, findAll, textsOf } from '../helpers/shadow.js';

const COMING = { name: 'Webinar', start: '2999-06-10T10:00', end: '2999-06-10T11:00' };
const PAST = { name: 'Open day', start: '2020-06-10', place: 'Town hall' };

const FEED = {
  ...jsonFeed(
    [
      {
        id: '1',
        title: 'News',
        content_text: 'What is new.',
        _safeguarding: { events: [PAST, COMING] },
      },
    ],
    { title: 'News' },
  ),
  home_page_url: 'https://board.example/',
};

const TAGS = ['safeguarding-news', 'resource-library'] as const;

async function list(
  tag: (typeof TAGS)[number],
  attributes: Record<string, string> = {},
): Promise<ListElement> {
  const element: ListElement = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = FEED;
  return fixture<ListElement>(element);
}

describe('the events of an item', () => {
  for (const tag of TAGS) {
    it(`are shown in a <${tag}>, those that are over without a button`, async () => {
      expect(textsOf(await list(tag), '[part="event"]')).to.deep.equal([
        'Open day Wednesday 10 June 2020 Town hall',
        'Webinar Monday 10 June 2999, 10am to 11am Add to calendar',
      ]);
    });

    it(`can be saved to a calendar from a <${tag}>`, async () => {
      const file = await savedBy(find(await list(tag), '[part="calendar"]'));
      expect(file.name).to.equal('webinar-2999-06-10.ics');
      const event = eventOf(file);
      expect([event.summary, event.description, String(event.startDate)]).to.deep.equal([
        'Webinar',
        'News',
        '2999-06-10T09:00:00Z',
      ]);
    });
  }

  it('have one id wherever they are saved', async () => {
    const uids = TAGS.map(
      async (tag) => eventOf(await savedBy(find(await list(tag), '[part="calendar"]'))).uid,
    );
    const [one, other] = [await uids[0], await uids[1]];
    expect(one).to.equal(other);
  });

  it('are left out where there are only headlines', async () => {
    const element = await list('safeguarding-news', { layout: 'compact' });
    expect(findAll(element, '[part="event"]')).to.have.length(0);
  });

  it('are shown in a digest', async () => {
    const element = await list('safeguarding-news', { layout: 'digest' });
    expect(findAll(element, '[part="event"]')).to.have.length(2);
  });
});
