import pg from 'pg';
import type { CurrentReader, State } from '../database';
import { Pipeline } from './pipeline';
import { isServerGone } from './faults';
import { inTime, type Queries } from './pool';
import { PostgresReader } from './reader';
import { OptimisticReader } from './optimistic-reader';
import { SharedCheck } from './shared-check';
import { StatementNames } from './statement-names';
import { HangGuard } from './hang-guard';

/** Every request reads the state first, so a hanging server must be detected soon. */
const STATE_TIMEOUT_MS = 2_000;
/** Only one statement at a time reads the state, for all who wait for it. */
const STATE_CONNECTIONS = 2;

/**
 * A server for reads. Its state is read over separate connections, so that slow statements neither delay cached
 * responses nor look like a hanging server.
 */
export class PostgresServer {
  private readonly states: pg.Pool;
  private readonly check: SharedCheck<State>;
  private readonly hangGuard: HangGuard;
  private readonly pipeline: Pipeline;
  private readonly guarded: Queries;
  readonly names = new StatementNames();

  /** @param whenBroken called when a connection breaks or cannot be opened */
  constructor(url: string, connections: number, whenBroken?: () => void) {
    this.states = new pg.Pool({
      connectionString: url,
      max: STATE_CONNECTIONS,
      connectionTimeoutMillis: STATE_TIMEOUT_MS,
      query_timeout: STATE_TIMEOUT_MS,
      application_name: 'on-record state',
      keepAlive: true,
      idleTimeoutMillis: 0,
    });
    // An idle connection that breaks is replaced at the next request.
    this.states.on('error', () => undefined);
    const asked = new PostgresReader(this.states, this.names);
    this.check = new SharedCheck(() => inTime(asked.state(), STATE_TIMEOUT_MS));
    this.hangGuard = new HangGuard(() => this.check.ask());
    this.pipeline = new Pipeline(url, connections, whenBroken, (processId) =>
      this.states.query('SELECT pg_cancel_backend($1)', [processId]),
    );
    this.guarded = { query: (query) => this.hangGuard.guard(this.pipeline.query(query)) };
  }

  /** The state, including everything that the server had committed when this was called. */
  state(isUrgent?: boolean): Promise<State> {
    return this.check.ask(isUrgent);
  }

  reader(whenGone?: () => void): PostgresReader {
    return new PostgresReader(this.guarded, this.names, whenGone);
  }

  /** A reader of a server that was at `state` once. */
  currentReader(state: State, whenGone?: () => void): CurrentReader {
    const asked = this.reader(whenGone);
    const reader = new OptimisticReader(asked, state);
    return {
      state,
      reader,
      hasFailed: () => asked.hasFailed(),
      isStillCurrent: async () => !asked.hasFailed() && (reader.isConfirmed() ?? this.isAt(state)),
    };
  }

  /** The result of `work` that runs on this server; an error as soon as the server is known to hang. */
  whileAlive<Result>(work: Promise<Result>): Promise<Result> {
    return this.hangGuard.guard(work);
  }

  async close(): Promise<void> {
    await Promise.all([this.pipeline.close(), this.states.end()]);
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
