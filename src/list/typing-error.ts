/**
 * Whether two words differ by one typing error: a letter too many, one too few, a wrong one, or
 * two neighbours swapped (optimal string alignment distance 1). Equal words count too.
 */
export function isOneTypingErrorAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  const [rest, other] = [short.slice(i), long.slice(i)];
  if (rest.length < other.length) return rest === other.slice(1);
  return (
    rest.slice(1) === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}
