import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['article', 'event', 'quote'];

/** Indexes for finding what was recorded since a revision. */
export class RevisionsOfRows1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`CREATE INDEX ${table}_revision ON ${table} (revision_number)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP INDEX ${table}_revision`);
  }
}
