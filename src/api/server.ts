import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { TableLimits } from '../config';
import type { Database } from '../store/database';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { ANSWER_HEADERS } from './http/answer-headers';
import { Draining } from './http/draining';
import { faultAnswer } from './http/fault-answer';
import { GraphqlEndpoint } from './graphql/endpoint';
import { startEngine } from './graphql/engine';
import { PersistedDocuments, type PersistedDocumentsOptions } from './graphql/persisted-documents';
import { graphqlRoute } from './http/graphql-route';
import { errorFormatter } from './graphql/errors';
import { Subscriptions } from './graphql/live/subscriptions';
import { streamRoute } from './http/stream-route';
import { servePages } from './http/pages';
import type { Tokens } from './http/roles';
import { FeedEndpoint } from './feeds/feed-endpoint';
import { feedRoutes } from './feeds/feed-route';
import { mcpRoute } from './mcp/mcp-route';
import { TableEndpoint } from './table/table-endpoint';
import { tableRoutes } from './table/table-route';

export interface ServerOptions {
  logLevel: string;
  /** The size of each process's response cache in bytes. Default: 32 MB. */
  cacheBytes?: number;
  /** The tokens for reading and for mutations. By default everybody may read and nobody may change the graph. */
  tokens?: Tokens;
  /** Whether repeated queries are compiled. Default: true. */
  compiledQueries?: boolean;
  /** Documents that requests may name by their hash. */
  documents?: PersistedDocumentsOptions;
  /** How many subscriptions a process serves at a time. Default: 100. */
  maxStreams?: number;
  /** How often a subscription sends a heartbeat. Default: 12 s. */
  heartbeatMs?: number;
  /** How long an operation may take. Default: 10 s. */
  timeoutMs?: number;
  /** The limits of tables. */
  tables?: TableLimits;
}

const MAX_BODY = 1024 * 1024;
/** A document of 5 MB, with JSON's escape characters. */
const MAX_BODY_WITH_DOCUMENT = 8 * 1024 * 1024;
/** How long a client may take to send its request; after that, Node.js responds with 408. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };
const MAX_STREAMS = 100;
const CACHE_BYTES = 32 * 1024 * 1024;
const TABLE_LIMITS: TableLimits = { streams: 4, rows: 10_000_000, seconds: 900 };

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
    timeoutMs,
    tables = TABLE_LIMITS,
  }: ServerOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: tokens.editor === undefined ? MAX_BODY : MAX_BODY_WITH_DOCUMENT,
    forceCloseConnections: 'idle',
    http: TIMEOUTS,
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      // No route was found, so no route has set the headers.
      for (let at = 0; at < ANSWER_HEADERS.length; at += 2) reply.header(ANSWER_HEADERS[at]!, ANSWER_HEADERS[at + 1]);
      answerError(error, request, reply);
    },
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerError);
  const draining = new Draining(app);
  const plugins = [fastifyApolloDrainPlugin(app)];
  const engine = await startEngine(database, { log: app.log, tokens, compiledQueries, plugins });
  const persisted = new PersistedDocuments(documents);
  const endpoint = new GraphqlEndpoint({ ...engine, database, documents: persisted, cacheBytes, tokens, timeoutMs });
  const tableEndpoint = new TableEndpoint({ ...engine, database, tokens, limits: tables });
  await app.register(async (api) => {
    graphqlRoute(api, endpoint, tableEndpoint, draining);
    const subscriptions = new Subscriptions(database, engine.schema, errorFormatter(app.log));
    streamRoute(api, { subscriptions, documents: persisted, tokens, maxStreams, heartbeatMs });
  });
  await app.register(async (api) => {
    tableRoutes(api, tableEndpoint, draining);
    mcpRoute(api, { database, engine, tokens });
    feedRoutes(api, new FeedEndpoint({ ...engine, database, tokens }), draining);
  });
  await app.register((pages) => servePages(pages, { database, draining, sdl: engine.sdl }));
  return app;
}

function answerError(error: FastifyError, { log }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, headers, body } = faultAnswer(error, log);
  for (let at = 0; at < headers.length; at += 2) reply.header(headers[at]!, headers[at + 1]);
  return reply.code(status).send(body);
}
