import type { Plan } from '../../store/database';
import type { Order } from './order';
import type { FilterField, FilterTable, FilterValue, Scope, Table } from './table';

interface Counted<Row extends { id: number }> {
  table: Table<Row>;
  scope: Scope | null;
  filter: FilterValue | undefined;
}

/** The conditions of a filter on a row's own columns. */
interface Shape {
  /** Columns that are compared with one value each. */
  equal: Set<string>;
  /** Columns that are compared by range. */
  compared: Set<string>;
  /** Whether a unique column equals one of few values: its index is then the fastest way. */
  isKeyed: boolean;
  /** Whether `equal` and `compared` are the whole filter. */
  isComplete: boolean;
}

/**
 * Chooses the plan for a page. `generic` if an index holds the matching rows in the order of the page, as it does
 * without a filter; otherwise `custom`, because the best plan depends on the number of matching rows.
 */
export function planOfPage<Row extends { id: number }>({
  table,
  scope,
  filter,
  order,
}: Counted<Row> & { order: Order<Row> }): Plan {
  if (!filter) return 'generic';
  const { equal, compared, isKeyed, isComplete } = shapeOf(table, filter);
  if (isKeyed) return 'generic';
  if (scope || !isComplete) return 'custom';
  const [first] = order.keys;
  const isWalk = (index: readonly string[]) =>
    index.slice(0, equal.size).every((column) => equal.has(column)) &&
    order.keys.every((key, at) => index[equal.size + at] === key.column && key.descending === first!.descending) &&
    [...compared].every((column) => column === first!.column);
  return (table.indexes ?? []).some(isWalk) ? 'generic' : 'custom';
}

/** The same for counts of all rows: an index that begins with a column of one value and covers the rest is fastest. */
export function planOfCount<Row extends { id: number }>({ table, scope, filter }: Counted<Row>): Plan {
  if (!filter) return 'generic';
  const { equal, compared, isKeyed, isComplete } = shapeOf(table, filter);
  if (isKeyed) return 'generic';
  if (scope || !isComplete) return 'custom';
  const tells = (index: readonly string[]) =>
    equal.has(index[0]!) && [...equal, ...compared].every((column) => index.includes(column));
  return (table.indexes ?? []).some(tells) ? 'generic' : 'custom';
}

function shapeOf(table: FilterTable, filter: FilterValue): Shape {
  const shape: Shape = { equal: new Set(), compared: new Set(), isKeyed: false, isComplete: true };
  addFilter(table, filter, shape);
  return shape;
}

function addFilter(table: FilterTable, filter: FilterValue, shape: Shape): void {
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    const field = table.fields[name];
    if (name === 'and') for (const part of value as FilterValue[]) addFilter(table, part, shape);
    else if (field) addField(field, value as FilterValue, shape, table.unique);
    else shape.isComplete = false;
  }
}

function addField(field: FilterField, value: FilterValue, shape: Shape, unique?: string): void {
  if (field.kind === 'toOne') return addToOne(field, value, shape);
  if (field.kind === 'owned' || field.kind === 'flag' || field.kind === 'toMany') {
    shape.isComplete = false;
    return;
  }
  for (const [operator, operand] of Object.entries(value)) {
    if (operand === undefined) continue;
    if (field.kind === 'date') addDate(field.column, operator, shape);
    else if (operator === 'eq' || operator === 'in') addEqual(field.column, operand, shape, unique);
    else shape.isComplete = false;
  }
}

function addEqual(column: string, operand: unknown, shape: Shape, unique?: string): void {
  if (column === unique) shape.isKeyed = true;
  if (!Array.isArray(operand) || operand.length === 1) shape.equal.add(column);
  else shape.isComplete = false;
}

function addDate(column: string, operator: string, shape: Shape): void {
  if (operator === 'before') shape.compared.add(`${column}_latest`);
  else if (operator === 'after') shape.compared.add(`${column}_earliest`);
  else shape.isComplete = false;
}

/** A referenced row is tested by its copied columns, or by its key. */
function addToOne(field: Extract<FilterField, { kind: 'toOne' }>, filter: FilterValue, shape: Shape): void {
  const keys = field.table().keysOf?.(filter);
  if (keys) {
    addEqual(field.column, keys, shape);
    return;
  }
  for (const [name, value] of Object.entries(filter)) {
    const copy = field.copies?.[name];
    if (value === undefined) continue;
    if (copy) addField(copy, value as FilterValue, shape);
    else shape.isComplete = false;
  }
}
