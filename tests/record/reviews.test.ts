import { mergeSpeakers } from '../../src/record/merge-speakers';
import { splitSpeaker } from '../../src/record/split-speaker';
import { reviewQuote } from '../../src/record/review-quote';
import { recordExtracted } from '../../src/record/record-extracted';
import type { Findings, QuoteFinding, Span } from '../../src/kernel/findings';
import { toNodeId } from '../../src/kernel/ids';
import type { Transaction } from '../../src/store/database';
import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { indexFaults } from '../support/tables';
import { ENGINES, NOW } from '../support/server';

const FIRST = 'The bridge will open before the winter comes';
const SECOND = 'Nobody has paid for the second bridge';
const THIRD = 'The river belongs to all of us';

/** What one version of the extractor finds in an article. */
function extracted(version: string, change: (findings: Findings) => Findings = (findings) => findings): Findings {
  const findings = findingsOf({
    slug: null,
    headline: 'Bridge of Quarnby',
    opening: 'The town met.',
    method: 'EXTRACTED',
    speakers: [
      { key: 'ines-tolver', name: 'Ines Tolver', country: 'FR', offices: [{ role: 'mayor' }] },
      { key: 'omar-sabry', name: 'Omar Sabry', offices: [{ role: 'engineer', isOfficial: false }] },
    ],
    events: [
      { key: 'e', title: 'Town meets', participants: [{ role: 'ACTOR', speaker: 'ines-tolver', country: null }] },
    ],
    quotes: [
      { key: null, text: FIRST, speaker: 'ines-tolver', membership: 0, occasion: 'e', confidence: 0.7 },
      { key: null, text: SECOND, speaker: 'ines-tolver', membership: 0, confidence: 0.6 },
      { key: null, text: THIRD, speaker: 'omar-sabry', membership: 0, confidence: 0.5 },
    ],
  });
  return change({ ...findings, provenance: { method: 'EXTRACTED', extractor: `test ${version}` } });
}

/** The first words are said by both people together: a quote for each of them. */
function together(findings: Findings): Findings {
  const [ines, ...others] = findings.quotes;
  return { ...findings, quotes: [ines!, { ...ines!, speaker: 'omar-sabry' }, ...others] };
}

/** A newer version sees the same quotes with other borders, and knows more of their time. */
function newer(findings: Findings): Findings {
  const shorter = ({ start, end }: Span): Span => ({ start: start + 4, end });
  const changed = (quote: QuoteFinding): QuoteFinding => ({
    ...quote,
    segments: quote.segments.map(shorter),
    confidence: 0.9,
    said: { edtf: '2020', text: null },
  });
  return { ...findings, quotes: findings.quotes.map(changed) };
}

let server: AskServer;
const quote = (slug: string): string => toNodeId('Quote', slug);
const speaker = (slug: string): string => toNodeId('Speaker', slug);
const write = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  server.database.write(work);
const renew = (findings: Findings) =>
  write((transaction) => recordExtracted(transaction, [findings], { summary: 'anew', now: NOW, renew: true }));
const review = (slug: string, decision: 'ACCEPT' | 'CORRECT' | 'REJECT', correction?: object) =>
  write((transaction) =>
    reviewQuote(transaction, { quote: quote(slug), decision, ...(correction && { correction }) }, NOW),
  );

interface Row {
  slug: string;
  text: string;
  position: number;
  method: string;
  extractor: string;
  speaker: string;
  role: string | null;
  occasion: string | null;
  said: string | null;
}

async function quotes(): Promise<Row[]> {
  return server.database.reader.query<Row>(
    'SELECT q.slug, q.text, q.position, q.method, q.extractor, s.slug AS speaker, m.role, e.title AS occasion, q.said_edtf AS said FROM quote q ' +
      'LEFT JOIN speaker s ON s.id = q.speaker_id LEFT JOIN membership m ON m.id = q.membership_id LEFT JOIN event e ON e.id = q.occasion_id ORDER BY q.position',
  );
}

