import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphContext } from '../../graph/context';
import { compiledQueriesPlugin } from './compiled/compiled-queries';
import { errorFormatter, RETRY_AFTER, UNAVAILABLE } from './errors';
import type { KnownOperations } from './compiled/known-operations';
import { LIMIT_RULES, LIMITS } from './limits';
import { operationCheckPlugin } from './operation-check';
import { graphSchema } from './schema';

/**
 * The GraphQL engine. Introspection is on, for the data is public; nothing is loaded from elsewhere. A GET changes
 * nothing and a POST must be JSON, which browsers send to other hosts only after asking, so CSRF needs no header.
 */
export async function startApollo(app: FastifyInstance, known: KnownOperations): Promise<ApolloServer<GraphContext>> {
  const schema = graphSchema();
  const format = errorFormatter(app.log);
  const apollo = new ApolloServer<GraphContext>({
    schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    formatError: format,
    validationRules: LIMIT_RULES,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.errors },
    stopOnTerminationSignals: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      operationCheckPlugin(schema),
      outcomePlugin,
      compiledQueriesPlugin(known, format),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Tells the endpoint what it may keep: answers of queries in which nothing went wrong; and clients when to try again. */
const outcomePlugin: ApolloServerPlugin<GraphContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, operation }) => {
        if (operation) contextValue.outcome.operation = operation.operation;
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue, response }) => {
        const { body, http } = response;
        const isAway =
          body.kind === 'single' &&
          body.singleResult.errors?.some(({ extensions }) => extensions?.['code'] === UNAVAILABLE);
        if (isAway) {
          http.status = 503;
          http.headers.set('retry-after', RETRY_AFTER);
          if (contextValue.outcome.operation === 'query') delete body.singleResult.data;
        }
        contextValue.outcome.isCacheable =
          contextValue.outcome.operation === 'query' && body.kind === 'single' && !body.singleResult.errors;
        return Promise.resolve();
      },
    }),
};
