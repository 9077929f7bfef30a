import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { currentRevision } from '../../graph/revision/revision.repository';
import type { Database } from '../../store/database';
import { explorerPlugin } from '../explorer/plugin';
import type { Draining } from './draining';

export interface PagesOptions {
  database: Database;
  draining: Draining;
  /** The schema as text. */
  sdl: string;
}

/** Responses are data: nothing may run in them or frame them. Requiring HTTPS is up to the proxy in front. */
const HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  frameguard: { action: 'deny' },
  hsts: false,
};

/** Serves everything but GraphQL: the explorer, the schema as text, and the health check. */
export async function servePages(pages: FastifyInstance, { database, draining, sdl }: PagesOptions): Promise<void> {
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
      errors: [{ message: `Not found: ${request.url.split('?')[0]}`, extensions: { code: 'NOT_FOUND' } }],
    }),
  );
  pages.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(sdl));
  pages.get('/healthz', async () => {
    const { number } = await currentRevision(database.reader);
    return { status: 'ok', engine: database.engine, revision: number };
  });
  await pages.register(explorerPlugin);
}
