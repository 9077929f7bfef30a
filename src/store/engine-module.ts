import type { DataSourceOptions } from 'typeorm';
import type { Database } from './database';

/** What the program needs from an engine; everything else stays in the engine's folder. */
export interface EngineModule<At> {
  /** @param isMigrated whether another process has created and migrated the tables already */
  open(location: At, isMigrated: boolean): Promise<Database>;
  /** TypeORM's options for a connection that writes, which migrates as well. */
  writerOptions(location: At): DataSourceOptions;
  /** Explains a wrong location in one sentence to the operator; null for any other error. */
  openingFault(error: unknown, location: At): string | null;
  /** Copies the database into a file that can be opened later; absent if the engine has its own tool for that. */
  backUp?(location: At, file: string): Promise<void>;
  /** The command of that tool. */
  backupTool?(location: At, file: string): string;
  /** Whether the database is unavailable or too busy, so that the same request may succeed later. */
  isUnavailable(error: unknown): boolean;
}
