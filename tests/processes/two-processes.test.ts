import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { startProcess, type ServerProcess } from '../support/process';
import { ENGINES } from '../support/server';
import { asked, LEDGER, turnOf, writeLedger, type LedgerAnswer } from './ledger';
import { sharedDatabase, type SharedDatabase } from './shared';

const TURNS = 40;
const MINUTES = 60_000;

describe.each(ENGINES)('two server processes on one %s database', (engine) => {
  let shared: SharedDatabase;
  let servers: ServerProcess[] = [];
  let turn = 0;

  beforeAll(async () => {
    shared = await sharedDatabase(engine);
    await writeLedger(shared.database, turn);
    const first = await startProcess(shared.environment);
    servers = [first, await startProcess(shared.environment)];
  }, 3 * MINUTES);
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await shared.close();
  }, MINUTES);

  const get = (server: ServerProcess, path = asked(LEDGER), headers: Record<string, string> = {}) =>
    fetch(server.url + path, { headers });
  const ledgerOf = async (response: Response) => ((await response.json()) as { data: LedgerAnswer }).data;

  /** Keeps a server at work until told to stop; every answer must be whole and of now. */
  function load(server: ServerProcess): { stop(): Promise<number> } {
    let running = true;
    let answers = 0;
    const loop = async (name: string) => {
      while (running) {
        const acknowledged = turn;
        const response = await get(server, asked(answers % 2 === 0 ? LEDGER : `${LEDGER} # ${name} ${answers}`));
        expect(response.status).toBe(200);
        expect(turnOf(await ledgerOf(response))).toBeGreaterThanOrEqual(acknowledged);
        answers += 1;
      }
    };
    const loops = Promise.all(['a', 'b', 'c'].map(loop));
    loops.catch(() => undefined);
    return {
      stop: async () => {
        running = false;
        await loops;
        return answers;
      },
    };
  }

  test(
    'neither answers the past once a write was acknowledged, whatever load there is',
    async () => {
      const loads = servers.map(load);
      try {
        await writeAndAsk();
      } finally {
        for (const { stop } of loads) expect(await stop()).toBeGreaterThan(0);
      }
    },
    3 * MINUTES,
  );

  async function writeAndAsk(): Promise<void> {
    const tags = new Map<ServerProcess, string>();
    for (let done = 0; done < TURNS; done += 1) {
      const revision = await writeLedger(shared.database, turn + 1);
      turn += 1;
      for (const server of servers) {
        const tag = tags.get(server);
        const response = await get(server, asked(LEDGER), tag === undefined ? {} : { 'if-none-match': tag });
        expect(response.status).toBe(200);
        const answer = await ledgerOf(response);
        expect([turnOf(answer), answer.revision.number]).toEqual([turn, revision]);
        tags.set(server, response.headers.get('etag')!);
      }
      for (const server of servers) {
        const unchanged = await get(server, asked(LEDGER), { 'if-none-match': tags.get(server)! });
        expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([
          304,
          '',
          tags.get(server),
        ]);
      }
      expect(tags.get(servers[0]!)).toBe(tags.get(servers[1]!));
    }
  }

  test(
    'an answer is whole while somebody writes all the time',
    async () => {
      let writing = true;
      const writer = writeAllTheTime();
      writer.catch(() => {
        writing = false;
      });
      const before = turn;
      async function writeAllTheTime(): Promise<void> {
        while (writing) {
          await writeLedger(shared.database, turn + 1);
          turn += 1;
          await new Promise((next) => setTimeout(next, 1));
        }
      }
      const reading = Promise.all(
        servers.map(async (server) => {
          for (let at = 0; at < TURNS; at += 1) {
            const acknowledged = turn;
            const answer = await ledgerOf(await get(server, asked(`${LEDGER} # ${engine} ${at}`)));
            expect(turnOf(answer)).toBeGreaterThanOrEqual(acknowledged);
          }
        }),
      );
      await reading.finally(() => {
        writing = false;
      });
      await writer;
      expect(turn).toBeGreaterThan(before + 1);
    },
    3 * MINUTES,
  );

  test('an answer may be kept by everybody, asked for anew each time, in the form that the client reads', async () => {
    await writeLedger(shared.database, turn + 1, 50);
    turn += 1;
    const plain = await raw(servers[0]!, {});
    const zipped = await raw(servers[1]!, { 'accept-encoding': 'gzip' });
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      vary: 'accept, accept-encoding, authorization',
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(zipped.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      'content-encoding': 'gzip',
      etag: plain.headers['etag'],
    });
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    expect((await raw(servers[1]!, { 'accept-encoding': 'gzip' })).body.equals(zipped.body)).toBe(true);
    expect((await raw(servers[1]!, {})).body.equals(plain.body)).toBe(true);
  });

  function raw(
    server: ServerProcess,
    headers: Record<string, string>,
  ): Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
    return new Promise((resolve, reject) => {
      request(server.url + asked(LEDGER), { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });
  }
});
