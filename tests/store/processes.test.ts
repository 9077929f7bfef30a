import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/kernel/package-root';
import type { Database } from '../../src/store/database';
import { openDatabase } from '../../src/store/open';
import { indexFaults } from '../support/tables';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-processes-'));
  file = join(folder, 'graph.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Writer {
  child: ChildProcess;
  /** Settled once it has opened the file. */
  open: Promise<void>;
  /** What it said so far. */
  lines: string[];
  /** Its next lines, as it says them. */
  said: AsyncIterable<string>;
  exit: Promise<unknown>;
}

function startWriter(name: string, articles: number): Writer {
  const child = spawn(
    process.execPath,
    ['-r', '@swc-node/register', join(packageRoot(), 'tests/support/writer-process.ts'), file, name, String(articles)],
    {
      cwd: packageRoot(),
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout! });
  reader.on('line', (line) => lines.push(line));
  return { child, lines, said: reader, open: once(reader, 'line').then(() => undefined), exit: once(child, 'exit') };
}

async function expectConsistent(database: Database): Promise<void> {
  const rows = <Row>(sql: string) => database.reader.query<Row>(sql);
  expect(await rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await rows('PRAGMA foreign_key_check')).toEqual([]);
  expect(await indexFaults(database)).toEqual([]);
  expect(
    await rows(
      'SELECT slug FROM speaker s WHERE quote_count <> (SELECT COUNT(*) FROM quote q WHERE q.speaker_id = s.id)',
    ),
  ).toEqual([]);
  expect(
    await rows('SELECT slug FROM article a WHERE (SELECT COUNT(*) FROM quote q WHERE q.article_id = a.id) <> 20'),
  ).toEqual([]);
}

const acknowledged = ({ lines }: Writer) => lines.filter((line) => line !== 'open');

it('processes that begin and write at once on one new file lose nothing', async () => {
  const writers = ['one', 'two', 'three'].map((name) => startWriter(name, 20));
  await Promise.all(writers.map(({ open }) => open));
  for (const { child } of writers) child.stdin!.end('write\n');
  expect(await Promise.all(writers.map(({ exit }) => exit))).toEqual(writers.map(() => [0, null]));
  const database = await openDatabase({ engine: 'sqlite', file });
  const slugs = (await database.reader.query<{ slug: string }>('SELECT slug FROM article')).map(({ slug }) => slug);
  expect(slugs.sort()).toEqual(writers.flatMap(acknowledged).sort());
  expect(slugs).toHaveLength(60);
  const [newest] = await database.reader.query<{ number: number }>('SELECT MAX(number) AS number FROM revision');
  expect(newest).toEqual({ number: 61 });
  await expectConsistent(database);
  await database.close();
}, 180_000);

it('a process that is killed while it writes leaves what it acknowledged, and nothing by halves', async () => {
  for (const round of [1, 2]) {
    const writer = startWriter(`killed${round}`, 10_000);
    await writer.open;
    writer.child.stdin!.end('write\n');
    for await (const line of writer.said) if (line === `killed${round}-${round * 3}`) break;
    writer.child.kill('SIGKILL');
    expect(await writer.exit).toEqual([null, 'SIGKILL']);
    const database = await openDatabase({ engine: 'sqlite', file });
    const slugs = new Set(
      (await database.reader.query<{ slug: string }>('SELECT slug FROM article')).map(({ slug }) => slug),
    );
    expect(acknowledged(writer).length).toBeGreaterThan(round * 3);
    expect(acknowledged(writer).filter((slug) => !slugs.has(slug))).toEqual([]);
    await expectConsistent(database);
    await database.close();
  }
}, 180_000);
