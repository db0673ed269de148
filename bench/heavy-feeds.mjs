// Feeds within all documented limits that are as heavy to read, to list or to search as can be.
const DAY = 86_400_000;
const repeat = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const feedOf = (items, more) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Heavy',
    home_page_url: 'https://library.example/',
    ...more,
    items: items.map((item, i) => ({ id: `i${i}`, title: `Item ${i}`, ...item })),
  });
const html = (...bodies) => feedOf(bodies.map((body) => ({ content_html: body })));
const text = (...bodies) => feedOf(bodies.map((body) => ({ content_text: body })));
const day = (offset) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const campaigns = (count, campaign, events = () => []) =>
  feedOf(
    repeat(count, (i) => ({
      _safeguarding: { kind: 'campaign', campaign: campaign(i), events: events(i) },
    })),
  );

/** Open elements that no two are alike, so that the parser keeps all of them in mind. */
const openTags = (count, length) => {
  const open = repeat(count, (i) => `<x${i}>`).join('');
  return (open + '<p>'.repeat(length)).slice(0, length);
};
const openMarks = (count, length) => {
  const open = repeat(count, (i) => `<font a=${i}>`).join('');
  return (`<p>${open}` + '<p>x'.repeat(length)).slice(0, length);
};
/** Ends that a count of tags believes and the parser does not see. */
const hiddenEnds = (length) => {
  const round = repeat(400, (i) => `<font a=${i}>`).join('') + `<!--${'</font>'.repeat(400)}-->`;
  return (round.repeat(6) + '<p>x'.repeat(length)).slice(0, length);
};
const pad = (part, length) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
const manyDays = (i) => ({ start: day(-(i % 300)), end: day(1 + (i % 300)) });
const hundredEvents = () =>
  repeat(100, (i) => ({ name: `Event ${i}`, start: `${day(1 + i)}T10:00`, end: `${day(1 + i)}T11:00` }));

const WORDS = 'abcdefghijklmnopqrstuvwxyz';
const word = (i) => repeat(8, (k) => WORDS[(i * 7 + k * k + ((i >> k) & 15)) % 26]).join('');

/** @type {readonly (readonly [name: string, page: object, make: () => string])[]} */
export const HEAVY_FEEDS = [
  ['64 kB of <script>', {}, () => html(pad('<script>', 64_000))],
  ['450 open tags, then 45,000 <p>', {}, () => html(openTags(450, 199_000))],
  ['450 open marks, then 45,000 <p>', {}, () => html(openMarks(450, 199_000))],
  ['ten such bodies of 60 kB', {}, () => html(...repeat(10, () => openTags(450, 60_000)))],
  ['ends hidden in comments', {}, () => html(hiddenEnds(199_000))],
  ['49 bodies of 199 kB of <p>', {}, () => html(...repeat(49, () => pad('<p>x', 199_000)))],
  ['20 bodies of 199 kB of <br>', {}, () => html(...repeat(20, () => pad('x<br>', 199_000)))],
  ['20 bodies of 199 kB of <b>', {}, () => html(...repeat(20, () => pad('<b>x</b>y', 199_000)))],
  ['20 bodies of 199 kB of links', {}, () => html(...repeat(20, () => pad('<a href=/x.pdf>x</a>', 199_000)))],
  ['50,000 attributes', {}, () => html(`<p ${repeat(30_000, (i) => `a${i}`).join(' ')}>x`)],
  ['66,000 bullets', {}, () => text(pad('•x\n', 199_000))],
  ['20 bodies of 66,000 bullets', {}, () => text(...repeat(20, () => pad('•x\n', 199_000)))],
  ['49 bodies of one long line', {}, () => text(...repeat(49, () => pad('word ', 199_000)))],
  ['20 bodies of one long word', {}, () => text(...repeat(20, () => pad('word', 199_000)))],
  ['100,000 items with ten problems each', {}, () =>
    feedOf(repeat(60_000, () => ({ tags: [1, {}, 2], url: 'x:y', date_published: 'x', summary: 1 })))],
  ['50,000 campaigns of one observance', { tag: 'awareness-banner' }, () =>
    campaigns(50_000, () => ({ name: 'A', observance: 'safer-internet-day' }))],
  ['50,000 campaigns that are on', { tag: 'awareness-banner', attributes: 'dismissible' }, () =>
    campaigns(50_000, manyDays)],
  ['100 campaigns of 100 events, all shown', { tag: 'awareness-banner', attributes: 'max="100"' }, () =>
    campaigns(100, () => ({ start: day(-1), end: day(200) }), hundredEvents)],
  ['1,000 campaigns of 100 events', { tag: 'awareness-banner' }, () =>
    campaigns(1000, manyDays, hundredEvents)],
  ['1,000 categories of 100 aliases', {}, () =>
    feedOf([{ tags: ['a'] }], {
      _safeguarding: {
        categories: repeat(1000, (i) => ({
          id: `${i}`,
          label: `Category ${i}`,
          aliases: repeat(100, (k) => `Alias ${i * 100 + k}`),
        })),
      },
    })],
  ['1,000 items of 100 tags, and a search', { search: 'tag 7' }, () =>
    feedOf(repeat(1000, (i) => ({ tags: repeat(100, (k) => `Tag ${i * 100 + k}`) })))],
  ['9 MB of text, and a misspelt search', { search: 'safegaurding' }, () =>
    text(...repeat(46, (i) => repeat(22_000, (k) => word(i * 22_000 + k)).join(' ')))],
];
