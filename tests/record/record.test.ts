import { InputError } from '../../src/kernel/errors';
import type { Findings } from '../../src/kernel/findings';
import { sha256 } from '../../src/kernel/slug';
import { serveFilled, type AskServer } from '../support/ask-server';
import { dateOf, findingsOf, recordAll, type ArticleDraft } from '../support/findings';
import { countRows, indexFaults } from '../support/tables';
import { ENGINES } from '../support/server';
import { LETTERS } from '../graph/letters';

const EVERYTHING = `{
  articles(orderBy: [RECORDED_ASC]) { nodes { slug headline text publisher { slug } countries { count country { code } } quotes { nodes { slug text } } speakers { nodes { slug } } } }
  speakers(orderBy: [QUOTE_COUNT_DESC, NAME_ASC], first: 100) { nodes { slug name isOfficial aliases country { code } memberships { role evidence { span { exact } } } quotes { totalCount } } }
  events(orderBy: [RECORDED_ASC]) { nodes { slug title participants { role speaker { slug } } evidence { span { exact } } } }
  revision { number summary }
}`;

const DRAFT: ArticleDraft = {
  slug: 'paper',
  publisher: 'press',
  speakers: [
    { key: 'press', name: 'Press', kind: 'ORGANIZATION' },
    { key: 'anna', name: 'Anna Mistyped', aliases: ['Annie'], country: 'IR', offices: [{ role: 'envoy' }] },
    { key: 'bert', name: 'Bert' },
  ],
  events: [{ key: 'meeting', title: 'Meeting', participants: [{ role: 'ACTOR', speaker: 'anna', country: null }] }],
  quotes: [
    { key: null, text: 'One and the same words here now', speaker: 'anna' },
    { key: null, text: 'Other words', speaker: 'anna', occasion: 'meeting' },
    { key: null, text: 'Third words', speaker: 'bert' },
  ],
};

let server: AskServer;

async function answer(query = EVERYTHING): Promise<string> {
  const { text, body } = await server.ask(query);
  expect(body.errors).toBeUndefined();
  return text;
}

async function slugsOf(filter = '{}'): Promise<string[]> {
  const { body } = await server.ask(`{ quotes(filter: ${filter}, orderBy: [POSITION_ASC]) { nodes { slug } } }`);
  return (body.data!['quotes'] as unknown as { nodes: { slug: string }[] }).nodes.map(({ slug }) => slug);
}

const write = (...all: Findings[]) => recordAll(server.database, all);

