import { FeedError } from '../feed/feed-error.js';
import { checkLinks } from './check-links.js';
import { fieldOf, placeFinding } from './finding.js';
import type { Finding, FindingFormat, PlacedFinding } from './finding.js';
import { formatFindings } from './format-findings.js';
import { JsonPlaces } from './json-places.js';
import { languageNotices } from './language-notices.js';
import { lintFeed } from './lint-feed.js';
import { readJson, today, toFeed, type ReadFeed } from './read-feed.js';
import { readerFindings } from './reader-findings.js';
import { validateSchema } from './validate-schema.js';
import { writeOutput } from './write-output.js';

export interface CheckOptions {
  readonly links?: boolean;
  readonly format?: FindingFormat;
}

/** @returns Whether the feeds are without problems; notices do not count. */
export async function checkCommand(
  names: readonly string[],
  { links = false, format = 'text' }: CheckOptions,
): Promise<boolean> {
  const files = [];
  const placed: PlacedFinding[] = [];
  for (const name of names) {
    const read = await readJson(name);
    const findings = findAll(read);
    if (links) findings.push(...(await checkLinks(read)));
    const places = new JsonPlaces(read.text);
    const ours = findings.map((finding) =>
      placeFinding(finding, read.name, places.placeOf(finding.path)),
    );
    files.push(read.name);
    placed.push(...ours.sort((a, b) => a.line - b.line || a.column - b.column));
  }
  await writeOutput(formatFindings(placed, format, files), {});
  return placed.every(({ level }) => level !== 'problem');
}

/** What the schema, the elements and the rules say; of one field the first of them says it best. */
export function findAll(read: ReadFeed): Finding[] {
  const { value } = read;
  const bySchema = validateSchema(value);
  try {
    const feed = toFeed(read);
    const byReader = without(readerFindings(value, feed), bySchema);
    const byRules = without(lintFeed(value, feed, today()), [...bySchema, ...byReader]);
    return [...bySchema, ...byReader, ...byRules, ...languageNotices(value, feed)];
  } catch (error) {
    // No feed at all, which the schema has said.
    if (error instanceof FeedError && bySchema.length > 0) return bySchema;
    throw error;
  }
}

/** Findings of fields that nothing has been said of, nor of what they are in. */
function without(findings: readonly Finding[], said: readonly Finding[]): Finding[] {
  const fields = new Set(said.map(({ path }) => fieldOf(path)));
  return findings.filter(
    ({ path }) => !path.some((_, end) => fields.has(fieldOf(path.slice(0, end + 1)))),
  );
}
