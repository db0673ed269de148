import { loadShipped } from '../helpers/shipped.js';
import { nextEvent } from '../helpers/shadow.js';
import { describeHostileContent } from './suite.js';

describe('the script file', () => {
  before(loadShipped);

  describeHostileContent(async (url) => {
    const element = document.createElement('resource-library');
    const loaded = nextEvent(element, 'feed-load');
    element.setAttribute('loading', 'eager');
    element.setAttribute('src', url);
    document.body.append(element);
    await loaded;
    // The first page is shown when it is there; this waits for the others as well.
    await element.reload();
    element.remove();
    return element.feed ?? { items: [] };
  });
});
