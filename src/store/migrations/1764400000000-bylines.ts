import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from './is-postgres';

/** Adds the author of an article; existing articles get it when they are ingested again. */
export class Bylines1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const type = isPostgres(runner) ? 'text COLLATE "C"' : 'TEXT';
    for (const column of ['byline', 'byline_key'])
      await runner.query(`ALTER TABLE article ADD COLUMN ${column} ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['byline_key', 'byline']) await runner.query(`ALTER TABLE article DROP COLUMN ${column}`);
  }
}
