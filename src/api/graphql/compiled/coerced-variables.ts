import {
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  visit,
  type DocumentNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * The type of a variable that is coerced already. graphql-jit generates code for the whole input type of a variable,
 * which does not end for recursive types such as filters; so graphql-js coerces variables.
 */
const CoercedValue = new GraphQLScalarType({ name: 'CoercedValue__', parseValue: (value) => value });

/** The schema with the type of coerced variables, for the compiler alone. */
export function withCoercedValues(schema: GraphQLSchema): GraphQLSchema {
  const { types, ...config } = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...types, CoercedValue] });
}

/**
 * The same operation for variables that are coerced already: without defaults and of any type. Variables that `@skip`
 * and `@include` may use keep their type, because the compiler needs it.
 */
export function withCoercedVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition) => (isBoolean(definition.type) ? undefined : coerced(definition)),
  });
}

function isBoolean(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isBoolean(type.type);
  return type.kind === Kind.NAMED_TYPE && type.name.value === 'Boolean';
}

function coerced({ kind, variable, loc }: VariableDefinitionNode): VariableDefinitionNode {
  return {
    kind,
    variable,
    ...(loc && { loc }),
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: CoercedValue.name } },
  };
}
