import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphContext } from '../graph/context';
import { errorFormatter } from './errors';
import { complexityPlugin, LIMIT_RULES, LIMITS } from './limits';
import { graphSchema } from './schema';

/**
 * The GraphQL engine. Introspection is on, for the data is public; nothing is loaded from elsewhere. A GET changes
 * nothing and a POST must be JSON, which browsers send to other hosts only after asking, so CSRF needs no header.
 */
export async function startApollo(app: FastifyInstance): Promise<ApolloServer<GraphContext>> {
  const schema = graphSchema();
  const apollo = new ApolloServer<GraphContext>({
    schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(app.log),
    validationRules: LIMIT_RULES,
    parseOptions: { maxTokens: LIMITS.tokens },
    stopOnTerminationSignals: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      complexityPlugin(schema),
    ],
  });
  await apollo.start();
  return apollo;
}
