// What an element can be told, read from the manifest of the package, and a control for each.

import { create } from './dom.js';

/** Those that most people want; the others wait under "More options". */
const MAIN = [
  'layout',
  'heading',
  'filters',
  'group-by',
  'page-size',
  'category',
  'lead-days',
  'show',
  'lang',
];
/** Not for a page: `src` has a field of its own, and `for` needs another element of the page. */
const NOT_ASKED = ['src', 'for'];
const LABELS = { lang: 'Language', 'url-state': 'Address of the page', max: 'Most at once' };
const WORDS = { cy: 'Welsh', en: 'English' };
let controls = 0;

/**
 * @typedef {object} Option
 * @property {string} name - Of the attribute.
 * @property {string} label - Its name as words.
 * @property {string} hint - What it does, as the manifest says it.
 * @property {'flag' | 'number' | 'one' | 'some' | 'text'} kind
 * @property {readonly string[]} values
 * @property {string} fallback - As if it were absent.
 * @property {boolean} isMain
 */

/** @returns {Option[]} */
export function readOptions(manifest, tagName) {
  const { attributes } = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find((declaration) => declaration.tagName === tagName);
  const options = attributes
    .filter(({ name }) => !NOT_ASKED.includes(name))
    .map((attribute) => {
      const { name, default: fallback = '', description = '' } = attribute;
      const { type: kind, values = [] } = typeOf(attribute);
      return {
        name,
        label: LABELS[name] ?? asWords(name),
        hint: capitalise(description.replaceAll('`', '')),
        // Where it depends on others, the sentence says what it is most often.
        fallback: /^'.*'$/.test(fallback)
          ? fallback.slice(1, -1)
          : (/(?:^|\. )`(\w+)` when absent/.exec(description)?.[1] ?? ''),
        isMain: MAIN.includes(name),
        ...(name === 'lang' ? { kind: 'one', values: ['en', 'cy'] } : { kind, values }),
      };
    });
  return options.sort((a, b) => rank(a) - rank(b));
}

/** What an attribute may be, by its type and its description in the manifest. */
export function typeOf({ type: { text }, description }) {
  // An empty value is what is absent.
  const quoted = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value).filter(Boolean);
  if (quoted.length > 0) return { type: 'one', values: unique(quoted) };
  if (text.startsWith('boolean')) return { type: 'flag' };
  if (text.startsWith('number')) {
    const [, min, max] = /(\d+) to (\d+)|at least (\d+)/.exec(description) ?? [];
    const least = min ?? /at least (\d+)/.exec(description)?.[1];
    return {
      type: 'number',
      ...(least && { min: Number(least) }),
      ...(max && { max: Number(max) }),
    };
  }
  if (/separated by spaces/.test(description)) {
    const [controls] = description.split('. ');
    const names = [...controls.matchAll(/`([^`]+)`/g)].flatMap(([, list]) => list.split(' '));
    return { type: 'some', values: unique(names) };
  }
  return { type: 'text' };
}

/** `page-size` as "Page size". */
export const asWords = (name) => capitalise(name.replaceAll('-', ' '));

const unique = (values) => [...new Set(values)];

function rank({ name }) {
  return (MAIN.indexOf(name) + 1 || MAIN.length + 1) - 1;
}

/**
 * @param {Option} option
 * @param {string | null} value - As the attribute has it; `null` where it is absent.
 * @param {(value: string | null) => void} onChange
 */
export function createOption(option, value, onChange) {
  const id = `option-${++controls}`;
  const { name, label, hint, kind, values, fallback } = option;
  const box = create('div', { className: 'field' });
  box.dataset.option = name;
  const about = create('p', { id: `${id}-hint`, className: 'hint' }, [
    hint,
    ' ',
    create('code', { textContent: name }),
  ]);
  if (kind === 'some') {
    const chosen = (value ?? fallback).split(' ');
    const boxes = values.map((one) =>
      create('input', { type: 'checkbox', value: one, checked: chosen.includes(one) }),
    );
    const change = () =>
      onChange(
        boxes
          .filter(({ checked }) => checked)
          .map((one) => one.value)
          .join(' '),
      );
    boxes.forEach((one) => one.addEventListener('change', change));
    box.append(
      create('fieldset', {}, [
        create('legend', { textContent: label }),
        about,
        create('div', { className: 'ticks' }, [
          ...boxes.map((one) => create('label', { className: 'tick' }, [one, one.value])),
        ]),
      ]),
    );
    return box;
  }
  if (kind === 'flag') {
    const input = create('input', { id, type: 'checkbox', checked: value !== null });
    input.addEventListener('change', () => onChange(input.checked ? '' : null));
    input.setAttribute('aria-describedby', about.id);
    box.append(create('label', { className: 'tick' }, [input, label]), about);
    return box;
  }
  const input =
    kind === 'one'
      ? create('select', { id }, [
          create('option', {
            value: '',
            textContent: fallback ? `As usual: ${fallback}` : 'As usual',
          }),
          ...values
            .filter((one) => one !== fallback)
            .map((one) => create('option', { value: one, textContent: WORDS[one] ?? one })),
        ])
      : create('input', { id, type: kind, autocomplete: 'off' });
  input.value = value ?? '';
  input.addEventListener('change', () => onChange(input.value.trim() || null));
  input.setAttribute('aria-describedby', about.id);
  box.append(create('label', { htmlFor: id, textContent: label }), about, input);
  return box;
}

const capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1);
