import { DataSource } from 'typeorm';
import type { CurrentReader } from '../database';
import type { SqliteLocation } from '../location';
import { sqliteReaderOptions } from './options';
import { SqliteReader } from './reader';
import { connectionOf, type SqliteConnection } from './statements';

const MAX_IDLE = 4;

interface Snapshot {
  source: DataSource;
  connection: SqliteConnection;
  reader: SqliteReader;
}

/** Connections that each hold one state of the file during a read; kept for the next one. */
export class SqliteSnapshots {
  private readonly idle: Snapshot[] = [];

  constructor(private readonly location: SqliteLocation) {}

  async run<Result>(work: (current: CurrentReader) => Promise<Result>): Promise<Result> {
    const snapshot = this.idle.pop() ?? (await this.open());
    const { connection, reader } = snapshot;
    connection.prepare('BEGIN').run();
    try {
      return await work({
        state: reader.state(),
        reader,
        hasFailed: () => false,
        isStillCurrent: () => Promise.resolve(true),
      });
    } finally {
      connection.prepare('ROLLBACK').run();
      if (this.idle.length < MAX_IDLE) this.idle.push(snapshot);
      else await snapshot.source.destroy();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map(({ source }) => source.destroy()));
  }

  private async open(): Promise<Snapshot> {
    const source = await new DataSource(sqliteReaderOptions(this.location)).initialize();
    const connection = connectionOf(source);
    return { source, connection, reader: new SqliteReader(connection) };
  }
}
