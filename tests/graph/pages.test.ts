import { tableOfNode } from '../../src/graph/nodes';
import { Connection, type ConnectionArguments } from '../../src/graph/query/connection';
import { GraphSession } from '../../src/graph/query/session';
import type { Scope, NodeRow } from '../../src/graph/query/table';
import { NODE_TYPES, type NodeType } from '../../src/kernel/vocabulary';
import { dateOf, findingsOf, recordAll } from '../support/findings';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';

const DATES = [null, '2018', '2018-10-31', null, '2014/..', '2018', '../2018-10', '1999~'];
const NAMES = ['Ängel', 'angel', 'ANGEL', 'Zoe', 'zoé', 'Łukasz', '李', 'Étienne', 'etienne b', '_', '%', 'Öde'];

/** Rows with many ties, and with dates that nobody knows. */
const TIES = [0, 1, 2].map((article) =>
  findingsOf({
    slug: `ties-${article}`,
    headline: NAMES[(article * 5) % 3],
    published: DATES[article],
    speakers: NAMES.map((name, at) => ({ key: `s${at}`, name, country: ['ES', 'IR', null][at % 3] })),
    events: DATES.map((date, at) => ({ key: `e${article}-${at}`, title: NAMES[at % 4]!, date: dateOf(date) })),
    quotes: DATES.map((date, at) => ({
      key: `q${article}-${at}`,
      text: `Words ${at}`,
      said: dateOf(date),
      speaker: `s${(at * article) % 5}`,
      confidence: [0.5, 1, 0.25][at % 3]!,
    })),
  }),
);

/** Each order of a type, and each two of them together, whatever their directions. */
const ORDERS: [NodeType, string[]][] = NODE_TYPES.flatMap((type) => {
  const names = Object.keys(tableOfNode(type).orders);
  const property = (name: string) => name.replace(/_(ASC|DESC)$/, '');
  const pairs = names.flatMap((one) =>
    names.filter((other) => property(other) !== property(one)).map((other) => [one, other]),
  );
  return [...names.map((name) => [name]), ...pairs].map((orderBy): [NodeType, string[]] => [type, orderBy]);
});
const SIZE: Record<NodeType, number> = { Article: 2, Quote: 5, Speaker: 5, Country: 70, Event: 5 };

let test: TestDatabase;
const walked = new Map<string, string[]>();

function connection(
  type: NodeType,
  args: ConnectionArguments,
  scope: Scope | null = null,
  parent: string | number = 0,
): Connection<NodeRow> {
  return new Connection<NodeRow>(new GraphSession(test.database.reader), tableOfNode(type), args, scope, parent);
}

const keyOf =
  (type: NodeType) =>
  (row: NodeRow): string =>
    (row as NodeRow & Record<string, string>)[tableOfNode(type).key]!;

/** All rows, page by page, from one end to the other. */
async function walk(
  type: NodeType,
  orderBy: string[],
  way: 'forwards' | 'backwards',
  meanwhile: (page: number) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  for (;;) {
    const args = way === 'forwards' ? { first: SIZE[type], after: cursor } : { last: SIZE[type], before: cursor };
    const from = connection(type, { orderBy, ...args });
    const { rows, hasNextPage, hasPreviousPage } = await from.page();
    const keys = rows.map(keyOf(type));
    if (way === 'forwards') pages.push(keys);
    else pages.unshift(keys);
    const [ahead, behind] = way === 'forwards' ? [hasNextPage, hasPreviousPage] : [hasPreviousPage, hasNextPage];
    expect(behind).toBe(cursor !== undefined);
    if (!ahead) return pages.flat();
    expect(rows).toHaveLength(SIZE[type]);
    cursor = from.cursor(way === 'forwards' ? rows[rows.length - 1]! : rows[0]!);
    await meanwhile(pages.length);
  }
}

