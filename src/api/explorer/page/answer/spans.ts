import {
  getNamedType,
  getOperationAST,
  isCompositeType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Response keys and indices that lead from the data to a value. */
export type AnswerPath = readonly (string | number)[];

export const keyOf = (path: AnswerPath): string => path.join('.');

/** The paths of all text spans in a response, by their keys. */
export function spansIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  data: unknown,
): Map<string, AnswerPath> {
  const operation = getOperationAST(document, operationName);
  const found = new Map<string, AnswerPath>();
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return found;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

  function walkValue(type: GraphQLNamedType, selections: SelectionSetNode, value: unknown, path: AnswerPath): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => walkValue(type, selections, item, [...path, index]));
    } else if (value !== null && typeof value === 'object') {
      if (type.name === 'TextSpan') found.set(keyOf(path), path);
      else walkObject(type, selections, value as Record<string, unknown>, path);
    }
  }

  function walkObject(
    type: GraphQLNamedType,
    { selections }: SelectionSetNode,
    value: Record<string, unknown>,
    path: AnswerPath,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined;
        if (field && selection.selectionSet && 'type' in field)
          walkValue(getNamedType(field.type) as GraphQLNamedType, selection.selectionSet, value[key], [...path, key]);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition?.name.value;
        const inner = condition === undefined ? type : schema.getType(condition);
        if (fragment && inner && isCompositeType(inner)) walkObject(inner, fragment.selectionSet, value, path);
      }
    }
  }

  walkObject(root, operation.selectionSet, data as Record<string, unknown>, []);
  return found;
}

/** What `withLocations` adds to each span. */
export interface Location {
  spanExact: string;
  spanStart: number;
  spanEnd: number;
  spanArticle: { slug: string };
}

const LOCATION = (
  parse('{ spanExact: exact spanStart: start spanEnd: end spanArticle: article { slug } }').definitions[0] as {
    selectionSet: SelectionSetNode;
  }
).selectionSet.selections as readonly FieldNode[];

/** The same operation, which also selects where each span is. */
export function withLocations(schema: GraphQLSchema, document: DocumentNode): string {
  const types = new TypeInfo(schema);
  return print(
    visit(
      document,
      visitWithTypeInfo(types, {
        SelectionSet(node) {
          if (types.getParentType()?.name !== 'TextSpan') return undefined;
          return { ...node, selections: [...node.selections, ...LOCATION] };
        },
      }),
    ),
  );
}

/** The value at a path; undefined if there is none. */
export function valueAt(data: unknown, path: AnswerPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], data);
}
