import type { FastifyReply } from 'fastify';
import type { GraphqlAnswer } from '../graphql/responder';
import { ANSWER_HEADERS } from './answer-headers';
import type { Draining } from './draining';

/**
 * Writes a finished response directly to the socket: the framework's hooks and replies cost more than the response
 * itself.
 */
export function answerDirectly(
  reply: FastifyReply,
  { status, headers, body }: GraphqlAnswer,
  draining: Draining,
): void {
  reply.hijack();
  const length = body === null ? [] : ['content-length', String(Buffer.byteLength(body))];
  reply.raw.writeHead(status, [...ANSWER_HEADERS, ...headers, ...length, ...draining.headers()]);
  reply.raw.end(body ?? undefined);
}
