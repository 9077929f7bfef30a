import { PipelinedConnection } from '../../../src/store/postgres/connection';
import { Pipeline } from '../../../src/store/postgres/pipeline';
import { isServerGone } from '../../../src/store/postgres/faults';
import { freshPostgresDatabase, type FreshDatabase } from '../../support/postgres';
import { execute } from '../../support/postgres-server';

const MINE = "application_name = 'on-record' AND datname = current_database()";

/** A statement that others are sent behind, for it has a name. */
const named = (text: string) => ({ text, values: [], name: text });
const unnamed = (text: string) => ({ text, values: [] });
const one = async (answer: Promise<{ rows: unknown[] }>) =>
  Object.values((await answer).rows[0] as object)[0] as unknown;
const faultOf = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    (error: unknown) => error,
  );
const after = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));

describe('a pipeline', () => {
  let fresh: FreshDatabase;
  let pipeline: Pipeline;
  let broken: number;
  beforeEach(async () => {
    fresh = await freshPostgresDatabase();
  });
  afterEach(async () => {
    await pipeline.close();
    await fresh.drop();
  });

  const open = (size: number, url = fresh.url) => {
    broken = 0;
    pipeline = new Pipeline(url, size, () => {
      broken += 1;
    });
  };

  it('gives each of many statements on one connection its own answer', async () => {
    open(1);
    const answers = Array.from({ length: 50 }, (_, at) =>
      pipeline.query(at === 7 ? named('SELECT 1 / 0') : named(`SELECT ${at}`)),
    );
    const settled = await Promise.all(answers.map((answer) => one(answer).catch((error: Error) => error.message)));
    expect(settled).toEqual(Array.from({ length: 50 }, (_, at) => (at === 7 ? 'division by zero' : at)));
    expect(await one(pipeline.query(unnamed(`SELECT count(*)::int FROM pg_stat_activity WHERE ${MINE}`)))).toBe(1);
  });

  it('sends some statements, and no more, before the one ahead of them is answered', async () => {
    open(1);
    const connection = await new PipelinedConnection(fresh.url, () => undefined).open();
    const running = [connection.query(named('SELECT 1'))];
    expect([connection.takes(named('SELECT 2')), connection.takes(unnamed('SELECT 3'))]).toEqual([true, false]);
    while (connection.takes(named('SELECT 2'))) running.push(connection.query(named('SELECT 2')));
    expect(running.length).toBe(4);
    expect(await Promise.all(running.map(one))).toEqual([1, 2, 2, 2]);
    expect([connection.load, connection.takes(unnamed('SELECT 3'))]).toEqual([0, true]);
    await connection.close();
  });

  it('opens no more connections than it may, and keeps them', async () => {
    open(3);
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(Array.from({ length: 12 }, () => pipeline.query(unnamed('SELECT pg_sleep(0.1)'))));
      expect(await one(pipeline.query(unnamed(`SELECT count(*)::int FROM pg_stat_activity WHERE ${MINE}`)))).toBe(3);
    }
  });

  it('sends nothing behind a statement of which nobody knows how long it takes, nor behind one that takes long', async () => {
    open(2);
    await Promise.all([
      pipeline.query(unnamed('SELECT pg_sleep(0.2)')),
      pipeline.query(unnamed('SELECT pg_sleep(0.2)')),
    ]);
    for (const slow of [unnamed('SELECT pg_sleep(2)'), named('SELECT pg_sleep(2)')]) {
      let isOver = false;
      const sleeping = pipeline.query(slow).then(() => {
        isOver = true;
      });
      await after(50);
      for (let at = 0; at < 20; at += 1) await pipeline.query(named('SELECT 1'));
      await Promise.all(Array.from({ length: 20 }, () => pipeline.query(named('SELECT 1'))));
      expect(isOver).toBe(false);
      await sleeping;
    }
  });

  it.each([
    ['a named', named],
    ['an unnamed', unnamed],
  ])('runs elsewhere what waits behind %s statement whose connection the server ended', async (_kind, asHead) => {
    open(1);
    await pipeline.query(named('SELECT 1'));
    const head = faultOf(pipeline.query(asHead('SELECT pg_sleep(20)')));
    const values = [2, 3, 4, 5, 6, 7, 8, 9];
    const behind = values.map((at) => one(pipeline.query(named(`SELECT ${at}`))));
    await after(100);
    await execute(fresh.url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${MINE}`);
    expect([isServerGone(await head), await Promise.all(behind), broken > 0]).toEqual([true, values, true]);
  });

  it('tells who waits that the server is not there, and asks it again', async () => {
    open(2, fresh.url.replace(/:\d+\//, ':1/'));
    for (let round = 0; round < 2; round += 1) {
      const faults = await Promise.all([
        faultOf(pipeline.query(unnamed('SELECT 1'))),
        faultOf(pipeline.query(named('SELECT 2'))),
      ]);
      expect(faults.map(isServerGone)).toEqual([true, true]);
    }
    expect(broken).toBeGreaterThan(0);
  });

  it('ends what runs and takes nothing more once it is closed', async () => {
    open(1);
    await pipeline.query(named('SELECT 1'));
    const [last, waiting] = [
      one(pipeline.query(unnamed('SELECT 2 FROM pg_sleep(0.2)'))),
      faultOf(pipeline.query(unnamed('SELECT 3'))),
    ];
    await pipeline.close();
    const late = faultOf(pipeline.query(named('SELECT 4')));
    const fault = new Error('the database is closed');
    expect(await Promise.all([last, waiting, late])).toEqual([2, fault, fault]);
  });
});
