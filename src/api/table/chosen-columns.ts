import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { InputError } from '../../kernel/errors';
import { isConnection } from './connection';
import { didYouMean } from './nearest';

interface Tree {
  [name: string]: Tree;
}

/**
 * The selection of columns that are given by dotted names: `text,speaker.name,said.edtf`.
 * @throws InputError that names the column and the nearest valid name
 */
export function selectionOf(type: GraphQLNamedType, columns: readonly string[]): SelectionSetNode {
  const tree: Tree = {};
  for (const column of columns) {
    let place = tree;
    let current = type;
    for (const name of column.split('.')) {
      current = fieldTypeOf(current, name, column);
      place = place[name] ??= {};
    }
    if (isObjectType(current) || isInterfaceType(current)) {
      const fields = Object.keys(current.getFields());
      throw new InputError(
        `"${column}" has columns of its own: ${fields.map((name) => `${column}.${name}`).join(', ')}.`,
        ['columns'],
      );
    }
  }
  return selectionSet(tree);
}

function fieldTypeOf(parent: GraphQLNamedType, name: string, column: string): GraphQLNamedType {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const field = fields[name];
  if (!field) {
    const near = didYouMean(name, Object.keys(fields));
    throw new InputError(`there is no column "${column}": ${parent.name} has no field "${name}".${near}`, ['columns']);
  }
  const type = getNamedType(field.type);
  if (isConnection(type)) throw new InputError(`"${column}" is a separate table.`, ['columns']);
  return type;
}

function selectionSet(tree: Tree): SelectionSetNode {
  return {
    kind: Kind.SELECTION_SET,
    selections: Object.entries(tree).map(([name, below]): FieldNode => ({
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      ...(Object.keys(below).length > 0 && { selectionSet: selectionSet(below) }),
    })),
  };
}
