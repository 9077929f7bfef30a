import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { print } from 'graphql-sse';
import Negotiator from 'negotiator';
import type { LiveAnswer, Subscriptions } from '../graphql/live/subscriptions';
import type { PersistedDocuments } from '../graphql/persisted-documents';
import { readOperation } from '../graphql/request';
import { ANSWER_HEADERS } from './answer-headers';
import { requestOf } from './graphql-route';
import { RequestFault } from './request-fault';
import { mayRead, roleOf, type Tokens } from './roles';

export interface StreamOptions {
  subscriptions: Subscriptions;
  documents: PersistedDocuments;
  tokens: Tokens;
  /** How many streams a process serves at a time. */
  maxStreams: number;
  /** How often a stream sends a heartbeat and checks whether the client may still read. Default: 12 s. */
  heartbeatMs?: number;
}

const HEARTBEAT_MS = 12_000;
/** A client that reads nothing for this long is considered gone. */
const DRAINS_WITHIN_MS = 30_000;
const HEADERS = [
  'content-type',
  'text/event-stream; charset=utf-8',
  'cache-control',
  'no-store',
  'x-accel-buffering',
  'no',
];
const SIGN_OF_LIFE = ':\n\n';

/** Serves subscriptions at `/graphql/stream` as server-sent events: graphql-sse's protocol, one connection for each. */
export function streamRoute(scope: FastifyInstance, options: StreamOptions): void {
  const open = new Set<AbortController>();
  // An open stream would keep the process from exiting.
  scope.addHook('preClose', (done) => {
    for (const stream of open) stream.abort();
    done();
  });
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      admit(request, options);
      const operation = readOperation(requestOf(request), options.documents);
      if (open.size >= options.maxStreams)
        throw new RequestFault(503, 'There are too many open streams. Try again later.', 'TOO_MANY_STREAMS', [
          ...['retry-after', '10'],
        ]);
      const stream = new AbortController();
      open.add(stream);
      try {
        const answers = await options.subscriptions.open(operation, stream.signal);
        await send(reply, answers, stream, {
          everyMs: options.heartbeatMs ?? HEARTBEAT_MS,
          mayRead: () => mayStillRead(request, options),
        });
      } finally {
        open.delete(stream);
      }
    },
  });
}

function admit(request: FastifyRequest, options: StreamOptions): void {
  if (!mayStillRead(request, options))
    throw new RequestFault(401, 'Reading requires a token: Authorization: Bearer …', 'UNAUTHENTICATED', [
      ...['www-authenticate', 'Bearer'],
    ]);
  const { accept = '*/*' } = request.headers;
  if (new Negotiator({ headers: { accept } }).mediaType(['text/event-stream']) === undefined)
    throw new RequestFault(406, 'Subscriptions are answered as text/event-stream: accept that.');
}

function mayStillRead({ headers }: FastifyRequest, { tokens }: StreamOptions): boolean {
  return mayRead(roleOf(headers.authorization, tokens), tokens);
}

interface Heartbeat {
  everyMs: number;
  mayRead(): boolean;
}

async function send(
  reply: FastifyReply,
  answers: AsyncGenerator<LiveAnswer>,
  stream: AbortController,
  { everyMs, mayRead: mayStillRead }: Heartbeat,
): Promise<void> {
  const { raw } = reply.hijack();
  const { socket } = reply.request.raw;
  raw.once('close', () => {
    stream.abort();
    // Node.js leaves a connection half open whose client left before the answer ended.
    if (!raw.writableFinished) socket.destroy();
  });
  if (raw.destroyed) stream.abort();
  raw.writeHead(200, [...ANSWER_HEADERS, ...HEADERS]);
  raw.write(SIGN_OF_LIFE);
  const heartbeat = setInterval(() => {
    if (!mayStillRead()) stream.abort();
    else raw.write(SIGN_OF_LIFE);
  }, everyMs);
  try {
    for await (const answer of answers) {
      if (!mayStillRead() || stream.signal.aborted) break;
      await write(raw, print({ event: 'next', data: answer as never }), stream.signal);
    }
    raw.end(print({ event: 'complete', data: null }));
  } catch (error) {
    reply.log.error({ err: error }, 'a stream failed');
    raw.destroy();
  } finally {
    clearInterval(heartbeat);
    stream.abort();
  }
}

/** Waits for a client that reads more slowly than events come. */
async function write(raw: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  if (raw.destroyed || raw.write(text)) return;
  const late = AbortSignal.timeout(DRAINS_WITHIN_MS);
  await once(raw, 'drain', { signal: AbortSignal.any([signal, late]) }).catch(() => raw.destroy());
}
