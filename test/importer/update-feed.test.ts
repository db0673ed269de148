import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FeedDocument, ItemDocument } from '../../src/importer/feed-document.js';
import { updateFeed } from '../../src/importer/update-feed.js';

const DAY = '2026-11-28';
const item = (id: string, changes: Partial<ItemDocument> = {}): ItemDocument => ({
  id,
  title: `A briefing on ${id}`,
  content_text: `The partnership has written a briefing about the subject of ${id} for families.`,
  _safeguarding: { posted: '2024-04-30' },
  ...changes,
});
const pageOf = (...items: readonly ItemDocument[]) =>
  ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    items,
  }) as unknown as FeedDocument;
const begin = (page: FeedDocument) => updateFeed(pageOf(), page, DAY).feed;
const copy = <T>(value: T): T => structuredClone(value);
const ids = ({ items }: FeedDocument) => items.map(({ id }) => id);
const edit = (feed: FeedDocument, place: number, change: (item: ItemDocument) => void) => {
  const edited = copy(feed);
  change(edited.items[place] as ItemDocument);
  return edited;
};
const update = (feed: FeedDocument, page: FeedDocument, day = DAY) => {
  const { feed: updated, notes } = updateFeed(feed, page, day);
  return { updated, codes: notes.map(({ code, field }) => `${code} ${field ?? ''}`), notes };
};

describe('an update', () => {
  const page = pageOf(item('neglect'), item('bullying'));
  const feed = begin(page);

  test('with the same page leaves the feed as it is, to the byte', () => {
    const { updated, codes } = update(feed, page, '2030-01-01');
    assert.equal(JSON.stringify(updated), JSON.stringify(feed));
    assert.deepEqual(codes, []);
  });

  test('adds what is new where the page has it', () => {
    const { updated, codes } = update(feed, pageOf(item('grooming'), ...page.items));
    assert.deepEqual(ids(updated), ['grooming', 'neglect', 'bullying']);
    assert.deepEqual(codes, ['added id']);
  });

  test('changes what has changed, takes away what has gone, and says so', () => {
    const changed = item('neglect', { summary: 'New.', _safeguarding: {} });
    const { updated, codes } = update(feed, pageOf(changed, item('bullying')));
    assert.equal(updated.items[0]?.summary, 'New.');
    assert.ok(!('posted' in (updated.items[0]._safeguarding ?? {})));
    assert.deepEqual(codes.sort(), ['changed _safeguarding.posted', 'changed summary']);
  });

  test('knows an item again whose title, date and id have changed', () => {
    const other = item('neglect', { id: 'another-id', _safeguarding: { posted: '2024-05-01' } });
    const { updated } = update(feed, pageOf(other, item('bullying')));
    assert.deepEqual(ids(updated), ['neglect', 'bullying'], 'its id stays');
    assert.equal(updated.items[0]?._safeguarding?.posted, '2024-05-01');
    const again = update(updated, pageOf(other, item('bullying'))).updated;
    assert.equal(JSON.stringify(again), JSON.stringify(updated));
    const renamed = item('neglect', { id: 'third-id', title: 'Neglect: what to look for' });
    assert.deepEqual(ids(update(updated, pageOf(renamed, item('bullying'))).updated), [
      'neglect',
      'bullying',
    ]);
  });

  test('takes two items with one title for two', () => {
    const next = item('x', { title: 'A briefing on neglect' });
    assert.deepEqual(ids(update(feed, pageOf(next, item('bullying'))).updated), [
      'neglect',
      'x',
      'bullying',
    ]);
  });

  test('takes the order of the page', () => {
    assert.deepEqual(ids(update(feed, pageOf(item('bullying'), item('neglect'))).updated), [
      'bullying',
      'neglect',
    ]);
  });
});

