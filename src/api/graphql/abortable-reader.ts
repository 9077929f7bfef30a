import { TimeoutError } from '../../kernel/errors';
import type { Plan, Reader } from '../../store/database';
import type { SqlParameter } from '../../store/engine';

/** Reads until a signal aborts the operation: running statements are cancelled, and no further one starts. */
export class AbortableReader implements Reader {
  readonly dialect;

  constructor(
    private readonly reader: Reader,
    private readonly signal: AbortSignal,
  ) {
    this.dialect = reader.dialect;
  }

  async query<Row>(sql: string, parameters?: readonly SqlParameter[], plan?: Plan): Promise<Row[]> {
    if (this.signal.aborted) throw ended();
    const answer = this.reader.query<Row>(sql, parameters, plan, this.signal);
    let stop: () => void = () => undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      stop = () => reject(ended());
      this.signal.addEventListener('abort', stop);
    });
    try {
      return await Promise.race([answer, aborted]);
    } finally {
      this.signal.removeEventListener('abort', stop);
    }
  }
}

function ended(): TimeoutError {
  return new TimeoutError('the work was ended before its answer was ready');
}
