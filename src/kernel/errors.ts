/** A fault in what somebody gave us. Its message is meant for that person: it names what was wrong and where. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /** @param path where it is wrong, outermost first: an argument and its fields, or file, line and field */
  constructor(
    message: string,
    readonly path: readonly (string | number)[] = [],
  ) {
    super(message);
  }
}