/** What of the graph is stated nowhere, or counted wrongly. */
async function faults(): Promise<unknown[]> {
  const { reader } = server.database;
  return [
    ...(await reader.query(
      'SELECT role FROM membership m WHERE NOT EXISTS (SELECT 1 FROM membership_evidence v WHERE v.membership_id = m.id)',
    )),
    ...(await reader.query(
      'SELECT slug FROM event e WHERE NOT EXISTS (SELECT 1 FROM event_evidence v WHERE v.event_id = e.id)',
    )),
    ...(await reader.query(
      'SELECT slug FROM speaker s WHERE quote_count <> (SELECT COUNT(*) FROM quote q WHERE q.speaker_id = s.id)',
    )),
    ...(await reader.query(
      'SELECT slug FROM quote q WHERE speaker_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article_speaker a WHERE a.article_id = q.article_id AND a.speaker_id = q.speaker_id)',
    )),
    ...(await indexFaults(server.database)),
  ];
}

describe.each(ENGINES)('an article extracted anew on %s', (engine) => {
  beforeEach(async () => {
    server = await serveFilled(engine, async (database) => {
      await recordAll(database, []);
      await database.write((transaction) =>
        recordExtracted(transaction, [extracted('1')], { summary: 'first', now: NOW }),
      );
    });
  }, 300_000);
  afterEach(async () => {
    const found = await faults();
    await server.close();
    expect(found).toEqual([]);
  });

  const [first, second, third] = [
    'ines-tolver-the-bridge-will-open-before-the',
    'ines-tolver-nobody-has-paid-for-the-second',
    'omar-sabry-the-river-belongs-to-all-of',
  ];

  it('says what the newer version finds, and nothing where it is told to leave alone what is there', async () => {
    const [left] = await write((transaction) =>
      recordExtracted(transaction, [extracted('2', newer)], { summary: 'again', now: NOW }),
    );
    expect(left).toEqual({ slug: 'bridge-of-quarnby', isChanged: false });
    expect((await quotes()).map(({ text }) => text)).toEqual([FIRST, SECOND, THIRD]);
    expect(await renew(extracted('2', newer))).toEqual([{ slug: 'bridge-of-quarnby', isChanged: true }]);
    expect((await quotes()).map(({ text, extractor, said }) => [text, extractor, said])).toEqual(
      [FIRST, SECOND, THIRD].map((text) => [text.slice(4), 'test 2', '2020']),
    );
    expect(await renew(extracted('2', newer))).toEqual([{ slug: 'bridge-of-quarnby', isChanged: false }]);
  });

  it('does not bring a rejected quote back', async () => {
    await review(second!, 'REJECT');
    await renew(extracted('2', newer));
    expect((await quotes()).map(({ text, position }) => [text, position])).toEqual([
      [FIRST.slice(4), 0],
      [THIRD.slice(4), 1],
    ]);
  });

  it('keeps accepted and corrected quotes as the editor left them', async () => {
    const { text } = extracted('1').document;
    const start = text.indexOf('has paid');
    await review(first!, 'ACCEPT');
    await review(second!, 'CORRECT', {
      speaker: speaker('omar-sabry'),
      segments: [{ start, end: start + 'has paid'.length }],
      said: '2019',
    });
    const kept = (await quotes()).slice(0, 2);
    await renew(
      extracted('2', (findings) => {
        const changed = newer(findings);
        return { ...changed, quotes: [changed.quotes[2]!, changed.quotes[0]!, changed.quotes[1]!] };
      }),
    );
    expect(await quotes()).toEqual([
      ...kept,
      expect.objectContaining({ text: THIRD.slice(4), position: 2, extractor: 'test 2' }),
    ]);
    expect(kept).toMatchObject([
      { method: 'REVIEWED', role: 'mayor', occasion: 'Town meets' },
      { text: 'has paid', speaker: 'omar-sabry', said: '2019' },
    ]);
  });

  it('a correction of when it was said, or of its words, is one for searches as well', async () => {
    const newest = async () => {
      const { body } = await server.ask(
        '{ quotes(filter: { text: { matches: "bridge" } }) { nodes { said { edtf } } } }',
      );
      return (body.data!['quotes'] as unknown as { nodes: { said: { edtf: string } | null }[] }).nodes.map(
        ({ said }) => said?.edtf ?? null,
      );
    };
    await review(first!, 'CORRECT', { said: '2019' });
    await review(second!, 'CORRECT', { said: '2021' });
    expect(await newest()).toEqual(['2021', '2019']);
    await review(first!, 'CORRECT', { said: '2022' });
    expect(await newest()).toEqual(['2022', '2021']);
    const start = extracted('1').document.text.indexOf('has paid');
    await review(second!, 'CORRECT', { segments: [{ start, end: start + 'has paid'.length }] });
    expect(await newest()).toEqual(['2022']);
  });

  it('keeps the office and the speaker of an accepted quote, also where the newer version finds neither', async () => {
    await review(third!, 'ACCEPT');
    await renew(
      extracted('2', (findings) => ({
        ...findings,
        speakers: [findings.speakers[0]!],
        quotes: findings.quotes.slice(0, 2).map((one) => ({ ...one, occasion: null })),
        events: [],
      })),
    );
    expect(await quotes()).toMatchObject([
      { text: FIRST, occasion: null },
      { text: SECOND },
      { text: THIRD, speaker: 'omar-sabry', role: 'engineer' },
    ]);
  });

  it('a correction of a correction, and a rejection of it, hold as well', async () => {
    const { text } = extracted('1').document;
    const start = text.indexOf('bridge will');
    await review(first!, 'CORRECT', { segments: [{ start, end: start + 'bridge'.length }] });
    await review(first!, 'REJECT');
    await renew(extracted('2', newer));
    expect((await quotes()).map((row) => row.text)).toEqual([SECOND.slice(4), THIRD.slice(4)]);
  });

  it('attributes to the one speaker whom an editor made of two', async () => {
    await write((transaction) =>
      mergeSpeakers(transaction, { speaker: speaker('omar-sabry'), merged: speaker('ines-tolver') }, NOW),
    );
    // By name she would be nobody known: the country is another's, as newer versions may find.
    await renew(
      extracted('2', (findings) =>
        newer({
          ...findings,
          speakers: findings.speakers.map((one) => ({ ...one, country: one.key === 'ines-tolver' ? 'DE' : 'FR' })),
        }),
      ),
    );
    expect((await quotes()).map((row) => row.speaker)).toEqual(['omar-sabry', 'omar-sabry', 'omar-sabry']);
    expect(await server.database.reader.query('SELECT slug FROM speaker')).toEqual([{ slug: 'omar-sabry' }]);
  });

  it('another of the same name, in another article, is not the merged one', async () => {
    await write((transaction) =>
      mergeSpeakers(transaction, { speaker: speaker('omar-sabry'), merged: speaker('ines-tolver') }, NOW),
    );
    const other = findingsOf({
      slug: null,
      headline: 'Of another town',
      method: 'EXTRACTED',
      speakers: [{ key: 'x', name: 'Ines Tolver', country: 'JP' }],
      quotes: [{ key: null, text: 'I am another', speaker: 'x' }],
    });
    await write((transaction) => recordExtracted(transaction, [other], { summary: 'other', now: NOW }));
    const [row] = (await quotes()).filter(({ text }) => text === 'I am another');
    expect(row!.speaker).toMatch(/^ines-tolver-[0-9a-f]{6}$/);
  });

  it('leaves quotes to the speaker whom an editor split off', async () => {
    const { slug } = await write((transaction) =>
      splitSpeaker(
        transaction,
        { speaker: speaker('ines-tolver'), quotes: [quote(second!)], name: 'Ines Tolver', country: 'DE' },
        NOW,
      ),
    );
    expect(slug).toMatch(/^ines-tolver-[0-9a-f]{6}$/);
    await renew(extracted('2', newer));
    expect((await quotes()).map((row) => [row.speaker, row.method])).toEqual([
      ['ines-tolver', 'EXTRACTED'],
      [slug, 'REVIEWED'],
      ['omar-sabry', 'EXTRACTED'],
    ]);
  });

  it('a speaker found otherwise keeps the slug that nobody else has', async () => {
    await renew(
      extracted('2', (findings) => ({
        ...findings,
        speakers: findings.speakers.map((one) => ({
          ...one,
          country: null,
          memberships: one.memberships.map((office) => ({ ...office, role: 'dean', branch: 'CIVIL' as const })),
        })),
      })),
    );
    expect(
      (await server.database.reader.query<{ slug: string }>('SELECT slug FROM speaker ORDER BY slug')).map(
        ({ slug }) => slug,
      ),
    ).toEqual(['ines-tolver', 'omar-sabry']);
  });

  it('a curated article stays as the curator wrote it', async () => {
    const curated = findingsOf({
      slug: 'bridge-of-quarnby',
      headline: 'Bridge of Quarnby',
      opening: 'The town met.',
      quotes: [{ key: 'q', text: FIRST }],
    });
    await recordAll(server.database, [curated]);
    const same: Findings = {
      ...extracted('3'),
      document: curated.document,
      speakers: [],
      events: [],
      quotes: curated.quotes,
    };
    expect(await renew(same)).toEqual([{ slug: 'bridge-of-quarnby', isChanged: false }]);
    expect((await quotes()).filter(({ slug }) => slug === 'q')).toMatchObject([{ method: 'CURATED', extractor: null }]);
  });

  describe('where two people said the same words together', () => {
    const omars = 'omar-sabry-the-bridge-will-open-before-the';
    const joint = (version: string, change: (findings: Findings) => Findings = (findings) => findings) =>
      extracted(version, (findings) => change(together(findings)));
    const saidFirst = async () =>
      (await quotes())
        .filter(({ text }) => FIRST.endsWith(text))
        .map(({ slug, speaker: by, method }) => [slug, by, method]);
    const withoutFirst =
      (by: string) =>
      (findings: Findings): Findings =>
        newer({ ...findings, quotes: findings.quotes.filter(({ speaker: each }, at) => at > 1 || each !== by) });

    beforeEach(async () => {
      await renew(joint('2'));
      expect(await saidFirst()).toEqual([
        [first, 'ines-tolver', 'EXTRACTED'],
        [omars, 'omar-sabry', 'EXTRACTED'],
      ]);
    });

    it.each([
      ['ines-tolver', 'omar-sabry', first!],
      ['omar-sabry', 'ines-tolver', omars],
    ])('rejecting the quote of %s leaves that of %s', async (_by, other, slug) => {
      await review(slug, 'REJECT');
      for (const version of ['3', '4']) {
        await renew(joint(version, newer));
        expect((await saidFirst()).map(([, by]) => by)).toEqual([other]);
      }
      await renew(joint('5', withoutFirst(slug === first ? 'ines-tolver' : 'omar-sabry')));
      expect((await saidFirst()).map(([, by]) => by)).toEqual([other]);
    });

    it('rejecting both brings neither back, nor anybody else', async () => {
      await review(first!, 'REJECT');
      await review(omars, 'REJECT');
      await renew(joint('3', newer));
      await renew(
        joint('4', (findings) =>
          newer({
            ...findings,
            quotes: findings.quotes.map((one, at) => (at === 0 ? { ...one, speaker: null, membership: null } : one)),
          }),
        ),
      );
      expect(await saidFirst()).toEqual([]);
    });

    it('accepting one leaves the other to be found anew, under its own slug', async () => {
      await review(omars, 'ACCEPT');
      await renew(
        joint('3', (findings) => ({
          ...findings,
          events: [],
          quotes: findings.quotes.map((one) => ({ ...one, occasion: null })),
        })),
      );
      expect((await saidFirst()).sort()).toEqual([
        [first, 'ines-tolver', 'EXTRACTED'],
        [omars, 'omar-sabry', 'REVIEWED'],
      ]);
      await renew(joint('4', withoutFirst('ines-tolver')));
      expect(await saidFirst()).toEqual([[omars, 'omar-sabry', 'REVIEWED']]);
    });

    it('correcting the borders of one leaves the other', async () => {
      const start = extracted('1').document.text.indexOf(FIRST);
      await review(first!, 'CORRECT', { segments: [{ start: start + 'The '.length, end: start + FIRST.length }] });
      await renew(joint('3'));
      expect((await saidFirst()).sort()).toEqual([
        [first, 'ines-tolver', 'REVIEWED'],
        [omars, 'omar-sabry', 'EXTRACTED'],
      ]);
    });

    it('giving one to another speaker takes the place of what is found of either', async () => {
      await review(second!, 'CORRECT', { speaker: speaker('omar-sabry') });
      await renew(
        extracted('3', (findings) =>
          newer({ ...findings, quotes: [...findings.quotes, { ...findings.quotes[1]!, speaker: 'omar-sabry' }] }),
        ),
      );
      expect(
        (await quotes()).filter(({ text }) => SECOND.endsWith(text)).map(({ speaker: by, method }) => [by, method]),
      ).toEqual([['omar-sabry', 'REVIEWED']]);
    });

    it('a quote split off to another speaker stays theirs, and the other stays', async () => {
      const { slug } = await write((transaction) =>
        splitSpeaker(
          transaction,
          { speaker: speaker('ines-tolver'), quotes: [quote(first!)], name: 'Ines Tolver', country: 'DE' },
          NOW,
        ),
      );
      await renew(joint('3', newer));
      expect((await saidFirst()).map(([, by, method]) => [by, method]).sort()).toEqual(
        [
          [slug, 'REVIEWED'],
          ['omar-sabry', 'EXTRACTED'],
        ].sort(),
      );
    });

    it('rejecting one holds after its speaker has become another', async () => {
      await review(first!, 'REJECT');
      const other = findingsOf({
        slug: null,
        headline: 'Of the mayor',
        method: 'EXTRACTED',
        speakers: [{ key: 'x', name: 'Mayor Ines', country: 'FR' }],
        quotes: [{ key: null, text: 'I am the mayor', speaker: 'x' }],
      });
      await write((transaction) => recordExtracted(transaction, [other], { summary: 'other', now: NOW }));
      await write((transaction) =>
        mergeSpeakers(transaction, { speaker: speaker('mayor-ines'), merged: speaker('ines-tolver') }, NOW),
      );
      await renew(joint('3', newer));
      expect((await saidFirst()).map(([, by]) => by)).toEqual(['omar-sabry']);
    });
  });

  it('a rejected quote is no quote of those either whom a newer version finds to have said it together', async () => {
    await review(first!, 'REJECT');
    await renew(extracted('2', (findings) => newer(together(findings))));
    expect((await quotes()).map(({ text }) => text)).toEqual([SECOND.slice(4), THIRD.slice(4)]);
  });

  it('an accepted quote leaves room for another who said it as well', async () => {
    await review(first!, 'ACCEPT');
    await renew(extracted('2', (findings) => newer(together(findings))));
    expect((await quotes()).slice(0, 2).map(({ speaker: by, method }) => [by, method])).toEqual([
      ['ines-tolver', 'REVIEWED'],
      ['omar-sabry', 'EXTRACTED'],
    ]);
  });
});
