import type { QueryRunner } from 'typeorm';
import { columnsOf, tableOf, type EntityClass } from '../columns';
import type { IndexedRow, Transaction } from '../database';
import { sqliteDialect } from './dialect';
import type { SqlParameter } from '../engine';
import { connectionOf, SqliteStatements } from './statements';

/**
 * Writes through the driver's own statements, each prepared once for all transactions of a connection. One row at a
 * time: parsing a statement of many rows takes longer than writing them one by one.
 */
export class SqliteTransaction implements Transaction {
  readonly dialect = sqliteDialect;
  private readonly statements: SqliteStatements;

  constructor(runner: QueryRunner) {
    this.statements = new SqliteStatements(connectionOf(runner.dataSource));
  }

  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    return this.statements.prepared(sql).all(...parameters.map(sqliteDialect.toParameter)) as Row[];
  }

  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<void> {
    this.statements.prepared(sql).run(...parameters.map(sqliteDialect.toParameter));
  }

  async insert<Row extends object>(entity: EntityClass<Row>, rows: readonly Row[]): Promise<void> {
    const columns = columnsOf(entity);
    const places = columns.map(() => '?').join(', ');
    const statement = this.statements.prepared(
      `INSERT INTO ${tableOf(entity)} (${columns.map(({ column }) => column).join(', ')}) VALUES (${places})`,
    );
    const values = new Array<unknown>(columns.length);
    for (const row of rows as readonly Record<string, unknown>[]) {
      for (let at = 0; at < columns.length; at += 1) {
        const value = row[columns[at]!.property] ?? null;
        values[at] = typeof value === 'boolean' ? Number(value) : value;
      }
      statement.run(values);
    }
  }

  async index(table: string, rows: readonly IndexedRow[]): Promise<void> {
    const statement = this.statements.prepared(`INSERT OR REPLACE INTO ${table} (rowid, terms) VALUES (?, ?)`);
    for (const { id, terms } of rows) statement.run(id, terms);
  }

  async removeFromIndex(table: string, ids: readonly number[]): Promise<void> {
    const statement = this.statements.prepared(`DELETE FROM ${table} WHERE rowid = ?`);
    for (const id of ids) statement.run(id);
  }
}
