import { randomUUID } from 'node:crypto';
import { unlinkSync, type Stats } from 'node:fs';
import { open, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sentence } from '../feed/feed-error.js';
import { UnusableInput } from './unusable-input.js';

/** The options of every command that writes something. */
export interface OutputOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * Says so before any work is done if the file is there already and may not be replaced.
 *
 * @throws {UnusableInput}
 */
export async function assertMayWrite({ output, force = false }: OutputOptions): Promise<void> {
  // A device such as /dev/null holds nothing that could be lost.
  if (output === undefined || force || !(await statOf(output))?.isFile()) return;
  const expected = `no file at ${output}, or --force to replace it`;
  throw new UnusableInput(sentence(expected, 'a file'));
}

/**
 * Writes a text to a file, or to standard output.
 *
 * @throws {UnusableInput} When the file has appeared since and may not be replaced.
 */
export async function writeOutput(text: string, options: OutputOptions): Promise<void> {
  const { output } = options;
  if (output === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
  await assertMayWrite(options);
  await replaceFile(output, text);
}

/**
 * Writes a file that is whole at every moment: the text goes to a new file beside it first, onto
 * the disk, and takes its place then, with the permissions that it had. Stopped meanwhile, or with
 * the disk full, the program leaves everything as it was.
 */
async function replaceFile(path: string, text: string): Promise<void> {
  const before = await statOf(path);
  if (before && !before.isFile()) {
    await writeFile(path, text);
    return;
  }
  // Through a symbolic link, which would be replaced itself.
  const target = before ? await realpath(path) : path;
  const temporary = `${target}.${randomUUID()}.tmp`;
  const stop = (signal: NodeJS.Signals) => {
    removeFile(temporary);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      if (before) await file.chmod(before.mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    await syncFolder(dirname(target));
  } catch (error) {
    removeFile(temporary);
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** So that the new name outlives a loss of power too. Windows opens no folders. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path);
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file itself is on the disk.
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It had not been made, or has its new name.
  }
}

/** What there is at a path, `undefined` for nothing. */
export function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}
