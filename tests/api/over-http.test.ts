import { createHash } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createServer } from '../../src/api/server';
import { seededDatabase, type TestDatabase } from '../support/server';
import { query, read, send } from './http';

/** GraphQL over HTTP as its draft has it: media types, status, encodings, conditions and persisted documents. */

const LARGE = '{ articles { nodes { text paragraphs } } }';
const SMALL = '{ country(code: "IR") { name } }';
const KNOWN = '{ country(code: "SY") { name } }';
const RESPONSE_TYPE = 'application/graphql-response+json';

let seeded: TestDatabase;
let server: { url: string };
let strict: { url: string };
let close: () => Promise<void>;

beforeAll(async () => {
  seeded = await seededDatabase('sqlite');
  const documents = { known: new Map([[sha256(KNOWN), KNOWN]]) };
  const apps = [
    await createServer(seeded.database, { logLevel: 'silent', documents }),
    await createServer(seeded.database, { logLevel: 'silent', documents: { ...documents, knownOnly: true } }),
  ];
  const [open, closed] = await Promise.all(apps.map((app) => app.listen({ host: '127.0.0.1', port: 0 })));
  server = { url: open! };
  strict = { url: closed! };
  close = async () => {
    await Promise.all(apps.map((app) => app.close()));
    await seeded.close();
  };
}, 60_000);
afterAll(() => close());

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** By GET, and with these headers alone. */
function get(text: string, headers: Record<string, string>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const address = `${server.url}/graphql?${new URLSearchParams({ query: text }).toString()}`;
    request(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('compression', () => {
  const plain = async () => (await get(LARGE, {})).body.toString('utf8');
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync } as Record<string, (bytes: Buffer) => Buffer>;

  test.each([
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['gzip;q=0, *', 'br'],
    ['GZIP', 'gzip'],
  ])('who accepts %s gets %s', async (accepted, encoding) => {
    const { headers, body } = await get(LARGE, { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(unpack[encoding]!(body).toString('utf8')).toBe(await plain());
  });

  test.each(['gzip;q=0', 'identity', 'deflate', 'x-gzipped', ''])(
    'who accepts %j gets it as it is',
    async (accepted) => {
      const { headers, body } = await get(LARGE, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.toString('utf8')).toBe(await plain());
    },
  );
});

describe('conditions', () => {
  test.each([(etag: string) => etag, (etag: string) => etag.slice(2), (etag: string) => `"other", ${etag}`, () => '*'])(
    'an answer that the client holds is not sent again (%#)',
    async (conditionOf) => {
      const { etag } = (await get(SMALL, {})).headers;
      const { status, body } = await get(SMALL, { 'if-none-match': conditionOf(etag!) });
      expect([status, body.length]).toEqual([304, 0]);
    },
  );

  test.each(['"other"', 'W/"other"'])('%s is no answer of ours', async (condition) => {
    expect((await get(SMALL, { 'if-none-match': condition })).status).toBe(200);
  });

  test('* stands for an answer, not for a refusal', async () => {
    expect((await get('{ nothing }', { 'if-none-match': '*' })).status).toBe(400);
  });
});

describe('the status of an answer', () => {
  const partial = '{ country(code: "IR") { name } search(text: "-open") { totalCount } }';

  test('data with errors is 294 in the media type of GraphQL, and 200 in plain JSON', async () => {
    const body = JSON.stringify({ query: partial });
    const [graphql, json] = [await send(server, body, { accept: RESPONSE_TYPE }), await send(server, body)];
    expect(graphql.body.errors).toHaveLength(1);
    expect([graphql.status, json.status]).toEqual([294, 200]);
    expect(graphql.headers.get('cache-control')).toBe('no-store');
    expect(graphql.text).toBe(json.text);
  });

  test('an operation that failed wholly is not 200', async () => {
    const body = JSON.stringify({ query: '{ search(text: "-iran") { totalCount } }' });
    const { status, body: told } = await send(server, body, { accept: RESPONSE_TYPE });
    expect([status, told.data ?? null]).toEqual([294, null]);
  });
});

test('every answer tells what the operation costs', async () => {
  const [one, many] = ['{ quotes(first: 1) { nodes { text } } }', '{ quotes(first: 50) { nodes { text } } }'];
  const costs = [];
  for (const text of [one, many, one, one, one]) {
    const { extensions } = JSON.parse((await query(server, text)).text) as { extensions: { cost: object } };
    costs.push(extensions.cost);
  }
  expect(costs[0]).toEqual({ fields: 3, limit: 250_000 });
  expect(costs[1]).toEqual({ fields: 101, limit: 250_000 });
  expect(costs.slice(2)).toEqual([costs[0], costs[0], costs[0]]);
});

describe('persisted documents', () => {
  const named = (documentId: string) => JSON.stringify({ documentId });
  const code = (answer: Awaited<ReturnType<typeof send>>) => [answer.status, answer.body.errors?.[0]?.extensions.code];

  test('a known document is executed by its hash, by GET and by POST', async () => {
    const id = `sha256:${sha256(KNOWN)}`;
    for (const at of [server, strict]) {
      const path = `${at.url}/graphql?${new URLSearchParams({ documentId: id }).toString()}`;
      expect((await send(at, named(id))).body.data).toEqual({ country: { name: 'Syria' } });
      expect((await read(await fetch(path))).body.data).toEqual({ country: { name: 'Syria' } });
    }
  });

  test('an unknown id is refused by name', async () => {
    expect(code(await send(server, named(`sha256:${sha256(SMALL)}`)))).toEqual([400, 'PERSISTED_DOCUMENT_NOT_FOUND']);
    expect(code(await send(server, JSON.stringify({ documentId: 5 })))).toEqual([400, 'BAD_REQUEST']);
    expect(code(await send(server, JSON.stringify({ documentId: 'a', query: SMALL })))).toEqual([400, 'BAD_REQUEST']);
  });

  test('where nothing else is executed, a text runs that is known, and no other can be registered', async () => {
    expect((await query(strict, KNOWN)).status).toBe(200);
    expect(code(await query(strict, SMALL))).toEqual([400, 'PERSISTED_DOCUMENTS_ONLY']);
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(SMALL) } };
    expect(code(await query(strict, SMALL, {}, { extensions }))).toEqual([400, 'PERSISTED_DOCUMENTS_ONLY']);
    expect(code(await send(strict, JSON.stringify({ extensions })))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  });
});
