import { clearLine, cursorTo } from 'node:readline';
import { createColors } from 'picocolors';

/** Milliseconds of work before its progress is worth showing. */
const LONG = 500;

/**
 * Colours where the stream is a terminal that has them; NO_COLOR and FORCE_COLOR are heard.
 *
 * @param isTTY - `undefined` for what is no terminal, which would leave the choice to the library.
 */
export function coloursFor({
  isTTY,
}: {
  readonly isTTY?: boolean;
}): ReturnType<typeof createColors> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const isTerminal = isTTY === true && TERM !== 'dumb';
  return createColors(!NO_COLOR && (Boolean(FORCE_COLOR) || isTerminal));
}

/**
 * Shows how far a long piece of work is, in one line that is written over and over. Where nobody
 * looks, in a file or a pipe, it says nothing.
 *
 * @returns Takes the part that is done, from 0 to 1; 1 takes the line away.
 */
export function progressOf(name: string): (part: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  const start = performance.now();
  let shown = '';
  return (part) => {
    const text = `${name}: ${Math.floor(part * 100)}%`.slice(0, (stderr.columns || 80) - 1);
    if (part >= 1 ? !shown : performance.now() - start < LONG || text === shown) return;
    clearLine(stderr, 0);
    cursorTo(stderr, 0);
    if (part < 1) stderr.write((shown = text));
  };
}
