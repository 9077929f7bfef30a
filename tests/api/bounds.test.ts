import { request } from 'node:http';
import { connect } from 'node:net';
import { ENGINES, startTestServer, type TestServer } from '../support/server';
import { LEAKS, query, send, type Answer } from './http';

/** What a client may send at most, and how it is told. */
describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(engine);
  }, 120_000);
  afterAll(() => server.close());

  const FILTERED = 'query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }';
  const nested = (depth: number) => {
    let filter: object = { text: { eq: 'a' } };
    for (let level = 0; level < depth; level += 1) filter = { not: filter };
    return filter;
  };

  function refused({ status, body, text }: Answer, message: RegExp): void {
    expect(text).not.toMatch(LEAKS);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(body.errors![0]!.message).toMatch(message);
    expect(text.length).toBeLessThan(20_000);
  }

  test.each([
    ['3,000 levels', nested(3_000), /nested more than 50 levels/],
    ['40 levels', nested(40), /nested more than 30 levels/],
    ['30,000 parts', { or: Array.from({ length: 30_000 }, () => ({ text: { eq: 'a' } })) }, /more than 10000 values/],
    ['3,000 parts', { or: Array.from({ length: 3_000 }, () => ({ text: { eq: 'a' } })) }, /more than 2000 values/],
    ['10,000 values of a list', { slug: { in: Array.from({ length: 10_000 }, String) } }, /more than 10000 values/],
  ])('a filter of %s is refused', async (_, filter, message) => {
    for (let time = 0; time < 3; time += 1) refused(await query(server, FILTERED, { filter }), message);
  });

  test('a filter of 25 levels, and one of 1,000 values, are answered', async () => {
    const list = { slug: { in: Array.from({ length: 1_000 }, String) } };
    for (const filter of [nested(25), list])
      expect((await query(server, FILTERED, { filter })).body.errors).toBeUndefined();
  });

  test.each([
    ['a value', { kind: { eq: 'x'.repeat(900_000) } }],
    ['the name of a field', { ['x'.repeat(900_000)]: 1 }],
  ])('%s of 900 KB that is wrong is not echoed', async (_, filter) => {
    refused(await query(server, FILTERED, { filter }), /x … x/);
  });

  test.each(['[{"toString":1}]', '[["Quote SAID_DESC"],"a"]', '[null]', '[{"a":{}},{"b":[]}]'])(
    'a forged cursor that holds %s',
    async (forged) => {
      const after = Buffer.from(forged).toString('base64url');
      refused(
        await query(server, 'query ($after: String) { quotes(after: $after) { totalCount } }', { after }),
        /cursor/,
      );
    },
  );
});

describe('a body', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test.each([1.1, 9, 20])('of %d MB is refused, and the client can read why', async (megabytes) => {
    const body = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(megabytes * 1024 * 1024) });
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const posted = request(
        `${server.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length } },
        (response) => {
          let text = '';
          response
            .on('data', (part: Buffer) => (text += part.toString()))
            .on('end', () => resolve({ status: response.statusCode!, text }));
        },
      );
      posted.on('error', reject).end(body);
    });
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('too large')]);
  });

  test.each(['utf-16', 'iso-8859-1', 'nonsense'])('in %s is refused', async (charset) => {
    const answer = await send(server, '{"query":"{ __typename }"}', {
      'content-type': `application/json; charset=${charset}`,
    });
    expect([answer.status, answer.body.errors![0]!.message]).toEqual([415, 'The charset of the body must be UTF-8.']);
  });

  test.each(['utf-8', 'UTF-8', '"utf8"'])('in %s is read', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    expect((await send(server, '{"query":"{ __typename }"}', type)).status).toBe(200);
  });

  test('the refusal of an address that cannot be decoded has the headers of every answer', async () => {
    const { hostname, port } = new URL(server.url);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write('GET /% HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'),
      );
      let read = '';
      socket.on('data', (part: Buffer) => (read += part.toString()));
      socket.on('close', () => resolve(read)).on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text.toLowerCase()).toContain("content-security-policy: default-src 'none';frame-ancestors 'none'");
    expect(text.toLowerCase()).toContain('x-content-type-options: nosniff');
  });
});
