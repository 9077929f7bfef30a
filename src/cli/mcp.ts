import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { startEngine } from '../api/graphql/engine';
import { mcpServer } from '../api/mcp/mcp-server';
import { operationRunner } from '../api/mcp/run-operation';
import type { Config } from '../config';
import { openDatabase } from '../store/open';

/** Serves the Model Context Protocol over the standard input and output, until the client ends it. */
export async function mcp({ location, compiledQueries }: Config): Promise<void> {
  const database = await openDatabase(location);
  const log = { error: (details: object, message: string) => console.error(message, details) };
  const { executor, sdl } = await startEngine(database, { log, tokens: {}, compiledQueries });
  const server = mcpServer(operationRunner(database, executor, 'anybody'), sdl);
  process.stdin.once('end', () => void server.close().then(() => database.close()));
  await server.connect(new StdioServerTransport());
}
