// The template that translators begin with: what xgettext finds in PHP and JavaScript, and the
// texts of block.json, which it does not read.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const KEYWORDS = ['__', 'esc_html__', 'esc_html_e', 'esc_attr__', 'esc_attr_e'];

const HEADER = `msgid ""
msgstr ""
"Project-Id-Version: Safeguarding Widgets\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: safeguarding-widgets\\n"`;

function extract(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.php$|\/editor\.js$/.test(path))
    .sort();
  const { stdout, stderr, status, error } = spawnSync(
    'xgettext',
    [
      '--from-code=UTF-8',
      '--add-comments=translators',
      '--keyword',
      ...KEYWORDS.map((keyword) => `--keyword=${keyword}`),
      // A line that has moved is no change for a translator.
      '--add-location=file',
      '--omit-header',
      '--no-wrap',
      '--output=-',
      ...files,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (error || status !== 0) throw new Error(`xgettext (Debian’s "gettext"): ${error ?? stderr}`);
  return stdout.trim();
}

/** In the contexts in which WordPress looks for the texts of a block. */
function blockEntries(folder) {
  const places = {};
  for (const tag of readdirSync(`${folder}/blocks`).sort()) {
    const path = `blocks/${tag}/block.json`;
    const { title, description, keywords } = JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));
    const texts = [
      ['block title', title],
      ['block description', description],
      ...keywords.map((keyword) => ['block keyword', keyword]),
    ];
    for (const [context, text] of texts) {
      const entry = `msgctxt ${JSON.stringify(context)}\nmsgid ${JSON.stringify(text)}\nmsgstr ""`;
      (places[entry] ??= []).push(path);
    }
  }
  return Object.entries(places).map(([entry, paths]) => `#: ${paths.join(' ')}\n${entry}`);
}

/**
 * @param {string} folder of the plugin
 * @returns {string} The template.
 * @throws {Error} Without xgettext.
 */
export const translationTemplate = (folder) =>
  `${[HEADER, extract(folder), ...blockEntries(folder)].join('\n\n')}\n`;
