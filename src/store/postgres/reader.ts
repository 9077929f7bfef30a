import { STATE_STATEMENT, stateOf, type Plan, type Reader, type State } from '../database';
import { postgresDialect } from './dialect';
import type { SqlParameter } from '../engine';
import { isServerGone } from './faults';
import type { Queries } from './pool';
import { type StatementNames } from './statement-names';

/**
 * SQLSTATE: a kept statement whose tables have changed; one that the connection does not know, or knows from somebody
 * else.
 */
const CHANGED = '0A000';
const MIXED_UP = /^(26000|42P05)$/;

/** Reads on one server, and remembers whether it became unreachable. */
export class PostgresReader implements Reader {
  readonly dialect = postgresDialect;
  private failed = false;

  /** @param whenGone called each time a statement finds the server unreachable */
  constructor(
    private readonly queries: Queries,
    private readonly names: StatementNames,
    private readonly whenGone: () => void = () => undefined,
  ) {}

  async query<Row>(
    sql: string,
    parameters: readonly SqlParameter[] = [],
    plan: Plan = 'generic',
    signal?: AbortSignal,
  ): Promise<Row[]> {
    const name = plan === 'generic' ? this.names.nameOf(sql) : undefined;
    try {
      return (await this.queries.query({ text: sql, values: parameters as unknown[], name, signal })).rows as Row[];
    } catch (error) {
      if (name !== undefined && this.isUseless(sql, error)) return this.query(sql, parameters, 'custom', signal);
      if (isServerGone(error)) {
        this.failed = true;
        this.whenGone();
      }
      throw error;
    }
  }

  /** Whether a statement failed because of its name; the name is then no longer used. */
  private isUseless(sql: string, error: unknown): boolean {
    const { code } = error as { code?: unknown };
    if (code === CHANGED) this.names.withdraw(sql);
    else if (MIXED_UP.test(String(code))) this.names.giveUp();
    else return false;
    return true;
  }

  async state(): Promise<State> {
    return stateOf(await this.query<{ number: number; createdAt: string }>(STATE_STATEMENT));
  }

  hasFailed(): boolean {
    return this.failed;
  }
}
