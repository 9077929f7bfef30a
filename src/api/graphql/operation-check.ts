import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { ApiContext } from './context';
import { DEFAULT_PAGE_SIZE } from '../../graph/query/selection';
import { InputError } from '../../kernel/errors';
import { checkArguments, isPaged } from './argument-check';
import { badInput, badRequest, badVariable } from './errors';
import type { Variables } from './request';
import { LIMITS } from './limits';

/** Rejects an operation before it runs, or reports its cost to the executor. */
export function operationCheckPlugin(schema: GraphQLSchema): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ request, document, operation, contextValue }) => {
          const { variables = {}, operationName } = request;
          // The engine reports which operation is missing.
          if (!operation) return;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION)
            throw badRequest('BAD_REQUEST', 'Subscriptions are answered at /graphql/stream.', operation);
          contextValue.outcome.cost = checkOperation(schema, { document, operation, operationName, variables });
        },
      }),
  };
}

export interface CheckedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | undefined;
  variables: Variables;
}

/**
 * @returns how many fields the response may contain
 * @throws GraphQLError where that is more than the limit, where an argument or a variable is wrong, or where the schema
 * has no operation of its kind
 */
export function checkOperation(
  schema: GraphQLSchema,
  { document, operation, operationName, variables }: CheckedOperation,
): number {
  if (!schema.getRootType(operation.operation))
    throw badRequest('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} in this schema.`, operation);
  const definitions = operation.variableDefinitions ?? [];
  const [fault] = getVariableValues(schema, definitions, variables, { maxErrors: LIMITS.errors }).errors ?? [];
  if (fault) throw badVariable(fault);
  const complexity = complexityOf(schema, document, operationName, variables);
  if (complexity <= LIMITS.complexity) return complexity;
  throw badRequest(
    'QUERY_TOO_COMPLEX',
    `The operation asks for up to ${complexity} fields; ${LIMITS.complexity} is the limit. ` +
      'Request smaller pages or fewer levels.',
    operation,
  );
}

/** How many fields the response of an operation may contain. */
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

/** A field costs 1; the fields below a connection cost as many times as its page has rows. */
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
