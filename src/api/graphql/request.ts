import type { IncomingHttpHeaders } from 'node:http';

export type Variables = Record<string, unknown>;

/** A request of the API as it came. */
export interface GraphqlRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a request asks to execute. */
export interface AskedOperation {
  query: string;
  operationName: string | null;
  variables: Variables;
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** All of a request that its answer in a content type depends on. */
export function requestKey({ method, url, body }: GraphqlRequest, contentType: string): string {
  return `${method} ${contentType} ${url}\n${body}`;
}

/** @throws SyntaxError, answered with status 400, where the body is no JSON */
export function bodyOf({ method, body }: GraphqlRequest): unknown {
  if (method !== 'POST') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw Object.assign(new SyntaxError(`The body is no JSON: ${(error as Error).message}`), { statusCode: 400 });
  }
}

export function searchOf({ url }: GraphqlRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** The operation that a plain request asks for; null for what the engine is to look at more closely. */
export function askedOperation(request: GraphqlRequest, body: unknown): AskedOperation | null {
  return request.method === 'POST'
    ? plainOperation(body)
    : request.headers['content-type'] === undefined
      ? operationInAddress(request)
      : null;
}

const NAMES = new Set(['query', 'operationName', 'variables']);

function plainOperation(given: unknown): AskedOperation | null {
  if (!isRecord(given)) return null;
  for (const name in given) if (!NAMES.has(name)) return null;
  const { query, operationName = null, variables = null } = given;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (variables !== null && !isRecord(variables)) return null;
  return { query, operationName, variables: variables ?? {} };
}

function operationInAddress(request: GraphqlRequest): AskedOperation | null {
  const given: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(searchOf(request))) {
    if (name in given) return null;
    given[name] = value;
  }
  try {
    return plainOperation(
      given['variables'] === undefined
        ? given
        : { ...given, variables: JSON.parse(given['variables'] as string) as unknown },
    );
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
