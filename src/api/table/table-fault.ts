import type { Executed } from '../graphql/executor';
import { RETRY_AFTER, UNAVAILABLE } from '../graphql/errors';

/** The errors for which an operation has no table, as the engine formats them. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  readonly errors: readonly object[];
  readonly statusCode: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];

  constructor({ status, result: { errors = [] } }: Executed) {
    const [first] = errors as readonly { message?: string; extensions?: { code?: unknown } }[];
    super(first?.message ?? 'the operation has no data');
    this.errors = errors;
    const code = first?.extensions?.code;
    this.statusCode =
      code === UNAVAILABLE ? 503 : status !== 200 ? status : code === 'INTERNAL_SERVER_ERROR' ? 500 : 400;
    this.headers = code === UNAVAILABLE ? ['retry-after', RETRY_AFTER] : [];
  }
}
