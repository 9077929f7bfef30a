import { keyOf, valueAt, type AnswerPath } from './spans';

type Row = Record<string, unknown>;

/** A list in a response that can be shown as a table. */
export interface RowSet {
  /** Where the list is, for example `quotes` or `speaker.quotes`. */
  title: string;
  rows: readonly { value: Row; path: AnswerPath }[];
}

export interface Cell {
  text: string;
  /** The text spans among the values of the cell. */
  spans: readonly { text: string; path: AnswerPath }[];
  isNumber: boolean;
}

export interface Table {
  columns: readonly string[];
  rows: readonly ReadonlyMap<string, Cell>[];
}

const isObject = (value: unknown): value is Row => value !== null && typeof value === 'object' && !Array.isArray(value);
const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.length > 0 && value.every(isObject);

/** The lists of a response, outermost first. A response without lists is one row. */
export function rowSetsOf(data: unknown): RowSet[] {
  const sets: RowSet[] = [];
  collect(data, [], sets);
  if (sets.length === 0 && isObject(data)) {
    for (const [key, value] of Object.entries(data))
      if (isObject(value)) sets.push({ title: key, rows: [{ value, path: [key] }] });
  }
  return sets.sort((a, b) => depth(a.title) - depth(b.title));
}

function collect(value: unknown, path: AnswerPath, sets: RowSet[]): void {
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (isRows(inner)) {
      const isConnection = key === 'nodes' || key === 'edges';
      const rows = inner.map((row, index) => ({ value: row, path: [...at, index] }));
      sets.push({ title: (isConnection ? path : at).join('.') || key, rows });
    } else collect(inner, at, sets);
  }
}

const depth = (title: string): number => title.split('.').length;

/** Flattens the rows: a nested object has a column for each of its fields, a nested list is one cell. */
export function tableOf({ rows }: RowSet, spans: ReadonlyMap<string, AnswerPath>): Table {
  const columns = new Set<string>();
  const flat = rows.map(({ value, path }) => {
    const cells = new Map<string, Cell>();
    flatten(value, path, '', cells, spans);
    for (const column of cells.keys()) columns.add(column);
    return cells;
  });
  // An object that is null in some rows has columns for its fields already.
  const isFlattened = (column: string): boolean => [...columns].some((other) => other.startsWith(`${column}.`));
  return { columns: [...columns].filter((column) => !isFlattened(column)), rows: flat };
}

function flatten(
  row: Row,
  path: AnswerPath,
  prefix: string,
  cells: Map<string, Cell>,
  spans: ReadonlyMap<string, AnswerPath>,
): void {
  for (const [key, value] of Object.entries(row)) {
    const at = [...path, key];
    const column = prefix === '' ? key : `${prefix}.${key}`;
    // The node of an edge is the row itself.
    if (key === 'node' && isObject(value)) flatten(value, at, prefix, cells, spans);
    else if (isObject(value) && !spans.has(keyOf(at)) && !isConnection(value)) flatten(value, at, column, cells, spans);
    else cells.set(column, cellOf(value, at, spans));
  }
}

function cellOf(value: unknown, path: AnswerPath, spans: ReadonlyMap<string, AnswerPath>): Cell {
  const isNumber = typeof value === 'number';
  if (value === null || typeof value !== 'object') return { text: textOf(value), spans: [], isNumber };
  const inside = [...spans.values()].filter((span) => path.every((step, index) => span[index] === step));
  const found = inside.map((span) => ({ text: spanText(valueAt(value, span.slice(path.length)) as Row), path: span }));
  // A list of spans is shown as its spans; any other value, as its text too.
  const isSpans = inside.length > 0 && inside.every((span) => span.length <= path.length + 1);
  return { text: isSpans ? '' : textOf(value), spans: found, isNumber };
}

function spanText({ exact, start, end }: Row): string {
  if (typeof exact === 'string') return exact;
  return typeof start === 'number' && typeof end === 'number' ? `characters ${start} to ${end}` : 'in the article';
}

const isConnection = (value: Row): boolean =>
  Array.isArray(value.nodes) || Array.isArray(value.edges) || 'totalCount' in value;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (!isObject(value)) return String(value as string | number | boolean);
  if (typeof value.totalCount === 'number') return String(value.totalCount);
  const list = value.nodes ?? value.edges;
  if (Array.isArray(list)) return list.map(textOf).join('; ');
  return Object.values(value).map(textOf).filter(Boolean).join(', ');
}
