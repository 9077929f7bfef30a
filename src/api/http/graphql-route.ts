import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseTableFormat } from '../table/choose-format';
import type { TableEndpoint } from '../table/table-endpoint';
import { faultOf, takeOver } from '../table/table-route';
import { TableFault } from '../table/table-fault';
import { answerDirectly } from './answer-directly';
import type { Draining } from './draining';
import { faultAnswer } from './fault-answer';
import type { GraphqlEndpoint } from '../graphql/endpoint';
import type { GraphqlRequest } from '../graphql/request';
import { RequestFault } from './request-fault';

/**
 * Serves `/graphql` in a scope without hooks; to clients that prefer a table, the rows of the operation's connection.
 */
export function graphqlRoute(
  scope: FastifyInstance,
  endpoint: GraphqlEndpoint,
  tables: TableEndpoint,
  draining: Draining,
): void {
  scope.setErrorHandler((error: FastifyError, { log }, reply) =>
    answerDirectly(reply, error instanceof TableFault ? faultOf(error) : faultAnswer(error, log), draining),
  );
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    done(charsetFault(request.headers['content-type']), body),
  );
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const format = chooseTableFormat(request.headers.accept);
      if (format === null)
        return answerDirectly(reply, await endpoint.answer(requestOf(request), leaving(reply)), draining);
      const operation = endpoint.operationOf(requestOf(request));
      await tables.serveOperation(operation, format, request, () => takeOver(reply));
    },
  });
  scope.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: ({ method }) => {
      throw new RequestFault(405, `${method} is not supported here: use GET or POST.`, 'BAD_REQUEST', [
        'allow',
        'GET, HEAD, POST',
      ]);
    },
  });
}

/** Calls back if the client disconnects before its response is complete. */
function leaving({ raw }: FastifyReply): (end: () => void) => void {
  return (end) =>
    raw.once('close', () => {
      if (!raw.writableFinished) end();
    });
}

/** JSON is UTF-8; a body in another charset would be misread. */
function charsetFault(contentType = ''): RequestFault | null {
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return null;
  return new RequestFault(415, 'The charset of the body must be UTF-8.');
}

export function requestOf({ method, url, headers, body }: FastifyRequest): GraphqlRequest {
  return { method, url, headers, body: typeof body === 'string' ? body : '' };
}
