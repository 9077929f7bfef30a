/** Work that was ended because it took too long, or because nobody waits for it any more. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** A fault in what somebody gave us. Its message is meant for that person: it names what was wrong and where. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param where it is wrong, outermost first: an argument and its fields, or file, line and field. Not named `path`,
   * for graphql-js takes an error that has one for its own and does not tell the field any more.
   */
  constructor(
    message: string,
    readonly where: readonly (string | number)[] = [],
  ) {
    super(message);
  }
}
