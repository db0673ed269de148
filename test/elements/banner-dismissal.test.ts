import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import { campaignItem, showBanner } from '../helpers/banner.js';
import { jsonFeed } from '../helpers/feeds.js';
import { find, findAll, textsOf } from '../helpers/shadow.js';

const NOW = '2026-06-10';
const WEEK = campaignItem('Week', '2026-06-10');
const DAY = campaignItem('Day', '2026-06-12');

const dismissible = (remember: string) => ({ dismissible: '', remember });
const isShown = (element: Element) => findAll(element, '[part="banner"]').length > 0;

async function dismiss(element: AwarenessBanner): Promise<void> {
  find(element, '[part="dismiss"]').click();
  await element.updateComplete;
}

/** Everything both storages hold. */
function stored(): readonly (readonly [string, string])[] {
  return [localStorage, sessionStorage].flatMap((storage) => Object.entries<string>(storage));
}

function clearStorages(): void {
  localStorage.clear();
  sessionStorage.clear();
}

beforeEach(clearStorages);
afterEach(clearStorages);

describe('a banner hidden for this page view', () => {
  it('stores nothing', async () => {
    const element = await showBanner([WEEK], NOW, dismissible('none'));
    await dismiss(element);
    expect(isShown(element)).to.equal(false);
    expect(stored()).to.deep.equal([]);
  });

  it('is there again on the next page', async () => {
    await dismiss(await showBanner([WEEK], NOW, dismissible('none')));
    expect(isShown(await showBanner([WEEK], NOW, dismissible('none')))).to.equal(true);
  });

  it('is what a page gets that says nothing, or something unknown', async () => {
    for (const attributes of [{ dismissible: '' }, dismissible('for ever')]) {
      await dismiss(await showBanner([WEEK], NOW, attributes));
      expect(stored()).to.deep.equal([]);
    }
  });

  it('shows a campaign that comes later, and that alone', async () => {
    const element = await showBanner([WEEK], NOW, dismissible('none'));
    await dismiss(element);
    element.feed = jsonFeed([WEEK, DAY], { title: 'Campaigns' });
    await element.updateComplete;
    expect(textsOf(element, '[part="title"]')).to.deep.equal(['Day']);
  });

  it('shows what is due on another day, and not what was hidden', async () => {
    const element = await showBanner([WEEK, campaignItem('July', '2026-07-10')], NOW, {
      dismissible: '',
    });
    await dismiss(element);
    element.now = '2026-07-01';
    await element.updateComplete;
    expect(textsOf(element, '[part="title"]')).to.deep.equal(['July']);
    element.now = NOW;
    await element.updateComplete;
    expect(isShown(element)).to.equal(false);
  });

  it('stays hidden when its feed is set anew', async () => {
    const element = await showBanner([WEEK], NOW, dismissible('none'));
    await dismiss(element);
    element.feed = { version: 'https://jsonfeed.org/version/1.1', title: 'New', items: [WEEK] };
    await element.updateComplete;
    expect(isShown(element)).to.equal(false);
  });
});

for (const [remember, kept, other] of [
  ['session', sessionStorage, localStorage],
  ['local', localStorage, sessionStorage],
] as const) {
  describe(`a banner hidden with remember="${remember}"`, () => {
    it('stays hidden on the next page', async () => {
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      const next = await showBanner([WEEK], NOW, dismissible(remember));
      expect(isShown(next)).to.equal(false);
      expect(next.matches(':state(empty)')).to.equal(true);
    });

    it('is never seen there, not even for a moment', async () => {
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      const next = document.createElement('awareness-banner');
      for (const [name, value] of Object.entries({ now: NOW, ...dismissible(remember) })) {
        next.setAttribute(name, value);
      }
      const heights: number[] = [];
      new ResizeObserver(() => heights.push(next.offsetHeight)).observe(next);
      next.feed = { version: 'https://jsonfeed.org/version/1.1', title: 'F', items: [WEEK] };
      await fixture(html`<div>${next}</div>`);
      await nextFrame();
      await nextFrame();
      expect(isShown(next)).to.equal(false);
      expect(Math.max(0, ...heights)).to.equal(0);
    });

    it('stores one neutral key with a hash, in one place', async () => {
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      expect(kept).to.have.length(1);
      expect(other).to.have.length(0);
      const [[key, value] = ['', '']] = stored();
      expect(key).to.equal('notice:8d2f');
      expect(value).to.match(/^[a-z\d]{1,7}$/);
    });

    it('returns with new words, a new day, or another campaign beside it', async () => {
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      const changed: readonly (readonly object[])[] = [
        [campaignItem('Week', '2026-06-10', {}, { summary: 'Other words.' })],
        [campaignItem('Week', '2026-06-10', {}, { title: 'Another title' })],
        [campaignItem('Week', '2026-06-11')],
        [WEEK, campaignItem('Day', '2026-06-12')],
      ];
      for (const items of changed) {
        const next = await showBanner(items, NOW, dismissible(remember));
        expect(isShown(next), JSON.stringify(items)).to.equal(true);
      }
    });

    it('returns with the one campaign that is new', async () => {
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      const next = await showBanner([WEEK, DAY], NOW, dismissible(remember));
      expect(textsOf(next, '[part="title"]')).to.deep.equal(['Day']);
    });

    it('does not return because another campaign is over', async () => {
      await dismiss(await showBanner([WEEK, DAY], NOW, dismissible(remember)));
      for (const items of [[WEEK], [DAY], [DAY, WEEK]]) {
        expect(isShown(await showBanner(items, NOW, dismissible(remember)))).to.equal(false);
      }
    });

    it('hides the campaigns that it only counted, too', async () => {
      const items = Array.from({ length: 120 }, (_, i) => campaignItem(`Week ${i}`, '2026-06-10'));
      const attributes = { ...dismissible(remember), max: '100' };
      await dismiss(await showBanner(items, NOW, attributes));
      expect(isShown(await showBanner(items, NOW, attributes))).to.equal(false);
    });

    it('takes no notice of what the page keeps under a name like ours', async () => {
      kept.setItem('notice', 'a b c');
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      expect(kept.getItem('notice')).to.equal('a b c');
    });

    it('does not return because a campaign that was announced has begun', async () => {
      const before = await showBanner([WEEK], '2026-06-09', dismissible(remember));
      expect(textsOf(before, '[part="tag"]')).to.deep.equal(['Coming soon']);
      await dismiss(before);
      expect(isShown(await showBanner([WEEK], NOW, dismissible(remember)))).to.equal(false);
    });

    it('leaves the hidden banners of other pages hidden', async () => {
      const day = campaignItem('Day', '2026-06-10');
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      await dismiss(await showBanner([day], NOW, dismissible(remember)));
      expect(isShown(await showBanner([WEEK], NOW, dismissible(remember)))).to.equal(false);
      expect(isShown(await showBanner([day], NOW, dismissible(remember)))).to.equal(false);
    });

    it('is shown where the page takes the button away', async () => {
      await dismiss(await showBanner([WEEK], NOW, dismissible(remember)));
      expect(isShown(await showBanner([WEEK], NOW, { remember }))).to.equal(true);
    });
  });
}

