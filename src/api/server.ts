import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Database } from '../store/database';
import { startApollo } from './graphql/apollo';
import { Draining } from './http/draining';
import { faultAnswer } from './http/fault-answer';
import { GraphqlEndpoint } from './graphql/endpoint';
import { PersistedDocuments, type PersistedDocumentsOptions } from './graphql/persisted-documents';
import { graphqlRoute } from './http/graphql-route';
import { errorFormatter } from './graphql/errors';
import { Subscriptions } from './graphql/live/subscriptions';
import { streamRoute } from './http/stream-route';
import { CompiledQueries } from './graphql/compiled/compiled-queries';
import { servePages } from './http/pages';
import { digest } from './graphql/response-cache';
import type { Tokens } from './http/roles';
import { graphSchema, printedSchema } from './graphql/schema';
import { version } from '../kernel/version';

export interface ServerOptions {
  logLevel: string;
  /** The size of each process's response cache in bytes. Default: 32 MB. */
  cacheBytes?: number;
  /** The tokens for reading and for mutations. By default everybody may read and nobody may change the graph. */
  tokens?: Tokens;
  /** Whether queries that come again are executed by code made for them. Default: true. */
  compiledQueries?: boolean;
  /** Documents that requests may name by their hash. */
  documents?: PersistedDocumentsOptions;
  /** How many subscriptions a process serves at a time. Default: 100. */
  maxStreams?: number;
  /** How often a subscription gives a sign of life. Default: 12 s. */
  heartbeatMs?: number;
}

const MAX_BODY = 1024 * 1024;
/** A document of 5 MB, with the marks of escape that JSON puts into it. */
const MAX_BODY_WITH_DOCUMENT = 8 * 1024 * 1024;
const MAX_STREAMS = 100;
const CACHE_BYTES = 32 * 1024 * 1024;

/** The HTTP server over a graph, not yet listening. */
export async function createServer(
  database: Database,
  {
    logLevel,
    cacheBytes = CACHE_BYTES,
    tokens = {},
    compiledQueries = true,
    documents = {},
    maxStreams = MAX_STREAMS,
    heartbeatMs,
  }: ServerOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: tokens.editor === undefined ? MAX_BODY : MAX_BODY_WITH_DOCUMENT,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply);
    },
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerError);
  const draining = new Draining(app);
  const compiled = compiledQueries ? new CompiledQueries(graphSchema()) : null;
  const apollo = await startApollo(app, compiled);
  const sdl = printedSchema();
  const persisted = new PersistedDocuments(documents);
  const endpoint = new GraphqlEndpoint({
    database,
    apollo,
    compiled,
    documents: persisted,
    build: digest(sdl, version),
    cacheBytes,
    tokens,
  });
  await app.register(async (api) => {
    graphqlRoute(api, endpoint, draining);
    const subscriptions = new Subscriptions(database, graphSchema(), errorFormatter(app.log));
    streamRoute(api, { subscriptions, documents: persisted, tokens, maxStreams, heartbeatMs });
  });
  await app.register((pages) => servePages(pages, { database, draining, sdl }));
  return app;
}

function answerError(error: FastifyError, { log }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, headers, body } = faultAnswer(error, log);
  for (let at = 0; at < headers.length; at += 2) reply.header(headers[at]!, headers[at + 1]);
  return reply.code(status).send(body);
}
