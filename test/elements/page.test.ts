import { expect, fixture, html } from '@open-wc/testing';
import { focusAfter } from '../../src/elements/focus.js';
import { saveFile } from '../../src/elements/calendar-file.js';

describe('a file that the reader saves', () => {
  const saved: { readonly href: string; readonly name: string; readonly connected: boolean }[] = [];

  beforeEach(() => {
    saved.length = 0;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ href: this.href, name: this.download, connected: this.isConnected });
    };
  });

  afterEach(() => {
    // What stands on the prototype of all elements shows again.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  });

  it('has the name and the content that were given', async () => {
    saveFile('week.ics', 'text/calendar', 'Wythnos ŵ 🎗️\r\n');
    expect(saved).to.have.length(1);
    expect(saved[0]?.name).to.equal('week.ics');
    const response = await fetch(saved[0]?.href ?? '');
    expect(response.headers.get('content-type')).to.equal('text/calendar');
    expect(await response.text()).to.equal('Wythnos ŵ 🎗️\r\n');
  });

  it('is offered under an address of this page alone', () => {
    saveFile('a.ics', 'text/calendar', 'a');
    expect(saved[0]?.href.startsWith(`blob:${location.origin}/`)).to.equal(true);
  });

  it('leaves nothing in the page', () => {
    const before = document.body.querySelectorAll('*').length;
    saveFile('a.ics', 'text/calendar', 'a');
    expect(document.body.querySelectorAll('*').length).to.equal(before);
    expect(saved[0]?.connected).to.equal(false);
  });

  it('has an address of its own each time', () => {
    saveFile('a.ics', 'text/calendar', 'a');
    saveFile('a.ics', 'text/calendar', 'a');
    expect(saved[0]?.href === saved[1]?.href).to.equal(false);
  });
});

describe('the focus after an element that has gone', () => {
  const focusedText = () => document.activeElement?.textContent ?? '';

  it('is on the next heading, of whatever level up to the third', async () => {
    for (const level of ['h1', 'h2', 'h3']) {
      const root = await fixture(
        html`<div>
          <i id="gone"></i>
          <p>Text</p>
        </div>`,
      );
      const heading = document.createElement(level);
      heading.textContent = `Next ${level}`;
      root.append(heading);
      focusAfter(root.querySelector('#gone') ?? root);
      expect(focusedText()).to.equal(`Next ${level}`);
    }
  });

  it('is on the main content where that comes first', async () => {
    const root = await fixture(
      html`<div>
        <i id="gone"></i>
        <main>
          Main
          <h2>Heading</h2>
        </main>
      </div>`,
    );
    focusAfter(root.querySelector('#gone') ?? root);
    expect(document.activeElement?.localName).to.equal('main');
  });

  it('is on what plays the part of the main content', async () => {
    const root = await fixture(
      html`<div>
        <i id="gone"></i>
        <div role="main">Content</div>
      </div>`,
    );
    focusAfter(root.querySelector('#gone') ?? root);
    expect(focusedText()).to.equal('Content');
  });

  it('passes over what is not shown', async () => {
    const root = await fixture(
      html`<div>
        <i id="gone"></i>
        <div hidden><h2>In a hidden part</h2></div>
        <h2>Shown</h2>
      </div>`,
    );
    focusAfter(root.querySelector('#gone') ?? root);
    expect(focusedText()).to.equal('Shown');
  });

  it('does not scroll the page', async () => {
    const root = await fixture<HTMLElement>(html`<div><i id="gone"></i></div>`);
    const space = document.createElement('div');
    space.className = 'space';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.space { block-size: 5000px }');
    document.adoptedStyleSheets.push(sheet);
    const heading = document.createElement('h2');
    heading.textContent = 'Far below';
    root.append(space, heading);
    window.scrollTo(0, 0);
    focusAfter(root.querySelector('#gone') ?? root);
    expect(focusedText()).to.equal('Far below');
    expect(window.scrollY).to.equal(0);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('stays where it is on a page that has no such place', async () => {
    const root = await fixture(html`<div><i id="gone"></i><a href="#x">Link</a></div>`);
    root.querySelector('a')?.focus();
    focusAfter(root.querySelector('#gone') ?? root);
    expect(focusedText()).to.equal('Link');
  });

  it('takes its tabindex along when it moves on, and not before', async () => {
    const root = await fixture(
      html`<div>
        <i id="gone"></i>
        <h2>Next</h2>
        <a href="#x">Link</a>
      </div>`,
    );
    const heading = root.querySelector('h2');
    focusAfter(root.querySelector('#gone') ?? root);
    expect(heading?.getAttribute('tabindex')).to.equal('-1');
    root.querySelector('a')?.focus();
    expect(heading?.hasAttribute('tabindex')).to.equal(false);
  });
});
