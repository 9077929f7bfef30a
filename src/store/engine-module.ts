import type { DataSourceOptions } from 'typeorm';
import type { Database } from './database';

/** What the program needs of an engine; everything else stays in the engine's folder. */
export interface EngineModule<At> {
  /** @param isMigrated whether another process has created and migrated the tables already */
  open(location: At, isMigrated: boolean): Promise<Database>;
  /** TypeORM's options for a connection that writes, which migrates as well. */
  writerOptions(location: At): DataSourceOptions;
  /** What is wrong with the location, in a sentence for whoever configured it; null where the error is another one. */
  openingFault(error: unknown, location: At): string | null;
  /** Whether the database is away or too busy, so that the same request may succeed later. */
  isUnavailable(error: unknown): boolean;
}
