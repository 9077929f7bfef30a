import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/api/server';
import { loadSeeds } from '../../src/cli/load-seeds';
import { recordCountries } from '../../src/record/countries';
import { emptyDatabase, ENGINES, NOW, SEEDS, type TestDatabase } from '../support/server';
import { read } from './http';

interface Event {
  event: string;
  data: { data?: Record<string, Record<string, unknown>>; errors?: { extensions: { code: string } }[] } | null;
}

/** A stream that a client reads as it comes. */
interface Stream {
  /** The next event, without signs of life. */
  next(): Promise<Event | null>;
  signsOfLife(): number;
  leave(): void;
}

const READER = 'reader-token-of-tests';

describe.each(ENGINES)('subscriptions on %s', (engine) => {
  const tokens: { reader?: string } = {};
  let test: TestDatabase;
  let app: FastifyInstance;
  let url: string;

  beforeEach(async () => {
    tokens.reader = READER;
    test = await emptyDatabase(engine);
    await test.database.write((transaction) => recordCountries(transaction, NOW));
    app = await createServer(test.database, { logLevel: 'silent', tokens, maxStreams: 2, heartbeatMs: 50 });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  }, 60_000);
  afterEach(async () => {
    await app.close();
    await test.close();
  });

  function ask(query: string, variables: object = {}, signal?: AbortSignal): Promise<Response> {
    return fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${READER}` },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  }

  async function open(query: string, variables?: object): Promise<Stream> {
    const client = new AbortController();
    const response = await ask(query, variables, client.signal);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let [text, signs] = ['', 0];
    const next = async (): Promise<Event | null> => {
      for (;;) {
        const end = text.indexOf('\n\n');
        const part = end < 0 ? null : text.slice(0, end);
        if (part === null) {
          const { value, done } = await reader.read();
          if (done) return null;
          text += value;
          continue;
        }
        text = text.slice(end + 2);
        const [, event, data] = /^event: (\w+)\ndata: ?(.*)$/.exec(part) ?? [];
        if (event !== undefined) return { event, data: data ? (JSON.parse(data) as Event['data']) : null };
        signs += 1;
      }
    };
    return { next, signsOfLife: () => signs, leave: () => client.abort() };
  }

  const record = () => loadSeeds(test.database, SEEDS, () => NOW);
  const number = (event: Event | null) => event?.data?.data?.['revision']?.['number'];

  it('tells the newest revision, and each one after it', async () => {
    const stream = await open('subscription { revision { number summary } }');
    const first = number(await stream.next()) as number;
    await record();
    let last = first;
    while (last < first + 1) last = number(await stream.next()) as number;
    expect(last).toBeGreaterThan(first);
  });

  it('tells the quotes that are recorded from then on and match', async () => {
    const query = 'subscription ($filter: QuoteFilter) { quoteRecorded(filter: $filter) { text speaker { name } } }';
    const [all, iranian] = [
      await open(query),
      await open(query, { filter: { speaker: { country: { code: { eq: 'IR' } } } } }),
    ];
    await record();
    const texts = new Set<unknown>();
    while (texts.size < 7) texts.add((await all.next())!.data!.data!['quoteRecorded']!['text']);
    const only = (await iranian.next())!.data!.data!['quoteRecorded']!;
    expect(only).toEqual({ text: expect.any(String) as string, speaker: { name: 'Mohammad Bagheri' } });
    expect(texts).toContain(only['text']);
  });

  it('an operation that is wrong is told so, and the stream completes', async () => {
    const stream = await open('subscription { revision { colour } }');
    expect((await stream.next())!.data!.errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect([await stream.next(), await stream.next()]).toEqual([{ event: 'complete', data: null }, null]);
  });

  it('what is no subscription is refused', async () => {
    const answer = await read(await ask('{ revision { number } }'));
    expect([answer.status, answer.body.errors![0]!.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('streams are bounded in number, and one that its client left makes room', async () => {
    const query = 'subscription { revision { number } }';
    const [first] = [await open(query), await open(query)];
    const refused = await read(await ask(query));
    expect([refused.status, refused.body.errors![0]!.extensions.code]).toEqual([503, 'TOO_MANY_STREAMS']);
    expect(refused.headers.get('retry-after')).toBe('10');
    first.leave();
    let status = 503;
    while (status !== 200) {
      const again = new AbortController();
      status = (await ask(query, {}, again.signal)).status;
      again.abort();
    }
  });

  it('a stream gives signs of life, and ends with the right to read', async () => {
    const stream = await open('subscription { revision { number } }');
    await stream.next();
    setTimeout(() => (tokens.reader = 'another-token-of-tests'), 300);
    expect([await stream.next(), await stream.next()]).toEqual([{ event: 'complete', data: null }, null]);
    expect(stream.signsOfLife()).toBeGreaterThan(1);
    expect((await ask('subscription { revision { number } }')).status).toBe(401);
  });

  it('the server ends its streams when it closes', async () => {
    const stream = await open('subscription { revision { number } }');
    await stream.next();
    const closed = app.close();
    expect(await stream.next()).toEqual({ event: 'complete', data: null });
    await closed;
  });
});
