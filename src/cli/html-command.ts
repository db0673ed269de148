import { feedHtml } from './feed-html.js';
import { readJson, today, toFeed } from './read-feed.js';
import { assertMayWrite, writeOutput, type OutputOptions } from './write-output.js';

export interface HtmlCommandOptions extends OutputOptions {
  readonly headingLevel: number;
  readonly limit?: number;
}

/** Writes the list of a feed as plain HTML. */
export async function htmlCommand(name: string, options: HtmlCommandOptions): Promise<void> {
  await assertMayWrite(options);
  const feed = toFeed(await readJson(name));
  await writeOutput(feedHtml(feed, { ...options, today: today() }), options);
}
