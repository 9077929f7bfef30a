import type { FastifyInstance } from 'fastify';
import type { Database } from '../../store/database';
import type { Engine } from '../graphql/engine';
import { admit } from '../http/admit';
import { RequestFault } from '../http/request-fault';
import type { Tokens } from '../http/roles';
import type * as McpOverHttp from './mcp-over-http';
import { operationRunner } from './run-operation';

export interface McpOptions {
  database: Database;
  engine: Engine;
  tokens: Tokens;
}

/** Loaded with the first client. */
const load = () => require('./mcp-over-http') as typeof McpOverHttp;

/** Serves `/mcp` (streamable HTTP). Requests share no session, so any process can answer them. */
export function mcpRoute(scope: FastifyInstance, { database, engine, tokens }: McpOptions): void {
  scope.post('/mcp', async (request, reply) => {
    const role = admit(request.headers, tokens);
    const { answerMcp } = load();
    reply.hijack();
    const runner = operationRunner(database, engine.executor, role);
    await answerMcp([runner, engine.sdl], request.raw, reply.raw, request.body);
  });
  scope.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: () => {
      throw new RequestFault(405, 'There are no sessions here: send POST.', 'BAD_REQUEST', ['allow', 'POST']);
    },
  });
}
