import { FeedError, sentence } from '../feed/feed-error.js';
import { ImportError } from '../importer/import-error.js';
import { UnusableInput } from './unusable-input.js';

/** What the system says when a file cannot be had, for people. */
const SYSTEM: Readonly<Record<string, readonly [expected: string, found: string]>> = {
  ENOENT: ['a file or folder', 'none'],
  EISDIR: ['a file', 'a folder'],
  ENOTDIR: ['a folder on the way', 'a file'],
  EACCES: ['a file that may be read and written', 'one that may not'],
  EPERM: ['a file that may be read and written', 'one that may not'],
  EROFS: ['a disk that can be written', 'one that can only be read'],
  ENOSPC: ['room on the disk', 'none left'],
  EADDRINUSE: ['a free port', 'one that is in use'],
  ENAMETOOLONG: ['a name that the system takes', 'one that is too long'],
};

/**
 * One sentence that says what was wrong with the input. What nobody has foreseen is a mistake in
 * this program, and is told with the place where it happened.
 */
export function explainError(error: unknown): string {
  if (
    error instanceof UnusableInput ||
    error instanceof ImportError ||
    error instanceof FeedError
  ) {
    return error.message;
  }
  if (!(error instanceof Error)) return String(error);
  const { code = '', path, port } = error as NodeJS.ErrnoException & { port?: number };
  const [expected, found] = SYSTEM[code] ?? [];
  if (expected && found) {
    const place = path ?? port;
    return sentence(place === undefined ? expected : `${expected} at ${place}`, found);
  }
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return sentence('an input with fewer parts inside each other', 'one that is nested too deeply');
  }
  return error.stack ?? error.message;
}
