import type { Selection } from './selection';

/** The properties of its own that are read of a row; undefined where all are. A row of none is one with its id. */
export function shownProperties<Row extends { id: number }>({
  order,
  requested,
}: Selection<Row>): Set<string> | undefined {
  if (!requested) return undefined;
  const shown = [...requested.properties, ...(requested.cursors ? order.keys.map(({ property }) => property) : [])];
  return new Set(shown.length > 0 ? shown : ['id']);
}

/** The same with those that tell the rows that it refers to, and its place among others. */
export function innerProperties<Row extends { id: number }>(selection: Selection<Row>): Set<string> | undefined {
  const { table, order, requested } = selection;
  const references = requested?.joined.map(({ field }) => table.joins[field]!.property) ?? [];
  return (
    requested && new Set([...shownProperties(selection)!, ...order.keys.map(({ property }) => property), ...references])
  );
}
