import { InputError } from '../kernel/errors';
import type { Location } from './location';

/** SQLSTATE: who may not come in, a database that is not there, and what a user may not do. */
const REFUSALS = /^(28|3D|42501)/;
const UNREACHABLE = /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;
const NO_FILE = /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)|EACCES|EPERM|ENOTDIR|EROFS|ENOENT|EEXIST)/;

/** What is wrong with where the graph is to be kept, for the person who said where; other errors as they are. */
export function openingFault(error: unknown, location: Location): unknown {
  const message =
    location.engine === 'sqlite'
      ? sqliteFault(codeOf(error), location.file)
      : postgresFault(error, codeOf(error), location.url);
  return message === null ? error : new InputError(message);
}

function sqliteFault(code: string, file: string): string | null {
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return `DATABASE_FILE: ${file} is no SQLite database.`;
  return NO_FILE.test(code) ? `DATABASE_FILE: ${file} cannot be opened and written (${code}).` : null;
}

/** Names the server without its password. */
function postgresFault(error: unknown, code: string, address: string): string | null {
  const { hostname, port, pathname } = new URL(address);
  const server = `${hostname}:${port || '5432'}${pathname}`;
  if (UNREACHABLE.test(code)) return `DATABASE_URL: no PostgreSQL server answers at ${server} (${code}).`;
  return REFUSALS.test(code) ? `DATABASE_URL: the server at ${server} says: ${(error as Error).message}.` : null;
}

/** An address with several meanings fails with an error that holds one for each. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  if (typeof code === 'string') return code;
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : '';
}
