import { columnsOf, tableOf, type EntityClass } from './columns';
import type { Dialect, SqlParameter, SqlValue } from './engine';

/** An INSERT of many rows, in pieces that hold no more parameters than an engine takes. */
export function* insertStatements<Row extends object>(
  dialect: Dialect,
  entity: EntityClass<Row>,
  rows: readonly Row[],
  maxParameters: number,
): Generator<{ sql: string; parameters: SqlParameter[] }> {
  const columns = columnsOf(entity);
  const head = `INSERT INTO ${tableOf(entity)} (${columns.map(({ column }) => column).join(', ')}) VALUES `;
  const perStatement = Math.max(1, Math.floor(maxParameters / columns.length));
  for (let at = 0; at < rows.length; at += perStatement) {
    const parameters: SqlParameter[] = [];
    const tuples = rows.slice(at, at + perStatement).map((row) => {
      const values = row as Record<string, SqlValue | undefined>;
      const places = columns.map(({ property }) => {
        parameters.push(values[property] ?? null);
        return dialect.placeholder(parameters.length);
      });
      return `(${places.join(', ')})`;
    });
    yield { sql: head + tuples.join(', '), parameters };
  }
}
