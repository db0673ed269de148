import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
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
    const stops = [upgradeHosts(document), upgradeHosts(document)];
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
