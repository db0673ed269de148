#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './check-command.js';
import { FINDING_FORMATS } from './finding.js';
import type { HtmlCommandOptions } from './html-command.js';
import type { ImportCommandOptions } from './import-command.js';
import type { PreviewOptions } from './preview-command.js';
import type { OutputOptions } from './write-output.js';
import { IMPORT_FORMATS } from '../importer/import-report.js';
import { VERSION } from '../model/version.js';

/** How a run ended: all well, problems found by `check`, or nothing could be done. */
export const EXIT = { ok: 0, problems: 1, unusable: 2 } as const;

const OUT = ['-o, --output <file>', 'write to this file instead of standard output'] as const;
const FORCE = ['--force', 'replace the file if it is there already'] as const;
const FEED = 'a feed: a file, an http or https address, or - for standard input';

const program = new Command('safeguarding-feed')
  .description('Make, check and keep feeds for the safeguarding elements.')
  .version(VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .showSuggestionAfterError()
  .exitOverride();

// Each command is loaded when it is called: the help answers at once.
program
  .command('import')
  .summary('make a feed of a page, a pasted text or a feed of another kind')
  .description(
    'Make one feed of saved pages, pasted texts, RSS, Atom, WordPress or GOV.UK answers, and report on every record what was recognised, repaired, dropped or is in doubt. Several inputs are merged in their order.',
  )
  .argument('<inputs...>', 'files, http or https addresses, or - for standard input')
  .addOption(
    new Option('--format <format>', 'what the input is, where its content does not tell').choices(
      IMPORT_FORMATS,
    ),
  )
  .option(...OUT)
  .option(...FORCE)
  .option('--into <feed>', 'update this feed, and keep what an editor has changed in it')
  .option('--title <title>', 'title of the feed (default: that of the page)')
  .option('--language <tag>', 'language of the feed, such as en-GB or cy')
  .option('--url <address>', 'address of the page, for links without a host', parseAddress)
  .addOption(
    new Option('--report <format>', 'form of the report').choices(['text', 'json']).default('text'),
  )
  .option('--report-file <file>', 'write the report to this file')
  .action(async (inputs: string[], options: ImportCommandOptions) => {
    const { importCommand } = await import('./import-command.js');
    await importCommand(inputs, options);
  });

program
  .command('check')
  .summary('find what is wrong with a feed')
  .description(
    'Check a feed against the published schema and the rules for feeds. Ends with 0 when it is clean, 1 when there are problems, 2 when it cannot be read. Notices do not count.',
  )
  .argument('<feeds...>', FEED)
  .option('--links', 'ask every address once whether it still answers')
  .addOption(
    new Option('--format <format>', 'form of the findings')
      .choices(FINDING_FORMATS)
      .default('text'),
  )
  .action(async (feeds: string[], options: CheckOptions) => {
    const { checkCommand } = await import('./check-command.js');
    process.exitCode = (await checkCommand(feeds, options)) ? EXIT.ok : EXIT.problems;
  });

program
  .command('merge')
  .summary('make one feed of several')
  .description(
    'Merge feeds. An item that is in several of them comes once: what one lacks is taken from another, and where they differ the first feed wins.',
  )
  .argument('<feeds...>', FEED)
  .option(...OUT)
  .option(...FORCE)
  .action(async (feeds: string[], options: OutputOptions) => {
    const { mergeCommand } = await import('./merge-command.js');
    await mergeCommand(feeds, options);
  });

program
  .command('ics')
  .summary('make a calendar of the campaigns and events of a feed')
  .argument('<feed>', FEED)
  .option(...OUT)
  .option(...FORCE)
  .action(async (feed: string, options: OutputOptions) => {
    const { icsCommand } = await import('./ics-command.js');
    await icsCommand(feed, options);
  });

program
  .command('html')
  .summary('write the list as plain HTML, to stand inside the element')
  .argument('<feed>', FEED)
  .option(...OUT)
  .option(...FORCE)
  .option('--heading-level <level>', 'level of the titles, 1 to 6', parseLevel, 3)
  .option('--limit <items>', 'most items', parseCount)
  .action(async (feed: string, options: HtmlCommandOptions) => {
    const { htmlCommand } = await import('./html-command.js');
    await htmlCommand(feed, options);
  });

program
  .command('preview')
  .summary('show a feed in the three elements, on this computer only')
  .argument('<feed>', 'a feed: a file, or an http or https address')
  .option('--port <port>', 'port to listen on (default: a free one)', parsePort, 0)
  .action(async (feed: string, options: PreviewOptions) => {
    const { previewCommand } = await import('./preview-command.js');
    await previewCommand(feed, options);
  });

function parseAddress(value: string): string {
  if (!/^https?:/i.test(value) || !URL.canParse(value)) {
    throw new InvalidArgumentError('Expected an http or https address.');
  }
  return value;
}

function parseWhole(value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  }
  return number;
}

function parsePort(value: string): number {
  return parseWhole(value, 0, 65_535);
}

function parseLevel(value: string): number {
  return parseWhole(value, 1, 6);
}

function parseCount(value: string): number {
  return parseWhole(value, 1, 100_000);
}

// Whoever reads our output may have seen enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.unusable);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said so itself; asked for help or the version, it ends well.
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  } else {
    const { explainError } = await import('./explain-error.js');
    process.stderr.write(`safeguarding-feed: ${explainError(error)}\n`);
    process.exitCode = EXIT.unusable;
  }
}
