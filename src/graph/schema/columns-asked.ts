import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { columnsOf } from '../../store/columns';
import type { Asked, JoinedTable, Reads, Table } from '../query/table';

type Fragments = GraphQLResolveInfo['fragments'];

/** Operations that come again have the same nodes again. */
const known = new WeakMap<FieldNode, Asked | undefined>();

/** What the rows of a connection need for what is asked of it; undefined, which means all, where a field does not say what it reads. */
export function columnsAsked<Row extends { id: number }>(
  info: GraphQLResolveInfo,
  table: Table<Row>,
): Asked | undefined {
  return onceFor(info, ({ fieldNodes, fragments }) => {
    const parts = fieldsUnder(fieldNodes, fragments);
    const edges = fieldsUnder(named(parts, 'edges'), fragments);
    const pageInfo = fieldsUnder(named(parts, 'pageInfo'), fragments);
    const isAsked = (fields: readonly FieldNode[], ...names: string[]) =>
      fields.some(({ name }) => names.includes(name.value));
    return askedOf(table, [...named(parts, 'nodes'), ...named(edges, 'node')], fragments, {
      cursors: isAsked(edges, 'cursor') || isAsked(pageInfo, 'startCursor', 'endCursor'),
      neighbours: isAsked(pageInfo, 'hasNextPage', 'hasPreviousPage'),
    });
  });
}

/** The same of a row that a field shows itself. */
export function columnsAskedOfRow<Row extends { id: number }>(
  info: GraphQLResolveInfo,
  table: Table<Row>,
): Asked | undefined {
  return onceFor(info, ({ fieldNodes, fragments }) =>
    askedOf(table, fieldNodes, fragments, { cursors: false, neighbours: false }),
  );
}

function onceFor(info: GraphQLResolveInfo, find: (info: GraphQLResolveInfo) => Asked | undefined): Asked | undefined {
  const [only] = info.fieldNodes;
  if (info.fieldNodes.length !== 1 || !only) return find(info);
  if (!known.has(only)) known.set(only, find(info));
  return known.get(only);
}

function askedOf<Row extends { id: number }>(
  table: Table<Row>,
  rows: readonly FieldNode[],
  fragments: Fragments,
  page: Pick<Asked, 'cursors' | 'neighbours'>,
): Asked | undefined {
  const fields = fieldsUnder(rows, fragments);
  const joined = Object.entries(table.joins ?? {}).flatMap(([field, { table: referred }]) => {
    const shown = named(fields, field);
    const wanted = shown.length > 0 ? propertiesOf(referred(), fieldsUnder(shown, fragments), fragments) : undefined;
    return wanted ? [{ field, properties: wanted }] : [];
  });
  const own = fields.filter(({ name }) => !joined.some(({ field }) => field === name.value));
  const properties = propertiesOf(table, own, fragments);
  return properties && { name: JSON.stringify([properties, joined, page]), properties, joined, ...page };
}

function propertiesOf(
  { reads, entity }: Pick<JoinedTable, 'entity' | 'reads'>,
  fields: readonly FieldNode[],
  fragments: Fragments,
): readonly string[] | undefined {
  if (!reads) return undefined;
  const own = new Set(columnsOf(entity).map(({ property }) => property));
  const found = new Set<string>();
  for (const field of fields) {
    const name = field.name.value;
    const read = reads[name] ?? (own.has(name) ? [name] : undefined);
    if (!read) return undefined;
    for (const property of propertiesRead(read, field, fragments)) found.add(property);
  }
  return [...found].sort();
}

function propertiesRead(read: Reads<string>, field: FieldNode, fragments: Fragments): readonly string[] {
  if (!('always' in read)) return read;
  return [...read.always, ...fieldsUnder([field], fragments).flatMap(({ name }) => read.below[name.value] ?? [])];
}

function named(fields: readonly FieldNode[], name: string): FieldNode[] {
  return fields.filter((field) => field.name.value === name);
}

/** The fields that are asked for below others, whatever leaves some of them out. */
function fieldsUnder(parents: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  return parents.flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(selectionSet, fragments) : []));
}

function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const set =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return set ? fieldsOf(set, fragments) : [];
  });
}
