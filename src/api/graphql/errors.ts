import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind, type ASTNode, type GraphQLFormattedError } from 'graphql';
import { InputError, TimeoutError } from '../../kernel/errors';
import { shortened } from '../../kernel/shortened';
import { isUnavailable } from '../../store/engines';
import { shorthandHint } from './shorthand-hint';
import { argumentPath } from './argument-path';

export interface Logger {
  error(details: object, message: string): void;
}

/** Codes whose messages are written for clients. */
const PUBLIC_CODES = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COMPLEX',
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);

export const TIMEOUT = 'TIMEOUT';
const TIMEOUT_MESSAGE = 'The operation took too long. Ask for less: fewer rows, counts, searches or levels.';
export const UNAVAILABLE = 'SERVICE_UNAVAILABLE';
/** Seconds after which to try again. */
export const RETRY_AFTER = '1';

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
type Where = Pick<GraphQLFormattedError, 'locations' | 'path'>;

/**
 * The error as the client sees it: what was wrong with its request, and in which argument. Of an internal error it sees
 * only a number, under which the log has the details.
 */
export function errorFormatter(log: Logger): ErrorFormatter {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const where = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    if (cause instanceof InputError) return told('BAD_USER_INPUT', cause.message, cause.where.join('.'), where);
    if (cause instanceof TimeoutError) return told(TIMEOUT, TIMEOUT_MESSAGE, '', where);
    if (isUnavailable(cause)) return unavailableError(log, cause, where);
    const code = codeOf(cause, formatted);
    if (!PUBLIC_CODES.has(code)) return internalError(log, cause, where);
    if (!(cause instanceof GraphQLError)) return told(code, formatted.message, '', where);
    if (originOf(cause).name === 'RangeError')
      return told(code, 'The operation is nested too deeply to be parsed.', '', where);
    const argument = argumentOf(cause);
    return told(code, `${messageOf(cause)}${shorthandHint(cause.message, argument)}`, argument, where);
  };
}

/** An internal error: the client sees only the number under which it is logged. */
export function internalError(log: Logger, cause: unknown, where: Where = {}): GraphQLFormattedError {
  const reference = randomUUID();
  log.error({ reference, err: cause }, 'an operation failed');
  return {
    message: `Internal error. The server's log has the details under ${reference}.`,
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

/** The database is unreachable or too busy: the same request may succeed soon. */
export function unavailableError(log: Logger, cause: unknown, where: Where = {}): GraphQLFormattedError {
  log.error({ err: cause }, 'the database is unavailable');
  return {
    message: 'The database is unavailable or busy. Try again soon.',
    ...where,
    extensions: { code: UNAVAILABLE },
  };
}

/** An error that refuses an operation before it runs. */
export function badRequest(code: string, message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code, http: { status: 400 } } });
}

/** An error that refuses an operation before it runs for an argument of one of its fields. */
export function badInput({ message, where }: InputError, field: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    nodes: field,
    extensions: { code: 'BAD_USER_INPUT', argument: where.join('.'), http: { status: 400 } },
  });
}

/** An error that refuses an operation before it runs for the value of a variable. */
export function badVariable(error: GraphQLError): GraphQLError {
  const { message, nodes, originalError } = error;
  return new GraphQLError(message, {
    nodes,
    originalError: originalError ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function told(code: string, full: string, argument: string, where: Where): GraphQLFormattedError {
  const message = shortened(full);
  const isNamed = argument === '' || code !== 'BAD_USER_INPUT';
  return {
    message: isNamed ? message : `${argument}: ${message}`,
    ...where,
    extensions: { code, ...(argument !== '' && { argument }) },
  };
}

/** What was wrong with a variable's value, without the sentence that names the variable: the argument names it. */
function messageOf({ message, nodes, originalError }: GraphQLError): string {
  const isVariable = nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && originalError instanceof GraphQLError;
  return isVariable && message.endsWith(`; ${originalError.message}`) ? originalError.message : message;
}

function argumentOf(error: GraphQLError): string {
  const argument = error.extensions?.['argument'];
  return typeof argument === 'string' ? argument : argumentPath(error);
}

function codeOf(cause: unknown, { extensions }: GraphQLFormattedError): string {
  if (cause instanceof GraphQLError) {
    if (isBadValue(cause)) return 'BAD_USER_INPUT';
    const { code, http } = (cause.extensions ?? {}) as { code?: unknown; http?: { status?: number } };
    if (code === undefined && isClientFault(http?.status)) return 'BAD_REQUEST';
  }
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : '';
}

/** A value that one of our scalars rejected, in a variable or in the operation. */
function isBadValue({ originalError, extensions }: GraphQLError): boolean {
  return (
    extensions?.['code'] === 'BAD_USER_INPUT' || (originalError instanceof GraphQLError && isBadValue(originalError))
  );
}

/** The innermost error. */
function originOf(error: Error): Error {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

function isClientFault(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}
