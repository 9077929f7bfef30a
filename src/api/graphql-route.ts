import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphContext, Outcome } from '../graph/context';
import { GraphSession } from '../graph/query/session';
import { RevisionCache } from '../graph/query/revision-cache';
import { revisionOf, type CurrentReader, type Database, type State } from '../store/database';
import { editorOf } from './editor';
import { digest, ResponseCache, type FinishedAnswer } from './response-cache';
import { mayRead, roleOf, type Tokens } from './roles';

export interface GraphqlRouteOptions {
  database: Database;
  apollo: ApolloServer<GraphContext>;
  /** Names what answers depend on beside the graph: the schema and the program. */
  build: string;
  cacheBytes: number;
  tokens: Tokens;
}

/** How often an operation is run anew because a write came between its statements, before it is given a snapshot. */
const ATTEMPTS = 3;
const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** Serves `/graphql`: from finished answers where the graph has not changed, else by the engine. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const endpoint = new GraphqlEndpoint(options);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    compress: false,
    handler: (request, reply) => endpoint.answer(request, reply),
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (request, reply) => reply.code(405).header('allow', 'GET, HEAD, POST')
      .send({ errors: [{ message: `${request.method} is not answered here: ask by GET or POST.`, extensions: { code: 'BAD_REQUEST' } }] }),
  });
}

class GraphqlEndpoint {
  private readonly responses: ResponseCache;
  private readonly counts = new RevisionCache();

  constructor(private readonly options: GraphqlRouteOptions) {
    this.responses = new ResponseCache(options.cacheBytes);
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    reply.header('vary', 'accept, accept-encoding, authorization');
    const { tokens } = this.options;
    if (!mayRead(roleOf(request.headers.authorization, tokens), tokens)) return unauthenticated(reply);
    return this.answerAt(request, reply, await this.options.database.state());
  }

  /** @param state the newest when the request came */
  private async answerAt(request: FastifyRequest, reply: FastifyReply, state: State): Promise<FastifyReply> {
    const asked = requestKey(request);
    const key = digest(this.options.build, String(state), asked);
    if (matches(request.headers['if-none-match'], key)) return this.withValidators(reply, key, state).code(304).send();
    const finished = this.responses.get(key);
    if (finished) return this.send(request, this.withValidators(reply, key, state), key, finished);
    return this.execute(request, reply, asked);
  }

  private async execute(request: FastifyRequest, reply: FastifyReply, asked: string): Promise<FastifyReply> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const run = await this.run(request, await this.options.database.current());
      if (isFinal(run) || (await run.current.isStill())) return this.finish(request, reply, asked, run);
    }
    const run = await this.options.database.snapshot((current) => this.run(request, current));
    return this.finish(request, reply, asked, run);
  }

  private async run(request: FastifyRequest, current: CurrentReader): Promise<Run> {
    const session = new GraphSession(current.reader, this.counts.at(current.state));
    const outcome: Outcome = { isCacheable: false };
    const { tokens, database } = this.options;
    const editor = editorOf(roleOf(request.headers.authorization, tokens), tokens, database);
    const response = await this.options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method === 'HEAD' ? 'GET' : request.method,
        headers: headersOf(request),
        search: new URL(request.url, 'http://localhost').search,
        body: bodyOf(request),
      },
      context: () => Promise.resolve({ session, outcome, editor }),
    });
    return { current, session, outcome, response };
  }

  private async finish(request: FastifyRequest, reply: FastifyReply, asked: string, { response, outcome, session, current }: Run): Promise<FastifyReply> {
    for (const [name, value] of response.headers) if (name !== 'content-length') reply.header(name, value);
    reply.code(response.status ?? 200);
    if (response.body.kind !== 'complete') throw new Error('the engine answered in parts, which no operation here asks for');
    const body = Buffer.from(response.body.string, 'utf8');
    const contentType = response.headers.get('content-type') ?? JSON_TYPE;
    const isWhole = outcome.isCacheable && (response.status ?? 200) === 200 && contentType === typeFor(request);
    if (!isWhole) return reply.header('cache-control', 'no-store').type(contentType).send(body);
    session.commit();
    const key = digest(this.options.build, String(current.state), asked);
    const finished = this.responses.set(key, { contentType, body });
    return this.send(request, this.withValidators(reply, key, current.state), key, finished);
  }

  /** Weak, for the compressed answer is the same answer. A CDN may drop by their key the answers of a revision that is over. */
  private withValidators(reply: FastifyReply, key: string, state: State): FastifyReply {
    const whose = this.options.tokens.reader === undefined ? 'public' : 'private';
    return reply.header('etag', `W/"${key}"`).header('cache-control', `${whose}, no-cache`).header('surrogate-key', `revision-${revisionOf(state)}`);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, key: string, finished: FinishedAnswer): Promise<FastifyReply> {
    reply.header('content-type', finished.contentType);
    const accepted = request.headers['accept-encoding'];
    const zipped = accepted !== undefined && /\bgzip\b/.test(accepted) ? await this.responses.zipped(key, finished) : null;
    return zipped ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(finished.body);
  }
}

interface Run {
  current: CurrentReader;
  session: GraphSession;
  outcome: Outcome;
  response: HTTPGraphQLResponse;
}

/** What changes the graph is never run twice. */
function isFinal({ outcome }: Run): boolean {
  return outcome.operation !== undefined && outcome.operation !== 'query';
}

/** The type that a request asks for, unless it asks in a roundabout way. */
function typeFor({ headers }: FastifyRequest): string {
  return /application\/graphql-response\+json/.test(headers.accept ?? '') ? RESPONSE_TYPE : JSON_TYPE;
}

/** All of a request that its answer depends on. */
function requestKey(request: FastifyRequest): string {
  return `${request.method} ${typeFor(request)} ${request.url}\n${typeof request.body === 'string' ? request.body : ''}`;
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** @throws SyntaxError, answered with status 400, where the body is no JSON */
function bodyOf(request: FastifyRequest): unknown {
  if (typeof request.body !== 'string') return request.body;
  try {
    return JSON.parse(request.body) as unknown;
  } catch (error) {
    throw Object.assign(new SyntaxError(`The body is no JSON: ${(error as Error).message}`), { statusCode: 400 });
  }
}

function matches(header: string | undefined, key: string): boolean {
  return header !== undefined && header.split(',').some((tag) => tag.trim() === `W/"${key}"` || tag.trim() === `"${key}"`);
}

function unauthenticated(reply: FastifyReply): FastifyReply {
  return reply.code(401).header('www-authenticate', 'Bearer').header('cache-control', 'no-store').type(JSON_TYPE)
    .send({ errors: [{ message: 'Reading takes a token: Authorization: Bearer …', extensions: { code: 'UNAUTHENTICATED' } }] });
}
