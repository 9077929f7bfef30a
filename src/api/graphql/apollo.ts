import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { CompiledQueries } from './compiled/compiled-queries';
import type { ApiContext } from './context';
import { errorFormatter, type Logger } from './errors';
import { LIMIT_RULES, LIMITS } from './limits';
import { operationCheckPlugin } from './operation-check';
import { graphSchema } from './schema';

/**
 * The GraphQL engine. Introspection is on, for the data is public; nothing is loaded from elsewhere. A GET changes
 * nothing, and a POST must be JSON, which browsers send to other hosts only after a preflight request, so no header
 * against CSRF is needed.
 */
export async function startApollo(
  log: Logger,
  compiled: CompiledQueries | null,
  plugins: readonly ApolloServerPlugin<ApiContext>[] = [],
): Promise<ApolloServer<ApiContext>> {
  const schema = graphSchema();
  const apollo = new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(log),
    validationRules: LIMIT_RULES,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.errors },
    stopOnTerminationSignals: false,
    persistedQueries: false,
    // Its limit underestimates the size of documents, and repeated operations are compiled anyway.
    documentStore: null,
    plugins: [
      ...plugins,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      operationCheckPlugin(schema),
      outcomePlugin,
      ...(compiled ? [compiled.learning] : []),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Tells the executor what kind of operation it is. */
const outcomePlugin: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, operation }) => {
        if (operation) contextValue.outcome.kind = operation.operation;
        return Promise.resolve();
      },
    }),
};
