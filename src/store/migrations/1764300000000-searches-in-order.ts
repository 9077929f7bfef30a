import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from './is-postgres';

const UP = [
  'DROP INDEX quote_day',
  'DROP INDEX quote_search_terms',
  `ALTER TABLE quote_search ADD COLUMN said_latest text COLLATE "C" NOT NULL DEFAULT ''`,
  'UPDATE quote_search s SET said_latest = q.said_latest FROM quote q WHERE q.id = s.id',
  'ALTER TABLE quote_search ALTER COLUMN said_latest DROP DEFAULT',
  'CREATE INDEX quote_search_terms ON quote_search USING gin (terms)',
  'CREATE INDEX quote_search_newest ON quote_search (said_latest, id)',
];

const DOWN = [
  'DROP INDEX quote_search_newest',
  'ALTER TABLE quote_search DROP COLUMN said_latest',
  'CREATE INDEX quote_day ON quote (id) INCLUDE (said_latest)',
];

/**
 * Lets PostgreSQL find the newest quotes that match a search in one table: if few match, by the words and then sorted;
 * if many match, in order with a test for the words. SQLite's search tables contain only words.
 */
export class SearchesInOrder1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) for (const statement of DOWN) await runner.query(statement);
  }
}
