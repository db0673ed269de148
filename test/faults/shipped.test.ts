import { expect } from '@open-wc/testing';
import { loadShipped } from '../helpers/shipped.js';

// The first definition of an element stays, so all of these tests meet that of the script file.
await loadShipped();
const shipped = customElements.get('resource-library');
await import('./faults.test.js');

describe('the tests of faults', () => {
  it('were those of the script file', async () => {
    const { ResourceLibrary } = await import('../../src/elements/resource-library.js');
    expect(customElements.get('resource-library')).to.equal(shipped);
    expect(shipped).not.to.equal(ResourceLibrary);
  });
});
