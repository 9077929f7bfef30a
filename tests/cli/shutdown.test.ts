import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Client } from 'pg';
import { sharedDatabase, type SharedDatabase } from '../processes/shared';
import { startProcess, type ServerProcess } from '../support/process';
import { freshPostgresDatabase } from '../support/postgres';

const MINUTES = 60_000;
const BODY = JSON.stringify({ query: '{ quotes { totalCount } }' });
const HEAD = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n`;

/** A connection of which every byte is kept. */
async function dial({ url }: ServerProcess): Promise<{ socket: Socket; text(): string; ended: Promise<unknown> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (part: Buffer) => {
    text += part.toString();
  });
  const ended = once(socket, 'close');
  await once(socket, 'connect');
  return { socket, text: () => text, ended };
}

const exitOf = (server: ServerProcess): Promise<unknown[]> => once(server.child, 'exit');

/** Waits until the server takes no connection any more. */
async function closedToNew(server: ServerProcess): Promise<void> {
  const { hostname, port } = new URL(server.url);
  for (;;) {
    const socket = connect(Number(port), hostname);
    const refused = await new Promise<boolean>((resolve) =>
      socket.once('connect', () => resolve(false)).once('error', () => resolve(true)),
    );
    socket.destroy();
    if (refused) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.each([
  ['SIGTERM', '1'],
  ['SIGINT', '1'],
  ['SIGTERM', '2'],
] as const)('%s to a server of %s workers', (signal, workers) => {
  let shared: SharedDatabase;
  let server: ServerProcess;
  beforeAll(async () => {
    shared = await sharedDatabase('sqlite');
    server = await startProcess(shared.environment, ['--workers', workers]);
  }, 2 * MINUTES);
  afterAll(async () => {
    await server.stop('SIGKILL');
    await shared.close();
  });

  test(
    'what is in flight is answered whole; idle connections are closed; the status is 0',
    async () => {
      const idle = await dial(server);
      idle.socket.write(`GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n`);
      await once(idle.socket, 'data');
      const busy = await dial(server);
      busy.socket.write(HEAD + BODY.slice(0, 10));
      // The server has read the head of the request before it is told to stop.
      await fetch(`${server.url}/healthz`);
      const exit = exitOf(server);
      server.child.kill(signal);
      await idle.ended;
      await closedToNew(server);
      busy.socket.write(BODY.slice(10));
      await busy.ended;
      expect(busy.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(busy.text()).toMatch(/\{"data":\{"quotes":\{"totalCount":\d+\}\},"extensions":/);
      expect(await exit).toEqual([0, null]);
    },
    MINUTES,
  );
});

test(
  'a statement that runs when SIGTERM comes is waited for',
  async () => {
    const { url, drop } = await freshPostgresDatabase();
    const server = await startProcess({ DATABASE_URL: url });
    const locker = new Client({ connectionString: url });
    await locker.connect();
    await locker.query('BEGIN');
    await locker.query('LOCK TABLE quote IN ACCESS EXCLUSIVE MODE');
    const answer = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: BODY,
    });
    for (;;) {
      const { rows } = await locker.query<{ n: number }>(
        "SELECT COUNT(*)::int AS n FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = 'quote' AND NOT l.granted",
      );
      if (rows[0]!.n > 0) break;
    }
    const exit = exitOf(server);
    server.child.kill('SIGTERM');
    await closedToNew(server);
    expect(server.child.exitCode).toBeNull();
    await locker.query('COMMIT');
    const response = await answer;
    const { data } = (await response.json()) as { data: unknown };
    expect([response.status, data]).toEqual([200, { quotes: { totalCount: expect.any(Number) as number } }]);
    expect(await exit).toEqual([0, null]);
    await locker.end();
    await drop();
  },
  2 * MINUTES,
);
