import { openDatabase } from '../../src/store/open';
import { LETTERS } from '../graph/letters';
import { serve, serveFilled } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { freshPostgresDatabase } from '../support/postgres';

const NAMES = [
  'zoe',
  'Zoë',
  'Ångström',
  'angel',
  'Ángel',
  'a b',
  'a-b',
  'ab',
  'A_B',
  'éa',
  'Eb',
  '_x',
  '1',
  '10',
  '2',
  '李',
  'ß',
  'ss',
  '😀',
  'İ',
  'i',
  'ı',
  'ø',
  'o',
];

const GRAPH = [
  ...LETTERS,
  findingsOf({
    slug: 'names',
    speakers: NAMES.map((name, at) => ({ key: `name-${at}`, name })),
    events: NAMES.map((name, at) => ({ key: `event-${at}`, title: name, country: 'SE' })),
  }),
];

const QUERY = `{
  ascending: speakers(orderBy: [NAME_ASC], first: 100) { nodes { name } }
  descending: speakers(orderBy: [NAME_DESC], first: 100) { nodes { name } }
  events(orderBy: [TITLE_ASC], first: 100) { nodes { title } facets(by: [COUNTRY, TYPE]) { values { value count } } }
  countries(orderBy: [NAME_ASC], first: 100) { nodes { name code } }
  from: speakers(filter: { name: { startsWith: "a" } }, orderBy: [NAME_ASC]) { nodes { name } }
  capital: speakers(filter: { name: { eq: "I" } }, orderBy: [NAME_ASC]) { nodes { name } }
  articles(filter: { text: { matches: "ISTANBUL" } }) { nodes { slug } }
  quotes(orderBy: [SAID_ASC]) { nodes { slug } facets(by: [SPEAKER]) { values { value } } }
}`;

/** Locales that the server knows, other than C: on another machine there may be fewer, never none. */
const LOCALES = ['C.UTF-8', 'POSIX', 'en_US.UTF-8', 'tr_TR.UTF-8', 'sv_SE.UTF-8'];

async function answerIn(locale: string): Promise<string | null> {
  const fresh = await freshPostgresDatabase(locale).catch((error: Error) => {
    if (/invalid (LC_COLLATE )?locale name/.test(error.message)) return null;
    throw error;
  });
  if (!fresh) return null;
  const database = await openDatabase({ engine: 'postgres', url: fresh.url });
  await recordAll(database, GRAPH);
  const server = await serve('postgres', database, async () => {
    await database.close();
    await fresh.drop();
  });
  const { text } = await server.ask(QUERY);
  await server.close();
  return text;
}

it('names have one order: on SQLite, and on PostgreSQL whatever its locale', async () => {
  const sqlite = await serveFilled('sqlite', (database) => recordAll(database, GRAPH));
  const { text, body } = await sqlite.ask(QUERY);
  await sqlite.close();
  expect(body.errors).toBeUndefined();
  const answers = new Map<string, string>();
  for (const locale of ['C', ...LOCALES]) {
    const answer = await answerIn(locale);
    if (answer !== null) answers.set(locale, answer);
  }
  expect(answers.size).toBeGreaterThanOrEqual(2);
  for (const [locale, answer] of answers) expect([locale, answer]).toEqual([locale, text]);
}, 180_000);

it('every text of PostgreSQL is compared by code points', async () => {
  const { url, drop } = await freshPostgresDatabase();
  const database = await openDatabase({ engine: 'postgres', url });
  const rows = await database.reader.query(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'",
  );
  await database.close();
  await drop();
  expect(rows).toEqual([]);
}, 60_000);
