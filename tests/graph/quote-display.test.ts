import { serveFilled, serveSeeds, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES } from '../support/server';

interface Shown {
  slug: string;
  kind: string;
  text: string;
  displayText: string;
  sentence: string;
  permalink: string;
  context: string;
  segments: { exact: string; verbatim: boolean }[];
}

describe('a quote of the seeds can be printed', () => {
  let server: AskServer;
  let quotes: Shown[];
  beforeAll(async () => {
    server = await serveSeeds('sqlite');
    const { body } = await server.ask(
      `{ quotes(first: 100) { nodes {
        slug kind text displayText sentence permalink context(sentences: 0) segments { exact verbatim }
      } } }`,
    );
    quotes = (body.data!['quotes'] as unknown as { nodes: Shown[] }).nodes;
  });
  afterAll(() => server.close());

  it('direct words are verbatim and stand in quotation marks, indirect ones do not', () => {
    const of = (kind: string) => quotes.filter((quote) => quote.kind === kind);
    expect(of('DIRECT').length).toBeGreaterThan(0);
    expect(of('INDIRECT').length).toBeGreaterThan(0);
    for (const { segments, displayText } of of('DIRECT')) {
      expect(segments.map(({ verbatim }) => verbatim)).not.toContain(false);
      expect(displayText).toMatch(/^“.*”$/);
    }
    for (const { segments, displayText } of of('INDIRECT')) {
      expect(segments.map(({ verbatim }) => verbatim)).not.toContain(true);
      expect(displayText).not.toMatch(/^“/);
    }
  });

  it('is one line, and its sentence holds its words', () => {
    for (const { displayText, sentence, context, segments, permalink, slug } of quotes) {
      expect(displayText).not.toMatch(/\n/);
      expect(sentence).toBe(context);
      for (const { exact } of segments) expect(sentence).toContain(exact);
      expect(permalink).toBe(`/quotes/${slug}`);
    }
  });
});

describe.each(ENGINES)('the date of a quote on %s', (engine) => {
  let server: AskServer;
  beforeAll(async () => {
    server = await serveFilled(engine, (database) =>
      recordAll(database, [
        findingsOf({
          slug: 'dated',
          published: '2018-10-05',
          quotes: [
            { key: 'told', text: 'One', said: { edtf: '2018-09', text: 'in September' } },
            { key: 'untold', text: 'Two', isStatement: false },
            { key: 'open', text: 'Three', said: { edtf: '2014/..', text: 'since 2014' } },
            { key: 'begun', text: 'Four', said: { edtf: '../2014', text: 'until 2014' } },
          ],
        }),
        findingsOf({ slug: 'undated', quotes: [{ key: 'unknown', text: 'Five' }] }),
      ]),
    );
  });
  afterAll(() => server.close());

  const one = async (slug: string, selection: string): Promise<unknown> => {
    const { body } = await server.ask(`{ quote(slug: "${slug}") { ${selection} } }`);
    expect(body.errors).toBeUndefined();
    return body.data!['quote'];
  };

  it('is when it was said, or else when the article was published', async () => {
    const date = 'date { edtf text basis }';
    expect(await one('told', date)).toEqual({ date: { edtf: '2018-09', text: 'in September', basis: 'SAID' } });
    expect(await one('untold', date)).toEqual({
      date: { edtf: '2018-10-05', text: '2018-10-05', basis: 'PUBLISHED' },
    });
    expect(await one('unknown', date)).toEqual({ date: null });
  });

  it('has no bound where an interval is open', async () => {
    const said = 'said { earliest latest precision }';
    expect(await one('open', said)).toEqual({
      said: { earliest: '2014-01-01', latest: null, precision: 'INTERVAL' },
    });
    expect(await one('begun', said)).toEqual({
      said: { earliest: null, latest: '2014-12-31', precision: 'INTERVAL' },
    });
  });

  it('quotes that state nothing are told apart', async () => {
    const { body } = await server.ask(
      '{ quotes(filter: { isStatement: { eq: false } }) { nodes { slug isStatement } } }',
    );
    expect(body.data).toEqual({ quotes: { nodes: [{ slug: 'untold', isStatement: false }] } });
  });
});

test('the answer of a question is read page by page', async () => {
  const server = await serveSeeds('sqlite');
  const query = `query Q($first: Int, $after: String) {
    ask(question: "all quotes") { result(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ... on Quote { slug } }
    } }
  }`;
  interface Result {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { slug: string }[];
  }
  const page = async (variables: object): Promise<Result> => {
    const { body } = await server.ask(query, { ...variables });
    return (body.data!['ask'] as unknown as { result: Result }).result;
  };
  try {
    const all = await page({ first: 100 });
    const first = await page({ first: 2 });
    expect(first.nodes).toEqual(all.nodes.slice(0, 2));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(second.nodes).toEqual(all.nodes.slice(2, 4));
    expect(second.totalCount).toBe(all.totalCount);
  } finally {
    await server.close();
  }
});
