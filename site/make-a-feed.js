// A page's text or HTML in, a feed out. `draft` is all there is to know: the feed as it was read, and
// what somebody has changed of it since. Everything on screen is made from it.
import { decodePage, ImportError, importPage } from './dist/importer.js';
import { copy, create } from './dom.js';
import { createCard } from './record-card.js';

const find = (selector) => document.querySelector(selector);
const form = find('[data-page]');
const source = find('#source');
const file = find('#file');
const error = find('#source-error');
const withMarkup = find('[data-markup]');
const onlyDoubtful = find('[data-doubtful]');

/** @type {{ feed: object, report: object, leftOut: Set<object> } | undefined} */
let draft;
/** What was pasted last: its mark-up has the addresses of the links, which the text has not. */
let pasted = { text: '', html: '' };
let download = '';

source.addEventListener('paste', ({ clipboardData }) => {
  const html = clipboardData?.getData('text/html') ?? '';
  const before = source.value;
  // After the browser has put the text in.
  requestAnimationFrame(() => {
    pasted = { text: source.value, html: before.trim() ? '' : html };
    withMarkup.hidden = !pasted.html;
  });
});

source.addEventListener('input', () => {
  withMarkup.hidden = !pasted.html || source.value !== pasted.text;
});

for (const type of ['dragenter', 'dragover']) {
  form.addEventListener(type, (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
}
form.addEventListener('dragleave', ({ relatedTarget }) => {
  if (!form.contains(relatedTarget)) form.classList.remove('over');
});
form.addEventListener('drop', (event) => {
  form.classList.remove('over');
  const [dropped] = event.dataTransfer?.files ?? [];
  if (!dropped) return;
  event.preventDefault();
  void readFile(dropped);
});
file.addEventListener('change', () => {
  const [chosen] = file.files;
  if (chosen) void readFile(chosen);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const useMarkup = !withMarkup.hidden && withMarkup.querySelector('input').checked;
  readText(useMarkup ? pasted.html : source.value, 'the pasted page', useMarkup);
});

async function readFile(chosen) {
  try {
    const text = decodePage(new Uint8Array(await chosen.arrayBuffer()));
    source.value = text;
    pasted = { text: '', html: '' };
    withMarkup.hidden = true;
    readText(text, chosen.name, false);
  } catch (reason) {
    fail(reason);
  }
}

function readText(text, name, isHtml) {
  error.textContent = '';
  source.removeAttribute('aria-invalid');
  try {
    const { feed, report } = importPage(text, {
      source: name,
      format: isHtml ? 'html' : undefined,
      url: find('#address').value.trim() || undefined,
      title: find('#name').value.trim() || undefined,
    });
    draft = { feed, report, leftOut: new Set() };
    showResult();
  } catch (reason) {
    fail(reason);
  }
}

function fail(reason) {
  if (!(reason instanceof ImportError)) console.error(reason);
  error.textContent =
    reason instanceof ImportError ? reason.message : 'This page could not be read.';
  source.setAttribute('aria-invalid', 'true');
  source.focus();
}

function showResult() {
  const { feed, report } = draft;
  for (const part of document.querySelectorAll('[data-result]')) part.hidden = false;
  const isLibrary = feed.items.every(({ _safeguarding: own }) => own?.kind === 'resource');
  find(`[value="${isLibrary ? 'resource-library' : 'safeguarding-news'}"]`).checked = true;
  const cards = feed.items.map((item, place) =>
    createCard(item, report.records[place]?.notes ?? [], {
      isLeftOut: () => draft.leftOut.has(item),
      onLeaveOut: (out) => {
        if (out) draft.leftOut.add(item);
        else draft.leftOut.delete(item);
      },
      onChange: () => showFeed(),
    }),
  );
  find('[data-cards]').replaceChildren(...cards);
  const doubtful = cards.filter(({ dataset }) => dataset.doubtful).length;
  const count = `${feed.items.length} ${feed.items.length === 1 ? 'record' : 'records'}`;
  const summary = `${count} found, ${doubtful === 0 ? 'none' : doubtful} to look at.`;
  find('[data-summary]').textContent = summary;
  find('[data-status]').textContent = summary;
  onlyDoubtful.hidden = doubtful === 0;
  onlyDoubtful.querySelector('input').checked = false;
  showDoubtful();
  showLeftOver(report.notes);
  showTag();
  find('#records-title').focus();
  find('#records-title').scrollIntoView();
}

function showLeftOver(notes) {
  const box = find('[data-left-over]');
  box.hidden = notes.length === 0;
  box
    .querySelector('ul')
    .replaceChildren(
      ...notes.map(({ line, message }) =>
        create('li', { textContent: line ? `Line ${line}: ${message}` : message }),
      ),
    );
}

onlyDoubtful.addEventListener('change', showDoubtful);
function showDoubtful() {
  const { checked } = onlyDoubtful.querySelector('input');
  for (const card of find('[data-cards]').children) card.hidden = checked && !card.dataset.doubtful;
}

find('[data-tag]').addEventListener('change', showTag);
function showTag() {
  const widget = document.createElement(find('[name="tag"]:checked').value);
  widget.setAttribute('heading-level', '3');
  find('[data-live]').replaceChildren(widget);
  showFeed();
}

function currentFeed() {
  const { feed, leftOut } = draft;
  return { ...feed, items: feed.items.filter((item) => !leftOut.has(item)) };
}

const currentText = () => `${JSON.stringify(currentFeed(), null, 2)}\n`;

function showFeed() {
  // A copy: what the widget has been given does not change under it.
  find('[data-live]').firstElementChild.feed = structuredClone(currentFeed());
  URL.revokeObjectURL(download);
  download = URL.createObjectURL(new Blob([currentText()], { type: 'application/feed+json' }));
  find('[data-download]').href = download;
  find('[data-copied]').textContent = '';
}

find('[data-copy]').addEventListener('click', async () => {
  const copied = await copy(currentText());
  find('[data-copied]').textContent = copied
    ? 'Copied'
    : 'The browser does not allow it. Use the download.';
});
