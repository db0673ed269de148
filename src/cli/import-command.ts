import { UnusableInput } from './unusable-input.js';
import type { OutputOptions } from './write-output.js';

export interface ImportCommandOptions extends OutputOptions {
  readonly into?: string;
}

export function importCommand(
  _inputs: readonly string[],
  _options: ImportCommandOptions,
): Promise<void> {
  throw new UnusableInput('Expected an importer, found none yet.');
}
