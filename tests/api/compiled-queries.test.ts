import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import fastify, { type FastifyError } from 'fastify';
import { startApollo } from '../../src/api/graphql/apollo';
import { GraphqlEndpoint } from '../../src/api/graphql/endpoint';
import { CompiledQueries } from '../../src/api/graphql/compiled/compiled-queries';
import type { ApiContext } from '../../src/api/graphql/context';
import { graphSchema } from '../../src/api/graphql/schema';
import { faultAnswer } from '../../src/api/http/fault-answer';
import { packageRoot } from '../../src/kernel/package-root';
import { seededDatabase, type TestDatabase } from '../support/server';

/** The engine looks at an operation so often before code that was made for it runs alone. */
const LOOKED_AT = 2;

interface Told {
  status: number;
  contentType: string | undefined;
  text: string;
}

interface Endpoint {
  post(body: object, headers?: Record<string, string>): Promise<Told>;
  get(parameters: Record<string, string>): Promise<Told>;
  /** How often the engine was asked since this was last called. */
  engineRuns(): number;
}

let seeded: TestDatabase;
beforeAll(async () => {
  seeded = await seededDatabase('sqlite');
}, 60_000);
afterAll(() => seeded.close());

/** An endpoint that nobody asked anything yet, and that keeps no answer. */
async function freshEndpoint(isCompiling = true): Promise<Endpoint> {
  const app = fastify();
  const compiled = isCompiling ? new CompiledQueries(graphSchema()) : null;
  const apollo = await startApollo(app.log, compiled);
  let runs = 0;
  const counting = Object.create(apollo) as ApolloServer<ApiContext>;
  counting.executeOperation = (...asked: Parameters<typeof apollo.executeOperation>) => {
    runs += 1;
    return apollo.executeOperation(...asked);
  };
  const endpoint = new GraphqlEndpoint({
    database: seeded.database,
    apollo: counting,
    compiled,
    build: 'test',
    cacheBytes: 0,
    tokens: {},
  });
  const answer = async (method: string, url: string, headers: Record<string, string>, body: string): Promise<Told> => {
    const {
      status,
      headers: told,
      body: bytes,
    } = await endpoint
      .answer({ method, url, headers, body })
      .catch((fault: FastifyError) => faultAnswer(fault, app.log));
    return { status, contentType: told[told.indexOf('content-type') + 1], text: String(bytes) };
  };
  return {
    post: (body, headers = {}) =>
      answer('POST', '/graphql', { 'content-type': 'application/json', ...headers }, JSON.stringify(body)),
    get: (parameters) => answer('GET', `/graphql?${new URLSearchParams(parameters).toString()}`, {}, ''),
    engineRuns: () => {
      const counted = runs;
      runs = 0;
      return counted;
    },
  };
}

const FILES = ['schema/queries', 'tests/queries'].flatMap((folder) =>
  readdirSync(join(packageRoot(), folder))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => `${folder}/${name}`),
);

