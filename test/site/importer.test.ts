import { expect } from '@open-wc/testing';
import type * as Importer from '../../src/importer.js';
import { BOARD_PAGES } from '../importer/board-pages.js';
import { MARKUP_STYLES, takeApart } from '../importer/markup-styles.js';
import { expectedRow, outlineOf } from '../importer/outline.js';

// The file that the page "Make a feed" loads, as it is built.
const address = new URL('../../dist/importer.js', import.meta.url).href;
const { decodePage, formatDateText, importPage, parseDateText } = (await import(
  address
)) as typeof Importer;

describe('the importer in a browser', () => {
  for (const { file, title, records } of BOARD_PAGES) {
    it(`reads ${file} as a person does`, async () => {
      const text = await read(file);
      const result = importPage(text, { source: file });
      expect(result.feed.title).to.equal(title);
      expect(outlineOf(result)).to.deep.equal(records.map(expectedRow));
      const page = takeApart(text, result);
      for (const [style, write] of Object.entries(MARKUP_STYLES)) {
        const html = write(page, result.feed.title);
        const { feed } = importPage(html, { source: file, title: result.feed.title });
        expect(feed, style).to.deep.equal(result.feed);
      }
    });
  }

  it('reads the bytes of Windows', () => {
    const bytes = Uint8Array.from('Children\x92', (letter) => letter.charCodeAt(0));
    expect(decodePage(bytes)).to.equal('Children’');
  });

  it('reads RSS by the browser’s own parser', () => {
    const rss =
      '<rss version="2.0"><channel><title>Board</title><item><title>One &amp; two</title><link>https://board.example/1</link><pubDate>Tue, 10 Jun 2003 04:00:00 GMT</pubDate></item></channel></rss>';
    const { feed, report } = importPage(rss, { source: 'feed.xml' });
    expect(report.format).to.equal('rss');
    expect(feed.items[0]?.title).to.equal('One & two');
  });

  it('reads and writes dates at their own precision', () => {
    const dates = ['18 March 2019', 'March 2019', '2019', '6 July 2018, 12:43pm'];
    expect(dates.map(parseDateText)).to.deep.equal([
      '2019-03-18',
      '2019-03',
      '2019',
      '2018-07-06T12:43',
    ]);
    expect(dates.map((date) => formatDateText(parseDateText(date) ?? ''))).to.deep.equal(dates);
    expect(parseDateText('31 June 2019')).to.equal(undefined);
    expect(parseDateText('soon')).to.equal(undefined);
  });
});

async function read(file: string): Promise<string> {
  const url = new URL(`../importer/pages/${file}`, import.meta.url);
  return (await fetch(url)).text();
}
