import {
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { hasColumn } from '../../store/columns';
import type { NodeTable, RequestedColumns } from '../query/table';
import { readsOf } from './reads';

type Request = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema'>;

/** Repeated operations have the same syntax trees. */
const known = new WeakMap<FieldNode, RequestedColumns | undefined>();

/**
 * The columns that an operation requests of a connection's rows; undefined, which means all, if a field does not
 * declare what it reads.
 */
export function requestedOfConnection(request: GraphQLResolveInfo, table: NodeTable): RequestedColumns | undefined {
  return cached(request, () => {
    const { fragments, fieldNodes } = request;
    const parts = fieldsUnder(fieldNodes, fragments);
    const edges = fieldsUnder(named(parts, 'edges'), fragments);
    const pageInfo = fieldsUnder(named(parts, 'pageInfo'), fragments);
    const isRequested = (fields: readonly FieldNode[], ...names: string[]) =>
      fields.some(({ name }) => names.includes(name.value));
    return requested(table, [...named(parts, 'nodes'), ...named(edges, 'node')], request, {
      cursors: isRequested(edges, 'cursor') || isRequested(pageInfo, 'startCursor', 'endCursor'),
      neighbours: isRequested(pageInfo, 'hasNextPage', 'hasPreviousPage'),
    });
  });
}

/** The same for a field that returns one row. */
export function requestedOfRow(request: GraphQLResolveInfo, table: NodeTable): RequestedColumns | undefined {
  return cached(request, () => requested(table, request.fieldNodes, request, { cursors: false, neighbours: false }));
}

function cached(
  { fieldNodes }: GraphQLResolveInfo,
  find: () => RequestedColumns | undefined,
): RequestedColumns | undefined {
  const [only] = fieldNodes;
  if (fieldNodes.length !== 1 || !only) return find();
  if (!known.has(only)) known.set(only, find());
  return known.get(only);
}

function requested(
  table: NodeTable,
  rows: readonly FieldNode[],
  request: Request,
  page: Pick<RequestedColumns, 'cursors' | 'neighbours'>,
): RequestedColumns | undefined {
  const fields = fieldsUnder(rows, request.fragments);
  const joined = Object.entries(table.joins).flatMap(([field, { table: referred }]) => {
    const shown = named(fields, field);
    const wanted =
      shown.length > 0 ? propertiesOf(referred(), fieldsUnder(shown, request.fragments), request) : undefined;
    return wanted ? [{ field, properties: wanted }] : [];
  });
  const own = fields.filter(({ name }) => !joined.some(({ field }) => field === name.value));
  const properties = propertiesOf(table, own, request);
  return properties && { name: JSON.stringify([properties, joined, page]), properties, joined, ...page };
}

function propertiesOf(
  table: NodeTable,
  fields: readonly FieldNode[],
  { schema, fragments }: Request,
): readonly string[] | undefined {
  const found = new Set<string>();
  for (const field of fields) {
    const read = propertiesRead(table, field, schema, fragments);
    if (!read) return undefined;
    for (const property of read) found.add(property);
  }
  return [...found].sort();
}

function propertiesRead(
  { type, entity }: NodeTable,
  field: FieldNode,
  schema: GraphQLSchema,
  fragments: Request['fragments'],
): readonly string[] | undefined {
  const name = field.name.value;
  if (name === '__typename') return [];
  const node = schema.getType(type);
  const declared = isObjectType(node) ? node.getFields()[name] : undefined;
  const read = declared && readsOf(declared);
  if (!read) return hasColumn(entity, name) ? [name] : undefined;
  if (!('always' in read)) return read;
  return [
    ...read.always,
    ...fieldsUnder([field], fragments).flatMap(({ name: below }) => read.below[below.value] ?? []),
  ];
}

function named(fields: readonly FieldNode[], name: string): FieldNode[] {
  return fields.filter((field) => field.name.value === name);
}

/** The fields that are requested below others, whatever directives leave some of them out. */
function fieldsUnder(parents: readonly FieldNode[], fragments: Request['fragments']): FieldNode[] {
  return parents.flatMap(({ selectionSet }) => (selectionSet ? fieldsOf(selectionSet, fragments) : []));
}

function fieldsOf({ selections }: SelectionSetNode, fragments: Request['fragments']): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const set =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return set ? fieldsOf(set, fragments) : [];
  });
}
