import type { EngineModule } from '../engine-module';
import type { PostgresLocation } from '../location';
import { openPostgres } from './database';
import { isServerGone, postgresOpeningFault } from './faults';
import { postgresOptions } from './options';

export const postgresEngine: EngineModule<PostgresLocation> = {
  open: openPostgres,
  writerOptions: postgresOptions,
  openingFault: postgresOpeningFault,
  backupTool: (_location, file) => `pg_dump --format=custom --file=${file} "$DATABASE_URL"`,
  isUnavailable: isServerGone,
};
