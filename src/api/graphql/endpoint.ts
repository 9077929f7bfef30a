import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { GraphContext, Outcome } from '../../graph/context';
import { GraphSession } from '../../graph/query/session';
import { RevisionCache } from '../../graph/query/revision-cache';
import { revisionOf, type CurrentReader, type Database, type State } from '../../store/database';
import { editorOf } from './editor';
import {
  askedOperation,
  bodyOf,
  JSON_TYPE,
  requestKey,
  searchOf,
  type GraphqlRequest,
  type Variables,
} from './request';
import type { KnownOperation, KnownOperations } from './compiled/known-operations';
import { NegotiatedTypes } from './negotiated-types';
import { digest, ResponseCache, type FinishedAnswer } from './response-cache';
import { mayRead, roleOf, type Role, type Tokens } from '../http/roles';

export interface GraphqlEndpointOptions {
  database: Database;
  apollo: ApolloServer<GraphContext>;
  /** What the engine executed lately. */
  known: KnownOperations;
  /** Names what answers depend on beside the graph: the schema and the program. */
  build: string;
  cacheBytes: number;
  tokens: Tokens;
}

/** An answer as it goes over the wire. */
export interface GraphqlAnswer {
  status: number;
  /** Names and values in turn. */
  headers: readonly string[];
  body: Buffer | string | null;
}

interface Run {
  current: CurrentReader;
  session: GraphSession;
  outcome: Outcome;
  status: number;
  headers: Iterable<[string, string]>;
  contentType: string;
  text: string;
}

interface Asked {
  request: GraphqlRequest;
  role: Role;
  body: unknown;
  known: { operation: KnownOperation; variables: Variables; contentType: string } | null;
}

/** Headers of the engine's that the endpoint says itself. */
const OURS = new Set(['content-length', 'content-type', 'cache-control']);
/** How often an operation is run anew because a write came between its statements, before it is given a snapshot. */
const ATTEMPTS = 3;

/** Answers GraphQL over HTTP: from finished answers where the graph has not changed, else by executing. */
export class GraphqlEndpoint {
  private readonly responses: ResponseCache;
  private readonly counts = new RevisionCache();
  private readonly types = new NegotiatedTypes();
  /** Most likely still the newest: who asks for what was answered in it will not have to wait for more than the state. */
  private lastState: State | undefined;

  constructor(private readonly options: GraphqlEndpointOptions) {
    this.responses = new ResponseCache(options.cacheBytes);
  }

  /** @throws SyntaxError where the body is no JSON, and what the database throws where it is away */
  async answer(request: GraphqlRequest): Promise<GraphqlAnswer> {
    const { tokens, database } = this.options;
    const role = roleOf(request.headers.authorization, tokens);
    if (!mayRead(role, tokens)) return unauthenticated();
    const contentType = this.types.get(request.headers.accept);
    const key = contentType === undefined ? null : requestKey(request, contentType);
    const isLikelyKept = key !== null && this.lastState !== undefined && this.responses.has(keyAt(this.lastState, key));
    const asked =
      isLikelyKept || request.headers['if-none-match'] !== undefined ? null : this.read(request, role, contentType);
    const answer = asked && (await this.presume(asked));
    if (answer) return answer;
    const state = await database.state(isLikelyKept);
    this.lastState = state;
    return (
      (key !== null && this.kept(request, state, key)) ||
      this.execute(asked ?? this.read(request, role, contentType), state)
    );
  }

  /** Executes a known query as if nothing had been written lately; null where something was. */
  private async presume(asked: Asked): Promise<GraphqlAnswer | null> {
    const { database } = this.options;
    if (!asked.known || !database.readsOptimistically || this.lastState === undefined) return null;
    const run = await this.run(asked, await database.current(this.lastState));
    return (await run.current.isStillCurrent()) ? this.finish(asked, run) : null;
  }

  /** Null where no finished answer is of that state. */
  private kept(request: GraphqlRequest, state: State, key: string): Promise<GraphqlAnswer> | GraphqlAnswer | null {
    const finished = this.responses.get(keyAt(state, key));
    if (finished) return this.send(request, state, key, finished);
    return this.isUnchanged(request, () => this.etagOf(state, key))
      ? this.unchanged(this.etagOf(state, key), state)
      : null;
  }

  private read(request: GraphqlRequest, role: Role, contentType: string | undefined): Asked {
    const body = bodyOf(request);
    const asked = askedOperation(request, body);
    const operation = asked && this.options.known.find(asked.query, asked.operationName);
    const isKnown = operation?.isQuery && contentType !== undefined;
    const variables = isKnown ? operation.coerce(asked!.variables) : null;
    return { request, role, body, known: isKnown && variables ? { operation, variables, contentType } : null };
  }

