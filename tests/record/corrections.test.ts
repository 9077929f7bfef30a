import { toNodeId } from '../../src/kernel/ids';
import { recordExtracted } from '../../src/record/record-extracted';
import { reviewQuote } from '../../src/record/review-quote';
import type { Transaction } from '../../src/store/database';
import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES, NOW } from '../support/server';

const speaker = (slug: string): string => toNodeId('Speaker', slug);

describe.each(ENGINES)('a corrected quote on %s', (engine) => {
  let server: AskServer;
  const write = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    server.database.write(work);
  const review = (slug: string, decision: 'CORRECT' | 'REJECT', correction?: object) =>
    write((transaction) =>
      reviewQuote(transaction, { quote: toNodeId('Quote', slug), decision, ...(correction && { correction }) }, NOW),
    );
  beforeEach(async () => {
    server = await serveFilled(engine, (database) =>
      recordAll(database, [
        findingsOf({
          slug: 'known',
          speakers: [
            { key: 'ines-tolver', name: 'Ines Tolver' },
            { key: 'omar-sabry', name: 'Omar Sabry' },
          ],
        }),
      ]),
    );
  }, 300_000);
  afterEach(() => server.close());

  it('what corrected words say and whom they mention, and where they stand, is known of them', async () => {
    const other = findingsOf({
      slug: null,
      headline: 'Of the ministers',
      opening: 'Mr Sabry flew from Iran to Syria. Ines Tolver will stay. A heavy burden.',
      method: 'EXTRACTED',
      speakers: [
        { key: 'ines-tolver', name: 'Ines Tolver', country: 'FR' },
        { key: 'omar-sabry', name: 'Omar Sabry' },
      ],
      countries: ['IR', 'SY'],
      quotes: [
        { key: 'a', text: 'We start' },
        { key: 'b', text: 'We stop', countries: ['FR'] },
      ],
    });
    await write((transaction) => recordExtracted(transaction, [other], { summary: 'other', now: NOW }));
    const spanOf = (words: string) => {
      const start = other.document.text.indexOf(words);
      return { segments: [{ start, end: start + words.length }] };
    };
    const stated = async () => {
      const { body } = await server.ask(
        `{ quotes(filter: { article: { headline: { contains: "Of the ministers" } } }, orderBy: [POSITION_ASC]) { nodes {
          slug isStatement mentionedCountries { code } mentionedSpeakers { slug } } } }`,
      );
      return (body.data!['quotes'] as unknown as { nodes: object[] }).nodes;
    };
    const [a, b] = ['a', 'b'];
    await review(b, 'CORRECT', spanOf('Mr Sabry flew from Iran to Syria'));
    expect(await stated()).toEqual([
      {
        slug: b,
        isStatement: true,
        mentionedCountries: [{ code: 'IR' }, { code: 'SY' }, { code: 'FR' }],
        mentionedSpeakers: [{ slug: 'omar-sabry' }],
      },
      { slug: a, isStatement: true, mentionedCountries: [], mentionedSpeakers: [] },
    ]);
    await review(b, 'CORRECT', spanOf('Ines Tolver will stay'));
    await review(a, 'CORRECT', spanOf('A heavy burden'));
    expect(await stated()).toMatchObject([
      { slug: b, mentionedCountries: [{ code: 'FR' }], mentionedSpeakers: [{ slug: 'ines-tolver' }] },
      { slug: a, isStatement: false },
    ]);
    await review(b, 'REJECT');
    expect(await stated()).toMatchObject([{ slug: a }]);
  });

  it('who is known to say a quote, or to be told it, is a speaker of its article', async () => {
    const other = findingsOf({
      slug: null,
      headline: 'Of nobody',
      method: 'EXTRACTED',
      quotes: [{ key: 'unnamed', text: 'We start' }],
    });
    await write((transaction) => recordExtracted(transaction, [other], { summary: 'other', now: NOW }));
    await review('unnamed', 'CORRECT', { speaker: speaker('omar-sabry'), addressee: speaker('ines-tolver') });
    expect(
      await server.database.reader.query(
        'SELECT s.slug FROM article_speaker p JOIN speaker s ON s.id = p.speaker_id ' +
          "JOIN article a ON a.id = p.article_id WHERE a.headline = 'Of nobody' ORDER BY s.slug",
      ),
    ).toEqual([{ slug: 'ines-tolver' }, { slug: 'omar-sabry' }]);
  });
});
