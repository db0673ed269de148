import { open } from 'node:fs/promises';
import { sentence } from '../feed/feed-error.js';
import { fetchText } from '../feed/request.js';
import { decodePage } from '../importer/decode-page.js';
import { ImportError } from '../importer/import-error.js';
import { UnusableInput } from './unusable-input.js';

/** Largest input in bytes. An hour's typing is a hundredth of it; a film is not read by mistake. */
const MAX_INPUT = 32 * 1024 * 1024;

/** Seconds to the first byte of an answer. */
const TIMEOUT = 20;

/** What a file, an address or standard input holds. */
export interface Input {
  /** As it was named on the command line; "standard input" for `-`. */
  readonly name: string;
  readonly text: string;
  /** Address it came from in the end, where it came from one. */
  readonly url?: string;
}

/** Whether an argument is an address rather than a file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/**
 * Reads an input whole, in whatever encoding it is. Nothing is read beyond the limit, so that the
 * wrong file costs no memory.
 *
 * @throws {UnusableInput} When it is too large, empty or no text.
 * @throws {FeedError} When an address does not answer.
 */
export async function readInput(name: string): Promise<Input> {
  if (isAddress(name)) {
    const { text, url } = await fetchText(name, {
      timeout: TIMEOUT,
      maxBytes: MAX_INPUT,
      decode: (bytes, type) => decodeNamed(bytes, name, type),
    });
    return { name, text, url };
  }
  if (name === '-') {
    const source = 'standard input';
    return { name: source, text: decodeNamed(await collect(process.stdin, source), source) };
  }
  const file = await open(name);
  try {
    const stats = await file.stat();
    if (stats.isFile() && stats.size > MAX_INPUT) throw tooLarge(name, `${stats.size}`);
    // A pipe or a device has no size: it is read up to the limit.
    const bytes = await collect(file.createReadStream(), name);
    return { name, text: decodeNamed(bytes, name) };
  } finally {
    await file.close();
  }
}

async function collect(stream: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.byteLength;
    if (bytes > MAX_INPUT) throw tooLarge(name, 'more');
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}

function tooLarge(name: string, found: string): UnusableInput {
  return new UnusableInput(sentence(`at most ${MAX_INPUT} bytes in ${name}`, found));
}

function decodeNamed(bytes: Uint8Array, name: string, contentType?: string): string {
  try {
    return decodePage(bytes, contentType);
  } catch (error) {
    if (error instanceof ImportError) throw new UnusableInput(`${name}: ${error.message}`);
    throw error;
  }
}
