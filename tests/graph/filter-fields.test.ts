import { toNodeId } from '../../src/kernel/ids';
import { serveFilled, type AskServer } from '../support/ask-server';
import { recordAll } from '../support/findings';
import { ENGINES } from '../support/server';
import { LETTERS } from './letters';

describe.each(ENGINES)('on %s', (engine) => {
  let server: AskServer;
  beforeAll(async () => {
    server = await serveFilled(engine, async (database) => {
      await recordAll(database, LETTERS.slice(0, 1), 'the first');
      await recordAll(database, LETTERS.slice(1), 'the others');
    });
  });
  afterAll(() => server.close());

  const keys = async (list: string, filter: string, key = 'slug'): Promise<string[]> => {
    const { body, text } = await server.ask(`{ ${list}(filter: { ${filter} }, first: 100) { nodes { ${key} } } }`);
    if (body.errors) throw new Error(text);
    return (body.data![list] as unknown as { nodes: Record<string, string>[] }).nodes.map((node) => node[key]!).sort();
  };
  const total = async (list: string, filter: string): Promise<number> => (await keys(list, filter, 'id')).length;

  it('a row is found by its id, and others by not having it', async () => {
    const id = toNodeId('Quote', 'q1');
    expect(await keys('quotes', `id: { eq: "${id}" }`)).toEqual(['q1']);
    expect(await keys('quotes', `id: { in: ["${id}", "${toNodeId('Quote', 'q3')}"] }`)).toEqual(['q1', 'q3']);
    expect(await keys('quotes', `id: { ne: "${id}" }`)).not.toContain('q1');
    expect(await keys('quotes', `speaker: { id: { eq: "${toNodeId('Speaker', 'isik')}" } }`)).toEqual(['q3']);
    expect(await keys('countries', `id: { eq: "${toNodeId('Country', 'IR')}" }`, 'code')).toEqual(['IR']);
  });

  it('the id of another type is refused', async () => {
    const { body } = await server.ask(
      `{ quotes(filter: { id: { eq: "${toNodeId('Country', 'IR')}" } }) { totalCount } }`,
    );
    expect(body.errors).toMatchObject([
      { message: /is the id of a node of type Country, not Quote/, extensions: { argument: 'filter.id.eq' } },
    ]);
  });

  it('several slugs are named in one filter', async () => {
    expect(await keys('speakers', 'slug: { in: ["isik", "wang", "nobody-of-this-name"] }')).toEqual(['isik', 'wang']);
  });

  it('speakers are found by how many quotes they have', async () => {
    expect(await keys('speakers', 'quoteCount: { eq: 0 }')).toEqual(await keys('speakers', 'hasQuotes: false'));
    expect(await keys('speakers', 'quoteCount: { gte: 1 }')).toEqual(await keys('speakers', 'hasQuotes: true'));
  });

  it.each(['quotes', 'articles'])('what %s were recorded since a revision', async (list) => {
    const { body } = await server.ask('{ revision { number } }');
    const last = (body.data!['revision'] as unknown as { number: number }).number;
    const all = await total(list, '');
    const since = await total(list, `recorded: { since: ${last - 1} }`);
    expect(since).toBeGreaterThan(0);
    expect(since).toBeLessThan(all);
    expect(await total(list, `recorded: { since: ${last} }`)).toBe(0);
    expect(await total(list, `not: { recorded: { since: ${last - 1} } }`)).toBe(all - since);
  });

  it.each([
    ['quotes', 'speaker: { country: { code: {', '"ES"'],
    ['quotes', 'article: { publisher: { name: {', '"El País"'],
    ['quotes', 'occasion: { title: {', '"Cumbre"'],
    ['speakers', 'country: { code: {', '"CN"'],
    ['speakers', 'country: { region: {', '"Europe"'],
    ['events', 'country: { code: {', '"PL"'],
    ['articles', 'publisher: { slug: {', '"el-pais"'],
  ])('%s: eq and ne of %s %s } add up to all', async (list, path, value) => {
    const close = '}'.repeat(path.split('{').length - 1);
    const [is, isNot] = [`${path} eq: ${value} ${close}`, `${path} ne: ${value} ${close}`];
    expect((await total(list, is)) + (await total(list, isNot))).toBe(await total(list, ''));
    expect(await keys(list, isNot)).toEqual(await keys(list, `not: { ${is} }`));
    expect(await keys(list, isNot)).toEqual(await keys(list, isNot.replace(`ne: ${value}`, `notIn: [${value}]`)));
  });
});
