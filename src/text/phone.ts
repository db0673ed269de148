/** One number, and at most a remark in brackets after it that holds no other. */
const ONE = /^\s*(\+?[\d(][\d\s().‑-]*\d\d)(\s*\((?!.*(?:\d[\s.-]*){3})[^()]*\))?\s*$/;

/**
 * What a telephone in the UK can dial: other countries by their code, the UK by ten digits after
 * the zero (nine for some places and freephones), and numbers that are shorter than others. What
 * begins as Childline's 0800 1111 and goes on could be two numbers, and no sign would tell.
 */
const DIALLED =
  /^((\+44|0)(?!8001111)([1-9]\d{9}|(1\d\d|[58]00)\d{6})|\+(?!44|0)\d{8,15}|08001111|999|1(0[15]|1[129]|16\d{3}|8000))$/;

/**
 * A telephone number as somebody wrote it, with its address (RFC 3966): `0800 1111 (24 hours)` is
 * `0800 1111`, `tel:08001111` and what is left, ` (24 hours)`. A wrong number is worse than none:
 * a text that holds anything else, such as an extension or a second number, is no number.
 */
export function parsePhone(text: string): readonly [string, string, string] | undefined {
  const [, number = '', remark = ''] = ONE.exec(text) ?? [];
  // "+44 (0)20": the zero is for callers in the country. Other brackets are around the first digits.
  const digits = number.replace(/^(\+\d+)\s*\(0\)|^\((\d+)\)|[^\d+()]/g, '$1$2');
  return DIALLED.test(digits) ? [number, `tel:${digits}`, remark] : undefined;
}
