import type { Payload } from './payloads.js';

/** Moment at which the campaigns below are due. */
export const NOW = '2026-06-10';

/** What a reader is shown of a text: one line, without characters that are not seen. */
export function shownText(text: string): string {
  return (
    text
      .replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
      // As browsers read their numbers in HTML.
      .replace(/[\x80-\x9F]/g, (control) =>
        new TextDecoder('windows-1252').decode(Uint8Array.of(control.charCodeAt(0))),
      )
      .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u206F\uFEFF]/gu, '')
      .normalize()
      .trim()
  );
}

/**
 * A feed, as JSON, that carries one payload in every text, HTML and address field of the format,
 * and an object in every other field too and beside the fields of every object.
 */
export function hostileFeed(payload: Payload): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    ...textsOf(payload, 'title description user_comment language home_page_url feed_url next_url'),
    ...textsOf(payload, 'icon favicon'),
    hubs: [textsOf(payload, 'type url')],
    authors: [textsOf(payload, 'name url avatar')],
    author: textsOf(payload, 'name url avatar'),
    _safeguarding: {
      ...textsOf(payload, 'about timeZone'),
      licence: textsOf(payload, 'name url'),
      help: [
        textsOf(payload, 'name phone url text audience hours checkedOn'),
        // Hours are shown only if they were checked, and an object is no name.
        {
          ...textsOf(payload, 'phone url text audience hours'),
          name: typeof payload === 'string' ? payload : 'Duty team',
          checkedOn: '2999-01-01',
        },
      ],
      categories: [
        {
          ...textsOf(payload, 'id label'),
          labels: textsOf(payload, 'en cy'),
          aliases: [payload],
        },
        { id: 'plain', label: payload, labels: payload, aliases: payload },
      ],
    },
    items: [...bodies(payload), ...states(payload), ...campaigns(payload)],
  };
  return JSON.stringify(typeof payload === 'string' ? feed : withKeys(feed, payload));
}

/** Every way a body can be given, and what stands in for a title that is not. */
function bodies(payload: Payload): readonly object[] {
  const plain = { id: idOf(payload), tags: [payload, 'Plain'] };
  const contexts = typeof payload === 'string' ? htmlContexts(payload) : [];
  return [
    item(payload, { content_html: payload }),
    ...contexts.map((html) => ({ ...plain, title: payload, content_html: html })),
    item(payload, { content_text: payload, summary: payload, url: '' }),
    { ...plain, title: payload, external_url: payload, content_text: asLines(payload) },
    { ...plain, content_html: payload, attachments: [textsOf(payload, 'url mime_type')] },
    { ...plain, summary: payload },
  ];
}

/** Items that are superseded, withdrawn, gone, or of shapes the format does not have. */
function states(payload: Payload): readonly object[] {
  const id = idOf(payload);
  const plain = { id, title: payload, url: payload, tags: [payload, 'Plain'] };
  const state = (extension: object) => ({ ...plain, _safeguarding: extension });
  return [
    state({ status: 'superseded', supersededBy: textsOf(payload, 'title url id') }),
    state({ status: 'superseded', supersededBy: id }),
    state({ status: 'withdrawn', availableUntil: '2001-02-03', reviewBy: '2002-03' }),
    item(
      payload,
      {
        ...textsOf(payload, 'date_published date_modified banner_image'),
        authors: payload,
        author: textsOf(payload, 'name url avatar'),
        attachments: textsOf(payload, 'url mime_type title size_in_bytes duration_in_seconds'),
      },
      {
        ...textsOf(payload, 'posted kind status supersededBy reviewBy availableUntil sensitive'),
        ...textsOf(payload, 'campaign events audience nations links'),
        source: textsOf(payload, 'name url date'),
      },
    ),
  ];
}

