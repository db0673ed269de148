/**
 * A function that makes ids unique: the first item of an id has it, the next `id~2`, `id~3` and
 * so on. Where a repeat was last found is remembered, for a feed of equal ids would otherwise
 * take time in the square of its length.
 */
export function createIds(): (id: string) => string {
  /** The ids that are taken, each with the number of its last repeat. */
  const taken = new Map<string, number>();
  return (id) => {
    let unique = id;
    let count = taken.get(id);
    if (count !== undefined) {
      while (taken.has(unique)) unique = `${id}~${++count}`;
      taken.set(id, count);
    }
    taken.set(unique, 1);
    return unique;
  };
}
