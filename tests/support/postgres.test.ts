import { Client } from 'pg';
import { freshPostgresDatabase } from './postgres';
import { startPostgres } from './postgres-server';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('freshPostgresDatabase', () => {
  it('gives each caller a database of its own, in UTF-8', async () => {
    const [one, two] = await Promise.all([freshPostgresDatabase(), freshPostgresDatabase()]);
    await query(one.url, 'CREATE TABLE t (id int)');
    expect(
      await query(two.url, "SELECT to_regclass('t') AS t, current_setting('server_encoding') AS encoding"),
    ).toEqual([{ t: null, encoding: 'UTF8' }]);
    await Promise.all([one.drop(), two.drop()]);
    await expect(query(one.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});

describe('startPostgres', () => {
  it('stops answering while it is paused, and keeps its data over a restart', async () => {
    const server = await startPostgres({ extraConf: { work_mem: '7MB' } });
    try {
      expect(await query(server.url(), 'SHOW work_mem')).toEqual([{ work_mem: '7MB' }]);
      await query(server.url(), 'CREATE TABLE t AS SELECT 1 AS id');
      server.pause();
      const late = query(server.url(), 'SELECT id FROM t');
      const first = await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 300, 'nothing'))]);
      server.resume();
      expect([first, await late]).toEqual(['nothing', [{ id: 1 }]]);
      await server.restart();
      expect(await query(server.url(), 'SELECT id FROM t')).toEqual([{ id: 1 }]);
    } finally {
      await server.stop();
    }
    await expect(query(server.url(), 'SELECT 1')).rejects.toThrow();
  });
});
