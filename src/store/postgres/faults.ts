import { types } from 'node:util';
import type { PostgresLocation } from '../location';
import { faultCode } from '../fault-code';

/** SQLSTATE classes and Node's error codes of a broken connection. */
const LOST = /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/;
const LOST_MESSAGES =
  /Connection terminated|not queryable|timeout expired|Query read timeout|server closed the connection/i;
/** SQLSTATE classes and Node's error codes of a server that is unreachable or full, not of a wrong statement. */
const AWAY = /^(53|25006|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/;
const AWAY_MESSAGES = /timeout exceeded when trying to connect|Query runner already released/i;
/** A replica cancels a statement whose rows the primary has vacuumed. */
const CANCELLED = /^(40001|40P01)$/;

/** SQLSTATE: a user who may not connect, a database that does not exist, an action that a user may not do. */
const REFUSALS = /^(28|3D|42501)/;
const UNREACHABLE = /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

/** Whether a statement failed because its connection ended. */
export function isConnectionLost(error: unknown): boolean {
  return matches(error, LOST, LOST_MESSAGES);
}

/** Whether the server is unreachable or too busy, so that the same statement may succeed later or elsewhere. */
export function isServerGone(error: unknown): boolean {
  return isConnectionLost(error) || matches(error, AWAY, AWAY_MESSAGES) || matches(error, CANCELLED);
}

function matches(error: unknown, codes: RegExp, messages?: RegExp): boolean {
  if (!types.isNativeError(error)) return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? codes.test(code) : messages?.test(error.message) === true;
}

/** What is wrong with DATABASE_URL, without its password; null for other errors. */
export function postgresOpeningFault(error: unknown, { url }: PostgresLocation): string | null {
  const { hostname, port, pathname } = new URL(url);
  const server = `${hostname}:${port || '5432'}${pathname}`;
  const code = faultCode(error);
  if (UNREACHABLE.test(code)) return `DATABASE_URL: no PostgreSQL server answers at ${server} (${code}).`;
  return REFUSALS.test(code) ? `DATABASE_URL: the server at ${server} says: ${(error as Error).message}.` : null;
}
