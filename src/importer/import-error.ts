/** A page that cannot be read, or that holds no records. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
