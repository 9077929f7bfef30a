import { DataSource } from 'typeorm';
import { InputError } from '../kernel/errors';
import type { Database } from './database';
import { engineAt } from './engines';
import type { Location } from './location';

export interface OpenOptions {
  /** Whether another process has created and migrated the database already. */
  isMigrated?: boolean;
}

/**
 * Opens a graph's database; creates and migrates it if necessary.
 * @throws InputError where there is none at that location, and none can be made
 */
export async function openDatabase(location: Location, { isMigrated = false }: OpenOptions = {}): Promise<Database> {
  const engine = engineAt(location);
  try {
    return await engine.open(location, isMigrated);
  } catch (error) {
    const fault = engine.openingFault(error, location);
    throw fault === null ? error : new InputError(fault);
  }
}

/** For the command line of TypeORM, which reports what it does through its logger. */
export function createDataSource(location: Location): DataSource {
  return new DataSource({ ...engineAt(location).writerOptions(location), logger: 'advanced-console' });
}
