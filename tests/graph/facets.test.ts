import type { ParticipationFinding } from '../../src/kernel/findings';
import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES } from '../support/server';

type Values = { value: string; count: number }[];

/** Who says how many quotes; of most nobody knows it. */
const SAID: Record<string, number> = { ada: 3, ben: 2, cleo: 2, dan: 1 };
const UNKNOWN = 5;

let server: AskServer;

function threat(key: string, ...participants: Partial<ParticipationFinding>[]) {
  return {
    key,
    title: key,
    type: 'THREATEN' as const,
    participants: participants.map((each) => ({ role: 'OTHER' as const, speaker: null, country: null, ...each })),
  };
}

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
          events: [
            threat('one', { role: 'ACTOR', speaker: 'ada' }, { role: 'RECIPIENT', speaker: 'ben' }),
            threat('two', { role: 'ACTOR', speaker: 'ada' }, { role: 'RECIPIENT', country: 'SY' }),
            threat('three', { role: 'ACTOR', speaker: 'ben' }, { role: 'OTHER', speaker: 'dan' }),
          ],
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

  it('count those who act, and those who are acted upon', async () => {
    const { body } = await server.ask(
      '{ events { facets(by: [ACTOR, RECIPIENT, PARTICIPANT, RECIPIENT_COUNTRY]) { values { value count } } } }',
    );
    const { facets } = (body.data as unknown as { events: { facets: { values: Values }[] } }).events;
    expect(facets.map(({ values }) => values.map(({ value, count }) => [value, count]))).toEqual([
      [
        ['ada', 2],
        ['ben', 1],
      ],
      [['ben', 1]],
      [
        ['ada', 2],
        ['ben', 2],
        ['dan', 1],
      ],
      [['SY', 1]],
    ]);
  });
});
