import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { GraphContext } from '../graph/context';
import { DEFAULT_PAGE_SIZE } from '../graph/query/page';

/** What one operation may ask for: far above what people write, far below what hurts. */
export const LIMITS = { tokens: 4_000, depth: 20, aliases: 100, directives: 50, errors: 20, complexity: 250_000 };

const refusal = (error: GraphQLError | undefined) => new GraphQLError(error?.message ?? 'the operation is too large', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
const onReject = [(_: unknown, error: GraphQLError) => { throw refusal(error); }];

export const LIMIT_RULES: ValidationRule[] = [
  maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, exposeLimits: true, propagateOnRejection: false, onReject }),
  maxAliasesRule({ n: LIMITS.aliases, allowList: [], exposeLimits: true, propagateOnRejection: false, onReject }),
  maxDirectivesRule({ n: LIMITS.directives, exposeLimits: true, propagateOnRejection: false, onReject }),
] as unknown as ValidationRule[];

/** A field costs 1; what a connection selects costs as often as its page has rows. */
const estimator: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const paged = field.args.some(({ name }) => name === 'first') && field.args.some(({ name }) => name === 'after');
  if (!paged) return 1 + childComplexity;
  const { first, last } = args as { first?: number | null; last?: number | null };
  return 1 + Math.max(1, last ?? first ?? DEFAULT_PAGE_SIZE) * childComplexity;
};

/** Refuses an operation before it runs where it asks for more fields than the limit. */
export function complexityPlugin(schema: GraphQLSchema): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: ({ request, document, operationName }) => {
        const complexity = getComplexity({
          schema, query: document, variables: request.variables ?? {},
          ...(operationName ? { operationName } : {}), estimators: [estimator],
        });
        if (complexity <= LIMITS.complexity) return Promise.resolve();
        throw new GraphQLError(
          `The operation asks for up to ${complexity} fields; ${LIMITS.complexity} are answered at once. Ask for smaller pages, or for fewer levels.`,
          { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
      },
    }),
  };
}
