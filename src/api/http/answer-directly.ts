import type { FastifyReply } from 'fastify';
import type { GraphqlAnswer } from '../graphql/responder';
import { ANSWER_HEADERS } from './answer-headers';
import type { Draining } from './draining';

/**
 * Writes an answer to the socket as it is: what hooks and the framework's own replies do for every answer costs more
 * than an answer that is finished.
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
