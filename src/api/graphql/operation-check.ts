import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { getVariableValues, type DocumentNode, type FieldNode, type GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { ApiContext } from './context';
import { DEFAULT_PAGE_SIZE } from '../../graph/query/selection';
import { InputError } from '../../kernel/errors';
import { checkArguments, isPaged } from './argument-check';
import { badInput, badRequest, badVariable } from './errors';
import type { Variables } from './request';
import { LIMITS } from './limits';

/**
 * Refuses an operation before it runs where it asks for more fields than the limit, where an argument or a variable is
 * wrong, or where the schema has no operation of its kind.
 */
export function operationCheckPlugin(schema: GraphQLSchema): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () => Promise.resolve({ didResolveOperation: async (context) => checkOperation(schema, context) }),
  };
}

function checkOperation(
  schema: GraphQLSchema,
  { request, document, operation, operationName, contextValue }: GraphQLRequestContextDidResolveOperation<ApiContext>,
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
  contextValue.outcome.cost = complexity;
  if (complexity <= LIMITS.complexity) return;
  throw badRequest(
    'QUERY_TOO_COMPLEX',
    `The operation asks for up to ${complexity} fields; ${LIMITS.complexity} are answered at once. Ask for smaller pages, or for fewer levels.`,
    operation,
  );
}

/** How many fields an operation may answer. */
export function complexityOf(
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