async function inOnePiece(type: NodeType, orderBy: string[]): Promise<string[]> {
  const first = await connection(type, { orderBy, first: 100 }).page();
  if (!first.hasNextPage) return first.rows.map(keyOf(type));
  const half = connection(type, { orderBy, first: 100 });
  const rest: string[] = [];
  let after = half.cursor(first.rows[99]!);
  for (;;) {
    const next = connection(type, { orderBy, first: 100, after });
    const { rows, hasNextPage } = await next.page();
    rest.push(...rows.map(keyOf(type)));
    if (!hasNextPage) return [...first.rows.map(keyOf(type)), ...rest];
    after = next.cursor(rows[rows.length - 1]!);
  }
}

describe.each(ENGINES)('pages on %s', (engine) => {
  beforeAll(async () => {
    test = await emptyDatabase(engine);
    await recordAll(test.database, TIES);
  }, 300_000);
  afterAll(() => test.close());

  it.each(ORDERS)('%s in the order %p: pages forwards and backwards are the whole', async (type, orderBy) => {
    const whole = await inOnePiece(type, orderBy);
    expect(new Set(whole).size).toBe(await connection(type, {}).totalCount());
    expect(await walk(type, orderBy, 'forwards')).toEqual(whole);
    expect(await walk(type, orderBy, 'backwards')).toEqual(whole);
    const name = `${type} ${orderBy.join()}`;
    const earlier = walked.get(name);
    if (earlier) expect(whole).toEqual(earlier);
    walked.set(name, whole);
  });

  it.each(['SAID', 'DATE'])(
    'what is of unknown date stands last, whether the oldest or the newest come first: %s',
    async (property) => {
      const type = property === 'SAID' ? 'Quote' : 'Event';
      for (const direction of ['ASC', 'DESC']) {
        const { rows } = await connection(type, { orderBy: [`${property}_${direction}`], first: 100 }).page();
        const known = rows.map(
          (row) => (row as unknown as Record<string, unknown>)[property === 'SAID' ? 'saidEdtf' : 'dateEdtf'] !== null,
        );
        expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
        expect(known.filter(Boolean)).toHaveLength(18);
      }
    },
  );

  it('a window between two cursors tells what stands on either side of it', async () => {
    const all = connection('Quote', { orderBy: ['POSITION_ASC'], first: 10 });
    const { rows } = await all.page();
    const [after, before] = [all.cursor(rows[2]!), all.cursor(rows[7]!)];
    const keys = rows.map(keyOf('Quote'));
    const page = async (args: object) => {
      const { rows: found, ...info } = await connection('Quote', {
        orderBy: ['POSITION_ASC'],
        after,
        before,
        ...args,
      }).page();
      return { keys: found.map(keyOf('Quote')), ...info };
    };
    expect(await page({ first: 10 })).toEqual({ keys: keys.slice(3, 7), hasNextPage: true, hasPreviousPage: true });
    expect(await page({ last: 2 })).toEqual({ keys: keys.slice(5, 7), hasNextPage: true, hasPreviousPage: true });
    expect(await page({ first: 0 })).toEqual({ keys: [], hasNextPage: true, hasPreviousPage: true });
    const last = await connection('Quote', { orderBy: ['POSITION_ASC'], last: 4 }).page();
    expect([last.hasNextPage, last.hasPreviousPage]).toEqual([false, true]);
  });

  it('rows that are inserted between two pages shift none', async () => {
    const before = await inOnePiece('Quote', ['CONFIDENCE_ASC']);
    const seen = await walk('Quote', ['CONFIDENCE_ASC'], 'forwards', (page) =>
      recordAll(test.database, [
        findingsOf({
          slug: `inserted-${page}`,
          quotes: [0, 0.3, 0.6, 1].map((confidence, at) => ({
            key: `i${page}-${at}`,
            text: `Inserted ${page} ${at}`,
            confidence,
          })),
        }),
      ]),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((slug) => before.includes(slug))).toEqual(before);
  });
});
