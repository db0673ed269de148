import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { upgradeHosts } from '../../src/define/upgrade-hosts.js';
import { ResourceLibrary } from '../../src/elements/resource-library.js';
import { SafeguardingNews } from '../../src/elements/safeguarding-news.js';

describe('data-safeguarding hosts', () => {
  it('become widgets when they arrive, with the fallback inside', async () => {
    const host = await fixture(html`
      <div data-safeguarding="resource-library" data-heading="Library" data-page-size="5">
        <a href="https://board.example/library">Library</a>
      </div>
    `);
    await nextFrame();
    const widget = host.querySelector('resource-library');
    expect(widget).to.be.instanceOf(ResourceLibrary);
    expect(widget?.heading).to.equal('Library');
    expect(widget?.pageSize).to.equal(5);
    expect(widget?.querySelector('a')?.textContent).to.equal('Library');
  });

  it('are found inside what arrives, and when a script moves them in later', async () => {
    const page = await fixture(html`<main></main>`);
    const section = document.createElement('section');
    const host = document.createElement('p');
    host.dataset['safeguarding'] = 'safeguarding-news';
    section.append(host);
    page.append(section);
    await nextFrame();
    expect(host.firstElementChild).to.be.instanceOf(SafeguardingNews);
  });

  it('are upgraded once, however often the script runs', async () => {
    const host = await fixture(html`<div data-safeguarding="awareness-banner"></div>`);
    await nextFrame();
    const stops = [upgradeHosts(document.body), upgradeHosts(document.body)];
    await nextFrame();
    stops.forEach((stop) => stop());
    expect(host.querySelectorAll('awareness-banner')).to.have.length(1);
    expect(host.firstElementChild?.childElementCount).to.equal(0);
  });

  it('keep their own attributes, which the page styles by', async () => {
    const host = await fixture(
      html`<div class="wide" id="news" data-safeguarding="safeguarding-news"></div>`,
    );
    await nextFrame();
    expect(host.className).to.equal('wide');
    expect(host.firstElementChild?.getAttribute('class')).to.equal(null);
    expect(host.firstElementChild?.hasAttribute('safeguarding')).to.equal(false);
  });

  it('hand over what an element documents, with lang, id and class, and nothing else', async () => {
    const host = await fixture(html`
      <div
        id="place"
        data-safeguarding="awareness-banner"
        data-heading="Weeks"
        data-for="library"
        data-lang="cy"
        data-id="banner"
        data-class="wide"
        data-onclick="alert(1)"
        data-onfocus="alert(1)"
        data-onmouseover="alert(1)"
        data-tabindex="0"
        data-autofocus
        data-contenteditable
        data-style="position: fixed; inset: 0"
        data-is="x-other"
        data-slot="other"
        data-part="other"
        data-page-size="3"
        data-filters="search"
        onclick="void 0"
      ></div>
    `);
    await nextFrame();
    const widget = host.firstElementChild;
    expect(widget?.getAttributeNames().sort()).to.deep.equal([
      'class',
      'for',
      'heading',
      'id',
      'lang',
    ]);
    expect(widget?.id).to.equal('banner');
    expect(widget?.className).to.equal('wide');
    expect(widget?.getAttribute('lang')).to.equal('cy');
  });

  it('hand over later changes: an attribute that is added, changed and removed', async () => {
    const host = await fixture<HTMLElement>(
      html`<div data-safeguarding="resource-library" data-heading="First"></div>`,
    );
    await nextFrame();
    const widget = host.querySelector('resource-library');
    host.dataset['heading'] = 'Second';
    host.dataset['pageSize'] = '5';
    host.dataset['lang'] = 'cy';
    host.dataset['onclick'] = 'alert(1)';
    await nextFrame();
    expect(widget?.heading).to.equal('Second');
    expect(widget?.pageSize).to.equal(5);
    expect(widget?.lang).to.equal('cy');
    expect(widget?.hasAttribute('onclick')).to.equal(false);
    delete host.dataset['heading'];
    await nextFrame();
    expect(widget?.hasAttribute('heading')).to.equal(false);
    expect(widget?.getAttribute('page-size')).to.equal('5');
  });

  it('hand over nothing to what a page has put in the place of the widget', async () => {
    const host = await fixture<HTMLElement>(
      html`<div data-safeguarding="resource-library" data-heading="First"></div>`,
    );
    await nextFrame();
    const button = document.createElement('button');
    host.replaceChildren(button);
    host.dataset['class'] = 'wide';
    await nextFrame();
    expect(button.getAttributeNames()).to.deep.equal([]);
  });

  it('of a page that is still on its way wait for the content inside them', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="A page that streams"></iframe>`,
    );
    const page = frame.contentDocument;
    if (!page) throw new Error('expected a page in the frame');
    const write = (text: string) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to hold a parser up
      page.write(text);
    };
    const script = new URL('../../src/define.ts', import.meta.url).href;
    page.open();
    write(
      `<!doctype html><script type="module" async src="${script}"></script><main>
      <div id="a" data-safeguarding="resource-library"><a href="/a">A</a></div>
      <div id="b" data-safeguarding="safeguarding-news">`,
    );
    // All modules of the source, on a machine that may be busy.
    const patience = { timeout: 20_000 };
    const { contentWindow } = frame;
    await waitUntil(() => contentWindow?.customElements.get('resource-library'), '', patience);
    await nextFrame();
    expect(page.querySelector('#b > *'), 'before its content').to.equal(null);
    write('<a href="/b">B</a>');
    await nextFrame();
    expect(page.querySelector('#b > safeguarding-news'), 'within its content').to.equal(null);
    write('<a href="/c">C</a></div>');
    write('<div id="c" data-safeguarding="awareness-banner"><a href="/d">D</a>');
    page.close();
    await waitUntil(() => page.querySelector('#c > awareness-banner'), '', patience);
    expect([...page.querySelectorAll('a')].map((a) => a.parentElement?.localName)).to.deep.equal([
      'resource-library',
      'safeguarding-news',
      'safeguarding-news',
      'awareness-banner',
    ]);
  });

  it('of a name that is nearly ours say so once', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    for (let i = 0; i < 2; i += 1) {
      await fixture(html`<section data-safeguarding="resource-libary"></section>`);
      await nextFrame();
    }
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<section data-safeguarding>').and.contain('“resource-libary”');
    expect(warnings[0]).to.contain('“resource-library”');
  });

  it('with an attribute that is nearly one of an element’s say so once', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    const network = takeOverFetch();
    await fixture(html`
      <nav
        data-safeguarding="resource-library"
        data-pagesize="5"
        data-feed-id="7"
        data-src="/"
      ></nav>
    `);
    await nextFrame();
    network.restore();
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<nav pagesize>').and.contain('“page-size”');
  });

  it('of a name that is not ours stay as they are', async () => {
    for (const name of ['script', 'iframe', 'x-other', '']) {
      const host = await fixture(html`<div data-safeguarding=${name}>Text</div>`);
      await nextFrame();
      expect(host.children, name).to.have.length(0);
      expect(host.textContent, name).to.equal('Text');
    }
  });

  it('are left alone once watching has stopped', async () => {
    const root = await fixture(html`<div></div>`);
    upgradeHosts(root)();
    expect(root.children).to.have.length(0);
  });
});

describe('the definitions', () => {
  it('register the three elements', () => {
    for (const name of ['safeguarding-news', 'resource-library', 'awareness-banner']) {
      expect(customElements.get(name), name).to.not.equal(undefined);
    }
  });
});
