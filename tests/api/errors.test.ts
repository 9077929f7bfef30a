import { createServer } from '../../src/api/server';
import { recordStatements, type Recording } from '../support/recording';
import { ENGINES, seededDatabase } from '../support/server';
import { LEAKS, query, type Answer } from './http';

interface Case {
  /** What is wrong, as a query and its variables. */
  query: string;
  variables?: object;
  more?: object;
  code?: string;
  argument?: string;
  message: RegExp;
}

const foreign = Buffer.from('["NAME_ASC","a",1]').toString('base64url');
const mangled = Buffer.from('["Quote SAID_DESC","2018-10-31"]').toString('base64url');
const repeat = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');
const nested = (levels: number) =>
  `{ quotes { nodes ${'{ speaker { quotes { nodes '.repeat(levels)} { id } ${'} } }'.repeat(levels)} } }`;

/** Wrong arguments: the answer names the one. */
const ARGUMENTS: Record<string, Case> = {
  'a page over 100': {
    query: '{ quotes(first: 101) { totalCount } }',
    argument: 'first',
    message: /at most 100 rows, not 101/,
  },
  'a page over 100 from the end': {
    query: '{ quotes(last: 101) { totalCount } }',
    argument: 'last',
    message: /at most 100 rows/,
  },
  'a huge page': {
    query: '{ quotes(first: 2147483647) { nodes { id } } }',
    argument: 'first',
    message: /at most 100 rows/,
  },
  'a negative page': {
    query: '{ quotes(first: -1) { totalCount } }',
    argument: 'first',
    message: /cannot have -1 rows/,
  },
  'a negative page from the end': {
    query: '{ quotes(last: -5) { totalCount } }',
    argument: 'last',
    message: /cannot have -5 rows/,
  },
  'first with last': {
    query: '{ quotes(first: 1, last: 1) { totalCount } }',
    argument: 'last',
    message: /cannot be combined/,
  },
  'a wrong page below': {
    query: '{ articles { nodes { quotes(first: 101) { totalCount } } } }',
    argument: 'first',
    message: /at most 100 rows/,
  },
  'a wrong page in a fragment': {
    query: '{ articles { nodes { ...A } } } fragment A on Article { quotes(last: -1) { totalCount } }',
    argument: 'last',
    message: /-1 rows/,
  },
  'a wrong page by a variable': {
    query: 'query ($n: Int) { quotes(first: $n) { totalCount } }',
    variables: { n: 101 },
    argument: 'first',
    message: /at most 100 rows/,
  },
  'a cursor that is none': {
    query: '{ quotes(after: "x") { totalCount } }',
    argument: 'after',
    message: /not a cursor of this API/,
  },
  'a cursor below that is none': {
    query: '{ articles { nodes { quotes(before: "x") { totalCount } } } }',
    argument: 'before',
    message: /not a cursor of this API/,
  },
  "another order's cursor": {
    query: `{ quotes(after: "${foreign}") { nodes { id } } }`,
    argument: 'after',
    message: /belongs to order NAME_ASC/,
  },
  'a mangled cursor': {
    query: `{ quotes(before: "${mangled}") { nodes { id } } }`,
    argument: 'before',
    message: /not a cursor of this API/,
  },
  'an unknown country': {
    query: '{ country(code: "XX") { name } }',
    argument: 'code',
    message: /"XX" is not a country/,
  },
  'an unknown country by a variable': {
    query: 'query ($c: CountryCode!) { country(code: $c) { name } }',
    variables: { c: 'XX' },
    argument: '$c',
    message: /^\$c: "XX" is not a country/,
  },
  'a number for a country': {
    query: 'query ($c: CountryCode!) { country(code: $c) { name } }',
    variables: { c: 5 },
    argument: '$c',
    message: /expects a string, not 5/,
  },
  'an unknown country in a filter': {
    query: '{ quotes(filter: { speaker: { country: { code: { in: ["IR", "ZZ"] } } } }) { totalCount } }',
    argument: 'filter.speaker.country.code.in.1',
    message: /"ZZ" is not a country/,
  },
  'an unknown country in a filter by a variable': {
    query: 'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    variables: { f: { speaker: { country: { code: { in: ['IR', 'ZZ'] } } } } },
    argument: '$f.speaker.country.code.in.1',
    message: /"ZZ" is not a country/,
  },
  'a date that is no EDTF': {
    query: '{ quotes(filter: { said: { on: "yesterday" } }) { totalCount } }',
    argument: 'filter.said.on',
    message: /"yesterday" is not an EDTF date/,
  },
  'a day that is not in the calendar': {
    query: '{ events(filter: { date: { after: "2018-02-30" } }) { totalCount } }',
    argument: 'filter.date.after',
    message: /no such day|not an EDTF/,
  },
  'a date by a variable that is no EDTF': {
    query: 'query ($d: EDTF) { quotes(filter: { said: { on: $d } }) { totalCount } }',
    variables: { d: 'yesterday' },
    argument: '$d',
    message: /not an EDTF date/,
  },
  'null for an operator': {
    query: '{ quotes(filter: { text: { eq: null } }) { totalCount } }',
    argument: 'filter.text.eq',
    message: /a filter cannot be null/,
  },
  'null for a nested filter': {
    query: '{ quotes(filter: { and: [{ speaker: { country: null } }] }) { totalCount } }',
    argument: 'filter.and.0.speaker.country',
    message: /a filter cannot be null/,
  },
  'null in a filter below': {
    query: '{ articles { nodes { quotes(filter: { kind: { eq: null } }) { totalCount } } } }',
    argument: 'filter.kind.eq',
    message: /a filter cannot be null/,
  },
  'null in a filter by a variable': {
    query: 'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    variables: { f: { not: null } },
    argument: 'filter.not',
    message: /a filter cannot be null/,
  },
  'an order that is named twice': {
    query: '{ quotes(orderBy: [SAID_ASC, SAID_DESC]) { nodes { id } } }',
    argument: 'orderBy.1',
    message: /SAID is given twice/,
  },
  'a context of -1 sentences': {
    query: '{ quotes { nodes { context(sentences: -1) } } }',
    argument: 'sentences',
    message: /0 to 20 sentences/,
  },
  'a context of 21 sentences': {
    query: '{ quotes { nodes { context(sentences: 21) } } }',
    argument: 'sentences',
    message: /0 to 20 sentences/,
  },
  'too many values of a facet': {
    query: '{ quotes { facets(by: [KIND], first: 101) { facet } } }',
    argument: 'first',
    message: /0 to 100 values, not 101/,
  },
  'a negative facet': {
    query: '{ quotes { facets(by: [KIND], first: -1) { facet } } }',
    argument: 'first',
    message: /0 to 100 values, not -1/,
  },
  'an id that is none': { query: '{ node(id: "nonsense") { id } }', argument: 'id', message: /not an id of this API/ },
  'an id of no type of ours': {
    query: `{ node(id: "${Buffer.from('Table:1').toString('base64url')}") { id } }`,
    argument: 'id',
    message: /not an id of this API/,
  },
  'ids of which one is none': {
    query: '{ nodes(ids: ["Q291bnRyeTpJUg", "x"]) { id } }',
    argument: 'ids.1',
    message: /not an id of this API/,
  },
  'more than 100 ids': {
    query: `{ nodes(ids: [${repeat(101, () => '"Q291bnRyeTpJUg"')}]) { id } }`,
    argument: 'ids',
    message: /100 ids at most/,
  },
  'a search for nothing': {
    query: '{ search(text: "") { totalCount } }',
    argument: 'text',
    message: /no word to search for/,
  },
  'a search for marks alone': {
    query: '{ search(text: "?! *") { totalCount } }',
    argument: 'text',
    message: /no word to search for/,
  },
  'a search that only excludes': {
    query: '{ search(text: "-iran") { totalCount } }',
    argument: 'text',
    message: /add a word to search for/,
  },
  'a phrase without words': {
    query: '{ search(text: "\\" …\\"") { totalCount } }',
    argument: 'text',
    message: /no word to search for/,
  },
  'a filter that joins nothing': {
    query: '{ quotes(filter: { text: { matches: "| |" } }) { totalCount } }',
    argument: 'filter.text.matches',
    message: /no word to search for/,
  },
  'a page of a search over 100': {
    query: '{ search(text: "iran", first: 101) { totalCount } }',
    argument: 'first',
    message: /100 rows/,
  },
  'a cursor of a search that is none': {
    query: '{ search(text: "iran", after: "x") { totalCount } }',
    argument: 'after',
    message: /not a cursor/,
  },
  'an empty question': {
    query: '{ ask(question: " ") { understood } }',
    argument: 'question',
    message: /question is empty/,
  },
  'a question that is too long': {
    query: `{ ask(question: "${'a'.repeat(501)}") { understood } }`,
    argument: 'question',
    message: /501 characters/,
  },
  'U+0000 in a filter': {
    query: '{ quotes(filter: { text: { contains: "\\u0000" } }) { totalCount } }',
    argument: 'filter.text.contains',
    message: /U\+0000/,
  },
  'U+0000 in a slug': { query: '{ speaker(slug: "a\\u0000") { name } }', argument: 'slug', message: /U\+0000/ },
  'half of a surrogate pair': {
    query: 'query ($t: String!) { search(text: $t) { totalCount } }',
    variables: { t: 'iran \ud800' },
    argument: 'text',
    message: /surrogate/,
  },
  'an enum value by a variable': {
    query: 'query ($k: QuoteKind) { quotes(filter: { kind: { eq: $k } }) { totalCount } }',
    variables: { k: 'LOUD' },
    argument: '$k',
    message: /"LOUD" does not exist in "QuoteKind"/,
  },
  'a fraction for a page': {
    query: 'query ($n: Int) { quotes(first: $n) { totalCount } }',
    variables: { n: 1.5 },
    argument: '$n',
    message: /non-integer value: 1.5/,
  },
  'a page beyond 32 bits': {
    query: 'query ($n: Int) { quotes(first: $n) { totalCount } }',
    variables: { n: 99_999_999_999 },
    argument: '$n',
    message: /non 32-bit/,
  },
  'a variable that is missing': {
    query: 'query ($s: String!) { speaker(slug: $s) { name } }',
    argument: '$s',
    message: /"\$s" of required type "String!" was not provided/,
  },
  'a variable that must not be null': {
    query: 'query ($s: String!) { speaker(slug: $s) { name } }',
    variables: { s: null },
    argument: '$s',
    message: /must not be null/,
  },
  'an unknown field of a filter by a variable': {
    query: 'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    variables: { f: { colour: 'red' } },
    argument: '$f',
    message: /"colour" is not defined/,
  },
};

