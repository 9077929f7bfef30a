import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from './is-postgres';

/**
 * Lets PostgreSQL sort search results by an index-only scan: of hundreds of matching quotes on as many pages, it then
 * reads only those that are shown. SQLite cannot use such an index.
 */
export class DaysOfQuotes1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) await runner.query('CREATE INDEX quote_day ON quote (id) INCLUDE (said_latest)');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) await runner.query('DROP INDEX quote_day');
  }
}
