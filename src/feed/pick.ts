import type { PartialDate } from '../dates/partial-date.js';
import type { Fields } from './fields.js';

/** The readers of `Fields` that need no more than a name, and what they give. */
interface Readers {
  readonly text: string;
  readonly url: string;
  readonly date: PartialDate;
  readonly language: string;
}

type Table = Readonly<Record<string, keyof Readers>>;

/** Several fields at once, by a table of their names and readers, in its order. */
export function pick<const T extends Table>(
  fields: Fields,
  table: T,
): { readonly [K in keyof T]: Readers[T[K]] | undefined };
export function pick(fields: Fields, table: Table): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const name in table) values[name] = fields[table[name] as keyof Readers](name);
  return values;
}
