/**
 * A file size as people write it: "640 bytes", "19.5 KB", "2.1 MB". Decimal units, as files are
 * listed on GOV.UK; one decimal below 100.
 *
 * @param bytes - Size in bytes.
 */
export function formatBytes(bytes: number, language: string): string {
  const power = Math.min(bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0, 3);
  const value = bytes / 1000 ** power;
  const digits = value < 100 && power > 0 ? 1 : 0;
  const number = value.toLocaleString(language, { maximumFractionDigits: digits });
  return `${number} ${['bytes', 'KB', 'MB', 'GB'][power] ?? ''}`;
}
