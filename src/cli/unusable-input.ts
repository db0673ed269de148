/** An input that nothing can be done with: the program ends with 2 and this one sentence. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
