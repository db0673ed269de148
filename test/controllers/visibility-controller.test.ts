import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { VisibilityController } from '../../src/controllers/visibility-controller.js';

class Host extends LitElement {
  readonly visibility = new VisibilityController(this);
}
customElements.define('visibility-controller-host', Host);

describe('VisibilityController', () => {
  const Real = globalThis.IntersectionObserver;
  let report: (isIntersecting: boolean) => void;
  let margin: string | undefined;
  let observing: number;
  let host: Host;
  let page: HTMLElement;

  beforeEach(() => {
    observing = 0;
    Object.assign(globalThis, {
      IntersectionObserver: class {
        constructor(callback: (entries: object[]) => void, options?: IntersectionObserverInit) {
          margin = options?.rootMargin;
          report = (isIntersecting) => callback([{ isIntersecting }]);
        }
        observe() {
          observing += 1;
        }
        disconnect() {
          observing -= 1;
        }
      },
    });
    // What fills the screen before it.
    page = document.createElement('div');
    page.style.height = '300vh';
    host = new Host();
    document.body.append(page, host);
  });

  afterEach(() => {
    host.remove();
    page.remove();
    Object.assign(globalThis, { IntersectionObserver: Real });
  });

  it('has not seen its element at first', () => {
    expect(host.visibility.seen).to.equal(false);
    expect(observing).to.equal(1);
  });

  it('sees it before it scrolls into view', () => {
    expect(Number.parseInt(margin ?? '0', 10)).to.be.at.least(200);
  });

  it('does not see it while it is far away', () => {
    report(false);
    expect(host.visibility.seen).to.equal(false);
  });

  it('stays seen once seen, asks for an update and stops observing', async () => {
    report(true);
    expect(host.visibility.seen).to.equal(true);
    expect(observing).to.equal(0);
    await host.updateComplete;
    document.body.prepend(host);
    expect(host.visibility.seen).to.equal(true);
  });

  it('has seen an element that comes into view, without waiting for the observer', () => {
    const inView = new Host();
    document.body.prepend(inView);
    expect(inView.visibility.seen).to.equal(true);
    inView.remove();
  });

  it('does not see one in view that is not displayed', () => {
    const hidden = new Host();
    hidden.style.display = 'none';
    document.body.prepend(hidden);
    expect(hidden.visibility.seen).to.equal(false);
    hidden.remove();
  });

  it('stops observing when its element leaves', () => {
    host.remove();
    expect(observing).to.equal(0);
  });
});
