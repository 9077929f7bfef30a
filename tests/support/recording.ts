import type { CurrentReader, Database, Reader } from '../../src/store/database';
import type { SqlParameter } from '../../src/store/engine';

/** A statement that a reader ran. */
export interface Statement {
  sql: string;
  parameters: readonly SqlParameter[];
}

export interface Recording {
  /** The same database; its readers write down what they run. */
  database: Database;
  /** What ran since this was last asked. */
  take(): Statement[];
}

/** Writes down every statement that a database's readers run. */
export function recordStatements(database: Database): Recording {
  let statements: Statement[] = [];
  const recorded = (reader: Reader): Reader => ({
    dialect: reader.dialect,
    query: (sql, parameters = [], plan, signal) => {
      statements.push({ sql, parameters });
      return reader.query(sql, parameters, plan, signal);
    },
  });
  const current = (from: CurrentReader): CurrentReader => ({ ...from, reader: recorded(from.reader) });
  const take = () => {
    const taken = statements;
    statements = [];
    return taken;
  };
  return {
    database: {
      ...database,
      reader: recorded(database.reader),
      current: async () => current(await database.current()),
      snapshot: (work) => database.snapshot((from) => work(current(from))),
    },
    take,
  };
}
