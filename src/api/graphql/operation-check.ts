import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  BREAK,
  getVariableValues,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { GraphContext } from '../../graph/context';
import { DEFAULT_PAGE_SIZE } from '../../graph/query/selection';
import { InputError } from '../../kernel/errors';
import { checkArguments, isPaged } from './argument-check';
import { badInput, badRequest, badVariable } from './errors';
import type { Variables } from './request';
import { LIMITS } from './limits';

type Field = GraphQLField<unknown, unknown>;

/**
 * Refuses an operation before it runs where it asks for more fields than the limit, where an argument or a variable is
 * wrong, or where the schema has no operation of its kind.
 */
export function operationCheckPlugin(schema: GraphQLSchema): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: () => Promise.resolve({ didResolveOperation: async (context) => checkOperation(schema, context) }),
  };
}

function checkOperation(
  schema: GraphQLSchema,
  { request, document, operation, operationName }: GraphQLRequestContextDidResolveOperation<GraphContext>,
): void {
  if (!operation) return;
  if (!schema.getRootType(operation.operation)) {
    throw badRequest('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} in this schema.`, operation);
  }
  const variables = request.variables ?? {};
  const [fault] =
    getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: LIMITS.errors }).errors ??
    [];
  if (fault) throw badVariable(fault);
  const complexity = complexityOf(schema, document, operationName, variables);
  if (complexity <= LIMITS.complexity) return;
  throw badRequest(
    'QUERY_TOO_COMPLEX',
    `The operation asks for up to ${complexity} fields; ${LIMITS.complexity} are answered at once. Ask for smaller pages, or for fewer levels.`,
    operation,
  );
}

function complexityOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
): number {
  return getComplexity({
    schema,
    query,
    variables,
    ...(operationName ? { operationName } : {}),
    estimators: [estimator],
  });
}

/** A field costs 1; what a connection selects costs as often as its page has rows. */
const estimator: ComplexityEstimator = ({ args, childComplexity, field, node }) => {
  refuseWrongArguments(() => checkArguments(field, args), node);
  if (!isPaged(field)) return 1 + childComplexity;
  const { first, last } = args as { first?: number | null; last?: number | null };
  return 1 + Math.max(1, last ?? first ?? DEFAULT_PAGE_SIZE) * childComplexity;
};

function refuseWrongArguments(check: () => void, field: FieldNode): void {
  try {
    check();
  } catch (error) {
    throw error instanceof InputError ? badInput(error, field) : error;
  }
}

/**
 * The same check for an operation that passed it with other variables: it looks only at what these can change.
 * @returns the coerced variables; null where anything is wrong
 */
export function repeatedCheck(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (given: Variables) => Variables | null {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return () => ({});
  const own: DocumentNode = {
    ...document,
    definitions: document.definitions.filter((part) => part === operation || part.kind === Kind.FRAGMENT_DEFINITION),
  };
  const uses = variableUses(schema, own);
  const isCostFixed =
    !uses.some(({ field, argument }) => isPaged(field) && (argument === 'first' || argument === 'last')) &&
    !hasConditions(own);
  return (given) => {
    try {
      const { coerced } = getVariableValues(schema, definitions, given, { maxErrors: 1 });
      if (!coerced) return null;
      if (!isCostFixed)
        return complexityOf(schema, own, operation.name?.value, given) <= LIMITS.complexity ? coerced : null;
      // A part of an argument is refused where it would be refused as the whole.
      for (const { field, argument, variable } of uses)
        if (coerced[variable] !== undefined) checkArguments(field, { [argument]: coerced[variable] });
      return coerced;
    } catch {
      return null;
    }
  };
}

/** A variable that gives an argument, or a part of one, its value. */
interface VariableUse {
  field: Field;
  argument: string;
  variable: string;
}

function variableUses(schema: GraphQLSchema, document: DocumentNode): VariableUse[] {
  const uses: VariableUse[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: (node) => {
        const field = types.getFieldDef();
        if (!field || types.getDirective()) return;
        visit(node, {
          Variable: ({ name }) => {
            uses.push({ field, argument: node.name.value, variable: name.value });
          },
        });
      },
    }),
  );
  return uses;
}

function hasVariable(node: ArgumentNode): boolean {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Whether a directive leaves out what a variable says. */
function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: (node) => {
      if (node.arguments?.some(hasVariable)) found = true;
    },
  });
  return found;
}
