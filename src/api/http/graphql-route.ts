import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANSWER_HEADERS } from './answer-headers';
import type { Draining } from './draining';
import { faultAnswer } from './fault-answer';
import type { GraphqlEndpoint } from '../graphql/endpoint';
import type { GraphqlRequest } from '../graphql/request';
import type { GraphqlAnswer } from '../graphql/responder';
import { RequestFault } from './request-fault';

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
    handler: async (request, reply) => write(reply, await endpoint.answer(requestOf(request)), draining),
  });
  scope.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: ({ method }) => {
      throw new RequestFault(405, `${method} is not supported here: use GET or POST.`, 'BAD_REQUEST', [
        ...['allow', 'GET, HEAD, POST'],
      ]);
    },
  });
}

export function requestOf({ method, url, headers, body }: FastifyRequest): GraphqlRequest {
  return { method, url, headers, body: typeof body === 'string' ? body : '' };
}

function write(reply: FastifyReply, { status, headers, body }: GraphqlAnswer, draining: Draining): void {
  reply.hijack();
  const length = body === null ? [] : ['content-length', String(Buffer.byteLength(body))];
  reply.raw.writeHead(status, [...ANSWER_HEADERS, ...headers, ...length, ...draining.headers()]);
  reply.raw.end(body ?? undefined);
}
