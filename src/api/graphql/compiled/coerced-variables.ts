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
 * The type of a variable that is coerced already. graphql-jit writes out every input type of a variable with all that
 * is nested in it, without an end where filters hold filters; graphql-js coerces those.
 */
const CoercedValue = new GraphQLScalarType({ name: 'CoercedValue__', parseValue: (value) => value });

/** The schema with the type of coerced variables, for the compiler alone. */
export function withCoercedValues(schema: GraphQLSchema): GraphQLSchema {
  const { types, ...config } = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...types, CoercedValue] });
}

/**
 * The same operations, given variables that are coerced: without defaults and of whatever type. Those that may decide
 * what is left out stay what they are, for the compiler asks for their type.
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
