import type { EngineModule } from '../engine-module';
import type { SqliteLocation } from '../location';
import { backUpSqlite } from './backup';
import { openSqlite } from './database';
import { isBusy, sqliteOpeningFault } from './faults';
import { sqliteWriterOptions } from './options';

export const sqliteEngine: EngineModule<SqliteLocation> = {
  open: openSqlite,
  writerOptions: sqliteWriterOptions,
  openingFault: sqliteOpeningFault,
  backUp: backUpSqlite,
  isUnavailable: isBusy,
};
