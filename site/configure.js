// The page that writes the code to copy. `state` is all there is to know, and stands in the page's
// address; the form, the preview and the code are made from it. What can be chosen is read from the
// manifest of the package.
import { addCopyButton, create } from './dom.js';
import { createOption, readOptions } from './options.js';
import { SNIPPETS } from './snippets.js';

const find = (selector) => document.querySelector(selector);
const form = find('[data-options]');
const stage = find('[data-stage]');

const DEMOS = {
  'safeguarding-news': { src: 'feeds/news.json', linkText: 'Safeguarding news' },
  'resource-library': { src: 'feeds/library.json', linkText: 'Safeguarding library' },
  'awareness-banner': { src: 'feeds/campaigns.json', linkText: 'Awareness campaigns' },
};
const FALLBACK = 'https://school.example/safeguarding';
const SCRIPT = new URL('dist/safeguarding-widgets.js', location.href).href;

/** What can go wrong with a feed, and whom to tell what. */
const ADVICE = {
  network: [
    'The feed did not answer, or its server does not let other websites read it.',
    'Open the address in a new tab. If the feed is there, ask its publisher to send the header “Access-Control-Allow-Origin: *” with it.',
  ],
  timeout: ['The feed took too long.', 'Try again, or ask its publisher for a shorter one.'],
  http: ['There is no feed at this address.', 'Open it in a new tab: it should show the feed.'],
  type: [
    'This is the address of a page, not of a feed.',
    'Ask the publisher for the feed. On a WordPress site try the address of the site with /wp-json/wp/v2/posts?_embed after it. Or make a feed from the page.',
  ],
  parse: ['The file is damaged.', 'Tell its publisher that it is not valid JSON or XML.'],
  shape: ['This is a file of another kind.', 'Ask its publisher for JSON Feed, RSS or Atom.'],
  size: ['The feed is too large.', 'Ask its publisher to split it into pages.'],
  url: ['This is no address of a feed.', 'It should begin with https://'],
};

const manifest = await fetch('custom-elements.json').then((answer) => answer.json());
const integrity = await digest(SCRIPT);
const initial = new URLSearchParams(location.search);

/** Choices by their names, as strings; those that begin with `_` are none of the element. */
const state = new Map(initial);
let options = [];

for (const part of document.querySelectorAll('[data-tool]')) part.hidden = false;
for (const radio of document.querySelectorAll('input[type="radio"]')) {
  const chosen = state.get(radioKey(radio.name));
  if (chosen) radio.checked = radio.value === chosen;
}
for (const input of document.querySelectorAll('[data-own] input'))
  input.value = state.get(`_${input.name}`) ?? input.value;
find('#src').value = state.get('src') ?? '';
find('#fallback').value = state.get('_fallback') ?? '';
find('#script').value = state.get('_script') ?? SCRIPT;

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-option] *')) return; // an option tells its own value
  if (target.type === 'radio') choose(radioKey(target.name), target.value);
  else if (target.matches('[data-own] *')) choose(`_${target.name}`, target.value);
  else choose(target.name, target.value.trim());
  if (target.name === 'element') showOptions();
  show(target.name);
});
form.addEventListener('submit', (event) => event.preventDefault());

showOptions();
show('element');

function radioKey(name) {
  return name === 'element' ? name : `_${name}`;
}

function choose(name, value) {
  if (value) state.set(name, value);
  else state.delete(name);
}

/** The options of the chosen element, the frequent ones first. */
function showOptions() {
  const element = elementOf();
  options = readOptions(manifest, element);
  const known = options.map(({ name }) => name);
  for (const name of [...state.keys()]) {
    if (!name.startsWith('_') && !['element', 'src', ...known].includes(name)) state.delete(name);
  }
  const create = (option) =>
    createOption(option, state.get(option.name) ?? null, (value) => {
      if (value === null) state.delete(option.name);
      else state.set(option.name, value);
      show(option.name);
    });
  find('[data-main]').replaceChildren(...options.filter(({ isMain }) => isMain).map(create));
  find('[data-more]').replaceChildren(...options.filter(({ isMain }) => !isMain).map(create));
}

