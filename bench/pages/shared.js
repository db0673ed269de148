// What the libraries leave to the page: an item's markup, and a category filter.
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const numbers = new Intl.NumberFormat('en-GB');
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const main = document.querySelector('main');
export const PAGE_SIZE = 20;

export async function loadItems() {
  const response = await fetch(main.dataset.feed);
  return (await response.json()).items;
}

export function textOf({ title, summary, tags }) {
  return `${title} ${summary} ${tags.join(' ')}`.toLowerCase();
}

export function dateOf({ _safeguarding: { posted } }) {
  return { posted, text: `Added ${dates.format(new Date(posted))}` };
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** As text, since all of these libraries take markup. */
export function articleOf(item) {
  const { posted, text } = dateOf(item);
  const tags = item.tags.map((tag) => `<li>${escape(tag)}</li>`).join('');
  return `<article><h3><a href="${escape(item.url)}">${escape(item.title)}</a></h3><p><time datetime="${posted}">${text}</time></p><p>${escape(item.summary)}</p><ul>${tags}</ul></article>`;
}

export function sayCount(status, count, total) {
  status.textContent = `${numbers.format(count)} of ${numbers.format(total)} resources`;
}

/**
 * Checkboxes with counts in the page's fieldset. The test given to `onChange` tells whether an
 * item has a ticked category; it is undefined when none is ticked.
 */
export function createCategories(items, onChange) {
  const fieldset = main.querySelector('fieldset');
  const names = [...new Set(items.flatMap(({ tags }) => tags))].sort();
  const options = names.map((name) => {
    const label = document.createElement('label');
    const [box, text] = [document.createElement('input'), document.createElement('span')];
    box.type = 'checkbox';
    label.append(box, text);
    return { name, box, text, label };
  });
  fieldset.append(...options.map(({ label }) => label));
  fieldset.addEventListener('change', () => {
    const ticked = new Set(options.filter(({ box }) => box.checked).map(({ name }) => name));
    onChange(ticked.size > 0 ? ({ tags }) => tags.some((tag) => ticked.has(tag)) : undefined);
  });
  return {
    count(found) {
      const counts = new Map();
      for (const { tags } of found) {
        for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
      for (const { name, text } of options) {
        text.textContent = `${name} (${numbers.format(counts.get(name) ?? 0)})`;
      }
    },
  };
}
