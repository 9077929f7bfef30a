import type { Reader } from '../../store/database';
import { matching, type Selection } from './selection';
import { planOfCount } from './plan';
import { allOf } from '../../store/conditions';
import { SqlBuilder } from '../../store/sql';

/** How many rows each parent's selection has, in the order of the parents. */
export async function loadTotals<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  parents: readonly (string | number)[],
): Promise<number[]> {
  const sql = new SqlBuilder(reader.dialect);
  const { table, scope } = selection;
  if (!scope) {
    const where = allOf(matching(selection, 't', '', sql));
    const rows = await reader.query<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM ${table.name} t WHERE ${where}`,
      sql.parameters,
      planOfCount(selection),
    );
    return [Number(rows[0]?.n)];
  }
  const where = allOf(matching(selection, 't', 'p.value', sql));
  const count = `SELECT COUNT(*) FROM ${table.name} t WHERE ${where}`;
  const source = sql.dialect.unnest(sql.bind(parents), 'p', scope.type);
  const text = `SELECT p.ordinal, (${count}) AS n FROM ${source} ORDER BY p.ordinal`;
  const rows = await reader.query<{ n: number | string }>(text, sql.parameters, planOfCount(selection));
  return rows.map(({ n }) => Number(n));
}
