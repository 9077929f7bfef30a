import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/api/server';
import { digest, ResponseCache } from '../../src/api/graphql/response-cache';
import type { CurrentReader, Database, Reader } from '../../src/store/database';
import { recordStatements, type Recording } from '../support/recording';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';
import { asked, LEDGER, turnOf, writeLedger, type LedgerAnswer } from './ledger';

const EDITOR = 'token-of-an-editor';

interface Served {
  app: FastifyInstance;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(body: object, headers?: Record<string, string>): Promise<Response>;
}

async function serve(database: Database, cacheBytes?: number): Promise<Served> {
  const app = await createServer(database, {
    logLevel: 'silent',
    tokens: { editor: EDITOR },
    ...(cacheBytes !== undefined && { cacheBytes }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    get: (path, headers = {}) => fetch(url + path, { headers }),
    post: (body, headers = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  };
}

describe.each(ENGINES)('answers on %s', (engine) => {
  let held: TestDatabase;
  let recording: Recording;
  let served: Served;
  let turn = 1;

  beforeAll(async () => {
    held = await emptyDatabase(engine);
    await writeLedger(held.database, turn);
    recording = recordStatements(held.database);
    served = await serve(recording.database);
  }, 120_000);
  afterAll(async () => {
    await served.app.close();
    await held.close();
  });
  beforeEach(() => {
    recording.take();
  });

  const write = async () => {
    turn += 1;
    await writeLedger(held.database, turn);
  };
  const counts = () => recording.take().filter(({ sql }) => sql.includes('COUNT('));

  test('an answer that is finished runs no statement, nor does what is unchanged', async () => {
    const first = await served.get(asked(LEDGER));
    expect(recording.take().length).toBeGreaterThan(0);
    const again = await served.get(asked(LEDGER));
    expect(await again.clone().text()).toBe(await first.text());
    expect((await served.get(asked(LEDGER), { 'if-none-match': first.headers.get('etag')! })).status).toBe(304);
    expect(recording.take()).toEqual([]);
    const { revision } = ((await again.json()) as { data: LedgerAnswer }).data;
    expect(again.headers.get('surrogate-key')).toBe(`revision-${revision.number}`);
    await write();
    const changed = await served.get(asked(LEDGER), { 'if-none-match': first.headers.get('etag')! });
    expect(turnOf(((await changed.json()) as { data: LedgerAnswer }).data)).toBe(turn);
  });

  test('what is counted over all rows is counted once a revision', async () => {
    const page =
      'query Page($first: Int) { quotes(first: $first) { totalCount facets(by: [KIND]) { values { value count } } nodes { id } } }';
    const of = async (first: number) => {
      const { data, errors } = (await (await served.get(asked(page, { first }))).json()) as {
        data: { quotes: { totalCount: number } };
        errors?: unknown;
      };
      expect(errors).toBeUndefined();
      return data.quotes.totalCount;
    };
    const total = await of(1);
    expect(counts()).toHaveLength(2);
    expect(await of(2)).toBe(total);
    expect(await of(3)).toBe(total);
    expect(counts()).toEqual([]);
    await write();
    expect(await of(4)).not.toBe(total);
    expect(counts()).toHaveLength(2);
  });

  test('errors and mutations are never kept', async () => {
    const faults = [
      await served.get(asked('{ nothing }')),
      await served.get(asked('{ quotes(first: 1000) { totalCount } }')),
      await served.post({ query: 'mutation { reviewQuote(input: {}) { __typename } }' }),
      await served.post(
        {
          query: 'mutation($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } } }',
          variables: { input: { content: 'Nothing was said.\n\nBy nobody.' } },
        },
        { authorization: `Bearer ${EDITOR}` },
      ),
      await served.get(asked('not GraphQL')),
    ];
    for (const { headers } of faults)
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    const { data } = (await faults[3]!.json()) as { data: { ingestArticle: object } | null };
    expect(data).toMatchObject({ ingestArticle: { article: { id: expect.any(String) as string } } });
    expect((await served.get(asked('{ nothing }'), { 'if-none-match': '*' })).status).toBe(400);
  });

  test('a query by its hash: asked for once, then answered by GET and kept like any other', async () => {
    const query = `${LEDGER} # by hash`;
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    const path = `/graphql?${new URLSearchParams({ extensions: JSON.stringify(extensions) }).toString()}`;
    const unknown = await served.get(path);
    expect([
      unknown.headers.get('cache-control'),
      ((await unknown.json()) as { errors: { extensions: object }[] }).errors[0]!.extensions,
    ]).toEqual(['no-store', { code: 'PERSISTED_QUERY_NOT_FOUND' }]);
    expect((await served.post({ query, extensions })).status).toBe(200);
    const first = await served.get(path);
    expect(turnOf(((await first.clone().json()) as { data: LedgerAnswer }).data)).toBe(turn);
    recording.take();
    const again = await served.get(path);
    expect([await again.text(), again.headers.get('etag')]).toEqual([await first.text(), first.headers.get('etag')]);
    expect(recording.take()).toEqual([]);
    await write();
    expect(turnOf(((await (await served.get(path)).json()) as { data: LedgerAnswer }).data)).toBe(turn);
    const forged = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } };
    expect((await served.post({ query, extensions: forged })).status).toBe(400);
  });

  test('where writes come between any two statements, an operation is answered from a snapshot', async () => {
    let snapshots = 0;
    let attempts = 0;
    const disturbed = (reader: Reader): Reader => ({
      dialect: reader.dialect,
      query: async (sql, parameters) => {
        await write();
        return reader.query(sql, parameters);
      },
    });
    const disturb = (current: CurrentReader): CurrentReader => ({ ...current, reader: disturbed(current.reader) });
    const database: Database = {
      ...held.database,
      current: async () => {
        attempts += 1;
        return disturb(await held.database.current());
      },
      snapshot: (work) => {
        snapshots += 1;
        return held.database.snapshot((current) => work(disturb(current)));
      },
    };
    const restless = await serve(database);
    const before = turn;
    const response = await restless.get(asked(LEDGER)).finally(() => restless.app.close());
    const answered = turnOf(((await response.json()) as { data: LedgerAnswer }).data);
    expect(answered).toBeGreaterThanOrEqual(before);
    expect([attempts, snapshots]).toEqual([3, 1]);
    expect(response.headers.get('etag')).toMatch(/^W\//);
  }, 60_000);

  test('the cache of a process is bounded: what was asked for long ago is read anew', async () => {
    const small = await serve(recording.database, 20_000);
    const ask = async (n: number) => {
      expect((await small.get(asked(`${LEDGER} # ${n}`))).status).toBe(200);
    };
    for (let n = 0; n < 60; n += 1) await ask(n);
    recording.take();
    await ask(59);
    const last = recording.take();
    await ask(0);
    await small.app.close();
    expect([last.length, recording.take().length > 0]).toEqual([0, true]);
  });
});

describe('the cache of answers', () => {
  const answer = (length: number) => ({ contentType: 'application/json', etag: 'a', body: Buffer.alloc(length, 'a') });

  test('holds no more bytes than it may, compressed bodies included; the least recently used goes first', async () => {
    const cache = new ResponseCache(100_000);
    for (let n = 0; n < 200; n += 1) {
      const key = digest(String(n));
      cache.set(null, key, answer(2_000));
      await cache.compressed(null, key, cache.get(null, key)!, 'gzip');
      cache.get(null, digest('0'));
      expect(cache.bytes).toBeLessThanOrEqual(100_000);
    }
    const kept = Array.from({ length: 200 }, (_, n) => n).filter((n) => cache.get(null, digest(String(n))));
    expect(kept[0]).toBe(0);
    expect(kept.slice(1)).toEqual(Array.from({ length: kept.length - 1 }, (_, at) => 200 - kept.length + 1 + at));
    expect(kept.length).toBeGreaterThan(30);
  });

  test('keeps memory of an answer alone, not of what was made beside it', () => {
    const cache = new ResponseCache(100_000);
    cache.set(null, 'a', { contentType: 'application/json', etag: 'a', body: Buffer.from('{"data":{}}') });
    expect(cache.get(null, 'a')!.body.buffer.byteLength).toBe(11);
  });

  test('an answer that is larger than all of it is not kept', () => {
    const cache = new ResponseCache(1_000);
    cache.set(null, 'small', answer(100));
    cache.set(null, 'large', answer(2_000));
    expect([cache.get(null, 'small')?.body.length, cache.get(null, 'large')]).toEqual([100, undefined]);
  });
});
