import type { CountryNames, Lexicon, SpeakerNames } from '../../ask/lexicon';
import type { Reader } from '../../store/database';

const countriesOf = new WeakMap<Reader, Promise<CountryNames[]>>();

/** The names that a question may use, out of the graph. The countries never change while it is open. */
export async function graphLexicon(reader: Reader): Promise<Lexicon> {
  return { countries: await countries(reader), speakersNamed: (candidates) => speakersNamed(reader, candidates) };
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

async function speakersNamed(reader: Reader, candidates: string[]): Promise<SpeakerNames[]> {
  const { dialect } = reader;
  const among = (column: string, position: number) => dialect.isAnyOf(column, dialect.placeholder(position), 'text');
  const rows = await reader.query<{
    id: number;
    slug: string;
    name: string;
    kind: SpeakerNames['kind'];
    alias: string | null;
  }>(
    'SELECT s.id, s.slug, s.name, s.kind, a.alias FROM speaker s LEFT JOIN speaker_alias a ON a.speaker_id = s.id WHERE s.id IN (' +
      `SELECT id FROM speaker WHERE ${among('lookup_key', 1)} UNION SELECT id FROM speaker WHERE ${among('surname_key', 2)} ` +
      `UNION SELECT speaker_id FROM speaker_alias WHERE ${among('alias_key', 3)}) ORDER BY s.id, a.position`,
    [candidates, candidates, candidates],
  );
  const byId = new Map<number, SpeakerNames & { aliases: string[] }>();
  for (const { id, slug, name, kind, alias } of rows) {
    const speaker = byId.get(id) ?? { slug, name, kind, aliases: [] };
    if (alias !== null) speaker.aliases.push(alias);
    byId.set(id, speaker);
  }
  return [...byId.values()];
}
