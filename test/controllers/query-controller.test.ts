import { expect } from '@open-wc/testing';
import { QueryController } from '../../src/controllers/query-controller.js';
import { withOption, withPage, withText } from '../../src/list/query.js';
import { EMPTY_QUERY } from '../../src/model/query.js';
import type { Query } from '../../src/model/query.js';

function setUp() {
  const changes: Query[] = [];
  let updates = 0;
  const host = {
    addController() {},
    removeController() {},
    requestUpdate: () => (updates += 1),
    updateComplete: Promise.resolve(true),
  };
  const controller = new QueryController(host, {
    prefix: () => '',
    maxPage: () => Infinity,
    onChange: (query) => changes.push(query),
    onRestore() {},
  });
  return { controller, changes, updates: () => updates };
}

describe('QueryController', () => {
  it('starts with nothing asked for', () => {
    expect(setUp().controller.query).to.deep.equal(EMPTY_QUERY);
  });

  it('tells the reader’s change once and asks for one update', () => {
    const { controller, changes, updates } = setUp();
    controller.change(withText(controller.query, 'online'));
    expect(changes.map(({ text }) => text)).to.deep.equal(['online']);
    expect(updates()).to.equal(1);
  });

  it('tells nothing when a change changes nothing', () => {
    const { controller, changes, updates } = setUp();
    controller.change(withText(controller.query, ''));
    controller.change(withPage(controller.query, 1));
    expect(changes).to.deep.equal([]);
    expect(updates()).to.equal(0);
  });

  it('does not tell the page what the page itself set', () => {
    const { controller, changes, updates } = setUp();
    controller.set({ text: 'county lines' });
    expect(controller.query.text).to.equal('county lines');
    expect(changes).to.deep.equal([]);
    expect(updates()).to.equal(1);
  });

  it('reads anything the page sets as a query', () => {
    const { controller } = setUp();
    for (const value of [null, undefined, 7, 'text', [], { text: 7, page: -3, facets: 'no' }]) {
      controller.set(value);
      expect(controller.query, JSON.stringify(value)).to.deep.equal(EMPTY_QUERY);
    }
  });

  it('goes back to page 1 with every change but that of the page', () => {
    const { controller } = setUp();
    controller.change(withPage(controller.query, 3));
    expect(controller.query.page).to.equal(3);
    controller.change(withOption(controller.query, 'category', 'Drugs', true));
    expect(controller.query.page).to.equal(1);
  });
});