test.each(FILES)('%s is answered alike by the engine and without it', async (file) => {
  const endpoint = await freshEndpoint();
  const query = readFileSync(join(packageRoot(), file), 'utf8');
  const answers = [];
  for (let turn = 0; turn < LOOKED_AT + 2; turn += 1) answers.push(await endpoint.post({ query }));
  expect(endpoint.engineRuns()).toBe(LOOKED_AT);
  expect(answers[0]!.status).toBe(200);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

const QUERY = `query Page($code: CountryCode!, $first: Int = 2, $after: String, $filter: QuoteFilter, $withText: Boolean = true) {
  country(code: $code) { name }
  quotes(filter: $filter, first: $first, after: $after) { nodes { kind text @include(if: $withText) } pageInfo { endCursor } }
}`;
const GOOD = { code: 'IR', filter: { kind: { eq: 'DIRECT' } } };

async function acquainted(query = QUERY, variables: object = GOOD): Promise<Endpoint> {
  const endpoint = await freshEndpoint();
  for (let turn = 0; turn < LOOKED_AT; turn += 1) await endpoint.post({ query, variables });
  endpoint.engineRuns();
  return endpoint;
}

test.each([
  ['other values', { code: 'SY', first: 3, filter: { not: { kind: { eq: 'DIRECT' } } } }],
  ['a default', { code: 'SY' }],
  ['what is not asked for', { code: 'SY', withText: false }],
  ['a variable that the operation does not name', { code: 'SY', other: 1 }],
])('variables with %s need no engine once an operation is known', async (_, variables) => {
  const known = await acquainted();
  expect(await known.post({ query: QUERY, variables })).toEqual(
    await (await freshEndpoint()).post({ query: QUERY, variables }),
  );
  expect(known.engineRuns()).toBe(0);
});

test.each([
  ['a page that is too large', { ...GOOD, first: 101 }],
  ['a page of less than nothing', { ...GOOD, first: -1 }],
  ['a country that there is not', { ...GOOD, code: 'Iram' }],
  ['no country', { filter: GOOD.filter }],
  ['a number that is a text', { ...GOOD, first: '5' }],
  ['a null in a filter', { ...GOOD, filter: { kind: { eq: null } } }],
  ['a filter that there is not', { ...GOOD, filter: { colour: { eq: 'red' } } }],
  ['half of a surrogate pair', { ...GOOD, filter: { text: { contains: '\ud800' } } }],
  ['a search for no word', { ...GOOD, filter: { text: { matches: '-' } } }],
  ['a cursor of nobody', { ...GOOD, after: 'abc' }],
])('%s is refused alike by the engine and after it', async (_, variables) => {
  const [known, unknown] = [await acquainted(), await freshEndpoint()];
  const refusal = await known.post({ query: QUERY, variables });
  expect(JSON.parse(refusal.text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(refusal).toEqual(await unknown.post({ query: QUERY, variables }));
});

const FIXED = `query Fixed($kind: QuoteKind!, $other: QuoteKind! = DIRECT, $words: String, $after: String, $beyond: String, $sentences: Int) {
  quotes(filter: { kind: { in: [$kind, $other] }, text: { contains: $words } }, first: 2, after: $after) {
    nodes { text context(sentences: $sentences) }
  }
  speakers(filter: { slug: { eq: "nobody" } }, first: 1) { nodes { quotes(first: 1, after: $beyond) { nodes { text } } } }
}`;
const SOUND = { kind: 'DIRECT', words: 'a', sentences: 1 };

test('variables that do not change what an operation costs need no engine', async () => {
  const known = await acquainted(FIXED, SOUND);
  const variables = { kind: 'INDIRECT', words: 'e', sentences: 0 };
  expect(await known.post({ query: FIXED, variables })).toEqual(
    await (await freshEndpoint()).post({ query: FIXED, variables }),
  );
  expect(known.engineRuns()).toBe(0);
});

test.each([
  ['an item without a value', { words: 'a' }],
  ['an item that is null', { ...SOUND, kind: null }],
  ['a null in a filter', { ...SOUND, words: null }],
  ['half of a surrogate pair', { ...SOUND, words: '\ud800' }],
  ['a cursor of nobody', { ...SOUND, after: 'abc' }],
  ['a cursor of nobody for a page under no parent', { ...SOUND, beyond: 'abc' }],
  ['more sentences than there may be', { ...SOUND, sentences: 21 }],
])('%s is refused alike where variables do not change what an operation costs', async (_, variables) => {
  const [known, unknown] = [await acquainted(FIXED, SOUND), await freshEndpoint()];
  const refusal = await known.post({ query: FIXED, variables });
  expect(JSON.parse(refusal.text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(refusal).toEqual(await unknown.post({ query: FIXED, variables }));
});

test('the limit of what one operation may ask for holds for every value of a variable', async () => {
  const query =
    'query Deep($first: Int!) { articles(first: $first) { nodes { quotes(first: $first) { nodes { speakers { quotes(first: $first) { nodes { text } } } } } } } }';
  const known = await acquainted(query, { first: 2 });
  expect(await known.post({ query, variables: { first: 3 } })).toMatchObject({ status: 200 });
  expect(known.engineRuns()).toBe(0);
  expect((await known.post({ query, variables: { first: 100 } })).text).toContain('QUERY_TOO_COMPLEX');
});

test('of several operations the one that is named is run', async () => {
  const query = 'query A { country(code: "IR") { name } } query B { country(code: "SY") { name } }';
  const endpoint = await freshEndpoint();
  for (let turn = 0; turn < LOOKED_AT + 1; turn += 1) {
    for (const [operationName, name] of [
      ['A', 'Iran'],
      ['B', 'Syria'],
    ]) {
      expect(JSON.parse((await endpoint.post({ query, operationName })).text)).toMatchObject({
        data: { country: { name } },
      });
    }
  }
  expect(endpoint.engineRuns()).toBe(2 * LOOKED_AT);
  expect((await endpoint.post({ query })).status).toBe(400);
  expect((await endpoint.post({ query, operationName: 'C' })).status).toBe(400);
});

test('GET knows what POST made known; a mutation by GET stays refused', async () => {
  const known = await acquainted();
  const variables = JSON.stringify({ code: 'SY' });
  expect(await known.get({ query: QUERY, variables })).toEqual(
    await known.post({ query: QUERY, variables: { code: 'SY' } }),
  );
  expect(known.engineRuns()).toBe(0);
  const mutation = 'mutation { reviewQuote(input: { quote: "UXVvdGU6YQ", decision: ACCEPT }) { __typename } }';
  for (let turn = 0; turn < LOOKED_AT + 1; turn += 1) await known.post({ query: mutation });
  expect((await known.get({ query: mutation })).status).toBe(405);
});

test.each([
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/json;q=0.9',
  'application/graphql-response+json, application/json;q=0.9',
])('a client that accepts %s gets the same type by the engine and by compiled code', async (accept) => {
  const [known, unknown] = [await acquainted(), await freshEndpoint()];
  const body = { query: QUERY, variables: { code: 'SY' } };
  const answers = [];
  for (let turn = 0; turn < LOOKED_AT + 1; turn += 1) answers.push(await known.post(body, { accept }));
  expect(known.engineRuns()).toBe(0);
  const wanted = await unknown.post(body, { accept });
  for (const answer of answers) expect(answer).toEqual(wanted);
});

test('who accepts neither is refused, also for what is known', async () => {
  const known = await acquainted();
  expect((await known.post({ query: QUERY, variables: GOOD }, { accept: 'text/html' })).status).toBe(406);
});

const TYPES = '{ __schema { types { name } } }';

test('introspection shows the same schema after queries were compiled', async () => {
  const known = await acquainted();
  const names = async () => {
    const { data } = JSON.parse((await known.post({ query: TYPES })).text) as {
      data: { __schema: { types: { name: string }[] } };
    };
    return data.__schema.types.map(({ name }) => name).sort();
  };
  for (let turn = 0; turn < LOOKED_AT + 2; turn += 1)
    expect(await names()).toEqual(Object.keys(graphSchema().getTypeMap()).sort());
});

test('without compiled queries, the engine executes everything', async () => {
  const endpoint = await freshEndpoint(false);
  const answers = [];
  for (let turn = 0; turn < LOOKED_AT + 2; turn += 1)
    answers.push(await endpoint.post({ query: QUERY, variables: GOOD }));
  expect(endpoint.engineRuns()).toBe(LOOKED_AT + 2);
  for (const answer of answers)
    expect(answer).toEqual(await (await freshEndpoint()).post({ query: QUERY, variables: GOOD }));
});