describe('the corrections of an editor', () => {
  const page = pageOf(item('neglect', { summary: 'A summary.' }), item('bullying'));
  const feed = begin(page);

  test('stay, and are told', () => {
    const edited = edit(feed, 0, (first) => {
      first.title = 'Neglect: a briefing';
      first._safeguarding = { ...first._safeguarding, posted: '2024-04' };
    });
    const { updated, codes } = update(edited, page);
    assert.equal(JSON.stringify(updated), JSON.stringify(edited));
    assert.deepEqual(codes.sort(), [
      'kept-correction _safeguarding.posted',
      'kept-correction title',
    ]);
  });

  test('stay where the page has changed too, which is in doubt', () => {
    const edited = edit(feed, 0, (first) => (first.title = 'Neglect: a briefing'));
    const { updated, notes } = update(
      edited,
      pageOf(
        item('neglect', { title: 'Neglect again', summary: 'Another summary.' }),
        item('bullying'),
      ),
    );
    assert.equal(updated.items[0]?.title, 'Neglect: a briefing');
    assert.equal(updated.items[0].summary, 'Another summary.', 'other fields go with the page');
    assert.ok(notes.some(({ level, field }) => level === 'doubtful' && field === 'title'));
  });

  test('stay when something was taken away', () => {
    const edited = edit(feed, 0, (first) => delete first.summary);
    assert.ok(!('summary' in (update(edited, page).updated.items[0] ?? {})));
  });

  test('stay when the page’s text turns from one form into the other', () => {
    const edited = edit(feed, 0, (first) => (first.content_text = 'Words of the editor.'));
    const { content_text: _, ...rest } = item('neglect');
    const html = { ...rest, content_html: '<p>New words.</p>' };
    const { updated } = update(edited, pageOf(html, item('bullying')));
    assert.equal(updated.items[0]?.content_text, 'Words of the editor.');
    assert.ok(!('content_html' in updated.items[0]));
    const plain = update(feed, pageOf(html, item('bullying'))).updated.items[0];
    assert.equal(plain?.content_html, '<p>New words.</p>');
    assert.ok(!('content_text' in plain));
  });

  test('stay when an item was taken out, which is told and is none that is missing', () => {
    const shorter = { ...feed, items: feed.items.slice(1) };
    const { updated, codes } = update(shorter, pageOf(item('grooming'), ...page.items));
    assert.deepEqual(ids(updated), ['grooming', 'bullying']);
    assert.deepEqual(codes, ['added id', 'kept-out id']);
    const again = update(updated, pageOf(item('grooming'), ...page.items));
    assert.deepEqual(ids(again.updated), ['grooming', 'bullying']);
  });

  test('are fields that we do not know, too', () => {
    const edited = edit({ ...feed, ...{ _other: 1 } }, 0, (first) => {
      first._safeguarding = { ...first._safeguarding, sensitive: true };
      Object.assign(first, { _blue_shed: { about: 'x' } });
    });
    assert.equal(JSON.stringify(update(edited, page).updated), JSON.stringify(edited));
  });

  test('are items of their own, which stay in their places and are never missing', () => {
    const edited = copy(feed);
    edited.items.splice(1, 0, item('by-hand'));
    const { updated, codes } = update(edited, pageOf(item('new'), ...page.items));
    assert.deepEqual(ids(updated), ['new', 'neglect', 'by-hand', 'bullying']);
    assert.deepEqual(codes, ['added id']);
  });

  test('are all that a feed has which no import has written; only gaps are filled', () => {
    const { summary: _, ...bare } = item('neglect', { title: 'Neglect: a briefing' });
    const { updated } = update(pageOf(bare), pageOf(item('neglect', { summary: 'New.' })));
    assert.equal(updated.items[0]?.title, 'Neglect: a briefing');
    assert.equal(updated.items[0].summary, 'New.');
  });
});

describe('what has vanished from the page', () => {
  const page = pageOf(item('neglect'), item('bullying'), item('grooming'));
  const feed = begin(page);
  const without = pageOf(item('neglect'), item('grooming'));

  test('stays in its place with the day, and is reported every time', () => {
    const { updated, notes } = update(feed, without);
    assert.deepEqual(ids(updated), ['neglect', 'bullying', 'grooming']);
    assert.equal(updated.items[1]?._safeguarding?.missingSince, DAY);
    assert.match(notes[0]?.message ?? '', /2026-11-28/);
    const later = update(updated, without, '2027-01-01');
    assert.equal(JSON.stringify(later.updated), JSON.stringify(updated));
    assert.deepEqual(later.codes, ['missing _safeguarding.missingSince']);
  });

  test('loses the day when it comes back', () => {
    const { updated, codes } = update(update(feed, without).updated, page);
    assert.equal(JSON.stringify(updated), JSON.stringify(feed));
    assert.deepEqual(codes, ['came-back _safeguarding.missingSince']);
  });
});

test('neither feed nor page is changed', () => {
  const [feed, page] = [
    begin(pageOf(item('neglect'))),
    pageOf(item('neglect', { summary: 'New.' })),
  ];
  const before = JSON.stringify([feed, page]);
  update(feed, page);
  assert.equal(JSON.stringify([feed, page]), before);
});

test('ten thousand items take no second, also when all of them have vanished', () => {
  const many = pageOf(...Array.from({ length: 10_000 }, (_, i) => item(`subject-${i}`)));
  const feed = begin(many);
  const start = process.cpuUsage();
  update(feed, many);
  update(feed, pageOf());
  const seconds = process.cpuUsage(start).user / 1e6;
  assert.ok(seconds < 3, `expected less than 3 s, found ${seconds}`);
});
