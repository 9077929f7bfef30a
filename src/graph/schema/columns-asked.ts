import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { columnsOf } from '../../store/columns';
import type { Asked, JoinedTable, Table } from '../query/table';

type Fragments = GraphQLResolveInfo['fragments'];

/** Operations that come again have the same nodes again. */
const known = new WeakMap<FieldNode, Asked | undefined>();

/** What the rows of a connection need for the fields asked of them; undefined, which means all, where a field does not say what it reads. */
export function columnsAsked<Row extends { id: number }>(info: GraphQLResolveInfo, table: Table<Row>): Asked | undefined {
  return onceFor(info, ({ fieldNodes, fragments }) => askedOf(table, rowsOf(fieldNodes, fragments), fragments));
}

/** The same of a row that a field shows itself. */
export function columnsAskedOfRow<Row extends { id: number }>(info: GraphQLResolveInfo, table: Table<Row>): Asked | undefined {
  return onceFor(info, ({ fieldNodes, fragments }) => askedOf(table, fieldNodes, fragments));
}

function onceFor(info: GraphQLResolveInfo, find: (info: GraphQLResolveInfo) => Asked | undefined): Asked | undefined {
  const [only] = info.fieldNodes;
  if (info.fieldNodes.length !== 1 || !only) return find(info);
  if (!known.has(only)) known.set(only, find(info));
  return known.get(only);
}

function askedOf<Row extends { id: number }>(table: Table<Row>, rows: readonly FieldNode[], fragments: Fragments): Asked | undefined {
  const fields = fieldsUnder(rows, fragments);
  const properties = propertiesOf(table, fields);
  if (!properties) return undefined;
  const joined = Object.entries(table.joins ?? {}).flatMap(([field, { table: referred }]) => {
    const shown = fields.filter(({ name }) => name.value === field);
    const wanted = shown.length > 0 ? propertiesOf(referred(), fieldsUnder(shown, fragments)) : undefined;
    return wanted ? [{ field, properties: wanted }] : [];
  });
  return { name: JSON.stringify([properties, joined]), properties, joined };
}

function propertiesOf({ reads, entity }: Pick<JoinedTable, 'entity' | 'reads'>, fields: readonly FieldNode[]): readonly string[] | undefined {
  if (!reads) return undefined;
  const own = new Set(columnsOf(entity).map(({ property }) => property));
  const found = new Set<string>();
  for (const { name: { value: field } } of fields) {
    const properties = reads[field] ?? (own.has(field) ? [field] : undefined);
    if (!properties) return undefined;
    for (const property of properties) found.add(property);
  }
  return [...found].sort();
}

/** The fields that show the rows of connections: `nodes` and `edges { node }`, whatever leaves some of them out. */
function rowsOf(connections: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  const parts = fieldsUnder(connections, fragments);
  const nodes = parts.filter(({ name }) => name.value === 'nodes');
  const edges = parts.filter(({ name }) => name.value === 'edges');
  return [...nodes, ...fieldsUnder(edges, fragments).filter(({ name }) => name.value === 'node')];
}

function fieldsUnder(parents: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  return parents.flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(selectionSet, fragments) : []));
}

function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return set ? fieldsOf(set, fragments) : [];
  });
}
