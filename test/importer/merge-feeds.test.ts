import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FeedDocument, ItemDocument } from '../../src/importer/feed-document.js';
import { mergeFeeds } from '../../src/importer/merge-feeds.js';

const feedOf = (items: readonly ItemDocument[], changes: Partial<FeedDocument> = {}) =>
  ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Board news',
    items: [...items],
    ...changes,
  }) as FeedDocument;
const TEXT = 'The partnership has written a briefing on neglect for all who work with families.';
const item = (changes: Partial<ItemDocument>): ItemDocument => ({
  id: 'a',
  title: 'A briefing on neglect',
  content_text: TEXT,
  ...changes,
});

describe('items of two feeds are one', () => {
  const one = (a: Partial<ItemDocument>, b: Partial<ItemDocument>) =>
    mergeFeeds([feedOf([item(a)]), feedOf([item(b)])]).feed.items;

  test('when their ids are equal, whatever else differs', () => {
    assert.equal(one({}, { title: 'Another title', content_text: 'Another text.' }).length, 1);
  });

  test('when title and beginning of the text are equal, whatever their punctuation', () => {
    const [merged, ...others] = one(
      { _safeguarding: { posted: '2018-04-05' } },
      { id: 'b', title: 'A BRIEFING, on neglect', url: 'https://board.example.org/neglect' },
    );
    assert.deepEqual(others, []);
    assert.equal(merged?.id, 'a');
    assert.equal(merged.url, 'https://board.example.org/neglect', 'the address from one');
    assert.equal(merged._safeguarding?.posted, '2018-04-05', 'the date from the other');
  });

  test('when one of the texts is HTML', () => {
    assert.equal(
      one(
        {},
        {
          id: 'b',
          content_text: undefined as never,
          content_html: `<p>${TEXT.replace('neglect', '<em>neglect</em>')}</p>`,
        },
      ).length,
      1,
    );
  });

  test('when one of the texts is longer', () => {
    assert.equal(one({}, { id: 'b', content_text: `${TEXT} It is out now.` }).length, 1);
  });

  test('but not when the title alone is equal', () => {
    assert.equal(
      one({}, { id: 'b', content_text: 'The briefing has been brought up to date.' }).length,
      2,
    );
  });

  test('nor when neither has a text', () => {
    const bare = { content_text: undefined as never };
    assert.equal(one(bare, { id: 'b', ...bare }).length, 2);
  });
});

test('the first wins where both have a value, and the difference is told', () => {
  const { feed, notes } = mergeFeeds([
    feedOf([item({ _safeguarding: { posted: '2018-04-05' } })]),
    feedOf([item({ _safeguarding: { posted: '2018-04-06' } })]),
  ]);
  assert.equal(feed.items[0]?._safeguarding?.posted, '2018-04-05');
  assert.deepEqual(
    notes.map(({ level, code, field }) => [level, code, field]),
    [['doubtful', 'differs', '_safeguarding.posted']],
  );
  assert.match(notes[0]?.message ?? '', /^Expected .+2018-04-05.+2018-04-06.+\.$/);
});

test('a body in one form is not joined by one in the other', () => {
  const { feed } = mergeFeeds([
    feedOf([item({})]),
    feedOf([item({ content_html: `<p>${TEXT}</p>` })]),
  ]);
  assert.equal(feed.items[0]?.content_html, undefined);
});

test('items of one feed are never merged with each other', () => {
  const twins = [item({ id: 'a' }), item({ id: 'b' })];
  assert.equal(mergeFeeds([feedOf(twins)]).feed.items.length, 2);
  assert.equal(mergeFeeds([feedOf([]), feedOf(twins)]).feed.items.length, 2);
  assert.equal(mergeFeeds([feedOf(twins), feedOf(twins)]).feed.items.length, 2);
});

test('the order is that of the feeds, and what a feed says of itself is filled up', () => {
  const { feed } = mergeFeeds([
    feedOf([item({ id: 'a' })], { _safeguarding: { timeZone: 'Europe/London' } }),
    feedOf([item({ id: 'b', title: 'B' }), item({ id: 'c', title: 'C' })], {
      title: 'Other',
      language: 'cy',
      _safeguarding: { licence: { name: 'OGL' } },
    }),
  ]);
  assert.deepEqual(
    feed.items.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  assert.equal(feed.title, 'Board news');
  assert.equal(feed.language, 'cy');
  assert.deepEqual(feed._safeguarding, { licence: { name: 'OGL' }, timeZone: 'Europe/London' });
});

test('neither feed is changed', () => {
  const [one, other] = [feedOf([item({})]), feedOf([item({ url: 'https://board.example.org/' })])];
  const before = JSON.stringify([one, other]);
  mergeFeeds([one, other]);
  assert.equal(JSON.stringify([one, other]), before);
});

test('twice as many items take about twice as long', () => {
  const many = (n: number) =>
    feedOf(Array.from({ length: n }, (_, i) => item({ id: `a${i}`, title: `Title ${i}` })));
  const timeOf = (n: number) => {
    const feeds = [many(n), many(n)];
    const start = process.cpuUsage();
    mergeFeeds(feeds);
    return process.cpuUsage(start).user;
  };
  timeOf(2000);
  assert.ok(timeOf(20_000) < 40 * timeOf(2000));
});
