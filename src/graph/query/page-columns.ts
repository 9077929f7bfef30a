import type { Selection } from './selection';

/** The row's own properties that are read; undefined for all. If there are none, its id is read. */
export function shownProperties<Row extends { id: number }>({
  order,
  requested,
}: Selection<Row>): Set<string> | undefined {
  if (!requested) return undefined;
  const shown = [...requested.properties, ...(requested.cursors ? order.keys.map(({ property }) => property) : [])];
  return new Set(shown.length > 0 ? shown : ['id']);
}

/** The same, with the foreign keys for joins and the keys of the order. */
export function innerProperties<Row extends { id: number }>(selection: Selection<Row>): Set<string> | undefined {
  const { table, order, requested } = selection;
  const references = requested?.joined.map(({ field }) => table.joins[field]!.property) ?? [];
  return (
    requested && new Set([...shownProperties(selection)!, ...order.keys.map(({ property }) => property), ...references])
  );
}
