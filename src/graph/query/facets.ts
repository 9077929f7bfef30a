import { allOf } from '../../store/conditions';
import type { Reader } from '../../store/database';
import { SqlBuilder } from '../../store/sql';
import { planOfCount } from './plan';
import { matching, type Selection } from './selection';
import type { Facet, NodeRow } from './table';

export type FacetKey = string | number;

export interface FacetCount {
  /** The value that the rows were grouped by. */
  key: FacetKey;
  value: string;
  label: string;
  count: number;
}

interface FacetRow {
  ordinal: number | string;
  within?: FacetKey;
  key: FacetKey;
  value: string | null;
  label: string;
  n: number | string;
}

/** A value of another facet; only its rows are counted. */
export interface Within {
  facet: Facet;
  keys: readonly FacetKey[];
}

/** For each parent the most frequent values of a facet, then by value. */
export async function loadFacets<Row extends NodeRow>(
  reader: Reader,
  selection: Selection<Row>,
  facet: Facet,
  first: number,
  parents: readonly (string | number)[],
): Promise<FacetCount[][]> {
  const sql = new SqlBuilder(reader.dialect);
  const rows = await reader.query<FacetRow>(
    ranked(facet, first, countsByKey(selection, facet, parents, sql), [], sql),
    sql.parameters,
    planOfCount(selection),
  );
  const lists = parents.map((): FacetCount[] => []);
  for (const row of rows) add(row, lists[Number(row.ordinal) - reader.dialect.firstOrdinal] ?? [], first);
  return lists;
}

/** The same within each of several values of another facet. */
export async function loadFacetsWithin<Row extends NodeRow>(
  reader: Reader,
  selection: Selection<Row>,
  within: Within,
  facet: Facet,
  first: number,
  parents: readonly (string | number)[],
): Promise<Map<FacetKey, FacetCount[]>[]> {
  const sql = new SqlBuilder(reader.dialect);
  const counts = countsByKey(selection, facet, parents, sql, within);
  const rows = await reader.query<FacetRow>(ranked(facet, first, counts, ['within'], sql), sql.parameters, 'custom');
  const lists = parents.map(() => new Map(within.keys.map((key): [FacetKey, FacetCount[]] => [key, []])));
  for (const row of rows) {
    add(row, lists[Number(row.ordinal) - reader.dialect.firstOrdinal]?.get(row.within ?? '') ?? [], first);
  }
  return lists;
}

function add({ key, value, label, n }: FacetRow, list: FacetCount[], first: number): void {
  if (value !== null && list.length < first) list.push({ key, value, label, count: Number(n) });
}

/**
 * The most frequent keys with their names. Rows are counted by the key alone, and names are looked up for what is
 * listed: with names in the groups, an engine would sort texts and read a row for each quote. Groups with equal counts
 * at the end of the list are ordered by value. Rows without a value are a group too, which takes an additional place:
 * excluding them would cost a test for each row.
 */
function ranked(facet: Facet, first: number, counts: string, groups: readonly string[], sql: SqlBuilder): string {
  const partition = ['ordinal', ...groups].join(', ');
  const names = facet.names?.();
  const [value, label] = names ? [nameOf(names, 'value'), nameOf(names, 'label')] : ['r.key', 'r.key'];
  return (
    `SELECT ${partition}, r.key, ${value} AS value, ${label} AS label, n FROM (` +
    `SELECT g.*, RANK() OVER (PARTITION BY ${partition} ORDER BY n DESC) AS place FROM (${counts}) g` +
    `) r WHERE place <= ${sql.bind(first + 1)} ORDER BY ${partition}, n DESC, value`
  );
}

function countsByKey<Row extends NodeRow>(
  selection: Selection<Row>,
  facet: Facet,
  parents: readonly (string | number)[],
  sql: SqlBuilder,
  within?: Within,
): string {
  const { source, ordinal } = rowsOfParents(selection, parents, sql);
  const joins = `${facet.joins ? ` ${facet.joins('t', 'n')}` : ''}${within ? joinsWithin(within) : ''}`;
  const where = allOf([...matching(selection, 't', 'p.value', sql), ...(within ? [isWithin(within, sql)] : [])]);
  const counted = facet.repeats || within?.facet.repeats ? 'DISTINCT t.id' : '*';
  const columns = [
    `${ordinal} AS ordinal`,
    `${keyOf(facet, 'n')} AS key`,
    ...(within ? [`${keyOf(within.facet, 'w')} AS within`] : []),
  ];
  const groups = columns.map((_, at) => at + 1).slice(selection.scope ? 0 : 1);
  return (
    `SELECT ${columns.join(', ')}, COUNT(${counted}) AS n FROM ${source}${joins} ` +
    `WHERE ${where} GROUP BY ${groups.join(', ')}`
  );
}

/** All rows `t` of the selection's table, for each parent `p` if there are parents. */
export function rowsOfParents<Row extends NodeRow>(
  { table, scope }: Selection<Row>,
  parents: readonly (string | number)[],
  sql: SqlBuilder,
): { source: string; ordinal: string } {
  if (!scope) return { source: `${table.name} t`, ordinal: `${sql.dialect.firstOrdinal}` };
  const source = `${sql.dialect.unnest(sql.bind(parents), 'p', scope.type)} JOIN ${table.name} t ON TRUE`;
  return { source, ordinal: 'p.ordinal' };
}

export function keyOf({ joins, key }: Facet, link: 'n' | 'w'): string {
  return `${joins ? link : 't'}.${key}`;
}

export function joinsWithin({ facet }: Within): string {
  return facet.joins ? ` ${facet.joins('t', 'w')}` : '';
}

export function isWithin({ facet, keys }: Within, sql: SqlBuilder): string {
  return sql.isAnyOf(keyOf(facet, 'w'), keys, facet.keyType);
}

/** A look-up for each listed row: with a join, an engine that expects many rows would read the whole table of names. */
function nameOf(names: ReturnType<NonNullable<Facet['names']>>, name: 'value' | 'label'): string {
  return names[name] === names.key
    ? 'r.key'
    : `(SELECT f.${names[name]} FROM ${names.table} f WHERE f.${names.key} = r.key)`;
}
