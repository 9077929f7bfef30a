import type { Engine } from './engine';
import type { EngineModule } from './engine-module';
import type { Location } from './location';
import { postgresEngine } from './postgres/engine';
import { sqliteEngine } from './sqlite/engine';

/** The engines. A third one is a folder, a line here, a kind of `Location` and the variable that names its database. */
export const ENGINES: { [Name in Engine]: EngineModule<Extract<Location, { engine: Name }>> } = {
  sqlite: sqliteEngine,
  postgres: postgresEngine,
};

/** The engine of a location. */
export function engineAt<At extends Location>({ engine }: At): EngineModule<At> {
  return ENGINES[engine] as unknown as EngineModule<At>;
}

/** Whether an error means that the database is unavailable or too busy, not that a statement is wrong. */
export function isUnavailable(error: unknown): boolean {
  return Object.values(ENGINES).some((engine) => engine.isUnavailable(error));
}
