import type { QueryRunner } from 'typeorm';
import type { EntityClass } from './columns';
import type { Transaction } from './database';
import { postgresDialect } from './dialect.postgres';
import type { SqlParameter } from './engine';
import { insertStatements } from './rows';
import { toTsVector } from './search-terms';

const MAX_PARAMETERS = 60_000;

export class PostgresTransaction implements Transaction {
  readonly dialect = postgresDialect;

  constructor(private readonly runner: QueryRunner) {}

  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    return (await this.runner.query(sql, parameters as unknown[])) as Row[];
  }

  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<void> {
    await this.runner.query(sql, parameters as unknown[]);
  }

  async insert<Row extends object>(entity: EntityClass<Row>, rows: readonly Row[]): Promise<void> {
    for (const { sql, parameters } of insertStatements(postgresDialect, entity, rows, MAX_PARAMETERS)) await this.execute(sql, parameters);
  }

  async index(table: string, rows: readonly { id: number; terms: readonly string[] }[]): Promise<void> {
    for (let at = 0; at < rows.length; at += 1000) {
      const piece = rows.slice(at, at + 1000);
      await this.execute(
        `INSERT INTO ${table} (id, terms) SELECT id, terms::tsvector FROM unnest($1::int[], $2::text[]) AS given (id, terms) ` +
          'ON CONFLICT (id) DO UPDATE SET terms = excluded.terms',
        [piece.map(({ id }) => id), piece.map(({ terms }) => toTsVector(terms))],
      );
    }
  }

  async removeFromIndex(table: string, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.execute(`DELETE FROM ${table} WHERE id = ANY($1::int[])`, [ids]);
  }
}
