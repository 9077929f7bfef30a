import 'reflect-metadata';
import { join } from 'node:path';
import type { EntityClass } from './columns';
import { exportsOf } from './exports-of-folder';
import type { MigrationInterface } from 'typeorm';
import { SnakeCaseNaming } from './naming';

type MigrationClass = new () => MigrationInterface;

/** All entities: a file `<name>.entity.ts` under src/graph registers what it exports. */
export const ENTITIES = exportsOf(join(__dirname, '..', 'graph'), /\.entity\.(js|ts)$/) as EntityClass[];

/** What the connections of every engine have in common. */
export const sharedOptions = {
  entities: ENTITIES,
  // A migration registers itself by its file, and runs in the order of the numbers that the files begin with.
  migrations: exportsOf(join(__dirname, 'migrations'), /^\d+-.*\.(js|ts)$/) as MigrationClass[],
  migrationsTransactionMode: 'all' as const,
  namingStrategy: new SnakeCaseNaming(),
  synchronize: false,
  // Faults are thrown. The default also prints a migration as failed where another process made it first.
  logger: 'debug' as const,
};
