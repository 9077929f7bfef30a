import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createServer, type ServerOptions } from '../../../src/api/server';
import type { Database } from '../../../src/store/database';

export interface Serving {
  url: string;
  close(): Promise<void>;
}

/** The real server on a free port over a database that stays open when it closes. */
export async function serveTables(database: Database, options: Partial<ServerOptions> = {}): Promise<Serving> {
  const app = await createServer(database, { logLevel: 'silent', ...options });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: () => app.close() };
}

const READERS: Record<string, (file: string) => string> = {
  csv: (file) => `read_csv('${file}', header = true)`,
  json: (file) => `read_json('${file}')`,
  ndjson: (file) => `read_json('${file}')`,
  parquet: (file) => `read_parquet('${file}')`,
};

/** What DuckDB reads of a table: the answer to a query with `rows` in place of the table. */
export async function readWithDuckdb(format: string, bytes: Uint8Array, query: string): Promise<unknown[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-table-'));
  try {
    const file = join(folder, `table.${format}`);
    writeFileSync(file, bytes);
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(query.replace('rows', READERS[format]!(file)));
    return reader.getRowsJson();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}
