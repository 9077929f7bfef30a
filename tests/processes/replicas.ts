import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { execute, startPostgres, type PostgresServer } from '../support/postgres-server';

export interface Replicated {
  primary: PostgresServer;
  replicas: PostgresServer[];
  url: string;
  replicaUrls: string[];
  stop(): Promise<void>;
}

const DATABASE = 'on_record_test';

/** A primary with an empty database, and streaming replicas of it. */
export async function startReplicated(count: number): Promise<Replicated> {
  const primary = await startPostgres();
  await execute(primary.url(), `CREATE DATABASE ${DATABASE} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
  const replicas: PostgresServer[] = [];
  for (let at = 0; at < count; at += 1) {
    const dataDir = join(dirname(primary.dataDir), `replica-${at}`);
    await primary.run('pg_basebackup', [
      '--dbname',
      primary.url(),
      '--pgdata',
      dataDir,
      '--write-recovery-conf',
      '--checkpoint=fast',
      '--no-sync',
    ]);
    // A primary that comes back is found again soon.
    replicas.push(await startPostgres({ dataDir, extraConf: { wal_retrieve_retry_interval: '200ms' } }));
  }
  return {
    primary,
    replicas,
    url: primary.url(DATABASE),
    replicaUrls: replicas.map((replica) => replica.url(DATABASE)),
    stop: async () => {
      for (const server of [...replicas, primary]) await server.stop();
    },
  };
}

/** One number that a server answers. */
export async function numberFrom(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: string }>(`SELECT (${sql}) AS n`);
    return Number(rows[0]!.n);
  } finally {
    await client.end();
  }
}

/**
 * How many connections on which operations are read have read since a moment of the server's clock, as its epoch in
 * seconds.
 */
export function readersSince(url: string, moment: number): Promise<number> {
  return numberFrom(
    url,
    `SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'on-record' AND query_start > to_timestamp(${moment})`,
  );
}

/** Waits until a condition holds. */
export async function eventually(what: string, holds: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; ;) {
    if (await holds()) return;
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
