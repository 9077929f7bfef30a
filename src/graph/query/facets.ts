import type { Reader } from '../../store/database';
import { matching, type Selection } from './page';
import { allOf, SqlBuilder } from './sql';

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

interface FacetRow {
  ordinal: number;
  value: string;
  label: string;
  n: number | string;
}

/** For each parent the commonest values of a facet, most frequent first, then by value. */
export async function loadFacets<Row extends { id: number }>(
  reader: Reader, selection: Selection<Row>, name: string, first: number, parents: readonly (string | number)[],
): Promise<FacetCount[][]> {
  const facet = selection.table.facets[name]!;
  const sql = new SqlBuilder(reader.dialect);
  const { table, scope } = selection;
  const source = scope ? `${sql.dialect.unnest(sql.bind(parents), 'p', scope.type)} JOIN ${table.name} t ON TRUE` : `${table.name} t`;
  const ordinal = scope ? 'p.ordinal' : `${reader.dialect.firstOrdinal}`;
  const where = allOf(matching(selection, 't', 'p.value', sql));
  const counted = `SELECT ${ordinal} AS ordinal, ${facet.value} AS value, ${facet.label} AS label, COUNT(DISTINCT t.id) AS n `
    + `FROM ${source} ${facet.joins('t')} WHERE ${where} GROUP BY 1, 2, 3`;
  const ranked = `SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (${counted}) c`;
  const rows = await reader.query<FacetRow>(
    `SELECT ordinal, value, label, n FROM (${ranked}) r WHERE place <= ${sql.bind(first)} ORDER BY ordinal, place`, sql.parameters);
  const lists: FacetCount[][] = parents.map(() => []);
  for (const row of rows) {
    lists[Number(row.ordinal) - reader.dialect.firstOrdinal]!.push({ value: row.value, label: row.label, count: Number(row.n) });
  }
  return lists;
}
