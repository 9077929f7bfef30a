import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { columnsOf } from '../../store/columns';
import type { Table } from '../query/table';

type Fragments = GraphQLResolveInfo['fragments'];

/** Operations that come again have the same nodes again. */
const known = new WeakMap<FieldNode, readonly string[] | undefined>();

/**
 * The properties that the rows of a connection need for the fields asked of them; undefined, which means all, where a
 * field does not say what it reads.
 */
export function columnsAsked<Row extends { id: number }>({ fieldNodes, fragments }: GraphQLResolveInfo, table: Table<Row>): readonly string[] | undefined {
  const [only] = fieldNodes;
  if (fieldNodes.length !== 1 || !only) return propertiesOf(table, rowFields(fieldNodes, fragments));
  if (!known.has(only)) known.set(only, propertiesOf(table, rowFields(fieldNodes, fragments)));
  return known.get(only);
}

function propertiesOf<Row extends { id: number }>({ reads, entity }: Table<Row>, fields: ReadonlySet<string>): readonly string[] | undefined {
  if (!reads) return undefined;
  const own = new Set(columnsOf(entity).map(({ property }) => property));
  const found = new Set<string>();
  for (const field of fields) {
    const properties = reads[field] ?? (own.has(field) ? [field] : undefined);
    if (!properties) return undefined;
    for (const property of properties) found.add(property);
  }
  return [...found].sort();
}

/** The fields that are asked of the rows, under `nodes` and `edges { node }`, whatever leaves some of them out. */
function rowFields(connections: readonly FieldNode[], fragments: Fragments): Set<string> {
  const parts = fieldsUnder(connections, fragments);
  const nodes = parts.filter(({ name }) => name.value === 'nodes');
  const edges = parts.filter(({ name }) => name.value === 'edges');
  const rows = [...nodes, ...fieldsUnder(edges, fragments).filter(({ name }) => name.value === 'node')];
  return new Set(fieldsUnder(rows, fragments).map(({ name }) => name.value));
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
