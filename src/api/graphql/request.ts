import type { IncomingHttpHeaders } from 'node:http';
import { RequestFault } from '../http/request-fault';
import { VALUE_LIMITS } from './limits';
import type { PersistedDocuments } from './persisted-documents';
import { excessOf } from './value-size';

export type Variables = Record<string, unknown>;

/** A request to the API, as received. */
export interface GraphqlRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a request asks to execute. */
export interface RequestedOperation {
  method: string;
  query: string;
  operationName: string | undefined;
  variables: Variables;
}

/** The parameters of a request; the draft of GraphQL over HTTP asks to ignore others. */
interface Parameters {
  query?: unknown;
  documentId?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/** Everything in a request that its response in a content type depends on. */
export function requestKey({ method, url, body }: GraphqlRequest, contentType: string): string {
  return `${method} ${contentType} ${url}\n${body}`;
}

/** @throws RequestFault where the request is not one of GraphQL over HTTP */
export function readOperation(request: GraphqlRequest, documents: PersistedDocuments): RequestedOperation {
  const given = request.method === 'POST' ? parametersOfBody(request) : parametersOfAddress(request);
  const variables = recordNamed('variables', given.variables) ?? {};
  const excess = excessOf(variables, VALUE_LIMITS.variables);
  if (excess !== null) throw new RequestFault(400, `\`variables\`: ${excess}.`, 'BAD_USER_INPUT');
  const extensions = recordNamed('extensions', given.extensions) ?? {};
  const operationName = textNamed('operationName', given.operationName);
  const query = documents.textOf({
    query: textNamed('query', given.query),
    documentId: textNamed('documentId', given.documentId),
    extensions,
  });
  return { method: request.method === 'HEAD' ? 'GET' : request.method, query, operationName, variables };
}

function parametersOfBody({ body }: GraphqlRequest): Parameters {
  const given = parsed(body, 'The body');
  if (Array.isArray(given)) throw new RequestFault(400, 'Batching is not supported: send one operation a request.');
  if (!isRecord(given)) throw new RequestFault(400, 'The body must be a JSON object: {"query": "…"}.');
  return given;
}

function parametersOfAddress({ url, headers }: GraphqlRequest): Parameters {
  const type = headers['content-type'];
  // A cross-site form skips the CORS preflight only for form content types.
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
    throw new RequestFault(415, 'A GET request needs no Content-Type; the only one accepted is application/json.');
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '')) {
    if (given.has(name)) throw new RequestFault(400, `${shown(name)} occurs more than once in the URL.`);
    // An empty parameter is an absent one.
    if (value !== '') given.set(name, value);
  }
  const { variables, extensions, ...others } = Object.fromEntries(given);
  return {
    ...others,
    ...(variables !== undefined && { variables: parsed(variables, '`variables` in the address') }),
    ...(extensions !== undefined && { extensions: parsed(extensions, '`extensions` in the address') }),
  };
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RequestFault(400, `${what} is not valid JSON: ${(error as Error).message}`);
  }
}

function recordNamed(name: string, value: unknown): Variables | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) throw new RequestFault(400, `\`${name}\` must be a JSON object.`);
  return value;
}

function textNamed(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new RequestFault(400, `\`${name}\` must be a string.`);
  return value;
}

/** A name, shortened for a message. */
function shown(name: string): string {
  return `\`${name.length > 50 ? `${name.slice(0, 50)}…` : name}\``;
}

function isRecord(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
