const SIZE = 20;
const main = document.querySelector('main');
const [input, fieldset, status, list, nav] = [
  'input',
  'fieldset',
  '[role]:not(form)',
  'ul',
  'nav',
].map((selector) => main.querySelector(selector));
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const numbers = new Intl.NumberFormat('en-GB');

const response = await fetch(main.dataset.feed);
const { items } = await response.json();
const entries = items.map((item) => ({
  item,
  text: `${item.title} ${item.summary} ${item.tags.join(' ')}`.toLowerCase(),
}));
const names = [...new Set(items.flatMap(({ tags }) => tags))].sort();
const options = new Map(names.map((name) => [name, createOption(name)]));
let page = 0;

fieldset.append(...[...options.values()].map(({ label }) => label));
fieldset.addEventListener('change', () => show(0));
input.addEventListener('input', () => show(0));
input.form.addEventListener('submit', (event) => event.preventDefault());
nav.append(createButton('Previous', -1), createButton('Next', 1));
show(0);

function show(next) {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));
  const ticked = names.filter((name) => options.get(name).box.checked);
  const shown = ticked.length
    ? found.filter(({ item }) => item.tags.some((tag) => ticked.includes(tag)))
    : found;
  const counts = new Map();
  for (const { item } of found) {
    for (const tag of item.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  for (const [name, { text }] of options) {
    text.textContent = `${name} (${numbers.format(counts.get(name) ?? 0)})`;
  }
  page = Math.max(0, Math.min(next, Math.ceil(shown.length / SIZE) - 1));
  status.textContent = `${numbers.format(shown.length)} of ${numbers.format(items.length)} resources`;
  list.replaceChildren(...shown.slice(page * SIZE, (page + 1) * SIZE).map(createItem));
  nav.firstChild.disabled = page === 0;
  nav.lastChild.disabled = (page + 1) * SIZE >= shown.length;
}

function createItem({ item }) {
  const posted = item._safeguarding.posted;
  const time = element('time', { dateTime: posted }, `Added ${dates.format(new Date(posted))}`);
  const tags = item.tags.map((tag) => element('li', {}, tag));
  const title = element('h3', {}, element('a', { href: item.url }, item.title));
  const parts = [title, element('p', {}, time), element('p', {}, item.summary)];
  return element('li', {}, element('article', {}, ...parts, element('ul', {}, ...tags)));
}

function createOption(name) {
  const [box, text] = [element('input', { type: 'checkbox' }), element('span', {})];
  return { box, text, label: element('label', {}, box, text) };
}

function createButton(text, step) {
  return element('button', { type: 'button', onclick: () => show(page + step) }, text);
}

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}
