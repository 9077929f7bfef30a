import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds whether a quote is a statement; existing quotes count as statements until they are extracted again. */
export class Statements1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quote ADD COLUMN is_statement BOOLEAN NOT NULL DEFAULT TRUE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quote DROP COLUMN is_statement');
  }
}
