import { query } from '../api/http';
import { startTestServer, type TestServer } from '../support/server';
import { codeBlocks, DOCUMENTS, readDocument } from './documents';

const readme = readDocument('README.md');
const queries = DOCUMENTS.flatMap((name) =>
  codeBlocks(readDocument(name), 'graphql').map((text, at) => [name, at + 1, text] as const),
);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('the README opens with a query and the exact response to it', async () => {
  const [question, answer] = [codeBlocks(readme, 'graphql')[0]!, codeBlocks(readme, 'json')[0]!];
  expect(readme.indexOf(answer)).toBeLessThan(readme.indexOf('\n## '));
  const { data, errors } = (await query(server, question)).body;
  expect({ data, errors }).toEqual(JSON.parse(answer));
});

test.each(queries)('%s, query %i runs and finds something', async (_name, _number, text) => {
  const { status, body } = await query(server, text);
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
  const [first] = Object.values(body.data!) as { totalCount?: number; nodes?: unknown[]; edges?: unknown[] }[];
  expect(first!.totalCount ?? first!.nodes?.length ?? first!.edges?.length).toBeGreaterThan(0);
});

test('the question in the README is understood completely', async () => {
  const text = codeBlocks(readme, 'graphql').find((block) => block.includes('ask('))!;
  const { ask } = (await query(server, text)).body.data as {
    ask: { unknown: string[]; result: { totalCount: number } };
  };
  expect(ask.unknown).toEqual([]);
  expect(ask.result.totalCount).toBeGreaterThan(0);
});
