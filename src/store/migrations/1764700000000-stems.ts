import type { MigrationInterface, QueryRunner } from 'typeorm';
import { words } from '../../kernel/fold';
import { stemOf } from '../../text/stem';
import { isPostgres } from './is-postgres';

/** The texts that each search table indexes. Several rows with one id are one text, in their order. */
const TEXTS: Record<string, string> = {
  quote_search: 'SELECT id, text_key AS text FROM quote WHERE id > $ ORDER BY id LIMIT 1000',
  article_search: 'SELECT id, text_key AS text FROM article WHERE id > $ ORDER BY id LIMIT 100',
  event_search: 'SELECT id, title_key AS text FROM event WHERE id > $ ORDER BY id LIMIT 1000',
  speaker_search:
    'SELECT s.id, s.name AS text, a.alias AS more FROM (SELECT id, name FROM speaker WHERE id > $ ORDER BY id LIMIT 1000) s ' +
    'LEFT JOIN speaker_alias a ON a.speaker_id = s.id ORDER BY s.id, a.position',
  country_search:
    "SELECT c.id, c.name || ' ' || c.official_name || ' ' || COALESCE(c.capital, '') AS text, d.demonym AS more FROM country c " +
    'LEFT JOIN country_demonym d ON d.country_code = c.code WHERE c.id > $ ORDER BY c.id, d.position',
};

interface TextRow {
  id: number;
  text: string;
  more?: string | null;
}

/** Search tables hold the stems of words instead of the words. */
export class Stems1764700000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return reindex(runner, stemOf);
  }

  down(runner: QueryRunner): Promise<void> {
    return reindex(runner, (word) => word);
  }
}

async function reindex(runner: QueryRunner, termOf: (word: string) => string): Promise<void> {
  for (const [table, select] of Object.entries(TEXTS)) {
    for (let last = 0; ;) {
      const rows = (await runner.query(select.replace('$', String(last)))) as TextRow[];
      const texts = textsById(rows);
      for (const [id, text] of texts) await write(runner, table, id, words(text).map(termOf));
      last = rows.at(-1)?.id ?? 0;
      if (rows.length === 0) break;
    }
  }
}

function textsById(rows: readonly TextRow[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { id, text, more } of rows) texts.set(id, [texts.get(id) ?? text, more ?? ''].join(' '));
  return texts;
}

/** PostgreSQL keeps 16,383 positions. */
const LAST_POSITION = 16_383;

async function write(runner: QueryRunner, table: string, id: number, terms: readonly string[]): Promise<void> {
  if (isPostgres(runner)) {
    const vector = terms.map((term, at) => `'${term}':${Math.min(at + 1, LAST_POSITION)}`).join(' ');
    await runner.query(`UPDATE ${table} SET terms = $1::tsvector WHERE id = $2`, [vector, id]);
  } else {
    await runner.query(`INSERT OR REPLACE INTO ${table} (rowid, terms) VALUES (?, ?)`, [id, terms.join(' ')]);
  }
}
