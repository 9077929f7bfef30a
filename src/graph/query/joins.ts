import { columnOf, selectList } from '../../store/columns';
import type { RequestedColumns, Table } from './table';

/** The parts of a statement that read, with rows `t`, the rows that they refer to. */
export interface Joins {
  /** `article.slug AS "article.slug"`, … */
  columns: readonly string[];
  /** ` JOIN article AS article ON …`; empty where nothing is joined. */
  sources: string;
}

function joinsOf<Row extends { id: number }>(table: Table<Row>, requested: RequestedColumns | undefined): Joins {
  const joined = (requested?.joined ?? []).map(({ field, properties }) => {
    const { property, table: referred } = table.joins[field]!;
    const { entity, name } = referred();
    return {
      columns: properties.map((each) => `${field}.${columnOf(entity, each)} AS "${field}.${each}"`),
      source: ` JOIN ${name} AS ${field} ON ${field}.id = t.${columnOf(table.entity, property)}`,
    };
  });
  return { columns: joined.flatMap(({ columns }) => columns), sources: joined.map(({ source }) => source).join('') };
}

/** The same for rows `t` of the table itself, with their requested columns. */
export function selectedWithJoins<Row extends { id: number }>(
  table: Table<Row>,
  requested: RequestedColumns | undefined,
  properties: ReadonlySet<string> | undefined,
): Joins {
  const { columns, sources } = joinsOf(table, requested);
  return { columns: [selectList(table.entity, 't', properties), ...columns], sources };
}

/** Moves the joined columns of each row into an object, under the field that shows it. */
export function takeJoined(rows: readonly object[], requested: RequestedColumns | undefined): void {
  for (const { field, properties } of requested?.joined ?? []) {
    const names = properties.map((each) => `${field}.${each}`);
    for (const row of rows as Record<string, unknown>[]) {
      const joined: Record<string, unknown> = {};
      for (let at = 0; at < names.length; at += 1) joined[properties[at]!] = row[names[at]!];
      row[field] = joined;
    }
  }
}

/** The row that a field shows, if a join has read it; it has the requested columns. */
export function joinedRow<Joined extends object>(row: object, field: string): Joined | undefined {
  return (row as Record<string, Joined | undefined>)[field];
}
