import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from './is-postgres';

/**
 * Lets PostgreSQL put what a search finds in order by reading an index alone: of hundreds of quotes that match, each on
 * a page of its own, it then reads those that are shown. SQLite has the day in no index that leads from an id.
 */
export class DaysOfQuotes1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) await runner.query('CREATE INDEX quote_day ON quote (id) INCLUDE (said_latest)');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) await runner.query('DROP INDEX quote_day');
  }
}
