import { readFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../../src/kernel/package-root';
import { LIMITS } from '../../src/api/graphql/limits';
import { ENGINES, startTestServer, type TestServer } from '../support/server';
import { LEAKS, query, read, send, type Answer } from './http';

const TYPENAME = '{ __typename }';
const COST = { cost: { fields: 1, limit: LIMITS.complexity } };
const ANSWER = { data: { __typename: 'Query' }, extensions: COST };

describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(engine);
  }, 120_000);
  afterAll(() => server.close());

  test('/healthz tells the engine and the revision', async () => {
    const response = await fetch(`${server.url}/healthz`);
    const { data } = (await query(server, '{ revision { number } }')).body;
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ok', engine, revision: (data as { revision: { number: number } }).revision.number },
    ]);
  });
});

describe('HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const at = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
  const asked = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters).toString()}`;

  function refused({ status, text, body }: Answer, wanted: { status: number; code?: string; message?: RegExp }): void {
    expect(text).not.toMatch(LEAKS);
    expect([status, body.errors?.[0]?.extensions]).toEqual([wanted.status, { code: wanted.code ?? 'BAD_REQUEST' }]);
    if (wanted.message) expect(body.errors![0]!.message).toMatch(wanted.message);
  }

  test('GET with query, variables and the name of an operation in the address', async () => {
    const text = 'query A { __typename } query B($code: CountryCode!) { country(code: $code) { name } }';
    const response = await at(asked({ query: text, operationName: 'B', variables: '{"code":"IR"}' }));
    expect([response.status, await response.json()]).toMatchObject([200, { data: { country: { name: 'Iran' } } }]);
  });

  test('GET of what is no query is refused', async () => {
    const answer = await read(await at(asked({ query: 'mutation { __typename }' })));
    refused(answer, { status: 405, message: /only support query operations/ });
    expect(answer.headers.get('allow')).toBe('POST');
  });

  test.each([
    ['no query', {}, /non-empty `query`/],
    ['variables that are no JSON', { query: TYPENAME, variables: '{' }, /not valid JSON/],
    ['variables that are no object', { query: TYPENAME, variables: '[1]' }, /variables/],
  ])('GET with %s', async (_, parameters: Record<string, string>, message) => {
    refused(await read(await at(asked(parameters))), { status: 400, message });
  });

  test.each([
    ['malformed JSON', '{"query":', 400, /not valid JSON/],
    ['nothing', '', 400, /not valid JSON/],
    ['an empty object', '{}', 400, /missing|no keys|non-empty/],
    ['null', 'null', 400, /missing|object/],
    ['a number', '5', 400, /missing|object/],
    ['a text', '"{ __typename }"', 400, /missing|object/],
    ['a batch', JSON.stringify([{ query: TYPENAME }]), 400, /batching/i],
    ['a query that is no text', '{"query":5}', 400, /must be a string/],
    ['variables that are no object', JSON.stringify({ query: TYPENAME, variables: [] }), 400, /variables/],
    ['variables within a text', JSON.stringify({ query: TYPENAME, variables: '{}' }), 400, /variables/],
    ['extensions that are no object', JSON.stringify({ query: TYPENAME, extensions: 5 }), 400, /extensions/],
    [
      'the wrong hash of a query',
      JSON.stringify({ query: TYPENAME, extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }),
      400,
      /sha does not match/,
    ],
    ['more than 1 MiB', JSON.stringify({ query: TYPENAME, padding: 'x'.repeat(1024 * 1024) }), 413, /too large/],
  ])('POST of %s', async (_, body, status, message) => {
    refused(await send(server, body), { status, message });
  });

  test('POST of a body of just 1 MiB', async () => {
    const frame = JSON.stringify({ query: TYPENAME, padding: '' }).length;
    const answer = await send(server, JSON.stringify({ query: TYPENAME, padding: 'x'.repeat(1024 * 1024 - frame) }));
    expect([answer.status, answer.body]).toEqual([200, ANSWER]);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('POST of %s', async (type) => {
    refused(await send(server, JSON.stringify({ query: TYPENAME }), { 'content-type': type }), { status: 415 });
  });

  test('POST of bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"query":"{ search(text: \\"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('iran\\") { totalCount } }"}'),
    ]);
    const { status, text } = await send(server, new Uint8Array(bytes));
    expect([200, 400]).toContain(status);
    expect(text).not.toMatch(LEAKS);
  });

  test('an accept header that nothing fulfils', async () => {
    refused(await send(server, JSON.stringify({ query: TYPENAME }), { accept: 'text/html' }), { status: 406 });
    // Nobody else is given that refusal.
    expect((await query(server, TYPENAME)).body).toEqual(ANSWER);
  });

  test.each([['application/json'], ['application/graphql-response+json']])('answers in %s', async (accept) => {
    const { status, headers, body } = await send(server, JSON.stringify({ query: TYPENAME }), { accept });
    expect([status, headers.get('content-type'), body]).toEqual([200, `${accept}; charset=utf-8`, ANSWER]);
  });

  test('the answer to a roundabout wish is given to no other', async () => {
    const text = '{ roundabout: __typename }';
    const types = [];
    for (const accept of [
      'application/json, application/graphql-response+json;q=0.1',
      'application/graphql-response+json',
      'application/json',
    ]) {
      types.push(
        (await send(server, JSON.stringify({ query: text }), { accept })).headers.get('content-type')?.split(';')[0],
      );
    }
    expect(types).toEqual(['application/json', 'application/graphql-response+json', 'application/json']);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('%s of the API', async (method) => {
    const answer = await read(await at('/graphql', { method }));
    refused(answer, { status: 405 });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('HEAD answers as GET does, without a body', async () => {
    for (const path of [asked({ query: TYPENAME }), '/schema.graphql', '/healthz']) {
      const response = await at(path, { method: 'HEAD' });
      expect([path, response.status, await response.text()]).toEqual([path, 200, '']);
    }
  });

  test('other hosts may ask, after a preflight and without one', async () => {
    const preflight = await at('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await at('/graphql', { method: 'OPTIONS' })).status).toBe(204);
    const answer = await send(server, JSON.stringify({ query: TYPENAME }), { origin: 'https://example.org' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('/schema.graphql is schema/schema.graphql', async () => {
    const response = await at('/schema.graphql');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(readFileSync(join(packageRoot(), 'schema/schema.graphql'), 'utf8'));
  });

  test.each([
    '/nothing?here=<script>',
    '/graphql/',
    '/graphiql/nothing.js',
    '/graphiql/assets/..%2f..%2fpackage.json',
    '/data/',
  ])('there is nothing at %s', async (path) => {
    const answer = await read(await at(path));
    refused(answer, { status: 404, code: 'NOT_FOUND' });
    expect(answer.text).not.toContain('script');
  });

  test('POST to a path that takes none', async () => {
    refused(await read(await at('/healthz', { method: 'POST' })), { status: 404, code: 'NOT_FOUND' });
  });

  test('an address that cannot be decoded', async () => {
    const answer = await new Promise<Answer>((resolve, reject) => {
      get(`${server.url}/%`, (response) => {
        let text = '';
        response
          .on('data', (part: Buffer) => {
            text += part.toString();
          })
          .on('end', () =>
            resolve({
              status: response.statusCode!,
              headers: new Headers(),
              text,
              body: JSON.parse(text) as Answer['body'],
            }),
          );
      }).on('error', reject);
    });
    refused(answer, { status: 400 });
  });

  test.each([asked({ query: TYPENAME }), '/healthz', '/schema.graphql', '/nothing', asked({ query: '{' })])(
    '%s is data that nobody frames, sniffs or runs',
    async (path) => {
      const { headers } = await at(path);
      expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      for (const name of ['x-powered-by', 'server', 'strict-transport-security']) expect(headers.get(name)).toBeNull();
    },
  );

  test('the API says of its answers what helmet and cors say of the others, whatever the answer', async () => {
    const OWN =
      /^(date|connection|keep-alive|content-type|content-length|etag|cache-control|surrogate-key|vary|allow|transfer-encoding)$/;
    const shared = ({ headers }: { headers: Headers }) =>
      Object.fromEntries([...headers].filter(([name]) => !OWN.test(name)));
    const wanted = shared(await at('/healthz', { headers: { origin: 'https://example.org' } }));
    expect(Object.keys(wanted)).toContain('content-security-policy');
    const text = JSON.stringify({ query: TYPENAME });
    const first = await send(server, text);
    const answers = {
      200: first,
      304: await at(asked({ query: TYPENAME }), {
        headers: { 'if-none-match': (await at(asked({ query: TYPENAME }))).headers.get('etag')! },
      }),
      400: await send(server, '{'),
      405: await at('/graphql', { method: 'PUT' }),
      406: await send(server, text, { accept: 'text/html' }),
      413: await send(server, 'x'.repeat(1024 * 1024 + 1)),
      415: await send(server, text, { 'content-type': 'text/plain' }),
    };
    for (const [status, answer] of Object.entries(answers)) {
      expect([answer.status, shared(answer)]).toEqual([Number(status), wanted]);
      expect(answer.headers.get('vary')).toBe('accept, accept-encoding, authorization');
    }
  });

  test('large answers are compressed for those who take it', async () => {
    const text = '{ articles { nodes { text paragraphs } } }';
    const bytes = await new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      const posted = request(
        `${server.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' } },
        (response) => {
          const parts: Buffer[] = [];
          response
            .on('data', (part: Buffer) => parts.push(part))
            .on('end', () => resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }));
        },
      );
      posted.on('error', reject).end(JSON.stringify({ query: text }));
    });
    expect(bytes.encoding).toBe('gzip');
    const plain = await send(server, JSON.stringify({ query: text }), { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(gunzipSync(bytes.body).toString('utf8')).toBe(plain.text);
    expect(bytes.body.length * 2).toBeLessThan(plain.text.length);
  });
});
