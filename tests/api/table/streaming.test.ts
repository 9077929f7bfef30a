import { get as httpGet, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { generate } from '../../../src/generate/generate';
import { findingsOf, recordAll } from '../../support/findings';
import { emptyDatabase, ENGINES, type TestDatabase } from '../../support/server';
import { serveTables, type Serving } from './support';

jest.setTimeout(180_000);

/** More than the buffers of a connection take, so that the server has to wait for its client. */
const QUOTES = 8_000;
const LIMITS = { streams: 1, rows: 1_000_000, seconds: 60 };

describe.each(ENGINES)('a table that is streamed on %s', (engine) => {
  let held: TestDatabase;
  let server: Serving;

  beforeAll(async () => {
    held = await emptyDatabase(engine);
    await generate(held.database, { quotes: QUOTES, seed: 5 });
  });
  beforeEach(async () => {
    server = await serveTables(held.database, { tables: LIMITS });
  });
  afterEach(() => server.close());
  afterAll(() => held.close());

  /** A response whose body nobody reads yet. */
  const open = (path: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => httpGet(`${server.url}${path}`, resolve).on('error', reject));

  async function rowsOf(response: IncomingMessage): Promise<string[]> {
    let text = '';
    response.setEncoding('utf8');
    for await (const part of response) text += part as string;
    return text.trimEnd().split('\n');
  }

  it('is of the revision at which it began, whatever is recorded meanwhile', async () => {
    const response = await open('/quotes.ndjson?orderBy=RECORDED_ASC');
    const revision = Number(response.headers['x-on-record-revision']);
    await recordAll(held.database, [
      findingsOf({
        slug: 'meanwhile',
        speakers: [{ key: 'late', name: 'Somebody Late' }],
        quotes: [{ key: 'late', text: 'Words that came meanwhile', speaker: 'late' }],
      }),
    ]);
    const rows = await rowsOf(response);
    expect(rows).toHaveLength(QUOTES);
    expect(rows.some((row) => row.includes('Words that came meanwhile'))).toBe(false);
    expect(
      Math.max(...rows.map((row) => (JSON.parse(row) as Record<string, number>)['provenance.revision.number']!)),
    ).toBe(revision);
    expect(new Set(rows).size).toBe(QUOTES);
    const after = await rowsOf(await open('/quotes.ndjson?text.matches=meanwhile&columns=text'));
    expect(after).toHaveLength(1);
  });

  it('takes its place among the streams until it ends, or its client goes away', async () => {
    const response = await open('/quotes.json');
    expect(response.statusCode).toBe(200);
    const refused = await open('/quotes.csv');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '5']);
    refused.resume();
    response.destroy();
    for (let tries = 0; ; tries += 1) {
      const next = await open('/quotes.csv?limit=1&columns=text');
      next.resume();
      if (next.statusCode === 200) break;
      expect(tries).toBeLessThan(100);
      await wait(20);
    }
  });

  it('ends its connection without an end of the body where it fails on the way', async () => {
    await server.close();
    server = await serveTables(held.database, { tables: { ...LIMITS, rows: 250 } });
    const response = await open('/quotes.csv');
    expect(response.statusCode).toBe(200);
    await expect(rowsOf(response)).rejects.toThrow('aborted');
    expect(response.complete).toBe(false);
  });

  it('is refused where more rows are asked for than it may have', async () => {
    const response = await fetch(`${server.url}/quotes.csv?limit=${LIMITS.rows + 1}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('limit: a table has 1000000 rows at most.');
  });

  it('has its headers alone for HEAD', async () => {
    const response = await fetch(`${server.url}/quotes.csv`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('x-on-record-revision')).toMatch(/^\d+$/);
  });

  it('requires the reader token, where one is set', async () => {
    await server.close();
    server = await serveTables(held.database, { tables: LIMITS, tokens: { reader: 'a-token-of-readers' } });
    const path = `${server.url}/quotes.csv?limit=1`;
    expect((await fetch(path)).status).toBe(401);
    expect((await fetch(path, { headers: { authorization: 'Bearer a-token-of-readers' } })).status).toBe(200);
  });
});
