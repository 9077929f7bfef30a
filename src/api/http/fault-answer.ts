import type { FastifyError } from 'fastify';
import { isUnavailable } from '../../store/engines';
import { internalError, RETRY_AFTER, unavailableError, type Logger } from '../graphql/errors';
import type { GraphqlAnswer } from '../graphql/responder';
import { JSON_TYPE } from './negotiate';
import { RequestFault } from './request-fault';

/** Errors of the HTTP request itself, before GraphQL is reached, in GraphQL's format. */
export function faultAnswer(error: FastifyError, log: Logger): GraphqlAnswer {
  if (isUnavailable(error)) return answer(503, unavailableError(log, error), ['retry-after', RETRY_AFTER]);
  if (error instanceof RequestFault)
    return answer(error.statusCode, { message: error.message, extensions: { code: error.code } }, error.headers);
  const status = error.statusCode ?? 500;
  return answer(
    status,
    status < 500 ? { message: error.message, extensions: { code: 'BAD_REQUEST' } } : internalError(log, error),
  );
}

function answer(status: number, error: object, headers: readonly string[] = []): GraphqlAnswer {
  return {
    status,
    headers: ['content-type', JSON_TYPE, 'cache-control', 'no-store', ...headers],
    body: JSON.stringify({ errors: [error] }),
  };
}
