import { columnOf } from '../../store/columns';
import type { Asked, Table } from './table';

/** A row that brought along rows that it refers to, by the fields that show them. */
interface Joining {
  joined?: Record<string, object>;
}

/** A statement that selects rows with those that they refer to, which have their columns under names like `article.slug`. */
export function withJoined<Row extends { id: number }>(statement: string, table: Table<Row>, asked: Asked | undefined, order = ''): string {
  if (!asked || asked.joined.length === 0) return statement;
  const columns = ['t.*'];
  const sources = [`(${statement}) t`];
  for (const { field, properties } of asked.joined) {
    const { property, table: joined } = table.joins![field]!;
    const { entity, name } = joined();
    columns.push(...properties.map((each) => `${field}.${columnOf(entity, each)} AS "${field}.${each}"`));
    sources.push(`JOIN ${name} AS ${field} ON ${field}.id = t."${property}"`);
  }
  // The order of the inner statement is no promise of the outer one.
  return `SELECT ${columns.join(', ')} FROM ${sources.join(' ')}${order && ` ORDER BY ${order}`}`;
}

/** Gives rows what `withJoined` selected for them. */
export function takeJoined<Row extends { id: number }>(rows: readonly Row[], table: Table<Row>, asked: Asked | undefined): void {
  if (!asked) return;
  for (const { field, properties } of asked.joined) {
    const { property } = table.joins![field]!;
    const names = properties.map((each) => `${field}.${each}`);
    for (const row of rows as (Row & Joining & Record<string, unknown>)[]) {
      const joined: Record<string, unknown> = { id: row[property] };
      for (let at = 0; at < names.length; at += 1) joined[properties[at]!] = row[names[at]!];
      row.joined = { ...row.joined, [field]: joined };
    }
  }
}

/** The row that a field shows, where it was read with the row; it has what was asked of it. */
export function joinedRow<Joined extends object>(row: object, field: string): Joined | undefined {
  return (row as Joining).joined?.[field] as Joined | undefined;
}