function elementOf() {
  return find('[name="element"]:checked').value;
}

/** Everything that follows from the state. @param {string} changed - What of it has changed. */
function show(changed) {
  history.replaceState(
    null,
    '',
    state.size > 0 ? `?${new URLSearchParams([...state])}` : './configure.html',
  );
  if (!['target', '_script', '_fallback', 'width', 'ground'].includes(changed)) showPreview();
  showStage();
  showCode();
}

function describeWidget() {
  const element = elementOf();
  const { src, linkText } = DEMOS[element];
  return {
    element,
    linkText,
    src: state.get('src') ?? new URL(src, location.href).href,
    fallback: state.get('_fallback') ?? FALLBACK,
    options: options.flatMap(({ name, kind }) =>
      state.has(name) ? [[name, state.get(name), kind]] : [],
    ),
    script: URL.canParse(state.get('_script')) ? state.get('_script') : SCRIPT,
    integrity,
  };
}

function showPreview() {
  const { element, src, options: chosen, fallback, linkText } = describeWidget();
  const widget = document.createElement(element);
  for (const [name, value] of [['src', src], ['loading', 'eager'], ...chosen]) {
    // The address of this page holds the choices; the widget's own would mix with them.
    if (name !== 'url-state') widget.setAttribute(name, value);
  }
  const link = document.createElement('a');
  link.href = fallback;
  link.textContent = linkText;
  widget.append(link);
  widget.addEventListener('feed-error', ({ error }) => advise(error));
  widget.addEventListener('feed-load', ({ feed, problems }) => {
    advise(undefined);
    const isDue = element !== 'awareness-banner' || feed.items.some(({ campaign }) => campaign);
    const note = [
      `${feed.items.length} items`,
      problems.length > 0 && `${problems.length} things in the feed were put right or left out`,
      !isDue && 'none of them a campaign',
      element === 'awareness-banner' &&
        isDue &&
        'a banner shows only while something is due: choose another day under “More options” to see it',
    ];
    find('[data-note]').textContent = `${note.filter(Boolean).join('; ')}.`;
  });
  find('[data-note]').textContent = '';
  stage.replaceChildren(widget);
}

function advise(error) {
  const [what, todo] = ADVICE[error?.code] ?? [];
  const lines = [what, todo].filter(Boolean).map((text) => {
    const line = document.createElement('p');
    line.textContent = text;
    return line;
  });
  find('[data-advice]').replaceChildren(...lines);
  find('#src').setAttribute('aria-invalid', String(lines.length > 0));
}

function showStage() {
  const ground = find('[name="ground"]:checked').value;
  const own = find('[data-own]');
  own.hidden = ground !== 'own';
  stage.dataset.ground = ground;
  stage.style.inlineSize = find('[name="width"]:checked').value;
  const valueOf = (name) => own.querySelector(`[name="${name}"]`).value;
  stage.style.backgroundColor = ground === 'own' ? valueOf('background') : '';
  stage.style.color = ground === 'own' ? valueOf('color') : '';
  stage.style.fontFamily = ground === 'own' ? valueOf('font') : '';
}

function showCode() {
  const target = find('[name="target"]:checked').value;
  find('[data-script]').hidden = !['html', 'div', 'iframe'].includes(target);
  const blocks = SNIPPETS[target](describeWidget());
  find('[data-code]').replaceChildren(...blocks.map(createBlock));
}

function createBlock({ caption, code }) {
  const figure = create('figure', {}, [
    create('figcaption', { textContent: caption }),
    create('pre', { tabIndex: 0 }, [create('code', { textContent: code })]),
  ]);
  addCopyButton(figure);
  return figure;
}

/** Checksum of the script for `integrity`; none where the browser offers no cryptography. */
async function digest(url) {
  if (!globalThis.crypto?.subtle) return undefined;
  const bytes = await fetch(url).then((answer) => answer.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}