  private async execute(asked: Asked, state: State): Promise<GraphqlAnswer> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const run = await this.run(asked, await this.options.database.current(attempt === 0 ? state : undefined));
      if (isFinal(run) || (await run.current.isStillCurrent())) return this.finish(asked, run);
    }
    return this.finish(asked, await this.options.database.snapshot((current) => this.run(asked, current)));
  }

  private async run(asked: Asked, current: CurrentReader): Promise<Run> {
    return (await this.runKnown(asked, current)) ?? this.runByEngine(asked, current);
  }

  /** Null where something goes wrong: the engine runs it again, and tells what. */
  private async runKnown({ known, role }: Asked, current: CurrentReader): Promise<Run | null> {
    if (!known) return null;
    const session = this.sessionOf(current);
    const outcome: Outcome = { operation: 'query', isCacheable: true };
    const { errors, data } = await known.operation.execute(this.contextOf(session, outcome, role), known.variables);
    if (errors || !data) return null;
    return {
      current,
      session,
      outcome,
      status: 200,
      headers: [],
      contentType: known.contentType,
      text: `${JSON.stringify({ data })}\n`,
    };
  }

  private async runByEngine({ request, role, body }: Asked, current: CurrentReader): Promise<Run> {
    const session = this.sessionOf(current);
    const outcome: Outcome = { isCacheable: false };
    const response = await this.options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method === 'HEAD' ? 'GET' : request.method,
        headers: headersOf(request),
        search: searchOf(request),
        body,
      },
      context: () => Promise.resolve(this.contextOf(session, outcome, role)),
    });
    if (response.body.kind !== 'complete')
      throw new Error('the engine answered in parts, which no operation here asks for');
    const {
      headers,
      status = 200,
      body: { string: text },
    } = response;
    return { current, session, outcome, status, headers, contentType: headers.get('content-type') ?? JSON_TYPE, text };
  }

  private finish(
    { request }: Asked,
    { current, session, outcome, status, headers, contentType, text }: Run,
  ): Promise<GraphqlAnswer> | GraphqlAnswer {
    if (!outcome.isCacheable || status !== 200) {
      const others = [...headers].filter(([name]) => !OURS.has(name)).flat();
      return { status, headers: [...others, 'content-type', contentType, 'cache-control', 'no-store'], body: text };
    }
    session.commit();
    this.types.set(request.headers.accept, contentType);
    const key = requestKey(request, contentType);
    const finished = this.responses.set(keyAt(current.state, key), {
      contentType,
      etag: this.etagOf(current.state, key),
      body: Buffer.from(text, 'utf8'),
    });
    return this.send(request, current.state, key, finished);
  }

  private async send(
    request: GraphqlRequest,
    state: State,
    key: string,
    finished: FinishedAnswer,
  ): Promise<GraphqlAnswer> {
    if (this.isUnchanged(request, () => finished.etag)) return this.unchanged(finished.etag, state);
    const told = [...this.validators(finished.etag, state), 'content-type', finished.contentType];
    const zipped = acceptsGzip(request.headers['accept-encoding'])
      ? await this.responses.zipped(keyAt(state, key), finished)
      : null;
    return zipped
      ? { status: 200, headers: [...told, 'content-encoding', 'gzip'], body: zipped }
      : { status: 200, headers: told, body: finished.body };
  }

  private isUnchanged({ headers }: GraphqlRequest, etag: () => string): boolean {
    const condition = headers['if-none-match'];
    return condition !== undefined && matches(condition, etag());
  }

  private unchanged(etag: string, state: State): GraphqlAnswer {
    return { status: 304, headers: this.validators(etag, state), body: null };
  }

  /** Weak, for the compressed answer is the same answer. A CDN may drop by their key the answers of a revision that is over. */
  private validators(etag: string, state: State): string[] {
    const whose = this.options.tokens.reader === undefined ? 'public' : 'private';
    return [
      'etag',
      `W/"${etag}"`,
      'cache-control',
      `${whose}, no-cache`,
      'surrogate-key',
      `revision-${revisionOf(state)}`,
    ];
  }

  private etagOf(state: State, key: string): string {
    return digest(this.options.build, String(state), key);
  }

  private sessionOf(current: CurrentReader): GraphSession {
    return new GraphSession(current.reader, this.counts.at(current.state));
  }

  private contextOf(session: GraphSession, outcome: Outcome, role: Role): GraphContext {
    return { session, outcome, editor: editorOf(role, this.options.tokens, this.options.database) };
  }
}

function keyAt(state: State, key: string): string {
  return `${state}\n${key}`;
}

/** What changes the graph is never run twice. */
function isFinal({ outcome }: Run): boolean {
  return outcome.operation !== undefined && outcome.operation !== 'query';
}

function headersOf(request: GraphqlRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function acceptsGzip(encodings: string | string[] | undefined): boolean {
  return encodings !== undefined && /\bgzip\b/.test(String(encodings));
}

function matches(header: string, etag: string): boolean {
  return header.split(',').some((tag) => tag.trim() === `W/"${etag}"` || tag.trim() === `"${etag}"`);
}

function unauthenticated(): GraphqlAnswer {
  return {
    status: 401,
    headers: ['www-authenticate', 'Bearer', 'cache-control', 'no-store', 'content-type', JSON_TYPE],
    body: JSON.stringify({
      errors: [{ message: 'Reading takes a token: Authorization: Bearer …', extensions: { code: 'UNAUTHENTICATED' } }],
    }),
  };
}
