import { revisionOf, type State } from '../../store/database';
import { isHeldByClient, namesHeldAnswer } from '../http/conditions';
import { chooseEncoding, RESPONSE_TYPE } from '../http/negotiate';
import type { Executed } from './executor';
import { RETRY_AFTER, TIMEOUT, UNAVAILABLE } from './errors';
import { LIMITS } from './limits';
import type { GraphqlRequest } from './request';
import { digest, type FinishedAnswer, type ResponseCache } from './response-cache';

/** A response as it is sent. */
export interface GraphqlAnswer {
  status: number;
  /** Names and values in turn. */
  headers: readonly string[];
  body: Buffer | string | null;
}

export interface ResponderOptions {
  responses: ResponseCache;
  /** Identifies what responses depend on besides the graph: the schema and the program. */
  build: string;
  /** Whether reading requires a token. */
  isPrivate: boolean;
}

/** A request, its cache key and the media type of its response. */
export interface Addressee {
  request: GraphqlRequest;
  /** Everything in the request that its response depends on. */
  key: string;
  contentType: string;
}

/** The status of data with errors (draft of GraphQL over HTTP), for clients that accept its media type. */
const PARTIAL_SUCCESS = 294;

/** Writes responses: media type, status, validators, compression. Caches those that may be cached. */
export class Responder {
  constructor(private readonly options: ResponderOptions) {}

  /** A response from the cache, or 304 if the client has it already; null if the operation must be executed. */
  fromCache(to: Addressee, state: State): Promise<GraphqlAnswer> | GraphqlAnswer | null {
    const finished = this.options.responses.get(state, to.key);
    if (finished) return this.send(to, state, finished);
    const { headers } = to.request;
    const isHeld = namesHeldAnswer(headers) && isHeldByClient(headers, `W/"${this.etagOf(state, to.key)}"`);
    return isHeld ? this.unchanged(this.etagOf(state, to.key), state) : null;
  }

  fromExecution(to: Addressee, executed: Executed): Promise<GraphqlAnswer> | GraphqlAnswer {
    const { kind, result, state, cost } = executed;
    const { errors, data } = result;
    const extensions = cost === undefined ? undefined : { cost: { fields: cost, limit: LIMITS.complexity } };
    const hasErrorCode = (code: string) => errors?.some((error) => error.extensions?.['code'] === code);
    if (hasErrorCode(UNAVAILABLE)) return failed(503, ['retry-after', RETRY_AFTER], to, executed, extensions);
    if (hasErrorCode(TIMEOUT)) return failed(504, [], to, executed, extensions);
    const body = bodyOf({ errors, data, extensions });
    if (kind === 'query' && !errors && executed.status === 200 && !executed.dependsOnDay) {
      executed.commit();
      const etag = this.etagOf(state, to.key);
      const answer = { contentType: to.contentType, etag, body: Buffer.from(body, 'utf8') };
      return this.send(to, state, this.options.responses.set(state, to.key, answer));
    }
    const isPartial = to.contentType === RESPONSE_TYPE && errors && data !== undefined && executed.status === 200;
    return uncached(to, isPartial ? PARTIAL_SUCCESS : executed.status, [...executed.headers].flat(), body);
  }

  private async send(to: Addressee, state: State, finished: FinishedAnswer): Promise<GraphqlAnswer> {
    const { headers } = to.request;
    const { etag, contentType, body } = finished;
    if (isHeldByClient(headers, `W/"${etag}"`)) return this.unchanged(etag, state);
    const common = [...this.validators(etag, state), 'content-type', contentType];
    const encoding = chooseEncoding(String(headers['accept-encoding'] ?? ''));
    const compressed = encoding && (await this.options.responses.compressed(state, to.key, finished, encoding));
    return compressed
      ? { status: 200, headers: [...common, 'content-encoding', encoding], body: compressed }
      : { status: 200, headers: common, body };
  }

  private unchanged(etag: string, state: State): GraphqlAnswer {
    return { status: 304, headers: this.validators(etag, state), body: null };
  }

  /**
   * The ETag is weak because the compressed response has it too. A CDN can purge an old revision by its surrogate key.
   */
  private validators(etag: string, state: State): string[] {
    const whose = this.options.isPrivate ? 'private' : 'public';
    return [
      ...['etag', `W/"${etag}"`],
      ...['cache-control', `${whose}, no-cache`],
      ...['surrogate-key', `revision-${revisionOf(state)}`],
    ];
  }

  private etagOf(state: State, key: string): string {
    return digest(this.options.build, String(state), key);
  }
}

/** An operation that failed as a whole through no fault of the client. */
function failed(
  status: number,
  headers: readonly string[],
  to: Addressee,
  { kind, result }: Executed,
  extensions: object | undefined,
): GraphqlAnswer {
  const { errors, data } = result;
  // Report what a mutation changed before it failed.
  return uncached(to, status, headers, bodyOf({ errors, ...(kind !== 'query' && { data }), extensions }));
}

function uncached({ contentType }: Addressee, status: number, headers: readonly string[], body: string): GraphqlAnswer {
  return { status, headers: [...headers, 'content-type', contentType, 'cache-control', 'no-store'], body };
}

/** Errors first, so that people who read a response see them. */
function bodyOf({ errors, data, extensions }: { errors?: unknown; data?: unknown; extensions?: unknown }): string {
  return `${JSON.stringify({ errors, data, extensions })}\n`;
}
