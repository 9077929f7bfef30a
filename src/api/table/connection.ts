import {
  getNamedType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

/** Whether a type is a connection: pages of rows. */
export function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();
}

/** The type of a field of an object type. */
export function fieldType(parent: GraphQLObjectType, field: string): GraphQLOutputType | undefined {
  return parent.getFields()[field]?.type;
}

/** The type of the rows of a connection. */
export function rowType(connection: GraphQLObjectType, field: 'nodes' | 'edges'): GraphQLNamedType {
  return getNamedType(connection.getFields()[field]!.type);
}
