import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../store/database';
import type { Engine } from '../graphql/engine';
import { admit } from '../http/admit';
import { RequestFault } from '../http/request-fault';
import type { Tokens } from '../http/roles';
import type * as Server from './mcp-server';
import { operationRunner } from './run-operation';

export interface McpOptions {
  database: Database;
  engine: Engine;
  tokens: Tokens;
}

/** Loaded with the first client. */
const load = () => require('./mcp-server') as typeof Server;

/** Serves `/mcp` (streamable HTTP). Requests share no session, so any process can answer them. */
export function mcpRoute(scope: FastifyInstance, { database, engine, tokens }: McpOptions): void {
  scope.post('/mcp', async (request, reply) => {
    const role = admit(request.headers, tokens);
    const server = load().mcpServer(operationRunner(database, engine.executor, role), engine.sdl);
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
    reply.hijack();
    reply.raw.on('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request.raw, reply.raw, request.body);
  });
  scope.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: () => {
      throw new RequestFault(405, 'There are no sessions here: send POST.', 'BAD_REQUEST', ['allow', 'POST']);
    },
  });
}
