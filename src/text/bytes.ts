import { fillPlural, localeOf } from './fill.js';
import type { Messages } from './messages.js';

/**
 * A file size as people write it: "640 bytes", "19.5 KB", "2.1 MB". Decimal units, as files are
 * listed on GOV.UK; one decimal below 100.
 *
 * @param size - In bytes.
 */
export function formatBytes(size: number, { bytes }: Messages, language: string): string {
  if (size < 1000) return fillPlural(bytes, size, language);
  const power = Math.min(Math.floor(Math.log10(size) / 3), 3);
  const value = size / 1000 ** power;
  const maximumFractionDigits = value < 100 ? 1 : 0;
  const number = value.toLocaleString(localeOf(language), { maximumFractionDigits });
  return `${number} ${['', 'KB', 'MB', 'GB'][power] ?? ''}`;
}
