import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { graphSchema } from '../../src/api/graphql/schema';
import { serveSeeds } from '../support/ask-server';

test('an old name answers what its new name does', async () => {
  const server = await serveSeeds('sqlite');
  try {
    const { body } = await server.ask(
      `{ quotes(first: 100) { nodes {
        old: speakers { slug } new: mentionedSpeakers { slug }
        oldCountries: countries { code } newCountries: mentionedCountries { code }
      } } }`,
    );
    const { nodes } = body.data!['quotes'] as unknown as { nodes: Record<string, object[]>[] };
    expect(nodes.some((node) => node['new']!.length > 0 && node['newCountries']!.length > 0)).toBe(true);
    for (const node of nodes) {
      expect(node['old']).toEqual(node['new']);
      expect(node['oldCountries']).toEqual(node['newCountries']);
    }
    const found = await server.ask(
      `{
        old: quotes(filter: { mentionsCountry: { code: { eq: "SY" } }, mentionsSpeaker: {} }) { totalCount }
        new: quotes(filter: { mentionedCountries: { code: { eq: "SY" } }, mentionedSpeakers: {} }) { totalCount }
        oldOnes: speakers(filter: { hasQuotes: true }) { totalCount }
        newOnes: speakers(filter: { quoteCount: { gt: 0 } }) { totalCount }
        oldArticles: articles(filter: { mentionsCountry: { code: { eq: "SY" } } }) { totalCount }
        newArticles: articles(filter: { mentionedCountries: { code: { eq: "SY" } } }) { totalCount }
      }`,
    );
    const counts = found.body.data as unknown as Record<string, { totalCount: number }>;
    expect(counts['old']).toEqual(counts['new']);
    expect(counts['oldOnes']).toEqual(counts['newOnes']);
    expect(counts['oldArticles']).toEqual(counts['newArticles']);
  } finally {
    await server.close();
  }
});

test('what is deprecated names what to write instead, and that exists', () => {
  const types = Object.values(graphSchema().getTypeMap());
  const deprecated = types.flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const fields = Object.values<{ name: string; deprecationReason?: string | null }>(type.getFields());
    const names = fields.map(({ name }) => name);
    return fields.flatMap(({ name, deprecationReason }) =>
      deprecationReason == null ? [] : [{ name: `${type.name}.${name}`, names, deprecationReason }],
    );
  });
  expect(deprecated.length).toBeGreaterThanOrEqual(6);
  for (const { name, names, deprecationReason } of deprecated) {
    const instead = /`(\w+)/.exec(deprecationReason)?.[1] ?? '';
    expect(`${name}: ${names.includes(instead)}`).toBe(`${name}: true`);
  }
});
