import type { Database } from '../../src/store/database';
import type { Engine } from '../../src/store/engine';
import { serve, type Answer } from '../support/ask-server';
import { dateOf, findingsOf, recordAll } from '../support/findings';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';

/** So many articles, each with quotes, speakers, events, offices and countries of its own. */
function graphOf(articles: number) {
  return Array.from({ length: articles }, (_, article) =>
    findingsOf({
      slug: `a${article}`,
      publisher: 'press',
      published: '2018',
      countries: ['IR', 'SY', 'US'],
      speakers: [
        { key: 'press', name: 'Press', kind: 'ORGANIZATION' },
        ...[0, 1].map((at) => ({
          key: `s${article}-${at}`,
          name: `S ${article} ${at}`,
          country: 'IR',
          aliases: ['x'],
          sameAs: ['https://example.org/'],
          offices: [{ role: 'envoy', organization: 'press', country: 'SY' }],
        })),
      ],
      events: [
        {
          key: `e${article}`,
          title: 'Event',
          date: dateOf('2018'),
          country: 'US',
          participants: [{ role: 'ACTOR', speaker: `s${article}-0`, country: null }],
        },
      ],
      quotes: [0, 1].map((at) => ({
        key: `q${article}-${at}`,
        text: `Words ${at}`,
        speaker: `s${article}-${at}`,
        membership: 0,
        addressee: 'press',
        reportedBy: ['press'],
        occasion: `e${article}`,
        countries: ['IR', 'SY'],
        speakers: [`s${article}-1`],
      })),
    }),
  );
}

/** Each with the statements that it costs: one for each level and edge of the query. */
const QUERIES: [what: string, query: string, statements: number][] = [
  ['a list', '{ quotes(first: 100) { nodes { slug said { edtf } provenance { method } } } }', 1],
  ['a count alone', '{ quotes { totalCount } }', 1],
  ['a page with its count', '{ quotes { totalCount pageInfo { endCursor } edges { cursor } nodes { slug } } }', 2],
  [
    'edges to one row',
    '{ quotes(first: 100) { nodes { speaker { name } addressee { name } article { headline } occasion { title } membership { role } } } }',
    4,
  ],
  [
    'edges to many rows',
    '{ quotes(first: 100) { nodes { reportedBy { name } speakers { name } countries { name } } } }',
    4,
  ],
  ['spans', '{ quotes(first: 100) { nodes { segments { exact prefix paragraph } source { exact } context } } }', 2],
  [
    'connections under a list',
    '{ articles(first: 100) { nodes { quotes(first: 1) { totalCount nodes { slug } } events { nodes { slug } } speakers { totalCount } } } }',
    5,
  ],
  [
    'connections two levels deep',
    '{ articles(first: 20) { nodes { quotes(first: 2) { nodes { speaker { quotes(first: 2) { nodes { slug } } } } } } } }',
    4,
  ],
  [
    'counts by properties and time',
    '{ events { facets(by: [TYPE, STATUS]) { values { count } } timeline(interval: YEAR) { count } } }',
    3,
  ],
  [
    'counts under a list',
    '{ articles(first: 100) { nodes { quotes { facets(by: [KIND]) { values { count } } timeline(interval: YEAR) { count } } } } }',
    3,
  ],
  [
    'offices with their evidence',
    '{ speakers(first: 100) { nodes { memberships { organization { name } country { name } evidence { span { exact } article { slug } } } aliases sameAs } } }',
    9,
  ],
  [
    'participants',
    '{ events(first: 100) { nodes { country { name } participants { speaker { name } } evidence { span { exact } } } } }',
    6,
  ],
  [
    'countries of articles',
    '{ articles(first: 100) { nodes { text paragraphs countries { count country { name } first { exact } } } } }',
    4,
  ],
  ['nodes', '{ nodes(ids: ["QXJ0aWNsZTphMA", "QXJ0aWNsZTphMQ", "UXVvdGU6cTAtMA", "Q291bnRyeTpJUg"]) { id } }', 3],
];

let small: TestDatabase;
let large: TestDatabase;

async function filled(engine: Engine, articles: number): Promise<TestDatabase> {
  const test = await emptyDatabase(engine);
  await recordAll(test.database, graphOf(articles));
  return test;
}

/** Asks a server that remembers nothing yet. */
async function ask(engine: Engine, database: Database, query: string): Promise<Answer> {
  const server = await serve(engine, database);
  try {
    return await server.ask(query);
  } finally {
    await server.close();
  }
}

describe.each(ENGINES)('on %s', (engine) => {
  beforeAll(async () => {
    [small, large] = [await filled(engine, 2), await filled(engine, 30)];
  }, 300_000);
  afterAll(() => Promise.all([small.close(), large.close()]));

  it.each(QUERIES)('%s costs the same, whatever the number of rows', async (_, query, expected) => {
    for (const { database } of [small, large]) {
      const { body, statements } = await ask(engine, database, query);
      expect(body.errors).toBeUndefined();
      expect(statements.map(({ sql }) => sql)).toHaveLength(expected);
    }
  });

  it('the parameters of a statement are as many as the query has values, not as many as there are rows', async () => {
    const { statements } = await ask(engine, large.database, '{ quotes(first: 100) { nodes { speaker { name } } } }');
    expect(statements.map(({ parameters }) => parameters.length)).toEqual([0, 1]);
    expect((statements[1]!.parameters[0] as unknown[]).length).toBe(60);
  });
});
