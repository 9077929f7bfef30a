import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES } from '../support/server';

const SPEAKERS = [
  { key: 'a', name: 'Ana Ley', country: 'ES', offices: [{ role: 'minister', branch: 'EXECUTIVE' as const }] },
  { key: 'b', name: 'Bo Lin', country: 'CN' },
  { key: 'c', name: 'Cem Ak', country: 'TR' },
];
const KINDS = ['DIRECT', 'INDIRECT', 'MIXED'] as const;
const MONTHS = ['2018-01', '2018-02', '2018-02', '2018-06'];

const ARTICLES = ['one', 'two', 'three'].map((slug, article) =>
  findingsOf({
    slug,
    language: article === 2 ? 'es' : 'en',
    published: article === 0 ? null : `2019-0${article}-15`,
    speakers: SPEAKERS,
    countries: ['ES', article === 1 ? 'CN' : 'TR'],
    quotes: Array.from({ length: 12 }, (_, at) => ({
      key: `q-${slug}-${at}`,
      text: `Words of ${slug} ${at}`,
      kind: KINDS[(at + article) % 3]!,
      speaker: at % 5 === 4 ? null : SPEAKERS[at % 3]!.key,
      countries: at % 2 === 0 ? ['ES', 'CN'] : ['TR'],
      said: at % 4 === 3 ? null : { edtf: `${MONTHS[at % 4]}-0${1 + (at % 9)}`, text: null },
    })),
  }),
);

interface Value {
  value: string;
  count: number;
  facets: { facet: string; values: { value: string; count: number }[] }[];
  timeline: { start: string; count: number }[];
}

describe.each(ENGINES)('on %s', (engine) => {
  let server: AskServer;
  beforeAll(async () => {
    server = await serveFilled(engine, (database) => recordAll(database, ARTICLES));
  });
  afterAll(() => server.close());

  async function ask<Found>(query: string): Promise<Found> {
    const { body, text } = await server.ask(query);
    if (body.errors) throw new Error(text);
    return body.data as unknown as Found;
  }
  const facet = async (by: string, inside: string): Promise<Value[]> => {
    const found = await ask<{ quotes: { facets: [{ values: Value[] }] } }>(
      `{ quotes { facets(by: [${by}]) { values { value count ${inside} } } } }`,
    );
    return found.quotes.facets[0].values;
  };
  const total = async (filter: string): Promise<number> =>
    (await ask<{ quotes: { totalCount: number } }>(`{ quotes(filter: { ${filter} }) { totalCount } }`)).quotes
      .totalCount;

  it('counts by two properties what a filter by both matches', async () => {
    const countries = await facet(
      'SPEAKER_COUNTRY',
      'facets(by: [KIND, MENTIONED_COUNTRY]) { facet values { value count } }',
    );
    expect(countries.map(({ value }) => value).sort()).toEqual(['CN', 'ES', 'TR']);
    for (const { value, count, facets } of countries) {
      expect(facets.map((each) => each.facet)).toEqual(['KIND', 'MENTIONED_COUNTRY']);
      const [kinds, mentioned] = facets as [Value['facets'][0], Value['facets'][0]];
      expect(kinds.values.reduce((sum, kind) => sum + kind.count, 0)).toBe(count);
      for (const kind of kinds.values) {
        const filter = `speaker: { country: { code: { eq: "${value}" } } }, kind: { eq: ${kind.value} }`;
        expect(kind.count).toBe(await total(filter));
      }
      for (const other of mentioned.values) {
        const filter = `speaker: { country: { code: { eq: "${value}" } } }, mentionsCountry: { code: { eq: "${other.value}" } }`;
        expect(other.count).toBe(await total(filter));
      }
    }
  });

  it('counts a country by month', async () => {
    for (const { value, timeline } of await facet('MENTIONED_COUNTRY', 'timeline(interval: MONTH) { start count }')) {
      expect(timeline.length).toBeGreaterThan(0);
      for (const { start, count } of timeline) {
        const filter = `mentionsCountry: { code: { eq: "${value}" } }, said: { on: "${start.slice(0, 7)}" }`;
        expect(count).toBe(await total(filter));
      }
    }
  });

  it('takes one statement a level, under several parents too', async () => {
    const { statements, body } = await server.ask(
      `{ countries(filter: { code: { in: ["ES", "CN", "TR"] } }) { nodes { quotesBy { facets(by: [KIND]) {
        values { value count facets(by: [SPEAKER]) { values { value count } } timeline(interval: YEAR) { count } }
      } } } } }`,
    );
    expect(body.errors).toBeUndefined();
    expect(statements).toHaveLength(4);
  });

  it('a facet of another type is refused', async () => {
    const { body } = await server.ask('{ quotes { facets(by: [KIND]) { values { facets(by: [TYPE]) { facet } } } } }');
    expect(body.errors?.[0]?.message).toContain('Quote has no facet TYPE: choose from KIND,');
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('speakers and articles are counted as well', async () => {
    const by = (facets: string) => `facets(by: [${facets}]) { facet values { value count } }`;
    const found = await ask<
      Record<string, { facets: { facet: string; values: { value: string; count: number }[] }[] }>
    >(`{ speakers { ${by('COUNTRY, BRANCH, KIND')} } articles { ${by('LANGUAGE, MENTIONED_COUNTRY')} } }`);
    expect(found['speakers']!.facets).toEqual([
      { facet: 'COUNTRY', values: ['CN', 'ES', 'TR'].map((value) => ({ value, count: 1 })) },
      { facet: 'BRANCH', values: [{ value: 'EXECUTIVE', count: 1 }] },
      { facet: 'KIND', values: [{ value: 'PERSON', count: 3 }] },
    ]);
    expect(found['articles']!.facets).toEqual([
      {
        facet: 'LANGUAGE',
        values: [
          { value: 'en', count: 2 },
          { value: 'es', count: 1 },
        ],
      },
      {
        facet: 'MENTIONED_COUNTRY',
        values: [
          { value: 'ES', count: 3 },
          { value: 'TR', count: 2 },
          { value: 'CN', count: 1 },
        ],
      },
    ]);
  });

  it('a timeline lists empty intervals where they are asked for', async () => {
    const timeline = async (args: string) =>
      (
        await ask<{ quotes: { timeline: { start: string; end: string; count: number }[] } }>(
          `{ quotes { timeline(${args}) { start end count } } }`,
        )
      ).quotes.timeline;
    const given = await timeline('interval: MONTH');
    expect(given.map(({ start }) => start)).toEqual(['2018-01-01', '2018-02-01']);
    expect(await timeline('interval: MONTH, on: SAID, fill: false')).toEqual(given);
    const days = await timeline('interval: DAY, fill: true');
    expect(days.filter(({ count }) => count > 0)).toEqual(await timeline('interval: DAY'));
    for (const [at, { start }] of days.slice(1).entries()) {
      expect(Date.parse(start) - Date.parse(days[at]!.start)).toBe(86_400_000);
    }
    const dated = await timeline('interval: MONTH, on: DATE, fill: true');
    expect(dated.map(({ start }) => start.slice(0, 7))).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `2018-${String(at + 1).padStart(2, '0')}`),
      '2019-01',
      '2019-02',
    ]);
    // A quarter of the quotes of an article are said at an unknown time.
    expect(dated.slice(-2).map(({ count }) => count)).toEqual([3, 3]);
  });
});
