import { createServer } from '../../src/api/server';
import { toNodeId } from '../../src/kernel/ids';
import { ENGINES, seededDatabase, type TestDatabase } from '../support/server';

const TOKENS = { reader: 'a-reader-of-these-tests', editor: 'an-editor-of-these-tests' };
const QUOTE = 'bagheri-on-the-american-presence';
const REVIEW =
  'mutation R($input: ReviewQuoteInput!) { reviewQuote(input: $input) { quote { slug text kind speaker { slug } place said { edtf } provenance { method confidence } } revision { number summary } } }';
const INGEST =
  'mutation I($input: IngestArticleInput!) { ingestArticle(input: $input) { isNew article { slug headline quotes { nodes { text speaker { name } } } } revision { number } } }';
const ARTICLE =
  'Minister opens the new bridge\n\n“The bridge will carry more people than ever before,” Transport Minister Ana Lindqvist said on Monday.\n\nThe work took three years.';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; argument?: string } }[];
}

describe.each(ENGINES)('%s', (engine) => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await seededDatabase(engine);
  });
  afterEach(() => test.close());

  async function ask(
    query: string,
    variables: object,
    token?: string,
    tokens: object = { editor: TOKENS.editor },
  ): Promise<Answer & { status: number }> {
    const app = await createServer(test.database, { logLevel: 'silent', tokens });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Answer) };
    } finally {
      await app.close();
    }
  }

  const review = (decision: string, more: object = {}, token: string | undefined = TOKENS.editor, tokens?: object) =>
    ask(REVIEW, { input: { quote: toNodeId('Quote', QUOTE), decision, ...more } }, token, tokens);
  const count = async () =>
    (await ask('{ quotes { totalCount } revision { number } }', {})).data as {
      quotes: { totalCount: number };
      revision: { number: number };
    };

  it.each([
    ['no token is configured', {}, TOKENS.editor, 'FORBIDDEN'],
    ['no token is given', { editor: TOKENS.editor }, '', 'UNAUTHENTICATED'],
    ['a wrong token is given', { editor: TOKENS.editor }, 'an-editor-of-these-tesst', 'UNAUTHENTICATED'],
    ["a reader's token is given", TOKENS, TOKENS.reader, 'FORBIDDEN'],
  ])('nothing is changed where %s', async (_case, tokens, token, code) => {
    const before = await count();
    const { errors } = await review('REJECT', {}, token, tokens);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(await count()).toEqual(before);
  });

  it("reading takes a token where readers have one, and answers are nobody else's", async () => {
    expect(await ask('{ revision { number } }', {}, undefined, TOKENS)).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await ask('{ revision { number } }', {}, TOKENS.reader, TOKENS)).toMatchObject({
      status: 200,
      data: { revision: { number: 2 } },
    });
    expect(await ask('{ revision { number } }', {}, TOKENS.editor, TOKENS)).toMatchObject({ status: 200 });
  });

  it('an accepted quote is reviewed, as a revision of its own', async () => {
    const { data, errors } = await review('ACCEPT', { note: 'compared with the recording' });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      reviewQuote: {
        quote: {
          slug: QUOTE,
          speaker: { slug: 'mohammad-bagheri' },
          provenance: { method: 'REVIEWED', confidence: 1 },
        },
        revision: { number: 3, summary: `review: accept ${QUOTE}` },
      },
    });
  });

  it('a corrected quote has the new words, speaker and date, also where it is counted and searched', async () => {
    const { data, errors } = await review('CORRECT', {
      correction: {
        kind: 'MIXED',
        segments: [{ start: 1147, end: 1224 }],
        speaker: toNodeId('Speaker', 'ali-ayoub'),
        said: '2020-07',
        place: null,
      },
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      reviewQuote: {
        quote: {
          text: 'The peoples and countries of the region do not welcome the American presence,',
          kind: 'MIXED',
          speaker: { slug: 'ali-ayoub' },
          said: { edtf: '2020-07' },
          place: null,
        },
      },
    });
    const after = await ask(
      `{ found: quotes(filter: { text: { matches: "hostilities continue" } }) { totalCount }
      words: quotes(filter: { text: { matches: "do not welcome" } }) { totalCount }
      iranian: quotes(filter: { kind: { ne: INDIRECT }, speaker: { isOfficial: { eq: true }, country: { code: { eq: "IR" } } } }) { totalCount }
      speakers(filter: { hasQuotes: true, slug: { eq: "ali-ayoub" } }) { totalCount } }`,
      {},
    );
    expect(after.data).toEqual({
      found: { totalCount: 0 },
      words: { totalCount: 1 },
      iranian: { totalCount: 0 },
      speakers: { totalCount: 1 },
    });
  });

  it('a rejected quote leaves the graph, and the log of reviews keeps it', async () => {
    const before = await count();
    expect((await review('REJECT')).data).toMatchObject({ reviewQuote: { quote: null } });
    expect((await count()).quotes.totalCount).toBe(before.quotes.totalCount - 1);
    const [kept] = await test.database.reader.query<{ before: string; decision: string }>(
      'SELECT before, decision FROM quote_review',
    );
    expect(kept!.decision).toBe('REJECT');
    expect(JSON.parse(kept!.before)).toMatchObject({ slug: QUOTE, kind: 'DIRECT' });
  });

  it.each([
    ['a correction without one', 'CORRECT', {}, 'input.correction'],
    ['an acceptance with a correction', 'ACCEPT', { correction: { kind: 'MIXED' } }, 'input.correction'],
    ['a quote that is not there', 'ACCEPT', { quote: toNodeId('Quote', 'nobody-said-this') }, 'input.quote'],
    ['the id of a speaker for a quote', 'ACCEPT', { quote: toNodeId('Speaker', 'ali-ayoub') }, 'input.quote'],
    [
      'a speaker who is not there',
      'CORRECT',
      { correction: { speaker: toNodeId('Speaker', 'nobody') } },
      'input.correction.speaker',
    ],
    [
      'words behind the end',
      'CORRECT',
      { correction: { segments: [{ start: 0, end: 999_999 }] } },
      'input.correction.segments.0',
    ],
    ['no words at all', 'CORRECT', { correction: { segments: [] } }, 'input.correction.segments'],
    ['a correction of nothing', 'CORRECT', { correction: {} }, 'input.correction'],
    ['a quote of no kind', 'CORRECT', { correction: { kind: null } }, 'input.correction.kind'],
    ['a quote without segments', 'CORRECT', { correction: { segments: null } }, 'input.correction.segments'],
    [
      'a place that the article does not name',
      'CORRECT',
      { correction: { place: 'Quarnby' } },
      'input.correction.place',
    ],
    ['a place that is a piece of a word', 'CORRECT', { correction: { place: 'Damasc' } }, 'input.correction.place'],
    ['a place without words', 'CORRECT', { correction: { place: '' } }, 'input.correction.place'],
    ['a place of spaces', 'CORRECT', { correction: { place: ' ' } }, 'input.correction.place'],
  ])('%s is refused, and changes nothing', async (_case, decision, more, argument) => {
    const before = await count();
    const { errors } = await review(decision, more);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(await count()).toEqual(before);
  });

  it('an ingested article is there with its quotes; the same text again changes nothing', async () => {
    const first = await ask(INGEST, { input: { content: ARTICLE, url: 'https://example.org/bridge' } }, TOKENS.editor);
    expect(first.errors).toBeUndefined();
    expect(first.data).toMatchObject({
      ingestArticle: {
        isNew: true,
        revision: { number: 3 },
        article: {
          headline: 'Minister opens the new bridge',
          quotes: {
            nodes: [{ text: 'The bridge will carry more people than ever before', speaker: { name: 'Ana Lindqvist' } }],
          },
        },
      },
    });
    expect((await ask(INGEST, { input: { content: ARTICLE } }, TOKENS.editor)).data).toMatchObject({
      ingestArticle: { isNew: false, revision: { number: 3 } },
    });
  });

  it('the default format is text, also when the operation is repeated', async () => {
    const app = await createServer(test.database, { logLevel: 'silent', tokens: { editor: TOKENS.editor } });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKENS.editor}` };
    const answers: Answer[] = [];
    for (let time = 0; time < 4; time++) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: INGEST, variables: { input: { content: ARTICLE } } }),
      });
      answers.push((await response.json()) as Answer);
    }
    await app.close();
    expect(answers.map(({ data, errors }) => errors ?? (data!['ingestArticle'] as { isNew: boolean }).isNew)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('a document over 5 MB is refused by name', async () => {
    const { errors } = await ask(INGEST, { input: { content: 'é'.repeat(2.5 * 1024 * 1024 + 1) } }, TOKENS.editor);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('5 MB') as string,
        extensions: { code: 'BAD_USER_INPUT', argument: 'input.content' },
      },
    ]);
  });

  it('a document without an article is refused by name', async () => {
    const { errors } = await ask(INGEST, { input: { content: ' \n ' } }, TOKENS.editor);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.content' } }]);
  });
});
