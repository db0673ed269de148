import { expect, fixture, html } from '@open-wc/testing';
import type { ItemEvent } from '../../src/model/item.js';
import { messagesFor } from '../../src/text/messages.js';
import type { EventsOptions } from '../../src/views/events.js';
import { renderEvents } from '../../src/views/events.js';
import { on } from '../fixtures/items.js';
import { textOf } from '../helpers/shadow.js';

const english = { messages: messagesFor('en'), language: 'en' };
const NOW = '2026-06-10T12:00';

const view = (events: readonly ItemEvent[], more: Partial<EventsOptions> = {}) =>
  fixture<HTMLElement>(
    html`<div>
      ${renderEvents({
        id: 'a b',
        events,
        locale: english,
        lang: 'cy',
        today: on(NOW),
        onSave: () => undefined,
        ...more,
      })}
    </div>`,
  );

const all = (root: Element, selector: string) => [...root.querySelectorAll(selector)];

/** The name that assistive technology gives a button: the texts of the elements it refers to. */
const nameOf = (button: Element) =>
  (button.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => textOf(document.getElementById(id)))
    .join(' ');

describe('the button beside an event', () => {
  const cases: readonly (readonly [what: string, event: ItemEvent, offered: boolean])[] = [
    ['that is to come', { start: on('2026-06-11') }, true],
    ['of today', { start: on('2026-06-10') }, true],
    ['of today that has begun and gives no end', { start: on('2026-06-10T09:00') }, true],
    ['that is on', { start: on('2026-06-10T09:00'), end: on('2026-06-10T12:01') }, true],
    ['that has just ended', { start: on('2026-06-10T09:00'), end: on(NOW) }, false],
    ['of days that are not over', { start: on('2026-06-08'), end: on('2026-06-10') }, true],
    ['of days that are over', { start: on('2026-06-08'), end: on('2026-06-09') }, false],
    ['of yesterday', { start: on('2026-06-09T10:00') }, false],
  ];
  for (const [what, event, offered] of cases) {
    it(`is ${offered ? 'offered' : 'left out'} for one ${what}`, async () => {
      const element = await view([event]);
      expect(all(element, '[part="event"] time')).to.have.length(1);
      expect(all(element, 'button')).to.have.length(offered ? 1 : 0);
    });
  }

  it('is called after the event, or after its day where it has no name', async () => {
    const element = await view([
      { name: 'Gweminar', start: on('2026-06-11') },
      { start: on('2026-06-12T10:00') },
    ]);
    expect(all(element, 'button').map(nameOf)).to.deep.equal([
      'Add to calendar Gweminar',
      'Add to calendar Friday 12 June 2026, 10am',
    ]);
  });

  it('has a name of which each part keeps its own language', async () => {
    const element = await view([{ name: 'Gweminar', start: on('2026-06-11') }]);
    const [button] = all(element, 'button');
    const ids = (button?.getAttribute('aria-labelledby') ?? '').split(' ');
    expect(button?.hasAttribute('aria-label')).to.equal(false);
    expect(ids.map((id) => document.getElementById(id)?.lang)).to.deep.equal(['', 'cy']);
  });

  it('saves its own event', async () => {
    const saved: unknown[] = [];
    const element = await view(
      [
        { name: 'A', start: on('2026-06-11') },
        { name: 'B', start: on('2026-06-12') },
      ],
      { onSave: ({ name }) => saved.push(name) },
    );
    for (const button of element.querySelectorAll('button')) button.click();
    expect(saved).to.deep.equal(['A', 'B']);
  });
});

describe('the name and the place of an event', () => {
  it('are marked with their language', async () => {
    const element = await view([
      { name: 'Gweminar', start: on('2026-06-11'), place: 'Y llyfrgell' },
    ]);
    expect(all(element, '[lang="cy"]').map(textOf)).to.deep.equal(['Gweminar', 'Y llyfrgell']);
  });
});
