// One record of the draft: its title and date, and, unfolded, what the importer did and fields to
// put right. Fields are made when somebody unfolds them: a library may have thousands of records.
import { formatDateText, parseDateText } from './dist/importer.js';
import { create } from './dom.js';

const MARKS = {
  doubtful: 'To look at',
  dropped: 'Left out',
  repaired: 'Put right',
  recognised: 'Found',
};
let fields = 0;

/**
 * @param {object} item - Item of the feed; corrections are written into it.
 * @param {readonly { level: string, line: number, message: string }[]} notes
 * @param {{ isLeftOut(): boolean, onLeaveOut(out: boolean): void, onChange(): void }} owner
 */
export function createCard(item, notes, owner) {
  const card = document.createElement('li');
  const details = card.appendChild(document.createElement('details'));
  const summary = details.appendChild(document.createElement('summary'));
  const doubtful = notes.filter(({ level }) => level === 'doubtful');
  if (doubtful.length > 0) card.dataset.doubtful = 'true';
  const describe = () => {
    summary.replaceChildren(
      create('span', { className: 'name', textContent: item.title ?? 'Without a title' }),
      create('span', { className: 'brief', textContent: briefOf(item, doubtful.length, owner) }),
    );
    card.classList.toggle('out', owner.isLeftOut());
  };
  const change = () => {
    describe();
    owner.onChange();
  };
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) {
      details.append(createEditor(item, notes, owner, change));
    }
  });
  describe();
  return card;
}

function briefOf(item, doubtful, owner) {
  const date = item._safeguarding?.posted ?? item._safeguarding?.source?.date;
  return [
    owner.isLeftOut() && 'not in the feed',
    date ? formatDateText(date) : 'no date',
    item.tags?.join(', '),
    doubtful > 0 && `${doubtful} to look at`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function createEditor(item, notes, owner, change) {
  const own = (item._safeguarding ??= {});
  const links = own.links ?? [];
  return create('div', { className: 'editor' }, [
    createNotes(notes.filter(({ level }) => level !== 'recognised')),
    createField('Title', item.title ?? '', (value) => {
      item.title = value;
    }),
    createField(
      'Date',
      own.posted ? formatDateText(own.posted) : '',
      (value) => {
        const date = value ? parseDateText(value) : undefined;
        if (value && !date) return `Expected a date such as 18 March 2019, found “${value}”.`;
        if (date) own.posted = date;
        else delete own.posted;
        return undefined;
      },
      'As exact as you know it: 18 March 2019, March 2019 or 2019.',
    ),
    createField(
      'Categories',
      item.tags?.join(', ') ?? '',
      (value) => {
        item.tags = value
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean);
      },
      'With commas between them.',
    ),
    create('fieldset', {}, [
      create('legend', { textContent: 'Links' }),
      ...links.map((link, place) => createLink(link, place)),
      createButton('Add a link', (button) => {
        const link = { text: '' };
        links.push(link);
        own.links = links;
        const field = createLink(link, links.length - 1);
        button.before(field);
        field.querySelector('input').focus();
      }),
    ]),
    create('label', { className: 'tick' }, [
      create('input', {
        type: 'checkbox',
        checked: owner.isLeftOut(),
        onchange: ({ target }) => {
          owner.onLeaveOut(target.checked);
          change();
        },
      }),
      'Leave this record out of the feed',
    ]),
    createNotes(notes.filter(({ level }) => level === 'recognised')),
  ]);

  function createLink(link, place) {
    const name = `Link ${place + 1}`;
    return create('div', { className: 'link' }, [
      createField(`${name}, text`, link.text, (value) => {
        link.text = value;
      }),
      createField(`${name}, address`, link.url ?? '', (value) => {
        if (value && !/^(?:https?|mailto|tel):\S+$/i.test(value))
          return `Expected an address that starts with https://, found “${value}”.`;
        if (value) link.url = value;
        else delete link.url;
        return undefined;
      }),
    ]);
  }

  /** @param {(value: string) => string | undefined | void} write - Gives what is wrong with it. */
  function createField(label, value, write, hint) {
    const id = `field-${++fields}`;
    const error = create('p', { id: `${id}-error`, className: 'error', role: 'alert' });
    const input = create('input', { id, type: 'text', value, autocomplete: 'off' });
    input.setAttribute('aria-describedby', hint ? `${id}-hint ${error.id}` : error.id);
    input.addEventListener('change', () => {
      const wrong = write(input.value.trim());
      error.textContent = wrong ?? '';
      input.setAttribute('aria-invalid', String(Boolean(wrong)));
      if (!wrong) change();
    });
    return create('div', { className: 'field' }, [
      create('label', { htmlFor: id, textContent: label }),
      hint && create('p', { id: `${id}-hint`, className: 'hint', textContent: hint }),
      input,
      error,
    ]);
  }

  function createButton(textContent, onClick) {
    const button = create('button', { type: 'button', textContent });
    button.addEventListener('click', () => onClick(button));
    return button;
  }
}

function createNotes(notes) {
  return create(
    'ul',
    { className: 'notes', hidden: notes.length === 0 },
    notes.map(({ level, line, message }) =>
      create('li', {
        className: level,
        textContent: `${MARKS[level] ?? level}${line ? `, line ${line}` : ''}: ${message}`,
      }),
    ),
  );
}
