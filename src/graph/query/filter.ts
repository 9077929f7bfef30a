import { parseEdtf } from '../../kernel/edtf';
import { fold } from '../../kernel/fold';
import { UNKNOWN_EARLIEST, UNKNOWN_LATEST } from '../dated';
import { fieldOf } from './check';
import { holdsWithoutRow } from './complement';
import { compileMatches } from './searches';
import { allOf, anyOf, not } from '../../store/conditions';
import { type SqlBuilder } from '../../store/sql';
import type { FilterField, FilterValue, Owned, FilterTable } from './table';

type Path = readonly (string | number)[];

/** The condition under which the row `row` of `table` matches a filter that passed `checkFilter`. */
export function compileFilter(
  table: FilterTable,
  filter: FilterValue,
  row: string,
  sql: SqlBuilder,
  path: Path = ['filter'],
): string {
  const conditions: string[] = [];
  const owned = new Map<Owned, [FilterField, unknown, Path][]>();
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    const at = [...path, name];
    if (name === 'and' || name === 'or') {
      const parts = (value as FilterValue[]).map((part, index) => compileFilter(table, part, row, sql, [...at, index]));
      conditions.push(name === 'and' ? allOf(parts) : anyOf(parts));
    } else if (name === 'not') {
      conditions.push(not(compileFilter(table, value as FilterValue, row, sql, at)));
    } else {
      const field = fieldOf(table, name, at);
      if (field.kind === 'owned') owned.set(field.via, [...(owned.get(field.via) ?? []), [field.field, value, at]]);
      else conditions.push(compileField(field, value as FilterValue, row, sql, at));
    }
  }
  for (const [via, facts] of owned) conditions.push(compileOwned(via, facts, row, sql));
  return allOf(conditions.filter((condition) => condition !== 'TRUE'));
}

function compileOwned(via: Owned, facts: [FilterField, unknown, Path][], row: string, sql: SqlBuilder): string {
  const alias = sql.alias('m');
  const conditions = facts.map(([field, value, path]) => compileField(field, value as FilterValue, alias, sql, path));
  return `${row}.${via.key} IN (SELECT ${alias}.${via.owner} FROM ${via.table} ${alias} WHERE ${allOf(conditions)})`;
}

function compileField(field: FilterField, value: FilterValue, row: string, sql: SqlBuilder, path: Path): string {
  switch (field.kind) {
    case 'owned':
      return compileOwned(field.via, [[field.field, value, path]], row, sql);
    case 'flag':
      return value ? field.condition(row) : not(field.condition(row));
    case 'toOne':
      return compileToOne(field, value, row, sql, path);
    case 'toMany':
      return compileToMany(field, value, row, sql, path);
    default:
      return allOf(
        Object.entries(value)
          .filter(([, operand]) => operand !== undefined)
          .map(([operator, operand]) => compileOperator(field, operator, operand, row, sql, [...path, operator])),
      );
  }
}

type Related<Kind> = Extract<FilterField, { kind: Kind }>;

function compileToOne(field: Related<'toOne'>, filter: FilterValue, row: string, sql: SqlBuilder, path: Path): string {
  const column = `${row}.${field.column}`;
  const conditions: string[] = [];
  const rest: FilterValue = {};
  let isImplied = false;
  for (const [name, value] of Object.entries(filter)) {
    const copy = field.copies?.[name];
    if (value === undefined) continue;
    isImplied ||= copy?.kind === 'toOne' && !holdsWithoutRow(copy.table(), value as FilterValue);
    if (copy) conditions.push(compileField(copy, value as FilterValue, row, sql, [...path, name]));
    else rest[name] = value;
  }
  // If a copied reference is not null, the row that it was copied from exists.
  if (!isImplied || Object.keys(rest).length > 0) conditions.push(relatedKeys(field, rest, column, sql, path));
  const related = allOf(conditions.filter((condition) => condition !== 'TRUE'));
  return holdsWithoutRow(field.table(), filter) ? anyOf([related, `${column} IS NULL`]) : related;
}

/** The plus keeps an engine from walking an index of all rows that refer to anything at all. */
const refersToAny = (column: string) => `+${column} IS NOT NULL`;

function relatedKeys(
  field: Related<'toOne' | 'toMany'>,
  filter: FilterValue,
  column: string,
  sql: SqlBuilder,
  path: Path,
): string {
  const table = field.table();
  if (table.keysOf) {
    const keys = table.keysOf(filter);
    if (keys === null) return `${column} IS NOT NULL`;
    return keys.length === 0 ? 'FALSE' : sql.isAnyOf(column, keys, 'text');
  }
  const other = sql.alias(table.name.charAt(0));
  const condition = compileFilter(table, filter, other, sql, path);
  if (condition === 'TRUE') return refersToAny(column);
  return `${column} IN (SELECT ${other}.${field.key} FROM ${table.name} ${other} WHERE ${condition})`;
}