describe('a browser that forbids storing', () => {
  const methods = ['getItem', 'setItem'] as const;
  const originals = methods.map((name) => Object.getOwnPropertyDescriptor(Storage.prototype, name));

  beforeEach(() => {
    for (const name of methods) {
      Object.defineProperty(Storage.prototype, name, {
        configurable: true,
        value: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    }
  });

  afterEach(() => {
    methods.forEach((name, index) => {
      Object.defineProperty(Storage.prototype, name, originals[index] ?? {});
    });
  });

  it('still shows the banner, and hides it for this page view', async () => {
    const element = await showBanner([WEEK], NOW, dismissible('local'));
    expect(isShown(element)).to.equal(true);
    await dismiss(element);
    expect(isShown(element)).to.equal(false);
  });
});

describe('the focus after a banner has been hidden', () => {
  async function page(content: string): Promise<{ banner: AwarenessBanner; root: HTMLElement }> {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const parsed = new DOMParser().parseFromString(content, 'text/html');
    root.append(...parsed.body.childNodes);
    const banner = await showBanner([WEEK], NOW, { dismissible: '' });
    root.querySelector('#here')?.replaceWith(banner);
    await banner.updateComplete;
    return { banner, root };
  }
  const focused = () => document.activeElement?.textContent ?? '';

  it('goes to the next heading of the page', async () => {
    const { banner } = await page('<h2>Before</h2><p id="here"></p><h2>After</h2><h2>Later</h2>');
    find(banner, '[part="dismiss"]').focus();
    await dismiss(banner);
    expect(focused()).to.equal('After');
  });

  it('leaves no trace on that heading once it moves on', async () => {
    const { banner, root } = await page('<p id="here"></p><h2>After</h2><a href="#x">Link</a>');
    find(banner, '[part="dismiss"]').focus();
    await dismiss(banner);
    expect(root.querySelector('h2')?.getAttribute('tabindex')).to.equal('-1');
    root.querySelector('a')?.focus();
    expect(root.querySelector('h2')?.hasAttribute('tabindex')).to.equal(false);
  });

  it('keeps the tabindex that the page itself gave', async () => {
    const { banner, root } = await page(
      '<p id="here"></p><h2 tabindex="0">After</h2><a href="#x">Link</a>',
    );
    await dismiss(banner);
    root.querySelector('a')?.focus();
    expect(root.querySelector('h2')?.getAttribute('tabindex')).to.equal('0');
  });

  it('passes over headings that nobody sees', async () => {
    const { banner } = await page('<p id="here"></p><h2 hidden>Hidden</h2><h3>Shown</h3>');
    await dismiss(banner);
    expect(focused()).to.equal('Shown');
  });

  it('goes there in the slim layout as well', async () => {
    const { banner } = await page('<h2>Before</h2><p id="here"></p><h2>After</h2>');
    banner.layout = 'slim';
    await banner.updateComplete;
    find(banner, '[part="dismiss"]').focus();
    await dismiss(banner);
    expect(focused()).to.equal('After');
  });

  it('goes to the last place before it where nothing follows', async () => {
    const { banner } = await page('<h2>Before</h2><p id="here"></p>');
    await dismiss(banner);
    expect(focused()).to.equal('Before');
  });
});
