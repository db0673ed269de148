import { expect, fixture, html } from '@open-wc/testing';
import { languageOf } from '../../src/controllers/language-controller.js';

const page = document.documentElement;
const languageOfPage = page.getAttribute('lang');

afterEach(() => {
  if (languageOfPage === null) page.removeAttribute('lang');
  else page.setAttribute('lang', languageOfPage);
});

/** An element inside so many open shadow roots, each in a host inside the one before. */
function nested(outermost: Element, depth: number): Element {
  let inner = outermost;
  for (let i = 0; i < depth; i += 1) {
    const host = document.createElement('div');
    inner.append(host);
    inner = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(inner);
  }
  return inner;
}

describe('the language of an element', () => {
  it('is its own lang', async () => {
    const element = await fixture(html`<p lang="cy"></p>`);
    expect(languageOf(element)).to.equal('cy');
  });

  it('is its own lang rather than that of what it stands in', async () => {
    const outer = await fixture(html`<div lang="en"><p lang="cy"></p></div>`);
    expect(languageOf(outer.firstElementChild ?? outer)).to.equal('cy');
  });

  it('is the nearest lang above it', async () => {
    const outer = await fixture(
      html`<div lang="fr">
        <div lang="cy">
          <p><b></b></p>
        </div>
      </div>`,
    );
    expect(languageOf(outer.querySelector('b') ?? outer)).to.equal('cy');
  });

  it('is not that of a sibling or of something inside', async () => {
    page.setAttribute('lang', 'en-GB');
    const outer = await fixture(
      html`<div>
        <p lang="cy"></p>
        <p id="asked"><b lang="fr"></b></p>
      </div>`,
    );
    expect(languageOf(outer.querySelector('#asked') ?? outer)).to.equal('en-GB');
  });

  it('is that of the page where nothing else says one', async () => {
    page.setAttribute('lang', 'cy');
    expect(languageOf(await fixture(html`<p></p>`))).to.equal('cy');
  });

  for (const tag of ['en-GB', 'cy-GB', 'zh-Hant-HK', 'EN']) {
    it(`is the whole tag “${tag}” as it is written`, async () => {
      const element = await fixture(html`<p lang=${tag}></p>`);
      expect(languageOf(element)).to.equal(tag);
    });
  }

  it('looks past an empty lang, which names no language', async () => {
    const outer = await fixture(html`<div lang="cy"><p lang=""></p></div>`);
    expect(languageOf(outer.firstElementChild ?? outer)).to.equal('cy');
  });

  for (const depth of [1, 2, 3]) {
    it(`comes from outside ${depth} shadow roots`, async () => {
      const outer = await fixture(html`<div lang="cy"></div>`);
      expect(languageOf(nested(outer, depth))).to.equal('cy');
    });
  }

  it('is that of the host where it has one', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const inner = nested(outer, 1);
    outer.firstElementChild?.setAttribute('lang', 'cy');
    expect(languageOf(inner)).to.equal('cy');
  });

  it('is that of something in the shadow root before that of the host', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const inner = nested(outer, 1);
    inner.setAttribute('lang', 'cy');
    const deepest = nested(inner, 1);
    expect(languageOf(deepest)).to.equal('cy');
  });

  it('crosses a closed shadow root too', async () => {
    const host = await fixture(html`<div lang="cy"></div>`);
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'closed' }).append(inner);
    expect(languageOf(inner)).to.equal('cy');
  });

  it('is British English where the page names none', async () => {
    page.removeAttribute('lang');
    expect(languageOf(await fixture(html`<p></p>`))).to.equal('en-GB');
  });

  it('is British English for an element that stands in no page', () => {
    page.setAttribute('lang', 'cy');
    expect(languageOf(document.createElement('p'))).to.equal('en-GB');
  });

  it('follows the page when its lang changes', async () => {
    const inner = nested(await fixture(html`<div></div>`), 1);
    const seen = ['en', 'cy', 'en'].map((lang) => {
      page.setAttribute('lang', lang);
      return languageOf(inner);
    });
    expect(seen).to.deep.equal(['en', 'cy', 'en']);
  });
});
