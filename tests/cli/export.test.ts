import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeeds } from '../../src/cli/load-seeds';
import { openDatabase } from '../../src/store/open';
import { bytesOf, readWithDuckdb, serveTables } from '../api/table/support';
import { findingsOf, recordAll } from '../support/findings';
import { NOW, SEEDS } from '../support/server';
import { runCommand } from './run-command';

jest.setTimeout(180_000);

let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-export-'));
  file = join(folder, 'graph.sqlite');
  const database = await openDatabase({ engine: 'sqlite', file });
  await loadSeeds(database, SEEDS, () => NOW);
  await database.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommand(args, { environment: { DATABASE_FILE: file } });

describe('on-record export', () => {
  test('writes the bytes that the address answers, in the format of the name of the file', async () => {
    const output = join(folder, 'quotes.parquet');
    const ran = await run('export', 'quotes', '--ask', 'all quotes by Iranian officials', '-o', output);
    expect(ran.stderr).toContain('quotes.parquet: 3 rows of revision 2.');
    expect(ran.status).toBe(0);
    const database = await openDatabase({ engine: 'sqlite', file });
    const server = await serveTables(database);
    try {
      const served = await bytesOf(await fetch(`${server.url}/quotes.parquet?ask=all+quotes+by+Iranian+officials`));
      expect(Buffer.compare(readFileSync(output), served)).toBe(0);
      expect(await readWithDuckdb('parquet', served, 'SELECT DISTINCT "speaker.country.code" FROM rows')).toEqual([
        ['IR'],
      ]);
    } finally {
      await server.close();
      await database.close();
    }
  });

  test('writes to the standard output, with filters, columns and a limit', async () => {
    const ran = await run(
      ...['export', 'quotes', '--where', 'speaker.country=IR', 'kind=DIRECT', '--columns', 'kind,speaker.name'],
      ...['--limit', '1'],
    );
    expect(ran).toEqual({ status: 0, stdout: 'kind,speaker.name\r\nDIRECT,Mohammad Bagheri\r\n', stderr: '' });
  });

  test.each([
    ['a list', ['export', 'quote'], 'There is no table "quote"'],
    ['a column', ['export', 'quotes', '--columns', 'txt'], 'there is no column "txt"'],
    ['a format', ['export', 'quotes', '-o', 'quotes.xlsx'], 'There is no format "xlsx"'],
    ['a condition', ['export', 'quotes', '--where', 'speaker'], 'write it as speaker.country=IR'],
  ])('refuses %s that is wrong in one line, and writes nothing', async (_what, args, message) => {
    const ran = await run(...args);
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('on-record backup', () => {
  test('copies one revision, which is served alike after the graph has gone on', async () => {
    const backup = join(folder, 'backup.sqlite');
    const ran = await run('backup', backup);
    expect(ran.stdout).toContain(`${backup} holds revision 2 of ${NOW.toISOString()}.`);
    const before = await tableOf(file);
    const database = await openDatabase({ engine: 'sqlite', file });
    await recordAll(database, [findingsOf({ slug: 'later', speakers: [{ key: 'late', name: 'Somebody Late' }] })]);
    await database.close();
    expect(await tableOf(file)).not.toEqual(before);
    expect(await tableOf(backup)).toEqual(before);
  });

  test('does not replace a file', async () => {
    const taken = join(folder, 'taken.sqlite');
    writeFileSync(taken, 'precious');
    const ran = await run('backup', taken);
    expect([ran.status, readFileSync(taken, 'utf8')]).toEqual([1, 'precious']);
    expect(ran.stderr).toContain('a backup does not replace a file');
    expect(existsSync(`${taken}.partial`)).toBe(false);
  });

  test('names the tool of PostgreSQL', async () => {
    const url = 'postgres://somebody:secret@db.invalid:5432/graph';
    const ran = await runCommand(['backup', join(folder, 'b')], { environment: { DATABASE_URL: url } });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('pg_dump --format=custom');
    expect(ran.stderr).not.toContain('secret');
  });
});

/** All speakers of the graph in a file, and its revision. */
async function tableOf(path: string): Promise<[string | null, string]> {
  const database = await openDatabase({ engine: 'sqlite', file: path });
  const server = await serveTables(database);
  try {
    const response = await fetch(`${server.url}/speakers.csv`);
    return [response.headers.get('x-on-record-revision'), await response.text()];
  } finally {
    await server.close();
    await database.close();
  }
}
