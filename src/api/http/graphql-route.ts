import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANSWER_HEADERS } from './answer-headers';
import type { Draining } from './draining';
import { faultAnswer } from './fault-answer';
import type { GraphqlAnswer, GraphqlEndpoint } from '../graphql/endpoint';

/**
 * Serves `/graphql` in a scope without hooks. Answers are written to the socket as they are: what hooks and the
 * framework's own replies do for every answer costs more than an answer that is finished.
 */
export function graphqlRoute(scope: FastifyInstance, endpoint: GraphqlEndpoint, draining: Draining): void {
  scope.setErrorHandler((error: FastifyError, { log }, reply) => write(reply, faultAnswer(error, log), draining));
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => write(reply, await endpoint.answer(asked(request)), draining),
  });
  scope.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: ({ method }, reply) =>
      write(
        reply,
        {
          status: 405,
          headers: ['allow', 'GET, HEAD, POST', 'content-type', 'application/json; charset=utf-8'],
          body: JSON.stringify({
            errors: [
              { message: `${method} is not answered here: ask by GET or POST.`, extensions: { code: 'BAD_REQUEST' } },
            ],
          }),
        },
        draining,
      ),
  });
}

function asked({ method, url, headers, body }: FastifyRequest) {
  return { method, url, headers, body: typeof body === 'string' ? body : '' };
}

function write(reply: FastifyReply, { status, headers, body }: GraphqlAnswer, draining: Draining): void {
  reply.hijack();
  const length = body === null ? [] : ['content-length', String(Buffer.byteLength(body))];
  reply.raw.writeHead(status, [...ANSWER_HEADERS, ...headers, ...length, ...draining.headers()]);
  reply.raw.end(body ?? undefined);
}
