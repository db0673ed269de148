import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/define/define-element.js';

/** A class of its own for each name: one class cannot be defined twice. */
function element(version?: string): CustomElementConstructor {
  return version === undefined
    ? class extends HTMLElement {}
    : class extends HTMLElement {
        static version = version;
      };
}

describe('defineElement', () => {
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('defines a name that is free', () => {
    const first = element('1.0.0');
    defineElement('define-free', first);
    expect(customElements.get('define-free')).to.equal(first);
    expect(warnings).to.deep.equal([]);
  });

  it('is silent when the same version comes twice, and the first stays', () => {
    const first = element('1.0.0');
    defineElement('define-same', first);
    defineElement('define-same', element('1.0.0'));
    expect(customElements.get('define-same')).to.equal(first);
    expect(warnings).to.deep.equal([]);
  });

  it('warns once for all elements, with both versions, when another version comes, and the first stays', () => {
    const names = ['define-other', 'define-other-too', 'define-other-as-well'];
    const firsts = names.map(() => element('1.0.0'));
    names.forEach((name, i) => defineElement(name, firsts[i] ?? element()));
    for (const name of names) defineElement(name, element('2.0.0'));
    expect(names.map((name) => customElements.get(name))).to.deep.equal(firsts);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('1.0.0').and.contain('2.0.0');
  });

  it('warns when the name belongs to other code, and does not throw', () => {
    const first = element();
    customElements.define('define-foreign', first);
    defineElement('define-foreign', element('1.0.0'));
    expect(customElements.get('define-foreign')).to.equal(first);
    expect(warnings[0]).to.contain('other code').and.contain('<define-foreign>');
  });
});
