import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/api/server';
import { toNodeId } from '../../src/kernel/ids';
import { ENGINES, seededDatabase, SEEDS, NOW, type TestDatabase } from '../support/server';
import { loadSeeds } from '../../src/cli/load-seeds';

const TOKEN = 'an-editor-of-these-tests';
const speaker = (slug: string) => toNodeId('Speaker', slug);
const quote = (slug: string) => toNodeId('Quote', slug);
const PAYLOAD =
  '{ speaker { slug name aliases isOfficial country { code } quotes { totalCount nodes { slug } } } revision { number } }';
const MERGE = `mutation M($input: MergeSpeakersInput!) { mergeSpeakers(input: $input) ${PAYLOAD} }`;
const SPLIT = `mutation S($input: SplitSpeakerInput!) { splitSpeaker(input: $input) ${PAYLOAD} }`;

describe.each(ENGINES)('%s', (engine) => {
  let test: TestDatabase;
  let app: FastifyInstance;
  let url: string;
  beforeEach(async () => {
    test = await seededDatabase(engine);
    app = await createServer(test.database, { logLevel: 'silent', tokens: { editor: TOKEN } });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(async () => {
    await app.close();
    await test.close();
  });

  async function ask(
    query: string,
    variables: object = {},
  ): Promise<{ data: Record<string, never>; errors?: { extensions: object }[] }> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as never;
  }

  it('two speakers become one, whom every old name, slug and id finds', async () => {
    const { data, errors } = await ask(MERGE, {
      input: { speaker: speaker('pentagon'), merged: speaker('us-military') },
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      mergeSpeakers: {
        speaker: {
          slug: 'pentagon',
          isOfficial: true,
          country: { code: 'US' },
          quotes: {
            totalCount: 2,
            nodes: [{ slug: 'us-military-on-its-mission-in-syria' }, { slug: 'pentagon-on-efforts-to-fight-isis' }],
          },
        },
        revision: { number: 3 },
      },
    });
    const after =
      await ask(`{ old: speaker(slug: "us-military") { slug } node(id: "${speaker('us-military')}") { ... on Speaker { slug } }
      search(text: "U.S. military", types: [SPEAKER]) { nodes { ... on Speaker { slug } } }
      ordered: speakers(filter: { slug: { in: ["pentagon", "us-military"] } }) { nodes { slug } } }`);
    expect(after.data).toEqual({
      old: { slug: 'pentagon' },
      node: { slug: 'pentagon' },
      search: { nodes: [{ slug: 'pentagon' }] },
      ordered: { nodes: [{ slug: 'pentagon' }] },
    });
  });

  it('the seeds, loaded again, do not bring the merged one back', async () => {
    await ask(MERGE, { input: { speaker: speaker('pentagon'), merged: speaker('us-military') } });
    await test.database.write((transaction) =>
      transaction.execute("UPDATE article SET findings_sha256 = 'of an older file'"),
    );
    expect(await loadSeeds(test.database, SEEDS, () => NOW)).toHaveLength(1);
    const { data } = await ask(
      '{ speakers(filter: { slug: { in: ["pentagon", "us-military"] } }) { nodes { slug quotes { totalCount } } } }',
    );
    expect(data).toEqual({ speakers: { nodes: [{ slug: 'pentagon', quotes: { totalCount: 2 } }] } });
  });

  it('a change by the id of the merged one is one of the speaker that remains', async () => {
    await ask(MERGE, { input: { speaker: speaker('pentagon'), merged: speaker('us-military') } });
    const itself = await ask(MERGE, { input: { speaker: speaker('us-military'), merged: speaker('pentagon') } });
    expect(itself.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.merged' } }]);
    const { errors } = await ask(SPLIT, {
      input: {
        speaker: speaker('us-military'),
        quotes: [quote('pentagon-on-efforts-to-fight-isis')],
        name: 'Pentagon spokesman',
      },
    });
    expect(errors).toBeUndefined();
    const after = await ask('{ speaker(slug: "pentagon") { quotes { nodes { slug } } } }');
    expect(after.data).toEqual({ speaker: { quotes: { nodes: [{ slug: 'us-military-on-its-mission-in-syria' }] } } });
  });

  it('the slug of a merged speaker leads to the one that remains, also after they are split again', async () => {
    await ask(MERGE, { input: { speaker: speaker('pentagon'), merged: speaker('us-military') } });
    const input = {
      speaker: speaker('pentagon'),
      quotes: [quote('us-military-on-its-mission-in-syria')],
      name: 'US military',
    };
    const { data, errors } = await ask(SPLIT, { input });
    expect(errors).toBeUndefined();
    const made = (data as unknown as { splitSpeaker: { speaker: { slug: string } } }).splitSpeaker.speaker;
    expect(made.slug).toMatch(/^us-military-[0-9a-f]{6}$/);
    expect((await ask('{ speaker(slug: "us-military") { slug } }')).data).toEqual({ speaker: { slug: 'pentagon' } });
  });

  it('one speaker becomes two', async () => {
    const input = {
      speaker: speaker('mohammad-bagheri'),
      quotes: [quote('bagheri-on-the-defense-deal')],
      name: 'Mohammad Bagheri',
      country: 'SY',
    };
    const { data, errors } = await ask(SPLIT, { input });
    expect(errors).toBeUndefined();
    const made = (data as unknown as { splitSpeaker: { speaker: { slug: string } } }).splitSpeaker.speaker;
    expect(made).toMatchObject({
      name: 'Mohammad Bagheri',
      country: { code: 'SY' },
      quotes: { totalCount: 1, nodes: [{ slug: 'bagheri-on-the-defense-deal' }] },
    });
    expect(made.slug).toMatch(/^mohammad-bagheri-[0-9a-f]{6}$/);
    const iranian =
      '{ quotes(filter: { speaker: { country: { code: { eq: "IR" } }, isOfficial: { eq: true } } }) { nodes { slug } } speakers(filter: { slug: { eq: "mohammad-bagheri" } }, orderBy: [QUOTE_COUNT_DESC]) { nodes { quotes { totalCount } } } }';
    expect((await ask(iranian)).data).toEqual({
      quotes: { nodes: [{ slug: 'iran-on-expelling-the-us' }, { slug: 'bagheri-on-the-american-presence' }] },
      speakers: { nodes: [{ quotes: { totalCount: 1 } }] },
    });
  });

  it.each([
    ['a merge with itself', MERGE, { speaker: speaker('pentagon'), merged: speaker('pentagon') }, 'input.merged'],
    ['a merge with nobody', MERGE, { speaker: speaker('pentagon'), merged: speaker('nobody') }, 'input.merged'],
    ['a split without quotes', SPLIT, { speaker: speaker('pentagon'), quotes: [], name: 'Other' }, 'input.quotes'],
    [
      'a split by a quote of somebody else',
      SPLIT,
      { speaker: speaker('pentagon'), quotes: [quote('trump-on-victory-over-isis')], name: 'Other' },
      'input.quotes.0',
    ],
    [
      'a split without a name',
      SPLIT,
      { speaker: speaker('pentagon'), quotes: [quote('pentagon-on-efforts-to-fight-isis')], name: ' ' },
      'input.name',
    ],
  ])('%s is refused, and changes nothing', async (_case, operation, input, argument) => {
    expect((await ask(operation, { input })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
    expect((await ask('{ revision { number } }')).data).toEqual({ revision: { number: 2 } });
  });
});
