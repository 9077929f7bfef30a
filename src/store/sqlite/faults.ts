import type { SqliteLocation } from '../location';
import { faultCode } from '../fault-code';

const NO_FILE = /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)|EACCES|EPERM|ENOTDIR|EROFS|ENOENT|EEXIST)/;

/** Whether another connection holds a lock that a statement needs. */
export function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && faultCode(error).startsWith('SQLITE_BUSY');
}

/** What is wrong with DATABASE_FILE; null for other errors. */
export function sqliteOpeningFault(error: unknown, { file }: SqliteLocation): string | null {
  const code = faultCode(error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return `DATABASE_FILE: ${file} is not a SQLite database.`;
  return NO_FILE.test(code) ? `DATABASE_FILE: ${file} cannot be opened and written (${code}).` : null;
}
