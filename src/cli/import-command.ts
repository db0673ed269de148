import { toIsoDate } from '../dates/partial-date.js';
import { FEED_FORMATS } from '../feed/formats.js';
import { loadFeed } from '../feed/load-feed.js';
import { ImportError } from '../importer/import-error.js';
import { convertFeed } from '../importer/import-feed.js';
import type { FeedDocument } from '../importer/feed-document.js';
import { importPage, type ImportResult } from '../importer/import-page.js';
import type { ImportFormat } from '../importer/import-report.js';
import { mergeFeeds, type ItemNote } from '../importer/merge-feeds.js';
import { updateFeed } from '../importer/update-feed.js';
import { feedText } from './feed-text.js';
import { formatNotes, formatReport } from './format-report.js';
import { readJson, toDocument, today } from './read-feed.js';
import { readInput } from './read-input.js';
import { progressOf } from './terminal.js';
import { UnusableInput } from './unusable-input.js';
import { installWebPlatform } from './web-platform.js';
import { assertMayWrite, statOf, writeOutput, type OutputOptions } from './write-output.js';

export interface ImportCommandOptions extends OutputOptions {
  readonly format?: ImportFormat;
  /** Feed that is brought up to date. */
  readonly into?: string;
  readonly title?: string;
  readonly language?: string;
  /** Address of the page. */
  readonly url?: string;
  readonly report: 'text' | 'json';
  readonly reportFile?: string;
}

/** All that a run has to tell. */
interface Outcome {
  readonly results: readonly ImportResult[];
  /** Of merging several inputs, and of updating a feed. */
  readonly notes: readonly ItemNote[];
  readonly changed: boolean;
}

/** Makes one feed of all inputs, or brings a feed up to date from them, and reports. */
export async function importCommand(
  names: readonly string[],
  options: ImportCommandOptions,
): Promise<void> {
  installWebPlatform();
  const { into, output = into, force = false, reportFile } = options;
  // What is updated is there to be replaced.
  const target = { ...(output !== undefined && { output }), force: force || output === into };
  await assertMayWrite(target);
  await assertMayWrite({ ...(reportFile !== undefined && { output: reportFile }), force });
  const results: ImportResult[] = [];
  for (const name of names) results.push(await importInput(name, options));
  const merged = mergeFeeds(results.map(({ feed }) => feed));
  const before = into === undefined ? undefined : await readTarget(into, merged.feed);
  const { feed, notes } = before
    ? updateFeed(before.feed, merged.feed, toIsoDate(today()))
    : { feed: merged.feed, notes: [] };
  const text = feedText(feed);
  const changed = text !== before?.text || output !== into;
  if (changed) await writeOutput(text, target);
  // Of a feed that has just begun all is new, which the report says anyway.
  const updates = before?.text === undefined ? [] : notes;
  const outcome = { results, notes: [...merged.notes, ...updates], changed };
  await report(outcome, options, output === undefined ? process.stderr : process.stdout);
}

/** @throws {UnusableInput} Which names the input. */
async function importInput(
  name: string,
  { format, title, language, url }: ImportCommandOptions,
): Promise<ImportResult> {
  const input = await readInput(name);
  const onProgress = progressOf(input.name);
  try {
    const settings = { source: input.name, title, language, url: url ?? input.url };
    const result = importPage(input.text, { ...settings, format, onProgress });
    const { report } = result;
    const goesOn = report.notes.some(({ code }) => code === 'further-page');
    const found = FEED_FORMATS.find((known) => known === report.format);
    if (!goesOn || !found || input.url === undefined) return result;
    const feed = await loadFeed(input.url, { baseUrl: input.url, format: found });
    return convertFeed(feed, found, settings);
  } catch (error) {
    if (error instanceof ImportError) {
      throw new UnusableInput(`${input.name}: ${error.message}`);
    }
    throw error;
  } finally {
    onProgress(1);
  }
}

/** The feed to update; one that is not there yet is begun. */
async function readTarget(
  path: string,
  page: FeedDocument,
): Promise<{ readonly feed: FeedDocument; readonly text: string | undefined }> {
  if (!(await statOf(path))) return { feed: { ...page, items: [] }, text: undefined };
  const read = await readJson(path);
  return { feed: toDocument(read), text: read.text };
}

/**
 * Tells what was done. A job that runs every day has nothing to tell when nothing has changed, and
 * nobody looks: what it prints becomes a letter.
 */
async function report(
  { results, notes, changed }: Outcome,
  { report: form, reportFile, into }: ImportCommandOptions,
  stream: NodeJS.WriteStream,
): Promise<void> {
  if (!changed && form === 'text' && reportFile === undefined && !stream.isTTY) return;
  const text =
    form === 'json'
      ? feedText({ changed, pages: results.map((result) => result.report), notes })
      : [
          ...results.map((result) => formatReport(result, stream)),
          formatNotes(notes, stream),
          into !== undefined && !changed ? `${into} is as it was.\n` : '',
        ].join('');
  if (reportFile !== undefined) await writeOutput(text, { output: reportFile, force: true });
  else stream.write(text);
}
