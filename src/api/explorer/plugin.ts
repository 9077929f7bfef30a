import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { packageRoot } from '../../kernel/package-root';

/**
 * What the explorer may load: files of this server alone, no inline script, no `eval`. The editor writes its colours
 * and positions into style elements and attributes, hence `unsafe-inline` for styles; its fonts and cursors are data
 * URLs.
 */
export const EXPLORER_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

const NOT_BUILT = 'The explorer is not built. Build it with: npx vite build';

/** How the explorer is served. */
export interface ExplorerOptions {
  /** Where `npx vite build` left the page: `index.html` and `assets/`. Default: `dist/explorer` of this package. */
  directory?: string;
}

/**
 * Serves GraphiQL at `/graphiql` and redirects `/` there. Names of assets contain a hash of their content, so clients
 * may cache them forever; the page itself is revalidated each time. Without a built page `/graphiql` answers 503 and
 * says how to build it; the rest of the server is not affected. The policy applies to these routes only.
 */
export const explorerPlugin: FastifyPluginAsync<ExplorerOptions> = async (app, options) => {
  const directory = options.directory ?? join(packageRoot(), 'dist', 'explorer');

  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', EXPLORER_POLICY).header('x-content-type-options', 'nosniff');
  });
  app.get('/', (_request, reply) => reply.redirect('/graphiql'));
  app.get('/graphiql/', (_request, reply) => reply.redirect('/graphiql'));

  if (!existsSync(join(directory, 'index.html'))) {
    app.log.warn(NOT_BUILT);
    app.get('/graphiql', (_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(`${NOT_BUILT}\n`));
    return;
  }
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/graphiql/assets/',
    index: false,
    preCompressed: true,
    maxAge: '365d',
    immutable: true,
  });
  app.get('/graphiql', (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', directory, { cacheControl: false }),
  );
};
