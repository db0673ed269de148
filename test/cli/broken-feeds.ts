import { feedOf, itemOf } from './program.js';

/** A feed with one thing wrong in it. */
export interface BrokenFeed {
  readonly name: string;
  readonly feed: object;
  readonly rule: string;
  readonly field: string;
  /** The text of the line that is named. */
  readonly line: RegExp;
}

const help = (changes: object) =>
  feedOf([itemOf()], { _safeguarding: { help: [{ name: 'Helpline', ...changes }] } });
const broken = (
  name: string,
  rule: string,
  field: string,
  line: RegExp,
  feed: object,
): BrokenFeed => ({ name, feed, rule, field, line });
const ofItem = (name: string, rule: string, field: string, line: RegExp, changes: object) =>
  broken(name, rule, `items[0].${field}`, line, feedOf([itemOf(changes)]));
const ofExtension = (name: string, rule: string, field: string, line: RegExp, changes: object) =>
  broken(name, rule, `items[0]._safeguarding.${field}`, line, feedOf([itemOf({}, changes)]));
const link = (changes: object) => ({ links: [{ text: 'Annual report', ...changes }] });

export const BROKEN_FEEDS: readonly BrokenFeed[] = [
  broken('no version', 'schema-required', 'version', /^\{$/, feedOf([], { version: undefined })),
  broken('an unknown version', 'schema-enum', 'version', /"version"/, feedOf([], { version: '2' })),
  broken('no title', 'schema-required', 'title', /^\{$/, feedOf([], { title: undefined })),
  broken(
    'a title that is a number',
    'schema-type',
    'title',
    /"title": 7/,
    feedOf([], { title: 7 }),
  ),
  broken('no items', 'schema-required', 'items', /^\{$/, { ...feedOf([]), items: undefined }),
  broken('items that are no list', 'schema-type', 'items', /"items"/, feedOf([], { items: {} })),
  broken('an item that is a text', 'schema-type', 'items[1]', /"text"/, {
    ...feedOf([]),
    items: [itemOf(), 'text'],
  }),
  broken(
    'a language that is none',
    'schema-pattern',
    'language',
    /"language"/,
    feedOf([], { language: 'English (UK)' }),
  ),
  broken(
    'an unknown time zone',
    'read-value',
    '_safeguarding.timeZone',
    /"timeZone"/,
    feedOf([], { _safeguarding: { timeZone: 'Europe/Lundon' } }),
  ),
  broken(
    'a licence without a name',
    'schema-required',
    '_safeguarding.licence.name',
    /"licence"/,
    feedOf([], { _safeguarding: { licence: { url: 'https://board.example.org/' } } }),
  ),
  broken(
    'a help contact without a day',
    'schema-required',
    '_safeguarding.help[0].checkedOn',
    /\{/,
    help({}),
  ),
  broken(
    'a help contact of years ago',
    'help-checked',
    '_safeguarding.help[0].checkedOn',
    /"checkedOn"/,
    help({ checkedOn: '2019-03-18' }),
  ),
  broken(
    'a help contact checked in the future',
    'help-checked',
    '_safeguarding.help[0].checkedOn',
    /"checkedOn"/,
    help({ checkedOn: '2199-01-01' }),
  ),
  broken(
    'a category without a label',
    'schema-required',
    '_safeguarding.categories[0].label',
    /\{/,
    feedOf([], { _safeguarding: { categories: [{ id: 'neglect' }] } }),
  ),
  ofItem('no id', 'schema-required', 'id', /\{/, { id: undefined }),
  ofItem('a blank id', 'schema-pattern', 'id', /"id"/, { id: '  ' }),
  ofItem('an id that is a number', 'schema-type', 'id', /"id": 7/, { id: 7 }),
  broken('one id twice', 'read-duplicate', 'items[1].id', /"id"/, feedOf([itemOf(), itemOf()])),
  broken(
    'ids that count the items',
    'positional-id',
    'items[0].id',
    /"item-1"/,
    feedOf([1, 2, 3].map((n) => itemOf({ id: `item-${n}` }))),
  ),
  ofItem('neither title nor text', 'read-missing', 'title', /\{/, {
    title: undefined,
    content_text: undefined,
  }),
  ofItem('an address with a script', 'read-url', 'url', /"url"/, { url: 'javascript:alert(1)' }),
  ofItem('an address without a scheme', 'bare-host', 'url', /"url"/, {
    url: 'www.board.example.org/a',
  }),
  ofItem('an address with two schemes', 'address-host', 'url', /"url"/, {
    url: 'http://https://board.example.org/',
  }),
  ofItem('an address with spaces', 'schema-format', 'url', /"url"/, {
    url: 'https://board.example.org/annual report',
  }),
  ofItem(
    'a day where an instant should be',
    'schema-format',
    'date_published',
    /"date_published"/,
    { date_published: '2024-04-30' },
  ),
  ofItem('an instant on 30 February', 'schema-format', 'date_published', /"date_published"/, {
    date_published: '2024-02-30T10:00:00Z',
  }),
  ofItem('tags that are a text', 'schema-type', 'tags', /"tags"/, { tags: 'Neglect' }),
  ofItem('an attachment without a type', 'schema-required', 'attachments[0].mime_type', /\{/, {
    attachments: [{ url: 'https://board.example.org/a.pdf' }],
  }),
  ofItem('an attachment called “here”', 'vague-link-text', 'attachments[0].title', /"here"/, {
    attachments: [
      { url: 'https://board.example.org/a.pdf', mime_type: 'application/pdf', title: 'here' },
    ],
  }),
  ofItem('“click here” in the text', 'vague-link-text', 'content_html', /"content_html"/, {
    content_html: '<p>For more <a href="https://board.example.org/">click here</a>.</p>',
  }),
  ofExtension('a date written day first', 'schema-pattern', 'posted', /"posted"/, {
    posted: '30/04/2024',
  }),
  ofExtension('31 June', 'read-date', 'posted', /"posted"/, { posted: '2024-06-31' }),
  ofExtension('a date in the future', 'future-date', 'posted', /"posted"/, {
    posted: '2199-04-30',
  }),
  ofExtension('a source from the future', 'future-date', 'source.date', /"date"/, {
    source: { name: 'A Board', date: '2199' },
  }),
  ofExtension('a source with nothing in it', 'schema-minProperties', 'source', /"source"/, {
    source: {},
  }),
  ofExtension('a link without a text', 'schema-required', 'links[0].text', /\{/, {
    links: [{ url: 'https://board.example.org/' }],
  }),
  ofExtension(
    'a link called “click here”',
    'vague-link-text',
    'links[0].text',
    /"Click here"/,
    link({ text: 'Click here' }),
  ),
  ofExtension(
    'a link without a scheme',
    'bare-host',
    'links[0].url',
    /"url"/,
    link({ url: 'sites.board.org.uk/a' }),
  ),
  ofExtension('a size in words', 'schema-type', 'links[0].size', /"size"/, link({ size: '2 MB' })),
  ofExtension('no pages', 'schema-minimum', 'links[0].pages', /"pages"/, link({ pages: 0 })),
  ofExtension('a status that is none', 'schema-enum', 'status', /"status"/, { status: 'old' }),
  ofExtension('superseded by nothing', 'no-replacement', 'status', /"status"/, {
    status: 'superseded',
  }),
  ofExtension(
    'superseded by an item that is not there',
    'unknown-replacement',
    'supersededBy',
    /"supersededBy"/,
    { status: 'superseded', supersededBy: 'nowhere' },
  ),
  ofExtension('a campaign without days', 'schema-anyOf', 'campaign', /"campaign"/, {
    campaign: { name: 'Awareness week' },
  }),
  ofExtension('a campaign that ends before it starts', 'read-date', 'campaign.end', /"end"/, {
    campaign: { name: 'Awareness week', start: '2024-03-24', end: '2024-03-18' },
  }),
  ofExtension('an event without a start', 'schema-required', 'events[0].start', /\{/, {
    events: [{ name: 'A stand' }],
  }),
  ofExtension('an event that ends before it starts', 'read-date', 'events[0].end', /"end"/, {
    events: [{ start: '2018-03-13T16:30', end: '2018-03-13T12:00' }],
  }),
  ofExtension('an event at 25 o’clock', 'schema-pattern', 'events[0].start', /"start"/, {
    events: [{ start: '2018-03-13T25:00' }],
  }),
];
