import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { manyTopicsFeed } from '../fixtures/stories.js';
import { find, findAll, hasFocus, textOf, textsOf, type } from '../helpers/shadow.js';

const BOX = '.find input';

async function library(topics: number): Promise<ResourceLibrary> {
  return fixture<ResourceLibrary>(
    html`<resource-library .feed=${manyTopicsFeed(topics)}></resource-library>`,
  );
}

async function look(element: ResourceLibrary, text: string): Promise<string[]> {
  type(find(element, BOX), text);
  await element.updateComplete;
  return textsOf(element, '[part="option"]');
}

function tick(element: ResourceLibrary, value: string): Promise<boolean> {
  findAll<HTMLInputElement>(element, '[part="option"] input')
    .find((box) => box.value === value)
    ?.click();
  return element.updateComplete;
}

describe('the box that finds options', () => {
  it('is there for a facet of more than twelve options, and no other', async () => {
    expect(findAll(await library(12), BOX)).to.have.length(0);
    expect(findAll(await library(13), BOX)).to.have.length(1);
  });

  it('is named after its facet', async () => {
    expect(textOf(find(await library(13), '.find'))).to.equal('Find in: Category');
  });

  it('leaves the options that have its text in them, wherever and in whatever letters', async () => {
    const element = await library(30);
    expect(await look(element, 'PIC 3')).to.deep.equal(['Topic 3 (1)', 'Topic 30 (1)']);
    expect(await look(element, '')).to.have.length(30);
  });

  it('keeps the focus while options go and come', async () => {
    const element = await library(30);
    find(element, BOX).focus();
    await look(element, 'Topic 30');
    expect(hasFocus(element, BOX)).to.equal(true);
    await look(element, 'Topic');
    expect(hasFocus(element, BOX)).to.equal(true);
  });

  it('keeps what is ticked in sight', async () => {
    const element = await library(30);
    await tick(element, 'Topic 7');
    expect(await look(element, 'Topic 30')).to.deep.equal(['Topic 7 (1)', 'Topic 30 (1)']);
  });

  it('ticks the option that is on screen, not one that stood there before', async () => {
    const element = await library(30);
    await look(element, 'Topic 30');
    await tick(element, 'Topic 30');
    expect(element.query.facets.category).to.deep.equal(['Topic 30']);
    await look(element, '');
    const ticked = findAll<HTMLInputElement>(element, '[part="option"] input:checked');
    expect(ticked.map(({ value }) => value)).to.deep.equal(['Topic 30']);
  });

  it('says when no option has its text', async () => {
    const element = await library(30);
    expect(textOf(find(element, 'fieldset [role="status"]'))).to.equal('');
    expect(await look(element, 'zebra')).to.deep.equal([]);
    expect(textOf(find(element, 'fieldset [role="status"]'))).to.equal('No option matches.');
  });

  it('shows a hundred options of a thousand, and says how many more there are to find', async () => {
    const element = await library(1000);
    expect(findAll(element, '[part="option"]')).to.have.length(100);
    expect(textOf(find(element, 'fieldset [role="status"]'))).to.equal('and 900 more');
    expect(await look(element, 'Topic 99')).to.have.length(11);
    expect(textOf(find(element, 'fieldset [role="status"]'))).to.equal('');
  });

  it('changes nothing of the list', async () => {
    const element = await library(30);
    await look(element, 'zebra');
    expect(element.query.facets).to.deep.equal({});
    expect(textOf(find(element, '[part="status"]'))).to.equal('30 resources');
  });
});
