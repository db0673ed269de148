import { cleanText } from '../feed/clean-text.js';
import { VERSION } from '../model/version.js';
import type { FindingFormat, PlacedFinding } from './finding.js';
import { coloursFor } from './terminal.js';

/** Findings as a text of the wanted form. */
export function formatFindings(
  findings: readonly PlacedFinding[],
  format: FindingFormat,
  files: readonly string[],
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ files, findings }, null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(toSarif(findings), null, 2)}\n`;
    case 'github':
      return findings.map(toAnnotation).join('');
    case 'text':
      return toText(findings, files);
  }
}

function toText(findings: readonly PlacedFinding[], files: readonly string[]): string {
  const { bold, red, yellow, green, dim } = coloursFor(process.stdout);
  const lines = findings.map(({ level, rule, file, line, column, field, message }) => {
    const mark = level === 'problem' ? red('✗ problem') : yellow('! notice');
    const place = bold(`${file}:${line}:${column}`);
    // What a feed says must not move the cursor of whoever reads about it.
    return `${place} ${mark} ${cleanText(field || 'the feed')}: ${cleanText(message)} ${dim(rule)}\n`;
  });
  const problems = findings.filter(({ level }) => level === 'problem').length;
  const notices = findings.length - problems;
  const counts = `${count(problems, 'problem')}, ${count(notices, 'notice')} in ${count(files.length, 'feed')}`;
  return [...lines, `${problems === 0 ? green(`✓ ${counts}`) : red(`✗ ${counts}`)}\n`].join('');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/**
 * A workflow command, which GitHub shows beside the line.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function toAnnotation({ level, rule, file, line, column, field, message }: PlacedFinding): string {
  const escape = (text: string) =>
    text.replace(/[%\r\n]/g, (character) => encodeURIComponent(character));
  const property = (text: string) => escape(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const kind = level === 'problem' ? 'error' : 'notice';
  const text = escape(field ? `${field}: ${message}` : message);
  return `::${kind} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${text}\n`;
}

/**
 * Static Analysis Results Interchange Format.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
function toSarif(findings: readonly PlacedFinding[]): object {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'safeguarding-feed',
            version: VERSION,
            rules: rules.map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ level, rule, file, line, column, field, message }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: level === 'problem' ? 'error' : 'note',
          message: { text: field ? `${field}: ${message}` : message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: toUri(file) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
}

/** A relative path as a reference of RFC 3986, which SARIF asks for; an address stays as it is. */
function toUri(file: string): string {
  return URL.canParse(file) ? file : file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