function compileToMany(
  field: Related<'toMany'>,
  filter: FilterValue,
  row: string,
  sql: SqlBuilder,
  path: Path,
): string {
  const link = sql.alias('l');
  const target = relatedKeys(field, filter, `${link}.${field.to}`, sql, path);
  const only = field.only ? `${link}.${field.only.column} = '${field.only.value}' AND ` : '';
  return `${row}.id IN (SELECT ${link}.${field.from} FROM ${field.link} ${link} WHERE ${only}${target})`;
}

type Scalar = Extract<FilterField, { kind: 'text' | 'value' | 'number' | 'boolean' | 'date' | 'recorded' }>;

function compileOperator(
  field: Scalar,
  operator: string,
  operand: unknown,
  row: string,
  sql: SqlBuilder,
  path: Path,
): string {
  const column = `${row}.${field.column}`;
  if (field.kind === 'date') return compileDate(column, operator, operand, sql);
  if (field.kind === 'boolean') return compileBoolean(column, operator, operand);
  if (field.kind === 'text') return compileText(field, column, operator, operand, row, sql, path);
  if (field.kind === 'number') return compileNumber(column, operator, operand, sql);
  if (field.kind === 'recorded') return `${column} > ${sql.bind(operand as number)}`;
  return compileEquality(column, operator, readValues(field, operand, path), sql);
}

function readValues({ read }: Extract<Scalar, { kind: 'value' }>, operand: unknown, path: Path): unknown {
  if (!read) return operand;
  return Array.isArray(operand)
    ? operand.map((value, at) => read(value as string, [...path, at]))
    : read(operand as string, path);
}

function compileEquality(column: string, operator: string, operand: unknown, sql: SqlBuilder): string {
  const values = (Array.isArray(operand) ? operand : [operand]) as (string | number)[];
  const equal = values.length === 0 ? 'FALSE' : sql.isAnyOf(column, values, 'text');
  return operator === 'eq' || operator === 'in' ? equal : not(equal);
}

function compileBoolean(column: string, operator: string, operand: unknown): string {
  const values = (Array.isArray(operand) ? operand : [operand]) as boolean[];
  const equal = anyOf([...new Set(values)].map((value) => `${column} = ${value ? 'TRUE' : 'FALSE'}`));
  return operator === 'eq' || operator === 'in' ? equal : not(equal);
}

const COMPARISONS: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

function compileNumber(column: string, operator: string, operand: unknown, sql: SqlBuilder): string {
  const comparison = COMPARISONS[operator];
  if (comparison) return `${column} ${comparison} ${sql.bind(operand as number)}`;
  const values = (Array.isArray(operand) ? operand : [operand]) as number[];
  const equal = anyOf(values.map((value) => `${column} = ${sql.bind(value)}`));
  return operator === 'eq' || operator === 'in' ? equal : not(equal);
}

/** After every text that begins with a prefix, in the code point order that both engines use. */
const LAST_CHARACTER = '\u{10FFFF}';

function compileText(
  field: Extract<FilterField, { kind: 'text' }>,
  column: string,
  operator: string,
  operand: unknown,
  row: string,
  sql: SqlBuilder,
  path: Path,
): string {
  if (operator === 'matches') return compileMatches(field.search!, operand as string, row, sql, path);
  if (Array.isArray(operand))
    return compileEquality(
      column,
      operator,
      operand.map((item) => fold(item as string)),
      sql,
    );
  const text = fold(operand as string);
  if (operator === 'contains') return sql.dialect.contains(column, sql.bind(text));
  if (operator === 'startsWith')
    return `${column} >= ${sql.bind(text)} AND ${column} < ${sql.bind(text + LAST_CHARACTER)}`;
  return compileEquality(column, operator, text, sql);
}

function compileDate(column: string, operator: string, operand: unknown, sql: SqlBuilder): string {
  if (operator === 'known') return `${column}_latest ${operand ? '<>' : '='} '${UNKNOWN_LATEST}'`;
  const { earliest, latest } = parseEdtf(operand as string);
  if (operator === 'before')
    return `${column}_latest < ${sql.bind(earliest)} AND ${column}_latest > '${UNKNOWN_LATEST}'`;
  if (operator === 'after')
    return `${column}_earliest > ${sql.bind(latest)} AND ${column}_earliest < '${UNKNOWN_EARLIEST}'`;
  return `${column}_earliest <= ${sql.bind(latest)} AND ${column}_latest >= ${sql.bind(earliest)}`;
}
