import { expect } from '@open-wc/testing';
import type { ListKind } from '../../src/elements/list-kind.js';
import { rehearse } from '../../src/elements/rehearsal.js';
import { LIBRARY_SORTS } from '../../src/model/query.js';
import { en } from '../../src/text/en.js';
import { watchTemplates } from '../helpers/templates.js';

const kind: ListKind = {
  heading: en.libraryHeading,
  searchLabel: en.searchLibrary,
  counted: en.resources,
  controls: ['search', 'category'],
  sorts: LIBRARY_SORTS,
  match: 'any',
  item: { dated: en.added, time: true, compact: false },
  pageSize: 20,
  paging: 'pages',
};
const words = { messages: en, language: 'en' };

describe('rehearse', () => {
  it('does one step when it is late at once, and goes on from there until all is done', () => {
    const templates = watchTemplates();
    const grown: number[] = [];
    // One after another: each part of a list is one that no call before has rendered.
    while (!rehearse(kind, words, () => true)) grown.push(templates.markup().length);
    templates.restore();
    expect(grown.length).to.be.greaterThan(8);
    expect(new Set(grown).size).to.be.greaterThan(7);
    expect(
      rehearse(kind, words, () => true),
      'done once for all',
    ).to.equal(true);
  });
});
