import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { spawnCommand } from '../support/process';

const MINUTE = 60_000;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command to its end. */
async function run(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ status: number; output: string }> {
  const child = spawnCommand(args, { DATABASE_URL: '', DATABASE_FILE: join(folder, 'graph.sqlite'), ...environment });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (part: Buffer) => {
      output += part.toString();
    });
  const [status] = (await once(child, 'close')) as [number];
  return { status, output: output.replace(/^recorded .*\n/gm, '') };
}

describe('a variable that is wrong is named', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', ''],
    ['HOST', ''],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'nonsense'],
    ['REPLICA_URLS', 'nonsense'],
    ['REPLICA_URLS', 'postgres://localhost/x'],
    ['DATABASE_CONNECTIONS', '1'],
    ['DATABASE_CONNECTIONS', 'many'],
    ['DATABASE_CONNECTIONS', '101'],
    ['CACHE_MB', 'much'],
    ['CACHE_MB', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['READER_TOKEN', 'short'],
    ['EDITOR_TOKEN', 'with white space in it'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      new RegExp(`^Invalid environment variables\\.\\n  ${name}: [^\\n]+$`),
    );
  });

  test('all of them at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT: .*\n {2}LOG_LEVEL: /);
  });

  test('what is right is taken', () => {
    expect(
      readConfig({ PORT: '0', HOST: '::1', DATABASE_URL: 'postgresql://a:b@c:1/d', DATABASE_CONNECTIONS: '7' }),
    ).toMatchObject({
      port: 0,
      host: '::1',
      location: { engine: 'postgres', url: 'postgresql://a:b@c:1/d', connections: 7 },
    });
  });
});

describe('a server that cannot serve says why in one line, and ends with status 1', () => {
  async function refused(
    environment: Record<string, string>,
    line: RegExp,
    args: readonly string[] = ['--port', '0'],
  ): Promise<void> {
    const { status, output } = await run(['serve', ...args], environment);
    expect(output).toMatch(line);
    expect([status, output.trimEnd().split('\n')]).toEqual([1, [expect.any(String)]]);
  }

  test.each([[['--workers', '1']], [['--workers', '2']]])(
    'a port that is in use (%s)',
    async (workers) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      await refused({}, new RegExp(`^PORT: port ${port} on 127\\.0\\.0\\.1 is in use`), [
        '--port',
        String(port),
        ...workers,
      ]);
      other.close();
    },
    MINUTE,
  );

  test(
    'a host that is none of this machine',
    () =>
      refused({}, /^HOST: 999\.1\.1\.1 is not an address/, ['--host', '999.1.1.1', '--port', '0', '--workers', '1']),
    MINUTE,
  );

  test(
    'a file that is no database',
    async () => {
      const file = join(folder, 'garbage');
      const bytes = Buffer.from(Array.from({ length: 8192 }, (_, at) => (at * 7919) % 251));
      writeFileSync(file, bytes);
      await refused({ DATABASE_FILE: file }, /^DATABASE_FILE: .*garbage is not a SQLite database\.\n$/);
      expect(readFileSync(file)).toEqual(bytes);
    },
    MINUTE,
  );

  test(
    'a folder that cannot be written',
    async () => {
      writeFileSync(join(folder, 'file'), '');
      await refused(
        { DATABASE_FILE: join(folder, 'file/graph.sqlite') },
        /^DATABASE_FILE: .* cannot be opened and written \(E\w+\)\.\n$/,
      );
    },
    MINUTE,
  );

  test(
    'a PostgreSQL server that does not answer; its password is not told',
    () =>
      refused(
        { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/graph' },
        /^DATABASE_URL: no PostgreSQL server answers at 127\.0\.0\.1:1\/graph \(ECONNREFUSED\)\.\n$/,
      ),
    MINUTE,
  );

  test(
    'a port that is none',
    async () => {
      const { status, output } = await run(['serve', '--port', '99999'], {});
      expect(status).toBe(1);
      expect(output).toMatch(/A port must be a whole number from 0 to 65535/);
    },
    MINUTE,
  );
});
