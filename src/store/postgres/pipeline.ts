import { TimeoutError } from '../../kernel/errors';
import { PipelinedConnection, StatementDisplaced } from './connection';
import type { Queries, Query } from './pool';

const WAIT_TIMEOUT_MS = 10_000;
/** How soon a connection is requested again from a server that refused one. */
const OPEN_AGAIN_MS = 1_000;

interface Waiting {
  query: Query;
  resolve(answer: { rows: unknown[] }): void;
  reject(error: Error): void;
  wasDisplaced: boolean;
  timer?: NodeJS.Timeout;
}

/**
 * Connections to one server for statements outside transactions. They are opened on demand and kept, because a new one
 * has to read the catalogue, plan its statements and map the server's memory, which makes it slow for seconds.
 */
export class Pipeline implements Queries {
  private readonly connections: PipelinedConnection[] = [];
  private readonly waiting: Waiting[] = [];
  private opening: Promise<void> | undefined;
  private openNotBefore = 0;
  private isClosed = false;

  /** @param whenBroken called when a connection breaks or cannot be opened */
  constructor(
    private readonly url: string,
    private readonly size: number,
    private readonly whenBroken: () => void = () => undefined,
    private readonly cancel?: (processId: number) => Promise<unknown>,
  ) {}

  /** @throws Error with the code ETIMEDOUT if no connection is free in time, or if it does not end in time */
  query(query: Query): Promise<{ rows: unknown[] }> {
    if (this.isClosed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const entry: Waiting = { query, resolve, reject, wasDisplaced: false };
      this.waiting.push(entry);
      this.dispatch();
      if (this.waiting.at(-1) === entry) this.limitWait(entry);
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const { reject } of this.waiting.splice(0)) reject(closed());
    await this.opening;
    await Promise.all(this.connections.map((connection) => connection.close()));
  }

  /** In the order in which they were asked for. */
  private dispatch(): void {
    for (let [first] = this.waiting; first; [first] = this.waiting) {
      if (first.query.signal?.aborted) {
        this.waiting.shift();
        clearTimeout(first.timer);
        first.reject(new TimeoutError('nobody waits for the statement any more'));
        continue;
      }
      const connection = this.connectionFor(first.query);
      if (!connection) return;
      this.waiting.shift();
      clearTimeout(first.timer);
      void this.run(connection, first);
    }
  }

  private connectionFor(query: Query): PipelinedConnection | undefined {
    let best: PipelinedConnection | undefined;
    for (const connection of this.connections) {
      if ((!best || connection.load < best.load) && connection.takes(query)) best = connection;
    }
    if (best?.load !== 0 && this.connections.length < this.size) this.openOne();
    return best;
  }

  private async run(connection: PipelinedConnection, entry: Waiting): Promise<void> {
    try {
      entry.resolve(await connection.query(entry.query));
    } catch (error) {
      if (!(error instanceof StatementDisplaced)) entry.reject(error as Error);
      else if (entry.wasDisplaced || this.isClosed) entry.reject(error.cause);
      else this.waitAgain(entry);
    }
    this.dispatch();
  }

  private waitAgain(displaced: Waiting): void {
    const entry = { ...displaced, wasDisplaced: true };
    this.waiting.unshift(entry);
    this.limitWait(entry);
  }

  private openOne(): void {
    if (this.opening || this.isClosed || (this.connections.length > 0 && performance.now() < this.openNotBefore))
      return;
    this.opening = this.open().finally(() => {
      this.opening = undefined;
      this.dispatch();
    });
  }

  private async open(): Promise<void> {
    const connection: PipelinedConnection = new PipelinedConnection(
      this.url,
      () => {
        const at = this.connections.indexOf(connection);
        if (at >= 0) this.connections.splice(at, 1);
        this.whenBroken();
        this.dispatch();
      },
      this.cancel,
    );
    try {
      this.connections.push(await connection.open());
    } catch (error) {
      this.openNotBefore = performance.now() + OPEN_AGAIN_MS;
      // Statements that other connections can take wait for those.
      if (this.connections.length === 0) for (const { reject } of this.waiting.splice(0)) reject(error as Error);
      this.whenBroken();
    }
  }

  private limitWait(entry: Waiting): void {
    entry.timer = setTimeout(() => {
      const at = this.waiting.indexOf(entry);
      if (at < 0) return;
      this.waiting.splice(at, 1);
      entry.reject(
        Object.assign(new Error(`no connection became free within ${WAIT_TIMEOUT_MS / 1_000} seconds`), {
          code: 'ETIMEDOUT',
        }),
      );
    }, WAIT_TIMEOUT_MS).unref();
  }
}

function closed(): Error {
  return new Error('the database is closed');
}
