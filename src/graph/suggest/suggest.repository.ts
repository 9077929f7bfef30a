import { nameKey } from '../../kernel/fold';
import type { Reader } from '../../store/database';
import { SqlBuilder } from '../../store/sql';
import { graphLexicon } from '../ask/lexicon.repository';
import type { SuggestionKind, SuggestionType } from './suggest.type';

/** For a prefix of one letter, only this many speakers are considered, the most quoted ones. */
const MOST_QUOTED = 2_000;
const LAST_CHARACTER = '\u{10FFFF}';

type Suggest = (reader: Reader, prefix: string, first: number) => Promise<SuggestionType[]>;

/** What suggests names of each kind, given a folded prefix. */
export const SUGGEST: Record<SuggestionKind, Suggest> = {
  COUNTRY: countries,
  SPEAKER: (reader, prefix, first) => speakers(reader, prefix, first, 'SPEAKER'),
  ORGANIZATION: (reader, prefix, first) => speakers(reader, prefix, first, 'ORGANIZATION'),
  OFFICE: offices,
};

async function countries(reader: Reader, prefix: string, first: number): Promise<SuggestionType[]> {
  const { countries: all } = await graphLexicon(reader);
  return all
    .filter(({ code, alpha3, name, officialName, demonyms }) =>
      [name, officialName, code, alpha3, ...demonyms].some((each) => nameKey(each).startsWith(prefix)),
    )
    .sort((one, other) => rank(one.name, prefix) - rank(other.name, prefix) || (one.name < other.name ? -1 : 1))
    .slice(0, first)
    .map(({ code, name }) => ({ type: 'COUNTRY', text: name, key: code, count: null }));
}

/** Countries whose name begins with the prefix come before those whose code or demonym does. */
function rank(name: string, prefix: string): number {
  return nameKey(name).startsWith(prefix) ? 0 : 1;
}

/** The most quoted first. */
async function speakers(
  reader: Reader,
  prefix: string,
  first: number,
  type: 'SPEAKER' | 'ORGANIZATION',
): Promise<SuggestionType[]> {
  const sql = new SqlBuilder(reader.dialect);
  const kind = type === 'ORGANIZATION' ? "kind = 'ORGANIZATION'" : "kind <> 'ORGANIZATION'";
  const begins = (column: string): string =>
    `${column} >= ${sql.bind(prefix)} AND ${column} < ${sql.bind(`${prefix}${LAST_CHARACTER}`)}`;
  const isShort = [...prefix].length < 2;
  const found = isShort
    ? `SELECT * FROM (SELECT * FROM speaker ORDER BY quote_count DESC, id DESC LIMIT ${MOST_QUOTED}) m ` +
      `WHERE (${begins('lookup_key')}) OR (${begins('surname_key')})`
    : `SELECT * FROM speaker WHERE id IN (SELECT id FROM speaker WHERE ${begins('lookup_key')} ` +
      `UNION SELECT id FROM speaker WHERE ${begins('surname_key')} ` +
      `UNION SELECT speaker_id FROM speaker_alias WHERE ${begins('alias_key')})`;
  const rows = await reader.query<{ slug: string; name: string; count: number }>(
    `SELECT slug, name, quote_count AS count FROM (${found}) s WHERE ${kind} ` +
      `ORDER BY quote_count DESC, name_key, id LIMIT ${sql.bind(first)}`,
    sql.parameters,
    'custom',
  );
  return rows.map(({ slug, name, count }) => ({ type, text: name, key: slug, count: Number(count) }));
}

/** The most common first. */
async function offices(reader: Reader, prefix: string, first: number): Promise<SuggestionType[]> {
  const sql = new SqlBuilder(reader.dialect);
  // Counted by the index alone; the spelling is looked up only for listed rows.
  const counted =
    `SELECT role_key, COUNT(*) AS n FROM membership WHERE role_key >= ${sql.bind(prefix)} ` +
    `AND role_key < ${sql.bind(`${prefix}${LAST_CHARACTER}`)} ` +
    `GROUP BY role_key ORDER BY n DESC, role_key LIMIT ${sql.bind(first)}`;
  const rows = await reader.query<{ text: string; count: number | string }>(
    'SELECT (SELECT MIN(m.role) FROM membership m WHERE m.role_key = r.role_key) AS text, r.n AS count ' +
      `FROM (${counted}) r ORDER BY r.n DESC, r.role_key`,
    sql.parameters,
  );
  return rows.map(({ text, count }) => ({ type: 'OFFICE', text, key: null, count: Number(count) }));
}