/** Campaigns: on, on without what others have, announced; and one whose days are the payload. */
function campaigns(payload: Payload): readonly object[] {
  const texts = textsOf(payload, 'name observance url resources');
  const on = { ...texts, start: '2026-06-01', end: '2026-06-30' };
  const events = [
    { ...textsOf(payload, 'name place address url'), start: '2026-06-12', end: '2026-06-13T10:00' },
    { ...textsOf(payload, 'name place address url end'), start: '2026-06-14T09:00' },
    textsOf(payload, 'name place address url start end'),
  ];
  const more = { kind: 'campaign', events };
  const days = textsOf(payload, 'name observance url resources start end');
  return [
    item(payload, { content_html: payload }, { ...more, campaign: on }),
    item(payload, { summary: payload, tags: payload }, { ...more, campaign: on, links: [] }),
    item(
      payload,
      { content_text: payload, external_url: '', title: '', tags: [] },
      { ...more, campaign: { ...on, url: '', start: '2026-06-20' } },
    ),
    item(payload, { content_text: payload }, { ...more, kind: payload, campaign: days }),
  ];
}

/** An item that carries the payload wherever `more` and `extension` do not say otherwise. */
function item(payload: Payload, more: object, extension: object = {}): object {
  return {
    id: idOf(payload),
    ...textsOf(payload, 'title url external_url image banner_image language'),
    date_published: '2026-05-04T09:30:00+01:00',
    authors: [textsOf(payload, 'name url avatar')],
    tags: [payload, 'Plain'],
    attachments: [
      textsOf(payload, 'url mime_type title size_in_bytes duration_in_seconds'),
      { url: payload, mime_type: 'application/pdf', size_in_bytes: 2048 },
      { title: payload },
    ],
    ...more,
    _safeguarding: {
      ...textsOf(payload, 'kind topic contentNote'),
      posted: '2026-05-04',
      source: { ...textsOf(payload, 'name url'), date: '2026-05' },
      audience: [payload, 'Schools'],
      nations: [payload, 'Wales'],
      links: [
        textsOf(payload, 'label text url format size pages language'),
        { ...textsOf(payload, 'label text url format'), size: 1024, pages: 2, language: 'cy' },
        textsOf(payload, 'label text'),
        // Such a text is replaced by the item's title.
        { text: 'Click here', url: 'https://board.example/guidance' },
      ],
      ...extension,
    },
  };
}

/** HTML with a payload where a filter or a parser may take it for something else. */
function htmlContexts(payload: string): readonly string[] {
  const escaped = escapeHtml(payload);
  return [
    `<p>${escaped}</p><p>before <a href="${escaped}">link</a> <img src="${escaped}" alt="${escaped}"></p>
     <blockquote cite="${escaped}" id="${escaped}" class="${escaped}" style="${escaped}">quoted</blockquote>
     <ul><li><a href="${escaped}" name="${escaped}" target="${escaped}">${escaped}</a></li></ul>
     <p>before ${payload} after</p>`,
    `<p><a href="${payload}">link</a> <a href='${payload}' title='${payload}'>link</a>
     <a href=${payload}>link</a> <img alt=${payload}></p>`,
    `<ol><li>${payload}</li><li><strong>${payload}</strong></ol><table><tr><td>${payload}<td>${payload}</table>`,
    `<p ${payload}="1">text</p><${payload}>text</${payload}><!-- ${payload} -->text<!--${payload}>`,
  ];
}

function asLines(payload: Payload): Payload {
  return typeof payload === 'string'
    ? `• ${payload}\n- ${payload}\n\n${payload}\n${payload}`
    : payload;
}

/** An id that a reader can make something of: an item without one is left out. */
function idOf(payload: Payload): string {
  return typeof payload === 'string' && shownText(payload) ? payload : 'item';
}

function textsOf(payload: Payload, names: string): Record<string, Payload> {
  return Object.fromEntries(names.split(' ').map((name) => [name, payload]));
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A copy whose every object has the keys too, but for those it has a value for. */
function withKeys(value: unknown, extra: object): unknown {
  if (Array.isArray(value)) return value.map((entry) => withKeys(entry, extra));
  if (typeof value !== 'object' || value === null) return value;
  const copy = {};
  for (const [name, entry] of Object.entries(value))
    define(copy, name, entry === extra ? entry : withKeys(entry, extra));
  for (const [name, entry] of Object.entries(extra)) {
    if (!Object.hasOwn(copy, name)) define(copy, name, entry);
  }
  return copy;
}

/** Assigning to `__proto__` would set the prototype instead of a field of that name. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
}
