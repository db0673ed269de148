import { zipSync } from 'fflate';

/** The first day that a zip can name, in the clock's own zone as zips have none. */
const TIME = new Date(1980, 0, 1);

/**
 * A zip that is the same to the byte whenever and wherever it is made.
 *
 * @param {string} folder - That all is in.
 * @param {Iterable<readonly [path: string, bytes: Uint8Array]>} entries - In their order.
 */
export function zip(folder, entries) {
  const files = Array.from(entries, ([path, bytes]) => [`${folder}/${path}`, bytes]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: TIME });
}
