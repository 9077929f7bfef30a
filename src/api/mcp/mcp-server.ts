import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { MAX_PAGE_SIZE } from '../../graph/query/selection';
import { packageRoot } from '../../kernel/package-root';
import { version } from '../../kernel/version';
import { toolAnswer, type RunOperation } from './answer';

const QUERIES = join(packageRoot(), 'schema', 'queries');
const DEFAULT_ROWS = 20;

const first = z.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_ROWS).describe('how many rows');
const after = z.string().optional().describe('the endCursor of the page before');
const json = z.record(z.string(), z.unknown());

const READS = { readOnlyHint: true, openWorldHint: false } as const;

/** A server of the Model Context Protocol: each tool is an operation in schema/queries/mcp. */
export function mcpServer(run: RunOperation, sdl: string): McpServer {
  const server = new McpServer({ name: 'on-record', version });
  const tool = (name: string, description: string, inputSchema: z.ZodRawShape) => {
    const query = readFileSync(join(QUERIES, 'mcp', `${name}.graphql`), 'utf8');
    server.registerTool(name, { description, inputSchema, annotations: READS }, (input: Record<string, unknown>) =>
      toolAnswer(run, query, input),
    );
  };
  tool(
    'ask',
    'Who said what: a question in English, such as "all quotes by Iranian officials about Syria". ' +
      'Says how it understood the question and which words it did not.',
    { question: z.string().describe('the question') },
  );
  tool('search', 'Full-text search over quotes, speakers, events, articles and countries.', {
    text: z.string().describe('words, "a phrase", -without, prefix*'),
    first,
    after,
  });
  tool(
    'quotes',
    'Quotes by a filter of GraphQL, each with speaker, office, article and the characters of the article that state it.',
    {
      filter: json.optional().describe('QuoteFilter, such as {"speaker":{"country":{"code":{"eq":"IR"}}}}'),
      orderBy: z.array(z.string()).optional().describe('such as ["SAID_DESC"]'),
      first,
      after,
    },
  );
  tool('article', 'An article with its text and its quotes.', { slug: z.string().describe('the slug of the article') });
  server.registerTool(
    'graphql',
    {
      description: 'Any query of the GraphQL schema (resource on-record://schema). Reads only.',
      inputSchema: { query: z.string(), variables: json.optional() },
      annotations: READS,
    },
    ({ query, variables = {} }) => toolAnswer(run, query, variables),
  );
  addSchema(server, sdl);
  addPrompts(server);
  return server;
}

function addSchema(server: McpServer, sdl: string): void {
  const about = { title: 'GraphQL schema', description: 'What can be queried.', mimeType: 'text/plain' };
  server.registerResource('schema', 'on-record://schema', about, ({ href }) => ({
    contents: [{ uri: href, text: sdl }],
  }));
}

/** The numbered example queries, as prompts. */
function addPrompts(server: McpServer): void {
  const files = readdirSync(QUERIES).filter((name) => name.endsWith('.graphql'));
  for (const file of files.sort()) {
    const text = readFileSync(join(QUERIES, file), 'utf8');
    const comment = [...text.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line).join(' ');
    server.registerPrompt(basename(file, '.graphql'), { description: comment }, () => ({
      messages: [{ role: 'user', content: { type: 'text', text: `Run this query with the tool graphql:\n\n${text}` } }],
    }));
  }
}
