import type { Reader } from '../../store/database';
import { matching, type Selection } from './selection';
import { planOfCount } from './plan';
import { allOf } from '../../store/conditions';
import { SqlBuilder } from '../../store/sql';
import type { Facet } from './table';

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

interface FacetRow {
  ordinal: number | string;
  value: string | null;
  label: string;
  n: number | string;
}

/** For each parent the commonest values of a facet, most frequent first, then by value. */
export async function loadFacets<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  name: string,
  first: number,
  parents: readonly (string | number)[],
): Promise<FacetCount[][]> {
  const facet = selection.table.facets[name]!;
  const sql = new SqlBuilder(reader.dialect);
  // Rows are counted by the key alone, and names are looked up for what is listed: with names in the groups, an engine would
  // sort texts and read a row for each quote. Of equals at the end of the list all are ranked, and their values decide. Rows
  // that have no value are a group as well, which takes a place of its own: to leave them out would be a test for each row.
  const ranked =
    'SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place ' +
    `FROM (${countsByKey(selection, facet, parents, sql)}) g`;
  const [value, label] = facet.names
    ? [nameOf(facet.names(), 'value'), nameOf(facet.names(), 'label')]
    : ['r.key', 'r.key'];
  const rows = await reader.query<FacetRow>(
    `SELECT ordinal, ${value} AS value, ${label} AS label, n FROM (${ranked}) r WHERE place <= ${sql.bind(first + 1)} ORDER BY ordinal, n DESC, value`,
    sql.parameters,
    planOfCount(selection),
  );
  const lists: FacetCount[][] = parents.map(() => []);
  for (const row of rows) {
    const list = lists[Number(row.ordinal) - reader.dialect.firstOrdinal]!;
    if (row.value !== null && list.length < first)
      list.push({ value: row.value, label: row.label, count: Number(row.n) });
  }
  return lists;
}

function countsByKey<Row extends { id: number }>(
  selection: Selection<Row>,
  facet: Facet,
  parents: readonly (string | number)[],
  sql: SqlBuilder,
): string {
  const { table, scope } = selection;
  const source = scope
    ? `${sql.dialect.unnest(sql.bind(parents), 'p', scope.type)} JOIN ${table.name} t ON TRUE`
    : `${table.name} t`;
  const ordinal = scope ? 'p.ordinal' : `${sql.dialect.firstOrdinal}`;
  const key = `${facet.joins ? 'n' : 't'}.${facet.key}`;
  const where = allOf(matching(selection, 't', 'p.value', sql));
  const joins = facet.joins ? ` ${facet.joins('t')}` : '';
  return `SELECT ${ordinal} AS ordinal, ${key} AS key, COUNT(${facet.repeats ? 'DISTINCT t.id' : '*'}) AS n FROM ${source}${joins} WHERE ${where} GROUP BY ${scope ? '1, 2' : '2'}`;
}

/** A look-up for each row that is listed: joined, an engine that expects many rows would read the whole table of names. */
function nameOf(names: ReturnType<NonNullable<Facet['names']>>, name: 'value' | 'label'): string {
  return names[name] === names.key
    ? 'r.key'
    : `(SELECT f.${names[name]} FROM ${names.table} f WHERE f.${names.key} = r.key)`;
}