/** Operations that are no good as they are written. */
const OPERATIONS: Record<string, Case> = {
  'an enum value that is unknown': {
    query: '{ quotes(filter: { kind: { eq: LOUD } }) { totalCount } }',
    argument: 'filter.kind.eq',
    message: /"LOUD" does not exist/,
  },
  'an enum value in quotation marks': {
    query: '{ quotes(filter: { kind: { eq: "DIRECT" } }) { totalCount } }',
    argument: 'filter.kind.eq',
    message: /non-enum value/,
  },
  'a page beyond 32 bits': {
    query: '{ quotes(first: 99999999999) { totalCount } }',
    argument: 'first',
    message: /non 32-bit/,
  },
  'an unknown field of a filter': {
    query: '{ quotes(filter: { colour: { eq: "red" } }) { totalCount } }',
    argument: 'filter.colour',
    message: /"colour" is not defined/,
  },
  'an unknown argument': {
    query: '{ quotes(colour: "red") { totalCount } }',
    argument: 'colour',
    message: /Unknown argument "colour"/,
  },
  'an unknown field': {
    query: '{ quotez { totalCount } }',
    message: /Cannot query field "quotez" on type "Query". Did you mean "quote" or "quotes"/,
  },
  'a syntax error': {
    query: '{ quotes {',
    code: 'GRAPHQL_PARSE_FAILED',
    message: /Syntax Error: Expected Name, found <EOF>/,
  },
  'no query': { query: '', code: 'BAD_REQUEST', message: /non-empty `query`/ },
  'a subscription': {
    query: 'subscription { revision { number } }',
    code: 'BAD_REQUEST',
    message: /Subscriptions are answered at \/graphql\/stream/,
  },
  'no name where there are two operations': {
    query: 'query A { __typename } query B { __typename }',
    code: 'OPERATION_RESOLUTION_FAILURE',
    message: /Must provide operation name/,
  },
  'the name of no operation': {
    query: 'query A { __typename }',
    more: { operationName: 'B' },
    code: 'OPERATION_RESOLUTION_FAILURE',
    message: /Unknown operation named "B"/,
  },
  '2,000 aliases': {
    query: `{ ${repeat(2000, (at) => `a${at}: __typename`)} }`,
    code: 'GRAPHQL_PARSE_FAILED',
    message: /4000 tokens/,
  },
  'more than 100 aliases': {
    query: `{ ${repeat(101, (at) => `a${at}: __typename`)} }`,
    message: /Aliases limit of 100 exceeded, found 101/,
  },
  'more than 50 directives': {
    query: `{ ${repeat(51, () => '__typename @include(if: true)')} }`,
    message: /Directives limit of 50 exceeded, found 51/,
  },
  'too many tokens': {
    query: `{ ${repeat(4001, () => '__typename')} }`,
    code: 'GRAPHQL_PARSE_FAILED',
    message: /4000 tokens/,
  },
  'more than 20 levels': { query: nested(7), message: /depth limit of 20 exceeded/ },
  '3,000 levels': { query: nested(1000), code: 'GRAPHQL_PARSE_FAILED', message: /nested too deeply|4000 tokens/ },
  'too many rows': {
    query:
      '{ quotes(first: 100) { nodes { speaker { quotes(first: 100) { nodes { speaker { quotes(first: 100) { nodes { id } } } } } } } } }',
    code: 'QUERY_TOO_COMPLEX',
    message: /asks for up to \d+ fields; 250000 is the limit/,
  },
  'an introspection that multiplies': {
    query: '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    message: /introspection depth/i,
  },
};

