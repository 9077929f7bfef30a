import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { currentRevision } from '../graph/revision/revision.repository';
import type { Database } from '../store/database';
import { startApollo } from './graphql/apollo';
import { Draining } from './http/draining';
import { explorerPlugin } from './explorer/plugin';
import { faultAnswer } from './http/fault-answer';
import { GraphqlEndpoint } from './graphql/endpoint';
import { PersistedDocuments, type PersistedDocumentsOptions } from './graphql/persisted-documents';
import { graphqlRoute } from './http/graphql-route';
import { CompiledQueries } from './graphql/compiled/compiled-queries';
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
}

const MAX_BODY = 1024 * 1024;
/** A document of 5 MB, with the marks of escape that JSON puts into it. */
const MAX_BODY_WITH_DOCUMENT = 8 * 1024 * 1024;
const CACHE_BYTES = 32 * 1024 * 1024;

/** Answers are data: nothing may run in them or frame them. Whether HTTPS is asked for is up to what stands in front. */
const HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  frameguard: { action: 'deny' },
  hsts: false,
};

/** The HTTP server over a graph, not yet listening. */
export async function createServer(
  database: Database,
  { logLevel, cacheBytes = CACHE_BYTES, tokens = {}, compiledQueries = true, documents = {} }: ServerOptions,
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
  const endpoint = new GraphqlEndpoint({
    database,
    apollo,
    compiled,
    documents: new PersistedDocuments(documents),
    build: digest(sdl, version),
    cacheBytes,
    tokens,
  });
  await app.register(async (api) => {
    graphqlRoute(api, endpoint, draining);
  });
  await app.register(async (pages) => {
    draining.hook(pages);
    await pages.register(helmet, HEADERS);
    await pages.register(cors, {
      origin: '*',
      methods: ['GET', 'HEAD', 'POST'],
      exposedHeaders: ['etag'],
      maxAge: 86_400,
      strictPreflight: false,
    });
    await pages.register(compress, { threshold: 1024 });
    pages.setNotFoundHandler((request, reply) =>
      reply.code(404).send({
        errors: [{ message: `There is nothing at ${request.url.split('?')[0]}.`, extensions: { code: 'NOT_FOUND' } }],
      }),
    );
    pages.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(sdl));
    pages.get('/healthz', async () => {
      const { number } = await currentRevision(database.reader);
      return { status: 'ok', engine: database.engine, revision: number };
    });
    await pages.register(explorerPlugin);
  });
  return app;
}

function answerError(error: FastifyError, { log }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, headers, body } = faultAnswer(error, log);
  for (let at = 0; at < headers.length; at += 2) reply.header(headers[at]!, headers[at + 1]);
  return reply.code(status).send(body);
}
