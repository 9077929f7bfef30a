import type { QueryRunner } from 'typeorm';

/** Whether a migration runs on PostgreSQL; otherwise it runs on SQLite. */
export function isPostgres({ connection }: QueryRunner): boolean {
  return connection.options.type === 'postgres';
}
