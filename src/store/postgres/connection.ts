import pg from 'pg';
import { isConnectionLost } from './faults';
import { CONNECT_TIMEOUT_MS, QUERY_TIMEOUT_MS, type Queries, type Query } from './pool';

/**
 * One running statement, and those that the server finds waiting when it finishes, instead of waiting for the network.
 */
const DEPTH = 4;
/** Nothing is sent behind a statement that has run for longer. */
const QUICK_MS = 10;

/** A statement that failed because one ahead of it broke the connection; it can run on another one. */
export class StatementDisplaced extends Error {
  constructor(override readonly cause: Error) {
    super(cause.message);
  }
}

/** SQLSTATE query_canceled. */
function isCancelled(error: unknown): boolean {
  return (error as { code?: unknown }).code === '57014';
}

/** A connection on which statements are sent before earlier ones are answered (pipelining). */
export class PipelinedConnection implements Queries {
  private readonly client: pg.Client;
  private inFlight = 0;
  /** When the statement ahead of all others began to run. */
  private headSince = 0;
  private isAlone = false;
  private isCorked = false;
  private isLost = false;

  /**
   * @param whenBroken called once, when the connection is no longer usable
   * @param cancel cancels what the server's process of that id runs
   */
  constructor(
    url: string,
    whenBroken: () => void,
    private readonly cancel: (processId: number) => Promise<unknown> = () => Promise.resolve(),
  ) {
    this.client = new pg.Client({
      connectionString: url,
      pipeline: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      application_name: 'on-record',
      keepAlive: true,
    });
    this.client.on('error', () => whenBroken());
  }

  async open(): Promise<this> {
    await this.client.connect();
    return this;
  }

  get load(): number {
    return this.inFlight;
  }

  /** An unnamed statement may take any time, so nothing else is sent before or after it. */
  takes({ name }: Query): boolean {
    if (this.isLost) return false;
    if (this.inFlight === 0) return true;
    return (
      name !== undefined && !this.isAlone && this.inFlight < DEPTH && performance.now() - this.headSince < QUICK_MS
    );
  }

  async query(query: Query): Promise<{ rows: unknown[] }> {
    if (this.inFlight === 0) this.headSince = performance.now();
    this.isAlone = query.name === undefined;
    this.inFlight += 1;
    this.cork();
    const { signal, ...statement } = query;
    const cancel = () => this.cancelOnlyOne();
    signal?.addEventListener('abort', cancel);
    try {
      return await this.client.query(statement);
    } catch (error) {
      // The cancellation was for a statement that had ended when it arrived.
      if (isCancelled(error) && !signal?.aborted) throw new StatementDisplaced(error as Error);
      if (this.isLost) throw new StatementDisplaced(error as Error);
      if (isConnectionLost(error)) this.lose();
      throw error;
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.inFlight -= 1;
      this.headSince = performance.now();
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** A statement behind others is fast, and a cancellation would hit one of the others. */
  private cancelOnlyOne(): void {
    const { processID } = this.client as unknown as { processID: number };
    if (this.inFlight === 1) this.cancel(processID).catch(() => undefined);
  }

  private lose(): void {
    this.isLost = true;
    this.client.connection.stream.destroy();
  }

  /** All statements of one turn of the event loop are sent in one write. */
  private cork(): void {
    if (this.isCorked) return;
    const { stream } = this.client.connection;
    this.isCorked = true;
    stream.cork();
    setImmediate(() => {
      this.isCorked = false;
      stream.uncork();
    });
  }
}
