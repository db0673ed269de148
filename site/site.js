// The page around the live elements. Its snippets are written from these, so that what a reader
// copies is what the reader sees working.

import { addCopyButton } from './dom.js';

const find = (selector) => document.querySelector(selector);

const snippets = {
  news: () => toMarkup(find('#news safeguarding-news')),
  library: () => toMarkup(find('resource-library')),
  banner: () => toMarkup(find('main > awareness-banner')),
  script: () =>
    ['link[rel="preload"]', 'script[src$="/safeguarding-widgets.js"]']
      .map((selector) => toMarkup(find(selector)))
      .join('\n'),
  host: () => toMarkup(toHost(find('#news safeguarding-news'))),
};

/** An element as a webmaster would write it, one attribute a line where one line is too long. */
function toMarkup(element) {
  const { localName, children } = element;
  const attributes = [...element.attributes].map(({ name, value }) =>
    value === '' ? name : `${name}="${escape(value).replaceAll('"', '&quot;')}"`,
  );
  const line = `<${[localName, ...attributes].join(' ')}>`;
  const start = line.length > 70 ? `<${[localName, ...attributes].join('\n  ')}\n>` : line;
  const content = [...children].map(
    (link) => `\n  <a href="${link.getAttribute('href')}">${escape(link.textContent)}</a>\n`,
  );
  return localName === 'link' ? line : `${start}${content.join('')}</${localName}>`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The same widget as a `div`, for editors that strip tags they do not know. */
function toHost(element) {
  // In a document without scripts: in this one the host would become a widget.
  const host = document.implementation.createHTMLDocument('').createElement('div');
  host.dataset.safeguarding = element.localName;
  for (const { name, value } of element.attributes) host.setAttribute(`data-${name}`, value);
  host.append(...[...element.children].map((child) => child.cloneNode(true)));
  return host;
}

function writeSnippets() {
  for (const [name, write] of Object.entries(snippets)) {
    find(`[data-snippet="${name}"] code`).textContent = write();
  }
}

function offerLayouts() {
  const choice = find('[data-layout]');
  const news = find('#news safeguarding-news');
  choice.hidden = false;
  choice.addEventListener('change', ({ target }) => {
    news.setAttribute('layout', target.value);
    writeSnippets();
  });
  // A browser may restore the choice of an earlier visit.
  choice.querySelector(':checked').dispatchEvent(new Event('change', { bubbles: true }));
}

function offerDays() {
  const choice = find('[data-day]');
  const day = choice.querySelector('input');
  const note = find('[data-day-note]');
  const banner = find('#banner awareness-banner');
  const describe = async () => {
    await banner.updateComplete;
    const isEmpty = banner.state === 'ready' && !banner.shadowRoot.querySelector('section');
    note.textContent = isEmpty ? 'Nothing is due on that day, so the banner takes no space.' : '';
  };
  const show = () => {
    if (day.value) banner.setAttribute('now', day.value);
    else banner.removeAttribute('now');
    void describe();
  };
  choice.hidden = false;
  day.addEventListener('input', show);
  banner.addEventListener('feed-load', () => void describe());
  show();
}

writeSnippets();
document.querySelectorAll('[data-snippet]').forEach(addCopyButton);
offerLayouts();
offerDays();
