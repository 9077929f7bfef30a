import { serveFilled, type AskServer } from '../support/ask-server';
import { dateOf, findingsOf, recordAll } from '../support/findings';
import { ENGINES } from '../support/server';

const DATES = [
  '2018-12-31',
  '2019-01-01',
  '2019-01-06',
  '2019-01-07',
  '2019-01',
  '2019',
  '2019~',
  '2019-21',
  '2018/2019',
  '2019-01-08/2019-01-09',
  '201X',
  null,
  '2020-02-29',
  '2020-02',
  '9999-12-31',
  '0001-01-01',
  '../2019',
  '2019/..',
];

type Buckets = [start: string, end: string, count: number][];
const EXPECTED: Record<string, Buckets> = {
  DAY: [
    ['0001-01-01', '0001-01-01', 1],
    ['2018-12-31', '2018-12-31', 1],
    ['2019-01-01', '2019-01-01', 1],
    ['2019-01-06', '2019-01-06', 1],
    ['2019-01-07', '2019-01-07', 1],
    ['2020-02-29', '2020-02-29', 1],
    ['9999-12-31', '9999-12-31', 1],
  ],
  WEEK: [
    ['0001-01-01', '0001-01-07', 1],
    ['2018-12-31', '2019-01-06', 3],
    ['2019-01-07', '2019-01-13', 2],
    ['2020-02-24', '2020-03-01', 1],
    ['9999-12-27', '9999-12-31', 1],
  ],
  MONTH: [
    ['0001-01-01', '0001-01-31', 1],
    ['2018-12-01', '2018-12-31', 1],
    ['2019-01-01', '2019-01-31', 5],
    ['2020-02-01', '2020-02-29', 2],
    ['9999-12-01', '9999-12-31', 1],
  ],
  YEAR: [
    ['0001-01-01', '0001-12-31', 1],
    ['2018-01-01', '2018-12-31', 1],
    ['2019-01-01', '2019-12-31', 8],
    ['2020-01-01', '2020-12-31', 2],
    ['9999-01-01', '9999-12-31', 1],
  ],
};

let server: AskServer;

describe.each(ENGINES)('timelines on %s', (engine) => {
  beforeAll(async () => {
    server = await serveFilled(engine, (database) =>
      recordAll(database, [
        findingsOf({
          slug: 'dates',
          quotes: DATES.map((date, at) => ({ key: `q${at}`, text: `Words ${at}`, said: dateOf(date) })),
        }),
      ]),
    );
  }, 300_000);
  afterAll(() => server.close());

  it.each(Object.keys(EXPECTED))('%s: a date that is less precise is in no bucket', async (interval) => {
    const { body } = await server.ask(`{ quotes { timeline(interval: ${interval}) { start end count } } }`);
    const { timeline } = body.data!['quotes'] as unknown as {
      timeline: { start: string; end: string; count: number }[];
    };
    expect(timeline.map(({ start, end, count }) => [start, end, count])).toEqual(EXPECTED[interval]);
  });
});