test('the statements of what is no error are seen', async () => {
  const test = await seededDatabase('sqlite');
  const recording = recordStatements(test.database);
  const app = await createServer(recording.database, { logLevel: 'silent' });
  const server = { url: await app.listen({ host: '127.0.0.1', port: 0 }) };
  await query(server, '{ quotes(first: 100) { totalCount } }');
  expect(recording.take()).toHaveLength(1);
  await app.close();
  await test.close();
});

describe.each(ENGINES)('on %s', (engine) => {
  let recording: Recording;
  let server: { url: string };
  let close: () => Promise<void>;

  beforeAll(async () => {
    const test = await seededDatabase(engine);
    recording = recordStatements(test.database);
    const app = await createServer(recording.database, { logLevel: 'silent' });
    server = { url: await app.listen({ host: '127.0.0.1', port: 0 }) };
    close = async () => {
      await app.close();
      await test.close();
    };
  }, 120_000);
  afterAll(() => close());
  beforeEach(() => recording.take());

  /** Asks three times: repeated operations are compiled. */
  async function refused({ query: text, variables, more }: Case): Promise<Answer> {
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await query(server, text, variables, more));
    const [answer] = answers;
    expect(answer!.text).not.toMatch(LEAKS);
    expect(answers.map((again) => [again.status, again.body])).toEqual(
      answers.map(() => [answer!.status, answer!.body]),
    );
    expect(recording.take().map(({ sql }) => sql)).toEqual([]);
    return answer!;
  }

  test.each(Object.entries(ARGUMENTS))('%s', async (_, wrong) => {
    const { status, body } = await refused(wrong);
    expect(body.errors).toHaveLength(1);
    const [error] = body.errors!;
    expect(error!.message).toMatch(wrong.message);
    expect(error!.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: wrong.argument });
    // Refused before it ran; or by the field itself, and then there is an answer, of which nothing is left.
    if (status === 200) expect(Object.values(body.data ?? {}).filter((value) => value !== null)).toEqual([]);
    else expect([status, 'data' in body]).toEqual([400, false]);
  });

  test.each(Object.entries(OPERATIONS))('%s', async (_, wrong) => {
    const { status, body } = await refused(wrong);
    const [error] = body.errors!;
    expect(error!.message).toMatch(wrong.message);
    expect(error!.extensions).toEqual({
      code: wrong.code ?? 'GRAPHQL_VALIDATION_FAILED',
      ...(wrong.argument && { argument: wrong.argument }),
    });
    expect([status, 'data' in body]).toEqual([400, false]);
  });
});
