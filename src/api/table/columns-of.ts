import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { InputError } from '../../kernel/errors';
import type { Column, ColumnType } from './column';
import { isConnection } from './connection';

const TYPES: Record<string, ColumnType> = {
  Int: 'int',
  Float: 'float',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'timestamp',
  JSON: 'json',
};

interface Place {
  path: readonly string[];
  isList: boolean;
}

/**
 * The columns of a selection: each leaf is one, nested objects get dotted names, and fields below a list are lists.
 * @throws InputError if the selection contains another connection, which would be a separate table
 */
export function columnsOf(schema: GraphQLSchema, type: GraphQLNamedType, selection: SelectionSetNode): Column[] {
  const columns = new Map<string, Column>();
  addSelection(schema, type, selection, { path: [], isList: false }, columns);
  return [...columns.values()];
}

function addSelection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  place: Place,
  columns: Map<string, Column>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) addField(schema, type, selection, place, columns);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
      addSelection(schema, condition ?? type, selection.selectionSet, place, columns);
    }
  }
}

function addField(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: FieldNode,
  place: Place,
  columns: Map<string, Column>,
): void {
  const key = (field.alias ?? field.name).value;
  const path = [...place.path, key];
  const name = path.join('.');
  if (field.name.value === '__typename') columns.set(name, { name, path, isList: place.isList, type: 'string' });
  const type = typeOfField(parent, field.name.value);
  if (!type) return;
  const named = getNamedType(type);
  if (isConnection(named))
    throw new InputError(
      `"${name}" is another connection. A table shows one connection; use a separate operation for the other.`,
    );
  const isList = place.isList || isListType(isNonNullType(type) ? type.ofType : type);
  if (field.selectionSet) addSelection(schema, named, field.selectionSet, { path, isList }, columns);
  else columns.set(name, { name, path, isList, ...leafOf(named) });
}

function leafOf(type: GraphQLNamedType): Pick<Column, 'type' | 'values'> {
  if (isEnumType(type)) return { type: 'string', values: type.getValues().map(({ name }) => name) };
  return { type: TYPES[type.name] ?? 'string' };
}

function typeOfField(parent: GraphQLNamedType, name: string): GraphQLOutputType | undefined {
  if (!isObjectType(parent) && !isAbstractType(parent)) return undefined;
  return 'getFields' in parent ? parent.getFields()[name]?.type : undefined;
}
