import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { columnsOf, tableOf, type EntityClass } from '../columns';
import type { IndexedRow, Transaction } from '../database';
import { postgresDialect } from './dialect';
import type { SqlParameter } from '../engine';
import { copyRows } from './copy';
import { toTsVector } from './text-search';

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
    const columns = columnsOf(entity);
    const values = rows.map((row) => columns.map(({ property }) => (row as Record<string, unknown>)[property]));
    await this.copy(
      tableOf(entity),
      columns.map(({ column }) => column),
      values,
    );
  }

  async index(table: string, rows: readonly IndexedRow[]): Promise<void> {
    const last = new Map(rows.map((row) => [row.id, row]));
    await this.removeFromIndex(table, [...last.keys()]);
    const copied = Object.keys(rows[0]?.copies ?? {});
    await this.copy(
      table,
      ['id', 'terms', ...copied],
      [...last.values()].map(({ id, terms, copies }) => [
        id,
        toTsVector(terms),
        ...copied.map((column) => copies?.[column]),
      ]),
    );
  }

  async removeFromIndex(table: string, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.execute(`DELETE FROM ${table} WHERE id = ANY($1::int[])`, [ids]);
  }

  private async copy(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void> {
    if (rows.length > 0) await copyRows((await this.runner.connect()) as ClientBase, table, columns, rows);
  }
}
