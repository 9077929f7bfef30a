import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES } from '../support/server';

const SPEAKERS = [
  { key: 'selma-irvank', name: 'Selma Irvank', offices: [{ role: 'irrigation minister' }] },
  { key: 'ira-toller', name: 'Ira Toller', offices: [{ role: 'irrigation minister' }] },
  { key: 'iron-works', name: 'Iron Works', kind: 'ORGANIZATION' as const },
  { key: 'jose-arinto', name: 'José Arinto' },
];

let server: AskServer;

async function suggested(args: string): Promise<string[]> {
  const { body } = await server.ask(`{ suggest(${args}) { type text key count } }`);
  expect(body.errors).toBeUndefined();
  const { suggest } = body.data as unknown as {
    suggest: { type: string; text: string; key: string | null; count: number | null }[];
  };
  return suggest.map(({ type, text, key, count }) => [type, text, key, count].join(' | '));
}

describe.each(ENGINES)('on %s', (engine) => {
  beforeAll(async () => {
    const quotes = ['ira-toller', 'ira-toller', 'selma-irvank'].map((speaker, at) => ({
      key: `q${at}`,
      text: `The sanctions of ${at} seasons`,
      speaker,
      ...(at === 0 && { membership: 0 }),
    }));
    server = await serveFilled(engine, (database) =>
      recordAll(database, [findingsOf({ slug: 'water', headline: 'Water', speakers: SPEAKERS, quotes })]),
    );
  }, 60_000);
  afterAll(() => server.close());

  describe('suggest', () => {
    it('gives names of every kind that begin so, last names included, the most quoted first', async () => {
      expect(await suggested('text: "ir", first: 3')).toEqual([
        'COUNTRY | Iran | IR | ',
        'COUNTRY | Iraq | IQ | ',
        'COUNTRY | Ireland | IE | ',
        'SPEAKER | Ira Toller | ira-toller | 2',
        'SPEAKER | Selma Irvank | selma-irvank | 1',
        'ORGANIZATION | Iron Works | iron-works | 0',
        'OFFICE | irrigation minister |  | 2',
      ]);
    });

    it.each([
      ['text: "IRA T"', ['SPEAKER | Ira Toller | ira-toller | 2']],
      ['text: "jose"', ['SPEAKER | José Arinto | jose-arinto | 0']],
      ['text: "JOSÉ", types: [ORGANIZATION]', []],
      ['text: "a", types: [SPEAKER]', ['SPEAKER | José Arinto | jose-arinto | 0']],
      ['text: "deu", types: null', ['COUNTRY | Germany | DE | ']],
      ['text: "i", types: [SPEAKER], first: 1', ['SPEAKER | Ira Toller | ira-toller | 2']],
      ['text: "xq"', []],
      ['text: "%"', []],
    ])('(%s) is %j', async (args, expected) => {
      expect(await suggested(args)).toEqual(expected);
    });

    it.each([
      ['text: " "', 'text'],
      ['text: "i", first: 21', 'first'],
    ])('(%s) is refused', async (args, argument) => {
      const { body } = await server.ask(`{ suggest(${args}) { text } }`);
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });
  });

  describe('search', () => {
    it.each([
      ['Irvnak', ['Selma Irvank']],
      ['Ira Tolelr', ['Ira Toller']],
      ['Germnay', ['Germany']],
      ['Irvank', []],
      ['qqqqq', []],
    ])('for %s asks whether %j was meant', async (text, names) => {
      const { body } = await server.ask('query ($text: String!) { search(text: $text) { didYouMean } }', { text });
      expect(body.data).toEqual({ search: { didYouMean: names } });
    });

    it.each([
      ['sanction', 3],
      ['sanctioning season', 3],
      ['"sanctions of 1', 1],
      ['"of 1" OR "of 2"', 2],
      ['sanctions -"of 1"', 2],
    ])('for %s finds %i quotes', async (text, count) => {
      const query = 'query ($text: String!) { search(text: $text, types: [QUOTE]) { totalCount } }';
      const { body } = await server.ask(query, { text });
      expect(body.data).toEqual({ search: { totalCount: count } });
    });
  });
});
