import { types } from 'node:util';
import type { DataSource } from 'typeorm';

/** An unreachable server fails a request within seconds. */
export const CONNECT_TIMEOUT_MS = 2_000;
/** The driver ends the connection of a statement that takes longer. */
export const QUERY_TIMEOUT_MS = 30_000;

/** A statement, and the name under which the connection keeps it prepared, if it should. */
export interface Query {
  text: string;
  values: unknown[];
  name?: string;
}

export interface Queries {
  query(query: Query): Promise<{ rows: unknown[] }>;
}

/** A connection that is taken out of a pool. Its server's going away is an event, which ends a process that does not listen. */
export interface PoolClient extends Queries {
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
  release(error?: Error): void;
}

export interface Pool extends Queries {
  connect(): Promise<PoolClient>;
}

/** The pool under a DataSource. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}

/** SQLSTATE classes and codes of Node that tell that a connection is of no more use. */
const LOST = /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/;
const LOST_MESSAGES =
  /Connection terminated|not queryable|timeout expired|Query read timeout|server closed the connection/i;
/** SQLSTATE classes and codes of Node and SQLite that tell that a server is away or has no room, not that a statement is wrong. */
const AWAY = /^(53|25006|SQLITE_BUSY|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/;
const AWAY_MESSAGES = /timeout exceeded when trying to connect|Query runner already released/i;
/** A replica takes back the rows that a statement reads once the primary has removed them for good. */
const TAKEN_BACK = /^(40001|40P01)$/;

/** Whether the statement failed because its connection ended. */
export function isConnectionLost(error: unknown): boolean {
  return tells(error, LOST, LOST_MESSAGES);
}

export function isServerGone(error: unknown): boolean {
  return isConnectionLost(error) || tells(error, AWAY, AWAY_MESSAGES) || tells(error, TAKEN_BACK);
}

function tells(error: unknown, codes: RegExp, messages?: RegExp): boolean {
  if (!types.isNativeError(error)) return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? codes.test(code) : messages?.test(error.message) === true;
}

/** @throws Error with the code ETIMEDOUT where the answer does not come in time */
export async function inTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error(`no answer within ${milliseconds} ms`), { code: 'ETIMEDOUT' })),
      milliseconds,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
