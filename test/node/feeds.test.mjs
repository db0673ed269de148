import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { makeCampaigns } from '../../site/feeds/make-campaigns.mjs';
import { LIBRARY_FACTS } from './library-facts.mjs';

const textOf = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const read = (path) => JSON.parse(textOf(path));

const schema = read('schema/safeguarding-feed.schema.json');
const feeds = {
  news: read('site/feeds/news.json'),
  library: read('site/feeds/library.json'),
  campaigns: read('site/feeds/campaigns.json'),
};

const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

const extensionOf = (item) => item._safeguarding;
const campaignOf = (item) => item._safeguarding.campaign;

function assertValid(feed) {
  assert.ok(validate(feed), ajv.errorsText(validate.errors, { separator: '\n' }));
}

/** A feed of one item, with the given fields. */
const feedOf = (item, feed = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example',
  items: [{ id: 'one', content_text: '', ...item }],
  ...feed,
});
const withExtension = (fields) => feedOf({ _safeguarding: fields });

describe('demonstration feeds', () => {
  for (const [name, feed] of Object.entries(feeds)) {
    it(`${name} is valid against the schema`, () => assertValid(feed));

    it(`${name} has unique ids`, () => {
      const ids = feed.items.map((item) => item.id);
      assert.equal(new Set(ids).size, ids.length);
    });

    it(`${name} has a title and one to five tags on every item`, () => {
      for (const item of feed.items) {
        assert.match(item.title, /\S/, item.id);
        assert.ok(item.tags.length >= 1 && item.tags.length <= 5, item.id);
      }
    });

    it(`${name} has no link named "here" and no link without https`, () => {
      for (const item of feed.items) {
        for (const link of extensionOf(item).links ?? []) {
          assert.doesNotMatch(link.text, /^(click )?here$|\(PDF\)$/i, item.id);
          assert.match(link.url ?? 'https://', /^https:\/\//, item.id);
        }
        assert.match(item.url ?? 'https://', /^https:\/\//, item.id);
      }
    });
  }

  it('news has 20 items of four kinds', () => {
    assert.equal(feeds.news.items.length, 20);
    const count = (kind) =>
      feeds.news.items.filter((item) => extensionOf(item).kind === kind).length;
    assert.deepEqual(['news', 'digest', 'briefing', 'statement'].map(count), [14, 4, 1, 1]);
  });

  it('news keeps two items with one title', () => {
    const twice = feeds.news.items.filter((item) => item.title === 'Child sexual abuse');
    assert.equal(twice.length, 2);
    assert.notEqual(twice[0].id, twice[1].id);
  });

  it('news gives dates at their own precision', () => {
    const item = (id) => feeds.news.items.find((each) => each.id === id);
    const briefing = item('briefing-2024-04-multi-agency-working');
    assert.equal(extensionOf(briefing).posted, '2024-04');
    assert.equal(briefing.date_published, undefined);
    assert.deepEqual(extensionOf(item('sutton-2019-02-25-serious-incident-reporting')).source, {
      date: '2019-02-21',
    });
  });

  it('news has its five undated items last', () => {
    const dated = feeds.news.items.map((item) => extensionOf(item).posted !== undefined);
    assert.deepEqual(dated, [...Array(15).fill(true), ...Array(5).fill(false)]);
    assert.ok(feeds.news.items.every((item) => item.date_published === undefined));
  });

  it('news and library name help contacts with a check date and no hours', () => {
    for (const { _safeguarding: extension } of [feeds.news, feeds.library]) {
      assert.deepEqual(
        extension.help.map(({ name, phone }) => [name, phone]),
        [
          ['NSPCC Helpline', '0808 800 5000'],
          ['Childline', '0800 1111'],
        ],
      );
      assert.ok(extension.help.every((contact) => contact.hours === undefined));
    }
  });
});

describe('library feed', () => {
  /** "17/08/2020 at 9:21 am" → "2020-08-17T09:21". */
  function localTimeOf(added) {
    const [, day, month, year, hour, minute, half] =
      /^(\d\d)\/(\d\d)\/(\d{4}) at (\d{1,2}):(\d\d) (am|pm)$/.exec(added);
    const hour24 = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
    return `${year}-${month}-${day}T${String(hour24).padStart(2, '0')}:${minute}`;
  }

  it('has the 35 records of the published page, in its order', () => {
    assert.equal(LIBRARY_FACTS.length, 35);
    assert.deepEqual(
      feeds.library.items.map((item) => ({
        title: item.title,
        posted: extensionOf(item).posted,
        tags: item.tags,
        kind: extensionOf(item).kind,
      })),
      LIBRARY_FACTS.map(({ title, added, categories }) => ({
        title,
        posted: localTimeOf(added),
        tags: categories,
        kind: 'resource',
      })),
    );
  });

  it('reads noon as 12 and one in the afternoon as 13', () => {
    assert.equal(localTimeOf('06/07/2018 at 12:43 pm'), '2018-07-06T12:43');
    assert.equal(localTimeOf('01/11/2018 at 1:15 pm'), '2018-11-01T13:15');
  });

  it('files every record under Safeguarding', () => {
    assert.ok(feeds.library.items.every((item) => item.tags.includes('Safeguarding')));
  });

  it('has a vocabulary entry for every category', () => {
    const labels = feeds.library._safeguarding.categories.map((category) => category.label);
    const used = new Set(feeds.library.items.flatMap((item) => item.tags));
    assert.deepEqual([...used].sort(), [...labels].sort());
  });

  it('names a replacement for each superseded record', () => {
    const superseded = feeds.library.items.filter(
      (item) => extensionOf(item).status === 'superseded',
    );
    assert.equal(superseded.length, 2);
    for (const item of superseded) {
      assert.equal(extensionOf(item).supersededBy.title, 'Keeping children safe in education');
    }
  });
});

describe('makeCampaigns', () => {
  const startOf = (observance, year) => {
    const found = makeCampaigns(`${year}-06-01`).items.filter(
      (item) =>
        campaignOf(item).observance === observance && campaignOf(item).start.startsWith(`${year}-`),
    );
    assert.equal(found.length, 1, `${observance} ${year}`);
    return campaignOf(found[0]);
  };

  it('wrote the committed feed', () => {
    assert.deepEqual(feeds.campaigns, makeCampaigns('2026-11-21'));
    assert.ok(feeds.campaigns.items.length >= 4);
  });

  it('makes a valid feed with unique ids for any day', () => {
    for (const day of ['2018-02-06', '2024-02-29', '2026-12-31', '2027-01-01', '2030-11-17']) {
      const feed = makeCampaigns(day);
      assertValid(feed);
      assert.equal(new Set(feed.items.map((item) => item.id)).size, feed.items.length, day);
    }
  });

  it('knows when Safer Internet Day is', () => {
    const days = [
      '2018-02-06',
      '2019-02-05',
      '2020-02-11',
      '2021-02-09',
      '2022-02-08',
      '2023-02-07',
      '2024-02-06',
      '2025-02-11',
      '2026-02-10',
      '2027-02-09',
      '2028-02-08',
      '2029-02-06',
      '2030-02-05',
    ];
    for (const day of days) {
      assert.equal(startOf('safer-internet-day', day.slice(0, 4)).start, day);
    }
  });

  it('knows the weeks and first weekdays of November', () => {
    for (const day of ['2017-11-13', '2021-11-15', '2024-11-11', '2025-11-10', '2026-11-16']) {
      assert.equal(startOf('anti-bullying-week', day.slice(0, 4)).start, day);
    }
    for (const [start, end] of [
      ['2022-11-21', '2022-11-27'],
      ['2025-11-17', '2025-11-21'],
      ['2026-11-16', '2026-11-20'],
    ]) {
      const week = startOf('safeguarding-adults-week', start.slice(0, 4));
      assert.deepEqual([week.start, week.end], [start, end]);
    }
    assert.equal(startOf('private-fostering-awareness-day', 2025).start, '2025-11-05');
    assert.equal(startOf('private-fostering-awareness-day', 2026).start, '2026-11-04');
  });

  it('says that a date nobody has announced is only expected', () => {
    const item = (id) => feeds.campaigns.items.find((each) => each.id === id);
    assert.match(item('anti-bullying-week-2026').summary, /Expected date/);
    assert.match(item('safer-internet-day-2027').summary, /Expected date/);
    assert.doesNotMatch(item('safer-internet-day-2026').summary, /Expected/);
    assert.doesNotMatch(item('anti-slavery-day-2027').summary, /Expected/);
  });

  it('keeps the recorded event in Sutton', () => {
    const week = feeds.campaigns.items.find((item) => item.id === 'sutton-cse-awareness-week-2018');
    assert.deepEqual([campaignOf(week).start, campaignOf(week).end], ['2018-03-12', '2018-03-18']);
    const [event] = extensionOf(week).events;
    assert.deepEqual([event.start, event.end], ['2018-03-13T12:00', '2018-03-13T16:30']);
  });

  it('has a demonstration week, Monday to Sunday, around the day', () => {
    for (const [day, start, end, event] of [
      ['2026-11-16', '2026-11-16', '2026-11-22', '2026-11-17'],
      ['2026-11-21', '2026-11-16', '2026-11-22', '2026-11-22'],
      ['2026-11-22', '2026-11-16', '2026-11-22', '2026-11-22'],
      ['2027-01-01', '2026-12-28', '2027-01-03', '2027-01-02'],
    ]) {
      const week = makeCampaigns(day).items.find((item) => item.id.startsWith('demo-'));
      assert.deepEqual([campaignOf(week).start, campaignOf(week).end], [start, end], day);
      assert.equal(extensionOf(week).events[0].start.slice(0, 10), event, day);
    }
  });

  it('refuses what is not a date', () => {
    for (const value of ['', 'today', '2026-02-30', '2026-13-01', '2026-1-1', '2026']) {
      assert.throws(() => makeCampaigns(value), RangeError, value);
    }
  });
});

describe('schema', () => {
  it('accepts a plain JSON Feed, and extensions it does not know', () => {
    assertValid({ version: 'https://jsonfeed.org/version/1.1', title: 'Plain', items: [] });
    assertValid(feedOf({ _other: { a: 1 } }, { _blue_shed: { about: 'https://example.org' } }));
    assertValid(withExtension({ kind: 'podcast', somethingNew: [1, 2] }));
  });

  it('accepts the example of the guide', () => {
    const [, example] = /```json\n([\s\S]*?)```/.exec(textOf('docs/feed.md'));
    assertValid(JSON.parse(example));
  });

  it('accepts every form of partial date', () => {
    for (const posted of ['2024', '2024-04', '2019-03-18', '2020-08-17T09:21']) {
      assertValid(withExtension({ posted }));
    }
  });

  it('accepts a source without a name, links without a URL, and both forms of replacement', () => {
    assertValid(withExtension({ source: { date: '2019-02-21' } }));
    assertValid(withExtension({ links: [{ text: 'Annual report', format: 'PDF' }] }));
    assertValid(withExtension({ supersededBy: 'other-item' }));
    assertValid(withExtension({ supersededBy: { title: 'New', url: 'https://example.org/' } }));
  });

  const campaign = { name: 'Week', start: '2026-11-16' };
  const invalid = {
    'no items': { version: 'https://jsonfeed.org/version/1.1', title: 'Example' },
    'items that are no list': feedOf({}, { items: {} }),
    'an unknown version': feedOf({}, { version: '2.0' }),
    'an item without id': feedOf({ id: undefined }),
    'an empty id': feedOf({ id: '' }),
    'a blank id': feedOf({ id: ' \t' }),
    'a numeric id': feedOf({ id: 7 }),
    'a title that is no text': feedOf({ title: ['a'] }),
    'tags that are no list': feedOf({ tags: 'Neglect' }),
    'a date_published that is only a date': feedOf({ date_published: '2019-03-18' }),
    'an impossible date_published': feedOf({ date_published: '2019-02-30T10:00:00Z' }),
    'a language with a space': feedOf({ language: 'en GB' }),
    'a day-first date': withExtension({ posted: '18/03/2019' }),
    'a one-digit month': withExtension({ posted: '2024-4' }),
    'month 13': withExtension({ posted: '2024-13' }),
    'day 32': withExtension({ posted: '2024-01-32' }),
    'hour 24': withExtension({ posted: '2024-01-01T24:00' }),
    'a partial date with a zone': withExtension({ posted: '2024-01-01T10:00Z' }),
    'a date in words': withExtension({ posted: 'April 2024' }),
    'a numeric date': withExtension({ posted: 2024 }),
    'an empty source': withExtension({ source: {} }),
    'a source that is text': withExtension({ source: 'Ofsted' }),
    'an unknown status': withExtension({ status: 'old' }),
    'a link without text': withExtension({ links: [{ url: 'https://example.org/' }] }),
    'a size in words': withExtension({ links: [{ text: 'Report', size: '2 MB' }] }),
    'sensitive as text': withExtension({ sensitive: 'yes' }),
    'a campaign without start': withExtension({ campaign: { name: 'Week' } }),
    'a campaign that starts in a month': withExtension({
      campaign: { ...campaign, start: '2026-11' },
    }),
    'a campaign that ends at a time': withExtension({
      campaign: { ...campaign, end: '2026-11-20T12:00' },
    }),
    'an event without start': withExtension({ events: [{ place: 'Town hall' }] }),
    'an event at half past noon in words': withExtension({ events: [{ start: '12:30pm' }] }),
    'a replacement without a title': withExtension({ supersededBy: { url: '/new' } }),
    'a help contact without a check date': feedOf({}, { _safeguarding: { help: [{ name: 'A' }] } }),
    'a category without a label': feedOf({}, { _safeguarding: { categories: [{ id: 'a' }] } }),
  };
  for (const [name, feed] of Object.entries(invalid)) {
    it(`rejects ${name}`, () => {
      // As JSON, so that an undefined field is an absent one.
      assert.equal(validate(JSON.parse(JSON.stringify(feed))), false);
    });
  }

  it('describes every field', () => {
    const undescribed = [];
    const walk = (node, path) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, field] of Object.entries(node.properties ?? {})) {
        if (typeof field.description !== 'string') undescribed.push(`${path}/${name}`);
        walk(field, `${path}/${name}`);
      }
      for (const [name, definition] of Object.entries(node.$defs ?? {})) {
        walk(definition, `${path}#${name}`);
      }
    };
    walk(schema, '');
    assert.deepEqual(undescribed, []);
  });
});
