import type { Lexicon, SpeakerNames } from '../../src/ask/lexicon';
import { LONGEST_QUESTION, understand } from '../../src/ask/understand';
import type { Target } from '../../src/kernel/vocabulary';
import { InputError } from '../../src/kernel/errors';
import { english } from '../support/english';
import { testLexicon, TODAY } from './lexicon';
import { ABOUT_WHAT } from './questions/about-what';
import type { Expected } from './questions/expected';
import { EVENTS } from './questions/events';
import { NOBODY } from './questions/nobody';
import { OTHERS } from './questions/others';
import { questionsIn } from './questions/from-file';
import { WHEN } from './questions/when';
import { WHO_SAID } from './questions/who-said';

const lexicon = testLexicon();
const reading = { language: english, today: TODAY };
const ORDERS: Record<Target, string> = {
  quotes: 'SAID_DESC',
  speakers: 'NAME_ASC',
  events: 'DATE_DESC',
  articles: 'PUBLISHED_DESC',
  countries: 'NAME_ASC',
};

/** A lexicon of the test's countries with other speakers. */
function lexiconOf(speakers: SpeakerNames[]): Lexicon {
  return { ...lexicon, speakersNamed: () => Promise.resolve(speakers) };
}

describe.each<[string, Expected[]]>([
  ['who said it', WHO_SAID],
  ['names that are nobody’s', NOBODY],
  ['what about', ABOUT_WHAT],
  ['when, and how many', WHEN],
  ['events', EVENTS],
  ['articles, speakers, countries', OTHERS],
  ['who acts, and upon whom', questionsIn('roles')],
  ['counted', questionsIn('counted')],
  ['dates counted from the day of the question', questionsIn('relative-dates')],
  ['what no filter tells', questionsIn('unsupported')],
  ['as people ask', [...questionsIn('various'), ...questionsIn('more')]],
])('%s', (_, questions) => {
  it.each(questions)(
    '$question',
    async ({
      question,
      understood,
      filter,
      target = 'quotes',
      facets = [],
      interval = null,
      hints,
      orderBy = [ORDERS[target]],
      first = 20,
      unknown = [],
    }) => {
      const { operation, hints: toldHints, dependsOnDay: _, ...answer } = await understand(question, lexicon, reading);
      expect(answer).toEqual({
        understood,
        filter,
        target,
        facets,
        interval,
        orderBy,
        first,
        unknown,
        variables: { filter, orderBy, first },
      });
      expect(operation.includes(`facets(by: [${facets.join(', ')}]`)).toBe(facets.length > 0);
      expect(operation.includes(`timeline(interval: ${interval}`)).toBe(interval !== null);
      if (hints) expect(toldHints).toEqual(hints);
      if (unknown.length > 0) expect(toldHints).not.toEqual([]);
    },
  );
});

describe('a question', () => {
  it.each(['', '  \n '])('that is empty (%j) is an error', async (question) => {
    await expect(understand(question, lexicon, reading)).rejects.toThrow(
      new InputError('The question is empty.', ['question']),
    );
  });

  it('that is too long is an error that names the argument', async () => {
    const question = 'a'.repeat(LONGEST_QUESTION + 1);
    await expect(understand(question, lexicon, reading)).rejects.toMatchObject({
      name: 'InputError',
      where: ['question'],
    });
  });

  it.each(['quotes by a b c d e f ', '‘', '"', "a's ", 'by ', 'Iran and ', '-'])(
    'of the greatest length made of %j is understood at once',
    async (part) => {
      const started = performance.now();
      await understand(part.repeat(LONGEST_QUESTION).slice(0, LONGEST_QUESTION).trimStart(), lexicon, reading);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  it('that asks for nothing that is known matches nothing', async () => {
    const { filter, understood } = await understand('speakers zorblax', lexicon, reading);
    expect(filter).toEqual({ name: { eq: 'speakers zorblax' } });
    expect(understood).toBe('speakers, but not which, so it matches nothing; not understood: "zorblax"');
  });
});

describe('names', () => {
  it('are looked up once, every run of words, without the words of the grammar', async () => {
    const { asked, ...rest } = testLexicon();
    await understand(
      'What did Jessica L. McNulty say about “Bashar al-Assad” and Müller’s U.S. friends?',
      rest,
      reading,
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]).toEqual(
      expect.arrayContaining(['jessica l mcnulty', 'mcnulty', 'bashar al-assad', 'muller', 'us', 'us friends']),
    );
    expect(
      asked[0]?.filter((candidate) => ['what', 'did', 'say', 'about', 'and', 'muller us'].includes(candidate)),
    ).toEqual([]);
  });

  it('of last names alone need a capital, where the question has capitals', async () => {
    const power = lexiconOf([
      { slug: 'samantha-power', name: 'Samantha Power', kind: 'PERSON', aliases: [], hasQuotes: true },
    ]);
    expect((await understand('quotes about Power by Iran', power, reading)).filter).toMatchObject({
      mentionedSpeakers: { slug: { eq: 'samantha-power' } },
    });
    expect((await understand('quotes about power by Iran', power, reading)).filter).toMatchObject({
      text: { matches: 'power' },
    });
    expect((await understand('quotes about power by iran', power, reading)).filter).toMatchObject({
      mentionedSpeakers: { slug: { eq: 'samantha-power' } },
    });
  });

  it('that more than fifty bear are matched by the name', async () => {
    const smiths = Array.from({ length: 51 }, (_, at): SpeakerNames => ({
      slug: `smith-${at}`,
      name: `${at} Smith`,
      kind: 'PERSON',
      aliases: [],
      hasQuotes: true,
    }));
    const { filter, understood } = await understand('quotes by Smith', lexiconOf(smiths), reading);
    expect(filter).toEqual({ speaker: { name: { contains: 'Smith' } } });
    expect(understood).toBe(
      'quotes by anyone called "Smith", newest first; "Smith" is the name of 51 speakers, and all are taken',
    );
  });

  it('that are whole come before aliases', async () => {
    const named = lexiconOf([
      { slug: 'time', name: 'Time', kind: 'ORGANIZATION', aliases: [], hasQuotes: true },
      { slug: 'old-time', name: 'Old Time', kind: 'ORGANIZATION', aliases: ['Time'], hasQuotes: true },
    ]);
    expect((await understand('articles published by Time', named, reading)).filter).toEqual({
      publisher: { slug: { eq: 'time' } },
    });
  });

  it('made of grammar do not hide the grammar', async () => {
    const groups = lexiconOf([
      {
        slug: 'officials',
        name: 'Iranian officials',
        kind: 'GROUP',
        aliases: ['officials', 'the officials', 'quotes', 'by'],
        hasQuotes: true,
      },
    ]);
    const { filter, unknown } = await understand('all quotes by the Iranian officials', groups, reading);
    expect({ filter, unknown }).toEqual({
      filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } },
      unknown: [],
    });
  });
});

it.each(lexicon.countries.map(({ code, name }) => [name, code]))(
  'officials of %s are found by the name',
  async (name, code) => {
    const { filter, unknown } = await understand(`quotes by officials of ${name}`, lexiconOf([]), reading);
    expect({ filter, unknown }).toEqual({
      filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: code } } } },
      unknown: [],
    });
  },
);
