import type { CountryNames, Lexicon, SpeakerNames } from '../../ask/lexicon';
import { closest } from '../../kernel/edit-distance';
import { nameKey } from '../../kernel/fold';
import type { Reader } from '../../store/database';
import { select, SqlBuilder } from '../../store/sql';

const countriesOf = new WeakMap<Reader, Promise<CountryNames[]>>();

/** The names in the graph that a question may use. Countries do not change while the graph is open. */
export async function graphLexicon(reader: Reader): Promise<Lexicon> {
  return {
    countries: await countries(reader),
    speakersNamed: (candidates) => speakersNamed(reader, candidates),
    similarNames: (names) => similarNames(reader, names),
  };
}

async function countries(reader: Reader): Promise<CountryNames[]> {
  const known = countriesOf.get(reader) ?? readCountries(reader);
  countriesOf.set(reader, known);
  return known;
}

async function readCountries(reader: Reader): Promise<CountryNames[]> {
  const rows = await reader.query<Omit<CountryNames, 'demonyms'>>(
    'SELECT code, alpha3, name, official_name AS "officialName", capital, region, subregion FROM country ORDER BY code',
  );
  const names = await reader.query<{ code: string; demonym: string }>(
    'SELECT country_code AS code, demonym FROM country_demonym ORDER BY country_code, position',
  );
  return rows.map((row) => ({
    ...row,
    demonyms: names.filter(({ code }) => code === row.code).map(({ demonym }) => demonym),
  }));
}

interface SpeakerRow {
  id: number;
  slug: string;
  name: string;
  kind: SpeakerNames['kind'];
  quotes: number;
  alias: string | null;
}

async function speakersNamed(reader: Reader, candidates: string[]): Promise<SpeakerNames[]> {
  const rows = await select<SpeakerRow>(reader, (sql) => {
    const idsBy = (column: string) => `SELECT id FROM speaker WHERE ${sql.isAnyOf(column, candidates, 'text')}`;
    const idsByAlias = () =>
      `SELECT speaker_id FROM speaker_alias WHERE ${sql.isAnyOf('alias_key', candidates, 'text')}`;
    return (
      'SELECT s.id, s.slug, s.name, s.kind, s.quote_count AS quotes, a.alias ' +
      'FROM speaker s LEFT JOIN speaker_alias a ON a.speaker_id = s.id ' +
      `WHERE s.id IN (${idsBy('lookup_key')} UNION ${idsBy('surname_key')} UNION ${idsByAlias()}) ` +
      'ORDER BY s.id, a.position'
    );
  });
  const byId = new Map<number, SpeakerNames & { aliases: string[] }>();
  for (const { id, slug, name, kind, quotes, alias } of rows) {
    const speaker = byId.get(id) ?? { slug, name, kind, aliases: [], hasQuotes: quotes > 0 };
    if (alias !== null) speaker.aliases.push(alias);
    byId.set(id, speaker);
  }
  return [...byId.values()];
}

/** How many first letters similar names must share. */
const COMMON_LETTERS = 2;
/** The most speakers with the same first letters that are compared. */
const MOST_COMPARED = 2_000;

/** Compared by last name and full name; names with other first letters are not found. */
async function similarNames(reader: Reader, names: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const key = nameKey(name);
    const last = key.split(' ').at(-1) ?? key;
    const keys = [...(await namesLike(reader, 'surname_key', last)), ...(await namesLike(reader, 'lookup_key', key))];
    found.set(name, [...new Set(keys)]);
  }
  return found;
}

async function namesLike(reader: Reader, column: 'surname_key' | 'lookup_key', key: string): Promise<string[]> {
  const sql = new SqlBuilder(reader.dialect);
  const prefix = [...key].slice(0, COMMON_LETTERS).join('');
  const rows = await reader.query<{ key: string; name: string }>(
    `SELECT ${column} AS key, name FROM speaker WHERE ${column} >= ${sql.bind(prefix)} ` +
      `AND ${column} < ${sql.bind(`${prefix}\u{10FFFF}`)} ORDER BY quote_count DESC, id LIMIT ` +
      `${sql.bind(MOST_COMPARED)}`,
    sql.parameters,
  );
  const byKey = new Map<string, string[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row.name]);
  return closest(key, [...byKey.keys()]).flatMap((each) => byKey.get(each) ?? []);
}
