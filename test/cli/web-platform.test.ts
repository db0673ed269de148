import { register } from 'node:module';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { installWebPlatform } from '../../src/cli/web-platform.js';

// The browsers' own tests of the formats, with Node's runner: what they expect of a browser's parser
// is what the command line has to give.
const HOOKS = `export const resolve = (name, context, next) =>
  next(name === '@open-wc/testing' ? '@esm-bundle/chai/esm/chai.js' : name, context);`;
register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
Object.assign(globalThis, { describe, it, beforeEach, afterEach });
installWebPlatform();
// One test looks for `item > title` itself; the reading of feeds never does.
Object.assign(Document.prototype, {
  querySelectorAll(this: Document, selector: string) {
    const [parent, child = ''] = selector.split(' > ');
    return [...this.getElementsByTagName(child)].filter(
      ({ parentNode }) => parentNode?.nodeName === parent,
    );
  },
});

await import('../feed/formats/rss.test.js');
await import('../feed/formats/rss-1.test.js');
await import('../feed/formats/atom.test.js');
await import('../feed/formats/rfc822.test.js');
await import('../feed/formats/public-variety.test.js');
await import('../feed/formats/wordpress.test.js');
await import('../feed/formats/govuk.test.js');
await import('../feed/formats/format.test.js');
