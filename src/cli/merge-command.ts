import { mergeFeeds } from '../importer/merge-feeds.js';
import { feedText } from './feed-text.js';
import { formatNotes } from './format-report.js';
import { readJson, toDocument } from './read-feed.js';
import { assertMayWrite, writeOutput, type OutputOptions } from './write-output.js';

/** Merges feeds in their order, and says on standard error where they differ. */
export async function mergeCommand(
  names: readonly string[],
  options: OutputOptions,
): Promise<void> {
  await assertMayWrite(options);
  const documents = [];
  for (const name of names) documents.push(toDocument(await readJson(name)));
  const { feed, notes } = mergeFeeds(documents);
  process.stderr.write(formatNotes(notes, process.stderr));
  await writeOutput(feedText(feed), options);
}
