// The check of the documents: each kind of fault is found, by its line, and what is right is left alone.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { checkDocuments } from '../../scripts/check-docs.mjs';

const block = (language, ...lines) => ['```' + language, ...lines, '```'].join('\n');

/** A document, and what is to be said of it. */
const FAULTS = {
  'a file that is not there': ['[x](missing.md)', /a link to missing\.md, which is not there/],
  'an anchor that is not there': ['[x](feed.md#nowhere)', /#nowhere, whose anchor is not there/],
  'a picture that is not there': ['![x](pictures/none.png)', /pictures\/none\.png/],
  'a link out of the project': ['[x](../../secret.md)', /which is not there/],
  'a placeholder for a host': ['See https://www.example.com/feed.', /has a placeholder/],
  'an address without a host': ['<https://feed>', /has no full host name/],
  'an insecure address': ['[x](http://www.gov.uk/)', /is not https/],
  'a script that is not there': ['`npm run nothing`', /there is no script nothing/],
  'an option that a script lacks': [
    '`npm run bench -- --sideways` in bench/',
    /bench has no option --sideways/,
  ],
  'a program that is not there': ['`node scripts/nothing.mjs`', /there is no scripts\/nothing/],
  'a command of the tool that is not there': ['`safeguarding-feed bake feed.json`', /has no bake/],
  'an option that a command lacks': [
    block('sh', 'safeguarding-feed check feed.json --hard'),
    /check has no option --hard/,
  ],
  'a file of the project that is not there': ['`src/feed/nothing.ts`', /there is no src\/feed/],
  'a file name that is not there': ['`nothing.mjs`', /no file is called nothing\.mjs/],
  'an attribute that is not there': [
    block('html', '<resource-library colour="red"></resource-library>'),
    /no attribute colour/,
  ],
  'a value that an attribute cannot have': [
    block('html', '<resource-library sort="upwards"></resource-library>'),
    /sort cannot be "upwards"/,
  ],
  'a value of several that cannot be': [
    block('html', '<resource-library filters="search mood"></resource-library>'),
    /filters cannot be/,
  ],
  'a number out of bounds': [
    block('html', '<resource-library heading-level="9"></resource-library>'),
    /heading-level cannot be "9"/,
  ],
  'an attribute of a host that is not there': [
    block('html', '<div data-safeguarding="resource-library" data-colour="red"></div>'),
    /no attribute colour/,
  ],
  'a parameter of a frame that is not there': [
    block(
      'html',
      '<iframe src="https://school.example/embed.html?widget=resource-library&a=b"></iframe>',
    ),
    /no attribute a/,
  ],
  'an element that is not there': [
    block('html', '<resource-libary></resource-libary>'),
    /no element resource-libary/,
  ],
  'an element that HTML lacks': [block('html', '<blinker></blinker>'), /no element blinker/],
  'broken HTML': [block('html', '<a href="x></a>'), /HTML: eof-in-tag/],
  'an inline handler': [block('html', '<a onclick="x()">x</a>'), /a strict policy refuses/],
  'a shortcode option that is not there': [
    block('shortcode', '[resource_library colour="red"]'),
    /no attribute colour/,
  ],
  'a property that is not there': [
    block('css', 'a { --sg-shade: red; }'),
    /there is no --sg-shade/,
  ],
  'a property that is only used': [
    block('css', 'a { color: var(--sg-shade); }'),
    /there is no --sg-shade/,
  ],
  'a part that is not there': [
    block('css', 'awareness-banner::part(pager) { color: red; }'),
    /no part pager/,
  ],
  'a state that is not there': [
    block('css', 'awareness-banner:state(sad) { color: red; }'),
    /no state sad/,
  ],
  'a value that CSS lacks': [block('css', 'a { color: 3px; }'), /CSS: color/],
  'broken CSS': [block('css', 'a { color red }'), /CSS: /],
  'a script that does not parse': [block('js', 'const = 1;'), /\(line 1\)/],
  'a name that the package lacks': [
    block('ts', "import { Nothing } from 'safeguarding-widgets';", 'Nothing();'),
    /no exported member 'Nothing'/,
  ],
  'a field that an event lacks': [
    block('js', "document.addEventListener('item-open', ({ colour }) => console.log(colour));"),
    /'colour' does not exist/,
  ],
  'broken JSON': [block('json', '{ "a": }'), /JSON: /],
  'a feed against the schema': [
    block('json', '{ "version": "https://jsonfeed.org/version/1.1", "items": [] }'),
    /must have required property 'title'/,
  ],
  'a fragment against the schema': [block('json fragment', '"campaign": 7'), /must be object/],
  'broken YAML': [block('yaml', 'a: [1'), /YAML: /],
  'a broken command line': [block('sh', "npm run 'test"), /unexpected EOF/],
  'a program that no reader has': [block('sh', 'frobnicate --all'), /no command: frobnicate/],
  'a line of a crontab without its times': [block('cron', 'npm test'), /no crontab/],
  'a header that is none': [block('http', 'Cache-Control max-age'), /no header/],
  'a language that nothing tries': [block('cobol', 'STOP RUN.'), /no check for the language cobol/],
  'a block that does not say its language': [block('', 'x'), /a block without a language/],
};

const SOUND = `# Sound

[feed](feed.md#a-whole-feed) \`npm run build\` \`src/text/en.ts\` \`--sg-link\`

${block('html', '<resource-library src="https://board.example/feed.json" sort="newest"></resource-library>')}

${block('css', 'resource-library::part(title) { color: var(--sg-link); }')}
`;

describe('the check of the documents', () => {
  let problems;

  before(async () => {
    const feed = { path: 'docs/feed.md', text: '## A whole feed' };
    const sound = { path: 'docs/sound.md', text: SOUND };
    const faulty = Object.values(FAULTS).map(([text], index) => ({
      path: `docs/fault-${index}.md`,
      text: `# Title\n\n${text}\n`,
    }));
    ({ problems } = await checkDocuments([feed, sound, ...faulty]));
  });

  for (const [index, [name, [, expected]]] of Object.entries(FAULTS).entries()) {
    it(`finds ${name}`, () => {
      const found = problems.filter((problem) => problem.startsWith(`docs/fault-${index}.md:`));
      assert.ok(
        found.some((problem) => expected.test(problem)),
        found.join('\n') || 'nothing',
      );
    });
  }

  it('finds nothing in a document that is sound', () => {
    assert.deepEqual(
      problems.filter((problem) => problem.startsWith('docs/sound.md')),
      [],
    );
  });
});
