import { loadShipped } from '../helpers/shipped.js';
import { describeHostileContent } from './suite.js';

describe('the script file', () => {
  before(loadShipped);

  describeHostileContent(async (url) => {
    const element = document.createElement('awareness-banner');
    element.setAttribute('src', url);
    document.body.append(element);
    try {
      await element.updateComplete;
      // What tells when all pages are there, instead of the first one.
      await element.reload();
      return element.feed ?? { items: [] };
    } finally {
      element.remove();
    }
  });
});
