import { expect } from '@open-wc/testing';
import { oneOf, someOf, toNumber, wholeNumber } from '../../src/elements/attributes.js';

const warnings: string[] = [];
const warn = console.warn;

beforeEach(() => {
  warnings.length = 0;
  console.warn = (...parts: readonly unknown[]) => {
    warnings.push(parts.map(String).join(' '));
  };
});

afterEach(() => {
  console.warn = warn;
});

let made = 0;

/** An element of a name of its own, as a warning is given once a page for each element name. */
function host(): HTMLElement {
  made += 1;
  return document.createElement(`attribute-host-${made}`);
}

const ABSENT: readonly (readonly [string, unknown])[] = [
  ['left out', undefined],
  ['removed', null],
  ['empty', ''],
];

describe('an attribute that is one of several values', () => {
  const order = (value: unknown, element = host()) =>
    oneOf(['title', 'newest'], 'title').read(element, 'sort', value);

  for (const value of ['title', 'newest'] as const) {
    it(`is “${value}” when it says so, without a warning`, () => {
      expect(order(value)).to.equal(value);
      expect(warnings).to.deep.equal([]);
    });
  }

  for (const [how, value] of ABSENT) {
    it(`is the default when it is ${how}, without a warning`, () => {
      expect(order(value)).to.equal('title');
      expect(warnings).to.deep.equal([]);
    });
  }

  for (const value of ['oldest', 'Newest', ' newest', 'newest title', 'toString', 7, true]) {
    it(`is the default for “${value}”, with one warning of what was expected and found`, () => {
      const element = host();
      expect(order(value, element)).to.equal('title');
      expect(warnings).to.deep.equal([
        `<${element.localName} sort>: expected one of “title”, “newest”, found “${value}”. Using title.`,
      ]);
    });
  }

  it('warns once however often the same wrong value is read', () => {
    const element = host();
    expect([1, 2, 3].map(() => order('oldest', element))).to.deep.equal([
      'title',
      'title',
      'title',
    ]);
    expect(warnings).to.have.length(1);
  });

  it('warns once for two elements of the same name', () => {
    const first = host();
    const second = document.createElement(first.localName);
    order('oldest', first);
    order('oldest', second);
    expect(warnings).to.have.length(1);
  });

  it('warns again of another wrong value, another attribute and another element', () => {
    const element = host();
    order('oldest', element);
    order('random', element);
    oneOf(['none', 'year'], 'none').read(element, 'group-by', 'oldest');
    order('oldest');
    expect(warnings).to.have.length(4);
    expect(warnings[2]).to.contain(
      'group-by>: expected one of “none”, “year”, found “oldest”. Using none.',
    );
  });
});

describe('an attribute that is a list of names', () => {
  const facets = (value: string, element = host()) =>
    someOf(['category', 'source', 'year'], '').read(element, 'facets', value);

  const accepted: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['   ', []],
    ['category', ['category']],
    ['year category', ['year', 'category']],
    ['  source \n\t year ', ['source', 'year']],
    ['year year category year', ['year', 'category']],
  ];
  for (const [value, expected] of accepted) {
    it(`reads ${JSON.stringify(value)} as [${expected.join(', ')}], without a warning`, () => {
      expect(facets(value)).to.deep.equal(expected);
      expect(warnings).to.deep.equal([]);
    });
  }

  it('leaves out a wrong name and says so once', () => {
    const element = host();
    expect(facets('year colour category', element)).to.deep.equal(['year', 'category']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(
      `<${element.localName} facets>: expected one of “category”, “source”, “year”, found “colour”.`,
    );
  });

  it('warns once for each wrong name, even if it stands twice', () => {
    expect(facets('colour size colour')).to.deep.equal([]);
    expect(warnings.map((warning) => /found “(\w+)”/.exec(warning)?.[1])).to.deep.equal([
      'colour',
      'size',
    ]);
  });

  for (const value of ['Category', 'category,source', 'constructor']) {
    it(`takes “${value}” for no name it knows`, () => {
      expect(facets(value)).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(`found “${value}”`);
    });
  }
});

describe('an attribute that is a whole number', () => {
  const size = (value: unknown, element = host()) =>
    wholeNumber(1, 100, 10).read(element, 'page-size', value);

  for (const value of [1, 2, 99, 100]) {
    it(`is ${value} when it says so, the bounds included, without a warning`, () => {
      expect(size(value)).to.equal(value);
      expect(warnings).to.deep.equal([]);
    });
  }

  for (const [how, value] of ABSENT) {
    it(`is the default when it is ${how}, without a warning`, () => {
      expect(size(value)).to.equal(10);
      expect(warnings).to.deep.equal([]);
    });
  }

  for (const value of [0, -1, 101, 2.5, NaN, Infinity, 'ten', '20']) {
    const kind = typeof value === 'string' ? 'the text' : 'the number';
    it(`is the default for ${kind} “${value}”, with one warning of what was expected`, () => {
      const element = host();
      expect([size(value, element), size(value, element)]).to.deep.equal([10, 10]);
      expect(warnings).to.deep.equal([
        `<${element.localName} page-size>: expected a whole number from 1 to 100, found “${value}”. Using 10.`,
      ]);
    });
  }

  it('names only the lower bound where there is no upper one', () => {
    const element = host();
    const days = (value: number) => wholeNumber(0, Infinity, 14).read(element, 'lead-days', value);
    expect([days(0), days(1_000_000), days(-1)]).to.deep.equal([0, 1_000_000, 14]);
    expect(warnings).to.deep.equal([
      `<${element.localName} lead-days>: expected a whole number from 0, found “-1”. Using 14.`,
    ]);
  });

  it('says “an object” of what may have no words for itself', () => {
    const element = host();
    const wrong = [{}, Object.create(null), Symbol('x')];
    expect(wrong.map((value) => size(value, element))).to.deep.equal([10, 10, 10]);
    expect(warnings.map((warning) => /found “(.*)”/.exec(warning)?.[1])).to.deep.equal([
      'an object',
      'Symbol(x)',
    ]);
  });

  const written: readonly (readonly [attribute: string | null, property: unknown])[] = [
    ['5', 5],
    [' 5 ', 5],
    ['-1.5', -1.5],
    ['five', 'five'],
    ['5px', '5px'],
    ['', ''],
    [null, null],
  ];
  for (const [attribute, property] of written) {
    it(`is read from ${JSON.stringify(attribute)} as ${JSON.stringify(property)}`, () => {
      expect(toNumber(attribute)).to.equal(property);
    });
  }
});
