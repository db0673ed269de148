/** A feed or a report as it is written to a file: for people too, and the same for the same feed. */
export function feedText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
