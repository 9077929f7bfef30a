import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES } from '../support/server';

type Values = { value: string; count: number }[];

/** Who says how many quotes; of most nobody knows it. */
const SAID: Record<string, number> = { ada: 3, ben: 2, cleo: 2, dan: 1 };
const UNKNOWN = 5;

let server: AskServer;

async function speakers(quotes: string, first: number): Promise<Values> {
  const { body } = await server.ask(
    `{ articles { nodes { slug ${quotes} { facets(by: [SPEAKER], first: ${first}) { values { value count } } } } } quotes { facets(by: [SPEAKER], first: ${first}) { values { value count } } } }`,
  );
  expect(body.errors).toBeUndefined();
  const { articles, quotes: all } = body.data as unknown as {
    articles: { nodes: { quotes: { facets: { values: Values }[] } }[] };
    quotes: { facets: { values: Values }[] };
  };
  expect(articles.nodes[0]!.quotes.facets).toEqual(all.facets);
  return all.facets[0]!.values;
}

describe.each(ENGINES)('facets on %s', (engine) => {
  beforeAll(async () => {
    const said = Object.entries(SAID).flatMap(([speaker, times]) =>
      Array.from({ length: times }, (_, at) => ({ key: `${speaker}-${at}`, text: `${speaker} ${at}`, speaker })),
    );
    const nobody = Array.from({ length: UNKNOWN }, (_, at) => ({ key: `nobody-${at}`, text: `nobody ${at}` }));
    server = await serveFilled(engine, (database) =>
      recordAll(database, [
        findingsOf({
          slug: 'crowd',
          speakers: Object.keys(SAID).map((key) => ({ key, name: key })),
          quotes: [...said, ...nobody],
        }),
      ]),
    );
  }, 60_000);
  afterAll(() => server.close());

  it.each([0, 1, 2, 3, 4, 5])('list the %i commonest values that are known, equals by value', async (first) => {
    const expected = [
      ['ada', 3],
      ['ben', 2],
      ['cleo', 2],
      ['dan', 1],
    ].slice(0, first);
    expect((await speakers('quotes', first)).map(({ value, count }) => [value, count])).toEqual(expected);
  });
});
