/** Work that was aborted because it took too long, or because nobody waits for it any more. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** An error in the input. Its message is for the sender: it names what was wrong and where. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param where it is wrong, outermost first: an argument and its fields, or file, line and field. Not named `path`,
   * because graphql-js treats an error with a `path` as its own and no longer reports the field.
   */
  constructor(
    message: string,
    readonly where: readonly (string | number)[] = [],
  ) {
    super(message);
  }
}
