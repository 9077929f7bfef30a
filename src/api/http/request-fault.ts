/** What is wrong with a request itself, before GraphQL is reached. The client sees the message. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';

  /** @param headers names and values in turn */
  constructor(
    readonly statusCode: number,
    message: string,
    readonly code = 'BAD_REQUEST',
    readonly headers: readonly string[] = [],
  ) {
    super(message);
  }
}
