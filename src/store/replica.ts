import pg from 'pg';
import { PostgresReader } from './postgres.pool';
import type { State } from './database';

const CONNECT_TIMEOUT_MS = 1_000;
const QUERY_TIMEOUT_MS = 5_000;
/** How soon a replica that lags or went away is asked again. */
const ASK_AGAIN_MS = 50;
const ASK_AGAIN_AFTER_FAILURE_MS = 1_000;

/** A streaming replica. It answers only at the very state that the primary has, so that nobody reads the past. */
export class Replica {
  private readonly pool: pg.Pool;
  private known: State = null;
  private asking = false;
  private askNotBefore = 0;

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url, max: 10, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, query_timeout: QUERY_TIMEOUT_MS, application_name: 'on-record',
    });
    this.pool.on('error', () => this.leaveOut());
  }

  /** A reader, where the replica is known to have that state; else null, and the replica is asked behind the scenes. */
  readerAt(state: State): PostgresReader | null {
    if (state !== null && this.known === state) return new WatchedReader(this.pool, () => this.leaveOut());
    this.askItsState();
    return null;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private leaveOut(): void {
    this.known = null;
    this.askNotBefore = Date.now() + ASK_AGAIN_AFTER_FAILURE_MS;
  }

  private askItsState(): void {
    if (this.asking || Date.now() < this.askNotBefore) return;
    this.asking = true;
    this.askNotBefore = Date.now() + ASK_AGAIN_MS;
    new PostgresReader(this.pool).state()
      .then((state) => { this.known = state; }, () => this.leaveOut())
      .finally(() => { this.asking = false; });
  }
}

/** Leaves a replica out as soon as a statement finds it gone. */
class WatchedReader extends PostgresReader {
  constructor(pool: pg.Pool, private readonly whenGone: () => void) {
    super(pool);
  }

  override async query<Row>(...statement: Parameters<PostgresReader['query']>): Promise<Row[]> {
    try {
      return await super.query<Row>(...statement);
    } catch (error) {
      if (this.hasFailed()) this.whenGone();
      throw error;
    }
  }
}
