/**
 * A function that makes ids unique: the first item of an id has it, the next `id~2`, `id~3` and
 * so on. Where a repeat was last found is remembered, for a feed of equal ids would otherwise
 * take time in the square of its length.
 */
export function createIds(): (id: string) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (id) => {
    let unique = id;
    let count = counts.get(id) ?? 1;
    while (used.has(unique)) unique = `${id}~${++count}`;
    counts.set(id, count);
    used.add(unique);
    return unique;
  };
}
