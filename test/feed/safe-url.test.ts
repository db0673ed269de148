import { expect } from '@open-wc/testing';
import { parseHttpUrl, parseSafeUrl } from '../../src/feed/safe-url.js';

const BASE = 'https://board.example/library/index.html';

describe('parseSafeUrl', () => {
  const accepted: readonly (readonly [given: string, expected: string])[] = [
    ['https://www.gov.uk/guidance', 'https://www.gov.uk/guidance'],
    ['http://www.example.org', 'http://www.example.org/'],
    ['HTTPS://WWW.EXAMPLE.ORG/Path', 'https://www.example.org/Path'],
    ['mailto:help@board.example', 'mailto:help@board.example'],
    ['tel:08001111', 'tel:08001111'],
    ['tel:0800 1111', 'tel:0800 1111'],
    ['leaflet.pdf', 'https://board.example/library/leaflet.pdf'],
    ['/leaflet.pdf', 'https://board.example/leaflet.pdf'],
    ['../leaflet.pdf?v=2#p3', 'https://board.example/leaflet.pdf?v=2#p3'],
    ['//other.example/a', 'https://other.example/a'],
    ['  https://www.example.org/a  ', 'https://www.example.org/a'],
    ['\nhttps://www.example.org/a\n', 'https://www.example.org/a'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/@someone', 'https://example.org/@someone'],
    ['javascript.html', 'https://board.example/library/javascript.html'],
    ['./javascript:alert(1)', 'https://board.example/library/javascript:alert(1)'],
  ];
  for (const [given, expected] of accepted) {
    it(`accepts ${JSON.stringify(given)}`, () => {
      expect(parseSafeUrl(given, BASE)).to.equal(expected);
    });
  }

  const refused: readonly unknown[] = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'jav\u0000ascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://board.example/1-2-3',
    'file:///etc/passwd',
    'filesystem:https://board.example/a',
    'about:blank',
    'ftp://example.org/a',
    'ws://example.org/a',
    'view-source:https://example.org',
    'chrome://settings',
    'https://www.gov.uk@example.org/',
    'https://user:secret@example.org/',
    'https://:secret@example.org/',
    'https://example.org/\u202Egpj.exe',
    'https://example.org/a\u0007b',
    'https://',
    'http://[::1',
    '',
    '   ',
    undefined,
    null,
    42,
    true,
    {},
    ['https://example.org'],
    { toString: () => 'https://example.org' },
    Symbol('url'),
  ];
  for (const given of refused) {
    it(`refuses ${typeof given === 'string' ? JSON.stringify(given) : typeof given}`, () => {
      expect(parseSafeUrl(given, BASE)).to.equal(undefined);
    });
  }

  it('refuses a relative address where there is nothing to resolve it against', () => {
    expect(parseSafeUrl('leaflet.pdf')).to.equal(undefined);
    expect(parseSafeUrl('leaflet.pdf', 'mailto:a@b.example')).to.equal(undefined);
    expect(parseSafeUrl('leaflet.pdf', 'not a base')).to.equal(undefined);
  });

  it('gives whatever the URL parser gives, for addresses pieced together in every way', () => {
    const parts = ['a', '9', '-', '.', '..', '/', '//', 'xn--', '_', 'A', '%41', ':80', 'uk', '\\'];
    const addresses: string[] = [];
    for (const first of parts) {
      for (const second of parts) {
        for (const third of parts) {
          addresses.push(
            `https://${first}${second}${third}.uk/`,
            `https://www.gov.uk/${first}${second}${third}`,
            `https://board${first}.${second}uk${third}`,
          );
        }
      }
    }
    const parsed = (address: string) => {
      const { href, username } = new URL(address);
      return username ? undefined : href;
    };
    for (const address of addresses) {
      const expected = URL.canParse(address) ? parsed(address) : undefined;
      expect(parseSafeUrl(address, BASE), address).to.equal(expected);
    }
  });

  it('needs no base for an absolute address', () => {
    expect(parseSafeUrl('https://example.org/a')).to.equal('https://example.org/a');
  });
});

describe('parseHttpUrl', () => {
  for (const given of ['https://example.org/a', 'http://example.org/a']) {
    it(`accepts ${given}`, () => {
      expect(parseHttpUrl(given)).to.equal(given);
    });
  }
  it('leaves out the fragment, which no server is told', () => {
    expect(parseHttpUrl('https://example.org/a?b=1#c')).to.equal('https://example.org/a?b=1');
    expect(parseHttpUrl('#c', 'https://example.org/a#b')).to.equal('https://example.org/a');
  });

  for (const given of ['mailto:a@b.example', 'tel:08001111', 'javascript:1', 'ftp://a.example']) {
    it(`refuses ${given}`, () => {
      expect(parseHttpUrl(given)).to.equal(undefined);
    });
  }
});
