import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InputError } from '../kernel/errors';
import { argumentPath } from './argument-path';

export interface Logger {
  error(details: object, message: string): void;
}

/** Codes whose messages are written for clients. */
const PUBLIC_CODES = new Set([
  'BAD_USER_INPUT', 'BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'QUERY_TOO_COMPLEX', 'UNAUTHENTICATED', 'FORBIDDEN',
]);

/**
 * What a client is told of an error: what was wrong with its request, and in which argument; of a fault of ours no more
 * than a number, under which the log tells the rest.
 */
export function errorFormatter(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const { locations, path } = formatted;
    if (cause instanceof InputError) return badInput(cause.message, cause.path.join('.'), { locations, path });
    const code = codeOf(formatted);
    if (cause instanceof GraphQLError && isBadValue(cause)) return badInput(cause.message, argumentPath(cause), { locations, path });
    if (PUBLIC_CODES.has(code)) return { message: formatted.message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
    const reference = randomUUID();
    log.error({ reference, error: cause }, 'an operation failed');
    return {
      message: `Something went wrong on our side. The log knows it under ${reference}.`,
      ...(locations && { locations }), ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    };
  };
}

/** A value that a scalar of ours refused, in a variable or written into the operation. */
function isBadValue(error: GraphQLError): boolean {
  const { originalError, extensions } = error;
  return extensions['code'] === 'BAD_USER_INPUT' || (originalError instanceof GraphQLError && isBadValue(originalError));
}

function badInput(message: string, argument: string, where: Pick<GraphQLFormattedError, 'locations' | 'path'>): GraphQLFormattedError {
  return {
    message: argument === '' ? message : `${argument}: ${message}`,
    ...(where.locations && { locations: where.locations }), ...(where.path && { path: where.path }),
    extensions: { code: 'BAD_USER_INPUT', ...(argument !== '' && { argument }) },
  };
}

function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : '';
}
