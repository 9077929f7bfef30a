import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { getVariableValues, GraphQLError, type FieldNode, type GraphQLSchema, type ValidationContext, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { GraphContext } from '../graph/context';
import { DEFAULT_PAGE_SIZE } from '../graph/query/page';
import { InputError } from '../kernel/errors';
import { checkArguments, isPaged } from './argument-check';
import { badInput, badRequest, badVariable } from './errors';

/** What one operation may ask for: far above what people write, far below what hurts. */
export const LIMITS = { tokens: 4_000, depth: 20, aliases: 100, directives: 50, errors: 20, complexity: 250_000 };

/** The packages' own way is to throw, which ends the validation, and Apollo takes that for a fault of the server. */
const onReject = [(context: ValidationContext | null, { message }: GraphQLError) => {
  context?.reportError(new GraphQLError(message.replace(/^Syntax Error: /, '')));
}];
const reporting = { exposeLimits: true, propagateOnRejection: false, onReject };

export const LIMIT_RULES = [
  maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, ...reporting }),
  maxAliasesRule({ n: LIMITS.aliases, allowList: [], ...reporting }),
  maxDirectivesRule({ n: LIMITS.directives, ...reporting }),
] as unknown as ValidationRule[];

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
 * Refuses an operation before it runs where it asks for more fields than the limit, where an argument or a variable is
 * wrong, or where the schema has no operation of its kind.
 */
export function complexityPlugin(schema: GraphQLSchema): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: () => Promise.resolve({ didResolveOperation: async (context) => checkOperation(schema, context) }),
  };
}

function checkOperation(schema: GraphQLSchema, { request, document, operation, operationName }: GraphQLRequestContextDidResolveOperation<GraphContext>): void {
  if (!operation) return;
  if (!schema.getRootType(operation.operation)) {
    throw badRequest('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} in this schema.`, operation);
  }
  const variables = request.variables ?? {};
  const [fault] = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: LIMITS.errors }).errors ?? [];
  if (fault) throw badVariable(fault);
  const complexity = getComplexity({ schema, query: document, variables, ...(operationName ? { operationName } : {}), estimators: [estimator] });
  if (complexity <= LIMITS.complexity) return;
  throw badRequest(
    'QUERY_TOO_COMPLEX',
    `The operation asks for up to ${complexity} fields; ${LIMITS.complexity} are answered at once. Ask for smaller pages, or for fewer levels.`,
    operation);
}
