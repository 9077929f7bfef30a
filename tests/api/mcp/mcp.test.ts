import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { loadSeeds } from '../../../src/cli/load-seeds';
import { packageRoot } from '../../../src/kernel/package-root';
import type { Database } from '../../../src/store/database';
import { openDatabase } from '../../../src/store/open';
import { NOW, SEEDS } from '../../support/server';
import { serveTables, type Serving } from '../table/support';

jest.setTimeout(120_000);

interface Quote {
  slug: string;
  text: string;
  speaker: { name: string; country: { code: string } };
  article: { slug: string };
  segments: { start: number; end: number; exact: string }[];
  permalink: string;
}

let folder: string;
let file: string;
let database: Database;
let server: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-mcp-'));
  file = join(folder, 'graph.sqlite');
  database = await openDatabase({ engine: 'sqlite', file });
  await loadSeeds(database, SEEDS, () => NOW);
  server = await serveTables(database, { tokens: { reader: 'a-token-of-readers' } });
});
afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const TRANSPORTS: [string, () => StreamableHTTPClientTransport | StdioClientTransport][] = [
  [
    'HTTP',
    () =>
      new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
        requestInit: { headers: { authorization: 'Bearer a-token-of-readers' } },
      }),
  ],
  [
    'the standard input and output',
    () =>
      new StdioClientTransport({
        command: process.execPath,
        args: ['-r', '@swc-node/register', join(packageRoot(), 'src/main.ts'), 'mcp'],
        cwd: packageRoot(),
        env: { ...(process.env as Record<string, string>), DATABASE_FILE: file },
      }),
  ],
];

describe.each(TRANSPORTS)('an AI client over %s', (_name, transport) => {
  let client: Client;

  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1' });
    await client.connect(transport());
  });
  afterAll(() => client.close());

  async function call(name: string, input: object): Promise<{ isError: boolean; text: string }> {
    const { content, isError } = await client.callTool({ name, arguments: { ...input } });
    return { isError: isError === true, text: (content as { text: string }[])[0]!.text };
  }

  test('learns who among Iranian officials spoke about Syria, and where it stands', async () => {
    const asked = JSON.parse((await call('ask', { question: 'quotes by Iranian officials about Syria' })).text) as {
      revision: { number: number };
      ask: { unknown: string[]; result: { nodes: Quote[] } };
    };
    expect(asked.ask.unknown).toEqual([]);
    const [quote] = asked.ask.result.nodes;
    expect([asked.revision.number, quote!.speaker]).toMatchObject([
      2,
      { name: 'Mohammad Bagheri', country: { code: 'IR' } },
    ]);
    const { article } = JSON.parse((await call('article', { slug: quote!.article.slug })).text) as {
      article: { text: string };
    };
    for (const { start, end, exact } of quote!.segments) expect(article.text.slice(start, end)).toBe(exact);
    const served = await fetch(`${server.url}${quote!.permalink}`, {
      headers: { authorization: 'Bearer a-token-of-readers' },
    });
    expect(await served.json()).toMatchObject([{ text: quote!.text }]);
  });

  test('finds the tools, the schema and the example queries', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['article', 'ask', 'graphql', 'quotes', 'search']);
    const { contents } = await client.readResource({ uri: 'on-record://schema' });
    expect((contents as { text: string }[])[0]!.text).toContain('type Quote implements Node');
    const { prompts } = await client.listPrompts();
    const name = '01-all-quotes-by-iranian-officials';
    expect(prompts.map((prompt) => prompt.name)).toContain(name);
    const { messages } = await client.getPrompt({ name });
    expect(JSON.stringify(messages)).toContain('quotes(');
  });

  test('reads pages, and searches', async () => {
    const page = async (input: object) =>
      (
        JSON.parse((await call('quotes', { first: 2, ...input })).text) as {
          quotes: { totalCount: number; pageInfo: { endCursor: string }; nodes: Quote[] };
        }
      ).quotes;
    const one = await page({});
    const two = await page({ after: one.pageInfo.endCursor });
    expect(new Set([...one.nodes, ...two.nodes].map(({ slug }) => slug)).size).toBe(4);
    const found = JSON.parse((await call('search', { text: 'defense' })).text) as { search: { totalCount: number } };
    expect(found.search.totalCount).toBeGreaterThan(0);
  });

  test.each([
    ['a field that is not there', 'graphql', { query: '{ quotes { nodes { txt } } }' }, 'Did you mean "text"?'],
    ['a mutation', 'graphql', { query: 'mutation { mergeSpeakers { revision { number } } }' }, 'send a query'],
    ['a filter that is not there', 'quotes', { filter: { speker: {} } }, 'Did you mean "speaker"'],
  ])('is told what to send instead of %s', async (_what, tool, input, message) => {
    const { isError, text } = await call(tool, input);
    expect(isError).toBe(true);
    expect(text).toContain(message);
  });
});

test('reading over HTTP requires the reader token, where one is set', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await expect(client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)))).rejects.toThrow();
});
