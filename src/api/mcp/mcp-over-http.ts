import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { mcpServer } from './mcp-server';

type ServerArguments = Parameters<typeof mcpServer>;

/** Answers one request of streamable HTTP by a server of its own, which closes with the connection. */
export async function answerMcp(
  [runner, sdl]: ServerArguments,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<void> {
  const server = mcpServer(runner, sdl);
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
  response.on('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response, body);
}
