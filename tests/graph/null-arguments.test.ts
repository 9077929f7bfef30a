import { serveFilled, type AskServer } from '../support/ask-server';
import { recordAll } from '../support/findings';
import { ENGINES } from '../support/server';
import { LETTERS } from './letters';

/** Relay and others send null for an argument that is not set. */
const PAGE = 'first: null, after: null, last: null, before: null';
const PAIRS: [withNull: string, without: string][] = [
  [`quotes(filter: null, orderBy: null, ${PAGE}) { nodes { slug } }`, 'quotes { nodes { slug } }'],
  [
    'article(slug: "madrid") { quotes(filter: null, orderBy: null, first: null) { nodes { slug } } }',
    'article(slug: "madrid") { quotes { nodes { slug } } }',
  ],
  [
    'search(text: "said", types: null, first: null, after: null) { nodes { __typename } }',
    'search(text: "said") { nodes { __typename } }',
  ],
  [
    'quotes { facets(by: [KIND], first: null) { values { value count } } }',
    'quotes { facets(by: [KIND]) { values { value count } } }',
  ],
  ['quotes(first: 2) { nodes { context(sentences: null) } }', 'quotes(first: 2) { nodes { context } }'],
];

describe.each(ENGINES)('on %s', (engine) => {
  let server: AskServer;
  beforeAll(async () => {
    server = await serveFilled(engine, (database) => recordAll(database, LETTERS));
  });
  afterAll(() => server.close());

  it.each(PAIRS)('%s answers as without the argument', async (withNull, without) => {
    const [given, left] = [await server.ask(`{ ${withNull} }`), await server.ask(`{ ${without} }`)];
    expect(given.body.errors).toBeUndefined();
    expect(given.body.data).toEqual(left.body.data);
  });

  it('a variable that is null is one that is left out', async () => {
    const query = `query Q($filter: QuoteFilter, $orderBy: [QuoteOrder!], $first: Int) {
      quotes(filter: $filter, orderBy: $orderBy, first: $first) { nodes { slug } }
    }`;
    const { body } = await server.ask(query, { filter: null, orderBy: null, first: null });
    expect(body.data).toEqual((await server.ask(query)).body.data);
  });

  it.each([
    ['speaker: null', /not: \{ speaker: \{\} \}/],
    ['said: null', /said: \{ known: false \}/],
    ['said: { on: null }', /said: \{ known: false \}/],
    ['place: { eq: null }', /not: \{ place: \{ startsWith: "" \} \}/],
    ['speaker: { country: null }', /not: \{ country: \{\} \}/],
  ])('inside a filter, %s is refused with the line to write', async (filter, line) => {
    const { body } = await server.ask(`{ quotes(filter: { ${filter} }) { totalCount } }`);
    expect(body.errors?.[0]?.message).toMatch(line);
  });
});
