import type { DataSource } from 'typeorm';
import { STATE_STATEMENT, stateOf, type Reader, type State } from './database';
import { postgresDialect } from './dialect.postgres';
import type { SqlParameter } from './engine';

interface Queries {
  query(sql: string, parameters: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The pool under a DataSource. */
export interface Pool extends Queries {
  connect(): Promise<Queries & { release(error?: Error): void }>;
}

export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}

/** SQLSTATE classes and codes of Node that tell that a server went away, not that a statement is wrong. */
const GONE = /^(08|57P|53|25006|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)/;

export function isServerGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return GONE.test(code);
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout|server closed the connection/i.test(error.message);
}

/** @throws Error with the code ETIMEDOUT where the answer does not come in time */
export async function inTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(`no answer within ${milliseconds} ms`), { code: 'ETIMEDOUT' })), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads on one server, and remembers whether it went away meanwhile. */
export class PostgresReader implements Reader {
  readonly dialect = postgresDialect;
  private failed = false;

  constructor(private readonly queries: Queries) {}

  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    try {
      return (await this.queries.query(sql, parameters as unknown[])).rows as Row[];
    } catch (error) {
      this.failed ||= isServerGone(error);
      throw error;
    }
  }

  async state(): Promise<State> {
    return stateOf(await this.query<{ number: number; createdAt: string }>(STATE_STATEMENT));
  }

  hasFailed(): boolean {
    return this.failed;
  }
}
