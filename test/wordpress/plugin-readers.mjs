// What visitors see of the pages of the plugin's test.
import assert from 'node:assert/strict';
import { NEWS_COUNT, NEWS_TITLE } from './plugin-feeds.mjs';
import { OWN_POSTS } from './plugin-pages.mjs';

/** Those with JavaScript. */
export function readerChecks(visit, feeds) {
  const { page } = visit;
  return {
    'a block shows a feed without any permission for other sites': async () => {
      await visit.openPage('block');
      const [element] = await visit.elements();
      assert.equal(element.state, 'ready');
      assert.equal(element.titles.length, NEWS_COUNT, 'both pages of the feed');
      assert.equal(element.shown.length, 5);
    },
    'the browser asks only the site itself, and nothing is said on the console': () => {
      assert.deepEqual(
        visit.requested.filter((url) => !url.startsWith(visit.origin)),
        [],
      );
      assert.deepEqual(visit.said, []);
    },
    'what the plugin writes needs neither inline scripts nor inline styles': async () => {
      const main = page.locator('main');
      assert.equal(await main.locator('script, style, [style], link').count(), 0);
      const names = await main
        .locator('*')
        .evaluateAll((all) => all.flatMap((element) => element.getAttributeNames()));
      assert.deepEqual(
        names.filter((name) => name.startsWith('on')),
        [],
      );
    },
    'a shortcode does the same, and its author’s scripts and wrong values are gone': async () => {
      await visit.openPage('shortcode');
      const [element, ...others] = await visit.elements();
      assert.deepEqual(others, [], 'the tag in the text');
      assert.equal(element.shown.length, 3);
      assert.deepEqual(element.attributes.sort(), ['heading', 'page-size', 'src', 'without-help']);
      assert.equal(await visit.isOwned(), false);
    },
    'the shortcode that the site prints is shown under a strict policy, which it does not violate':
      async () => {
        const violations = await visit.violationsOf('printed');
        const [element] = await visit.elements();
        assert.equal(element.shown.length, 4);
        assert.equal(await page.getByRole('heading', { name: 'News: ' }).count(), 1);
        // What WordPress itself writes into every page is not ours to mend.
        const own = await visit.violationsOf('unknown');
        assert.deepEqual(violations.toSorted(), own.toSorted());
      },
    'a div that an author has pasted keeps its settings, and becomes the element where the script is':
      async () => {
        await visit.openPage('pasted');
        await page.addScriptTag({
          type: 'module',
          url: `${visit.origin}/wp-content/plugins/safeguarding-widgets/assets/safeguarding-widgets.js`,
        });
        const [element] = await visit.elements();
        assert.equal(element.shown.length, 2);
      },
    'a feed that is not on the list is not shown': async () => {
      await visit.openPage('unknown');
      const text = await page.locator('main').innerText();
      assert.equal(await page.locator('resource-library').count(), 0);
      assert.equal(text.trim(), 'unknown');
    },
    'a feed of the site itself is asked for by the browser, as it needs no permission':
      async () => {
        await visit.openPage('own');
        const [element] = await visit.elements();
        assert.equal(element.src, `${visit.origin}${OWN_POSTS}`);
        assert.equal(element.shown.length, 5);
      },
    'a hostile feed is text': async () => {
      await visit.openPage('hostile');
      const [element] = await visit.elements();
      assert.equal(element.state, 'ready');
      assert.ok(element.titles.includes('The last one'));
      assert.deepEqual(element.attributes.sort(), ['heading', 'id', 'sort', 'src']);
      const links = await page.locator('main a').evaluateAll((all) => all.map(({ href }) => href));
      assert.deepEqual(
        links.filter((href) => !/^https?:/.test(href)),
        [],
      );
      assert.equal(await page.locator('main img, main script, main [onmouseover]').count(), 0);
      assert.equal(await visit.isOwned(), false);
    },
    'RSS, a WordPress and GOV.UK are shown, with all their pages': async () => {
      await visit.openPage('formats');
      const titles = (await visit.elements()).map((element) => element.titles);
      assert.deepEqual(titles.slice(1), [
        ['Before & after'],
        ['Guidance 0', 'Guidance 1', 'Guidance 2'],
      ]);
      assert.match(titles[0].join(), /^Café/);
    },
    'a banner shows the campaign that is on': async () => {
      await visit.openPage('banner');
      assert.deepEqual((await visit.elements())[0].shown, ['A week that is on']);
    },
    'the private network was never asked': () => assert.deepEqual(feeds.askedInPrivate, []),
  };
}

/** Those without, as search engines are. */
export function plainReaderChecks(visit) {
  const list = visit.page.locator('.safeguarding-widgets-list');
  const itemsOf = async (name) => {
    await visit.openPage(name);
    return list.locator('li').allInnerTexts();
  };
  return {
    'without JavaScript there is a list of links, dates and sources': async () => {
      const items = await itemsOf('block');
      assert.equal(items.length, 5);
      assert.match(items[0], /^Briefing 21: what to ask & whom to tell .*2025.*, Example Board$/);
      const href = await list.locator('a').first().getAttribute('href');
      assert.equal(href, 'https://partnership.example/news/21');
      assert.equal(await visit.page.getByRole('link', { name: NEWS_TITLE }).count(), 1);
    },
    'without JavaScript a hostile feed is text, with no link but to pages': async () => {
      const items = await itemsOf('hostile');
      assert.match(items[0], /^Title <script>/);
      assert.match(items[1], /^\[safeguarding_news feed="news"\] \[caption\]/);
      assert.equal(await visit.page.locator('main script, main img').count(), 0);
      assert.equal(await visit.page.locator('main a:not([href^="http"])').count(), 0);
    },
    'without JavaScript the other formats and the campaign that is on are listed': async () => {
      const items = await itemsOf('formats');
      assert.deepEqual(items.length, 4);
      assert.match(items.join('\n'), /Café & sgwrs .*\n.*Before & after .*\n.*Guidance 0/);
      const campaigns = await itemsOf('banner');
      assert.equal(campaigns.length, 1);
      assert.match(campaigns[0], /^A week that is on/);
    },
  };
}