describe.each(ENGINES)('recording on %s', (engine) => {
  beforeEach(async () => {
    server = await serveFilled(engine, (database) => recordAll(database, [...LETTERS, findingsOf(DRAFT)]));
  }, 300_000);
  afterEach(async () => {
    expect(await indexFaults(server.database)).toEqual([]);
    await server.close();
  });

  it('the same findings twice change nothing', async () => {
    const before = await answer();
    const recorded = await write(...LETTERS, findingsOf(DRAFT));
    expect(recorded.revision).toBeNull();
    expect(recorded.articles.map(({ isChanged }) => isChanged)).toEqual([false, false, false, false]);
    expect(await answer()).toBe(before);
  });

  it('the same document twice at once is one article; stated in two ways it is refused', async () => {
    const twin = findingsOf({ slug: null, headline: 'Twin' });
    const { revision, articles } = await write(twin, structuredClone(twin));
    expect([revision, articles]).toEqual([
      3,
      [
        { slug: 'twin', isChanged: true },
        { slug: 'twin', isChanged: false },
      ],
    ]);
    await expect(
      write(findingsOf({ slug: 'x', language: 'en' }), findingsOf({ slug: 'x', language: 'de' })),
    ).rejects.toThrow(InputError);
  });

  it('a correction leaves no trace of the mistake', async () => {
    const [, anna, bert] = DRAFT.speakers!;
    await write(
      findingsOf({
        ...DRAFT,
        publisher: null,
        events: [],
        speakers: [
          {
            ...anna!,
            key: 'anna',
            name: 'Anna Corrected',
            aliases: [],
            country: 'TR',
            offices: [{ role: 'minister', isOfficial: false }],
          },
          bert!,
        ],
        quotes: DRAFT.quotes!.map((quote) => ({ ...quote, occasion: null })),
      }),
    );
    const { body } = await server.ask(`{
      speaker(slug: "anna") { name aliases isOfficial country { code } memberships { role } quotes { totalCount } }
      press: speaker(slug: "press") { name } event(slug: "meeting") { title }
      found: search(text: "mistyped annie*") { totalCount } now: search(text: "corrected", types: [SPEAKER]) { totalCount }
    }`);
    expect(body.data).toEqual({
      speaker: {
        name: 'Anna Corrected',
        aliases: [],
        isOfficial: false,
        country: { code: 'TR' },
        memberships: [{ role: 'minister' }],
        quotes: { totalCount: 2 },
      },
      press: null,
      event: null,
      found: { totalCount: 0 },
      now: { totalCount: 1 },
    });
    expect(await slugsOf('{ speaker: { country: { code: { eq: "IR" } } } }')).toEqual([]);
  });

  it('slugs of quotes that stay, stay; the others go, from the index too', async () => {
    const of = '{ article: { slug: { eq: "paper" } } }';
    const [one, other, third] = await slugsOf(of);
    expect([one, other, third]).toEqual(['anna-one-and-the-same-words-here', 'anna-other-words', 'bert-third-words']);
    const added = { key: null, text: 'One and the same words here before', speaker: 'anna' };
    await write(findingsOf({ ...DRAFT, quotes: [added, DRAFT.quotes![0]!, DRAFT.quotes![2]!] }));
    const [first, second, last, ...more] = await slugsOf(of);
    expect([second, last, more]).toEqual([one, third, []]);
    expect(first).toMatch(/^anna-one-and-the-same-words-here-[0-9a-f]{6}$/);
    expect(await slugsOf('{ text: { matches: "other" } }')).toEqual([]);
    expect(await slugsOf('{ text: { matches: "\\"here before\\"" } }')).toEqual([first]);
    await write(findingsOf(DRAFT));
    expect(await slugsOf(of)).toEqual([one, other, third]);
  });

  it('words that two said together keep each their own slug', async () => {
    const findings = findingsOf(DRAFT);
    const together = {
      ...findings,
      quotes: [findings.quotes[0]!, { ...findings.quotes[0]!, speaker: 'bert' }, ...findings.quotes.slice(1)],
    };
    const slugs = [
      'anna-one-and-the-same-words-here',
      'bert-one-and-the-same-words-here',
      'anna-other-words',
      'bert-third-words',
    ];
    const of = '{ article: { slug: { eq: "paper" } } }';
    await write(together);
    expect(await slugsOf(of)).toEqual(slugs);
    await write({ ...together, document: { ...together.document, headline: 'Another' } });
    expect(await slugsOf(of)).toEqual(slugs);
    expect(await slugsOf('{ speaker: { name: { eq: "Bert" } } }')).toEqual([slugs[1], slugs[3]]);
    const moved = findingsOf({ ...DRAFT, opening: 'A paragraph that was not there before.' });
    await write({
      ...moved,
      quotes: [moved.quotes[0]!, { ...moved.quotes[0]!, speaker: 'bert' }, ...moved.quotes.slice(1)],
    });
    expect(await slugsOf(of)).toEqual(slugs);
  });

  it('the index holds no quote that is gone', async () => {
    await write(findingsOf({ ...DRAFT, quotes: DRAFT.quotes!.slice(0, 1) }));
    expect(await indexFaults(server.database)).toEqual([]);
  });

  it('a speaker of several articles loses what one of them takes back, and no more', async () => {
    await write(
      findingsOf({
        slug: 'beijing',
        speakers: [{ key: 'jose', name: 'José Müller' }],
        quotes: [{ key: 'b', text: 'B', speaker: 'jose' }],
      }),
    );
    await write(
      findingsOf({
        slug: 'madrid',
        speakers: [{ key: 'jose', name: 'José Müller' }],
        quotes: [{ key: 'm', text: 'M', speaker: 'jose' }],
      }),
    );
    const rows = await server.database.reader.query("SELECT quote_count AS n FROM speaker WHERE slug = 'jose'");
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('the numbers of quotes are those of the quotes', async () => {
    await write(findingsOf({ ...DRAFT, quotes: [{ ...DRAFT.quotes![0]!, speaker: 'bert' }, DRAFT.quotes![2]!] }));
    await write(
      findingsOf({
        slug: 'second',
        speakers: [
          { key: 'anna', name: 'Anna' },
          { key: 'jose', name: 'José' },
        ],
        quotes: [{ key: null, text: 'A', speaker: 'jose' }],
      }),
    );
    const rows = await server.database.reader.query(
      'SELECT slug FROM speaker s WHERE quote_count <> (SELECT COUNT(*) FROM quote q WHERE q.speaker_id = s.id)',
    );
    expect(rows).toEqual([]);
    const { body } = await server.ask(
      '{ speakers(orderBy: [QUOTE_COUNT_DESC], first: 2) { nodes { slug quotes { totalCount } } } }',
    );
    expect(body.data).toEqual({
      speakers: {
        nodes: [
          { slug: 'jose', quotes: { totalCount: 3 } },
          { slug: 'bert', quotes: { totalCount: 2 } },
        ],
      },
    });
  });

  it('what another article states as well stays', async () => {
    await write(findingsOf({ slug: 'paper', opening: 'Nothing is left.' }));
    await write(findingsOf({ slug: 'madrid', opening: 'Nothing is left.' }));
    const { body } = await server.ask(
      '{ speakers(orderBy: [NAME_ASC]) { nodes { slug } } events { nodes { slug evidence { article { slug } } } } jose: speaker(slug: "jose") { memberships { role } } }',
    );
    expect(body.data).toEqual({
      speakers: { nodes: ['percent', 'jose', 'gross', 'wang'].map((slug) => ({ slug })) },
      events: { nodes: [{ slug: 'summit', evidence: [{ article: { slug: 'beijing' } }] }] },
      jose: { memberships: [] },
    });
  });

  const broken: [string, (findings: Findings) => void, string][] = [
    [
      'a span outside the text',
      (f) => {
        f.quotes[0]!.segments[0]!.end = 1e6;
      },
      'quotes.0.segments',
    ],
    [
      'an empty span',
      (f) => {
        f.quotes[0]!.segments[0]!.end = f.quotes[0]!.segments[0]!.start;
      },
      'quotes.0.segments',
    ],
    [
      'half of a character',
      (f) => {
        f.document.text += '😀';
        f.quotes[1]!.segments = [{ start: f.document.text.length - 2, end: f.document.text.length - 1 }];
      },
      'quotes.1.segments',
    ],
    [
      'no span',
      (f) => {
        f.events[0]!.evidence = [];
      },
      'events.0.evidence',
    ],
    [
      'an office without words',
      (f) => {
        f.speakers[1]!.memberships[0]!.evidence = [];
      },
      'speakers.1.memberships.0.evidence',
    ],
    [
      'NUL in a text',
      (f) => {
        f.document.text += '\0';
      },
      'document.text',
    ],
    [
      'half of a surrogate pair in a name',
      (f) => {
        f.speakers[2]!.name = 'a\ud83d';
      },
      'speakers.2.name',
    ],
    [
      'an unknown speaker',
      (f) => {
        f.quotes[2]!.speaker = 'nobody-here';
      },
      'speakers',
    ],
    [
      'an unknown event',
      (f) => {
        f.quotes[2]!.occasion = 'nothing';
      },
      'events',
    ],
    [
      'an unknown country',
      (f) => {
        f.quotes[2]!.countries = ['XX'];
      },
      'countries',
    ],
    [
      'an unknown office',
      (f) => {
        f.quotes[0]!.membership = 7;
      },
      'quotes.0.membership',
    ],
    [
      'a date that is none',
      (f) => {
        f.quotes[0]!.said = { edtf: 'soon', text: null };
      },
      'quotes.0.said',
    ],
    [
      'a date of an office that is none',
      (f) => {
        f.speakers[1]!.memberships[0]!.start = dateOf('2018-13');
      },
      'speakers.1.memberships.0.start',
    ],
    [
      'an address that is none',
      (f) => {
        f.document.url = 'www';
      },
      'document.url',
    ],
    [
      'a confidence that is none',
      (f) => {
        f.quotes[0]!.confidence = NaN;
      },
      'quotes.0.confidence',
    ],
    [
      'a participant who is nobody',
      (f) => {
        f.events[0]!.participants[0]!.speaker = null;
      },
      'events.0.participants.0',
    ],
    [
      'a headline too long for an index',
      (f) => {
        f.document.headline = 'x'.repeat(501);
      },
      'document.headline',
    ],
  ];

  it.each(broken)('refuses %s, and nothing is half-written', async (_, spoil, path) => {
    const before = await countRows(server.database);
    const text = await answer();
    const spoiled = structuredClone(findingsOf({ ...DRAFT, opening: 'Changed.' }));
    spoil(spoiled);
    const fault: unknown = await write(findingsOf({ slug: 'good' }), spoiled).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputError);
    expect((fault as InputError).where.join('.')).toBe(path);
    const clauses = (fault as InputError).message.split(': ');
    expect(clauses).toEqual([...new Set(clauses)]);
    expect(await countRows(server.database)).toEqual(before);
    expect(await answer()).toBe(text);
  });

  it('records words, names and mentions of unusual length and number', async () => {
    const word = '語'.repeat(3000);
    const findings = findingsOf({
      slug: null,
      headline: 'x'.repeat(500),
      quotes: [{ key: null, text: `${word} ${'y'.repeat(5000)}` }],
      countries: ['IR', 'IR', 'SY'],
    });
    await write(findings);
    expect(await slugsOf(`{ text: { matches: "${word}" } }`)).toHaveLength(1);
    expect(await slugsOf('{ text: { matches: "語語*" } }')).toHaveLength(1);
  });

  it('who has the mark that another would get leaves it to a longer one', async () => {
    const late = findingsOf({
      slug: null,
      headline: 'Words of the day',
      quotes: [{ key: null, text: 'One and the same words here now', speaker: null }],
    });
    const identity = sha256(late.document.text);
    const articleMark = sha256(identity).slice(0, 16);
    const { start, end } = late.quotes[0]!.segments[0]!;
    const quoteMark = sha256(`${identity} [[${start},${end}]]`).slice(0, 16);
    await write(
      findingsOf({ slug: 'words-of-the-day' }),
      findingsOf({ slug: `words-of-the-day-${articleMark.slice(0, 6)}` }),
      findingsOf({
        slug: 'first',
        quotes: [
          { key: 'unnamed-one-and-the-same-words-here', text: 'Something' },
          { key: `unnamed-one-and-the-same-words-here-${quoteMark.slice(0, 6)}`, text: 'Something else' },
        ],
      }),
    );
    const {
      articles: [recorded],
    } = await write(late);
    expect(recorded!.slug).toBe(`words-of-the-day-${articleMark}`);
    expect(await slugsOf(`{ article: { slug: { eq: "${recorded!.slug}" } } }`)).toEqual([
      `unnamed-one-and-the-same-words-here-${quoteMark}`,
    ]);
  });
});
