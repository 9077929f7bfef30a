import { serveFilled, type AskServer } from '../support/ask-server';
import { recordAll } from '../support/findings';
import { ENGINES } from '../support/server';
import { LETTERS } from './letters';

/** What is refused: the operation, its variables, and the argument that the error names. */
const REFUSED: [what: string, query: string, variables: Record<string, unknown>, argument: string][] = [
  ['a null field', 'query { quotes(filter: { speaker: null }) { totalCount } }', {}, 'filter.speaker'],
  [
    'a null operator',
    'query { quotes(filter: { speaker: { country: { code: { eq: null } } } }) { totalCount } }',
    {},
    'filter.speaker.country.code.eq',
  ],
  ['a null list', 'query { quotes(filter: { kind: { in: null } }) { totalCount } }', {}, 'filter.kind.in'],
  [
    'a null within "and"',
    'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    { f: { and: [{ or: [{ not: null }] }] } },
    'filter.and.0.or.0.not',
  ],
  ['a null "and"', 'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }', { f: { and: null } }, 'filter.and'],
  ['a null flag', 'query { speakers(filter: { hasQuotes: null }) { totalCount } }', {}, 'filter.hasQuotes'],
  ['a null date', 'query { quotes(filter: { said: { on: null } }) { totalCount } }', {}, 'filter.said.on'],
  [
    'a null under a list',
    'query { speakers { nodes { quotes(filter: { kind: null }) { totalCount } } } }',
    {},
    'filter.kind',
  ],
  ['a page over 100', 'query { quotes(first: 101) { totalCount } }', {}, 'first'],
  ['a page under 0', 'query { quotes(last: -1) { totalCount } }', {}, 'last'],
  ['first with last', 'query { quotes(first: 1, last: 1) { totalCount } }', {}, 'last'],
  ['a search that names no word', 'query { search(text: "%%% -") { totalCount } }', {}, 'text'],
  ['a search that only excludes', 'query { search(text: "-a") { totalCount } }', {}, 'text'],
  [
    'a match of no word',
    'query { quotes(filter: { text: { matches: "" } }) { totalCount } }',
    {},
    'filter.text.matches',
  ],
  ['an order named twice', 'query { quotes(orderBy: [SAID_ASC, SAID_DESC]) { totalCount } }', {}, 'orderBy.1'],
  ['too many values of a facet', 'query { quotes { facets(by: [KIND], first: 101) { facet } } }', {}, 'first'],
  ['a negative number of values', 'query { quotes { facets(by: [KIND], first: -1) { facet } } }', {}, 'first'],
  ['an unknown country', 'query { country(code: "XX") { name } }', {}, 'code'],
  ['an id of another API', 'query { node(id: "abc") { id } }', {}, 'id'],
  [
    'an id with NUL in it',
    'query ($id: ID!) { node(id: $id) { id } }',
    { id: Buffer.from('Speaker:a\0b').toString('base64url') },
    'id',
  ],
  [
    'an id among good ones',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: ['Q291bnRyeTpJUg', ''] },
    'ids.1',
  ],
  [
    'a text with NUL',
    'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    { f: { text: { contains: 'a\0b' } } },
    'filter.text.contains',
  ],
  [
    'a text with half a character',
    'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    { f: { place: { in: ['a', '\ud83d'] } } },
    'filter.place.in.1',
  ],
  ['a slug with NUL', 'query ($s: String!) { speaker(slug: $s) { name } }', { s: '\0' }, 'slug'],
  [
    'a question with NUL',
    'query ($s: String!) { ask(question: $s) { understood } }',
    { s: 'quotes by a\0b' },
    'question',
  ],
];

const NUMBERS = ['2147483648', '-2147483649', '1e10', '1.5', '"3"', 'true'];
const WORDS = [
  'null',
  '[]',
  '[[]]',
  '[1]',
  '["SAID_DESC"]',
  '["SAID_DESC",1,1]',
  '["SAID_DESC","2018"]',
  '["SAID_DESC","2018",1.5]',
  '["SAID_DESC","2018",99999999999]',
  '["SAID_DESC","a\\u0000",1]',
  '["SAID_DESC","2018",1,1]',
  '["SAID_ASC","2018",1]',
  '{"order":"SAID_DESC"}',
];
const CURSORS = ['', ' ', '%', 'abc', '🙂', 'W10', ...WORDS.map((json) => Buffer.from(json).toString('base64url'))];

let server: AskServer;

describe.each(ENGINES)('on %s', (engine) => {
  beforeAll(async () => {
    server = await serveFilled(engine, (database) => recordAll(database, LETTERS));
  }, 300_000);
  afterAll(() => server.close());

  it.each(REFUSED)('refuses %s, names it, and runs nothing', async (_, query, variables, argument) => {
    const { body, statements } = await server.ask(query, variables);
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
    expect(statements).toEqual([]);
  });

  it.each(NUMBERS)('refuses %s as the size of a page', async (number) => {
    const { status, body, statements } = await server.ask(`query { quotes(first: ${number}) { totalCount } }`);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(statements).toEqual([]);
  });

  it.each(CURSORS)('refuses the cursor %p', async (cursor) => {
    for (const argument of ['after', 'before']) {
      const { body, statements } = await server.ask(
        `query ($cursor: String) { quotes(${argument}: $cursor) { nodes { slug } } }`,
        { cursor },
      );
      expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
      expect(statements).toEqual([]);
    }
    const { body, statements } = await server.ask(
      'query ($cursor: String) { search(text: "said", after: $cursor) { edges { score } } }',
      { cursor },
    );
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument: 'after' }]);
    expect(statements).toEqual([]);
  });

  it('refuses a cursor of another type, under a list too', async () => {
    const page = await server.ask('{ speakers(orderBy: [RECORDED_ASC], first: 1) { pageInfo { endCursor } } }');
    const cursor = (page.body.data!['speakers'] as unknown as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    for (const [name, query] of [
      ['quotes', 'query ($cursor: String) { quotes(orderBy: [SAID_DESC], after: $cursor) { nodes { slug } } }'],
      ['quotes', 'query ($cursor: String) { quotes(orderBy: [RECORDED_ASC], after: $cursor) { nodes { slug } } }'],
    ] as const) {
      const { body, statements } = await server.ask(query, { cursor });
      expect([name, body.errors?.map(({ extensions }) => extensions)]).toEqual([
        name,
        [{ code: 'BAD_USER_INPUT', argument: 'after' }],
      ]);
      expect(statements).toEqual([]);
    }
  });

  it.each([
    ['a slug of unusual characters', 'query { speaker(slug: "%_\\\\\'; DROP TABLE speaker") { name } }'],
    ['a slug of 100,000 characters', `query { speaker(slug: "${'x'.repeat(100_000)}") { name } }`],
    [
      'an id of 100,000 characters',
      `query { node(id: "${Buffer.from(`Speaker:${'x'.repeat(75_000)}`).toString('base64url')}") { id } }`,
    ],
  ])('answers null for %s', async (_, query) => {
    const { body } = await server.ask(query);
    expect(body.errors).toBeUndefined();
    expect(Object.values(body.data!)).toEqual([null]);
  });

  it('takes null for "not given" where an argument is no filter', async () => {
    const { body } = await server.ask(
      'query ($n: Int, $s: String) { quotes(first: $n, after: $s, orderBy: null) { totalCount } }',
      { n: null, s: null },
    );
    expect([body.errors, body.data]).toEqual([undefined, { quotes: { totalCount: 7 } }]);
  });
});
