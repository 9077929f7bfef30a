/** The types that a column may have in every format. */
export type ColumnType = 'string' | 'int' | 'float' | 'boolean' | 'date' | 'timestamp' | 'json';

/** One column of a table. */
export interface Column {
  /** The response keys of a field and of those above it: `speaker.country.code`. */
  name: string;
  path: readonly string[];
  type: ColumnType;
  /** The values that it may have, where it is an enum. */
  values?: readonly string[];
  /** Whether a cell holds a list: the field or one above it is a list. */
  isList: boolean;
}

export type Scalar = string | number | boolean | null;
export type Cell = Scalar | readonly Scalar[];
/** The cells of one row, in the order of the columns. */
export type Row = readonly Cell[];

/** Creates the function that reads a column's cell from a row of the result. */
export function cellReader({ path, type, isList }: Column): (node: unknown) => Cell {
  const scalar = scalarReader(type);
  if (isList) return (node) => collect(node, path, 0, scalar);
  return (node) => {
    let value: unknown = node;
    for (let at = 0; at < path.length; at += 1) {
      if (value === null || value === undefined) return null;
      value = (value as Record<string, unknown>)[path[at]!];
    }
    return value === null || value === undefined ? null : scalar(value);
  };
}

function scalarReader(type: ColumnType): (value: unknown) => Scalar {
  if (type === 'json') return (value) => JSON.stringify(value);
  if (type === 'timestamp') return (value) => (value instanceof Date ? value.toISOString() : (value as string));
  if (type === 'string') return (value) => (typeof value === 'string' ? value : String(value as number));
  return (value) => value as Scalar;
}

/** The values at a path that leads through lists, in order; an element without a value yields null. */
function collect(value: unknown, path: readonly string[], at: number, scalar: (value: unknown) => Scalar): Scalar[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, path, at, scalar));
  if (value === null || value === undefined) return [null];
  return at === path.length
    ? [scalar(value)]
    : collect((value as Record<string, unknown>)[path[at]!], path, at + 1, scalar);
}
