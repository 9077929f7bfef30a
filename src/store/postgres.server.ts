import pg from 'pg';
import type { CurrentReader, State } from './database';
import { inTime, isServerGone, type Pool, type PoolClient, type Queries } from './postgres.pool';
import { PostgresReader } from './postgres.reader';
import { PresumingReader } from './presumed-state';
import { SharedCheck } from './shared-check';
import { StatementNames } from './statement-names';
import { Watch } from './watch';

/** Every request asks for the state first, so that a server that hangs must be noticed soon. */
const STATE_TIMEOUT_MS = 2_000;
/** The state is asked once at a time, whoever waits for it. */
const STATE_CONNECTIONS = 2;

/**
 * A server that reads. Its state is asked over connections of their own, so that statements that take long delay no
 * answer that is finished already, and do not look like a server that hangs.
 */
export class PostgresServer {
  private readonly states: pg.Pool;
  private readonly check: SharedCheck<State>;
  private readonly watch: Watch;
  private readonly guarded: Queries;
  private readonly names = new StatementNames();

  constructor(url: string, private readonly pool: Pool) {
    this.states = new pg.Pool({
      connectionString: url, max: STATE_CONNECTIONS, connectionTimeoutMillis: STATE_TIMEOUT_MS, query_timeout: STATE_TIMEOUT_MS,
      application_name: 'on-record state', keepAlive: true,
    });
    // A connection that breaks while nobody uses it is replaced when somebody asks again.
    this.states.on('error', () => undefined);
    const asked = new PostgresReader(this.states, this.names);
    this.check = new SharedCheck(() => inTime(asked.state(), STATE_TIMEOUT_MS));
    this.watch = new Watch(() => this.check.ask());
    this.guarded = this.guard(pool);
  }

  /** The state, with all that the server knew when this was called. */
  state(isUrgent?: boolean): Promise<State> {
    return this.check.ask(isUrgent);
  }

  reader(whenGone?: () => void): PostgresReader {
    return new PostgresReader(this.guarded, this.names, whenGone);
  }

  /** A reader of a server that was at `state` once. */
  currentReader(state: State, whenGone?: () => void): CurrentReader {
    const asked = this.reader(whenGone);
    const reader = new PresumingReader(asked, state);
    return { state, reader, hasFailed: () => asked.hasFailed(), isStill: async () => !asked.hasFailed() && (reader.isConfirmed() ?? this.isAt(state)) };
  }

  /** Runs `work` on a reader of one state, on a connection that goes back into the pool where nothing went wrong. */
  async snapshot<Result>(work: (current: CurrentReader) => Promise<Result>): Promise<Result> {
    const client = await this.connect();
    let broken: Error | undefined;
    const listener = (error: Error) => { broken = error; };
    client.on('error', listener);
    try {
      return await inReadOnly(this.guard(client), this.names, work);
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.removeListener('error', listener);
      client.release(broken);
    }
  }

  /** The result of `work` that runs on this server; an error as soon as the server is known to hang. */
  whileAlive<Result>(work: Promise<Result>): Promise<Result> {
    return this.watch.guard(work);
  }

  close(): Promise<void> {
    return this.states.end();
  }

  private async connect(): Promise<PoolClient> {
    const connecting = this.pool.connect();
    try {
      return await this.watch.guard(connecting);
    } catch (error) {
      connecting.then((client) => client.release(error as Error), () => undefined);
      throw error;
    }
  }

  private guard(queries: Queries): Queries {
    return { query: (query) => this.watch.guard(queries.query(query)) };
  }

  private async isAt(state: State): Promise<boolean> {
    try {
      return (await this.state()) === state;
    } catch (error) {
      if (isServerGone(error)) return false;
      throw error;
    }
  }
}

async function inReadOnly<Result>(queries: Queries, names: StatementNames, work: (current: CurrentReader) => Promise<Result>): Promise<Result> {
  const reader = new PostgresReader(queries, names);
  await queries.query({ text: 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', values: [] });
  const state = await reader.state();
  const result = await work({ state, reader, hasFailed: () => reader.hasFailed(), isStill: () => Promise.resolve(!reader.hasFailed()) });
  await queries.query({ text: 'ROLLBACK', values: [] });
  return result;
}
