import type { Findings } from '../kernel/findings';
import type { Transaction } from '../store/database';
import { ArticleSpeakerEntity } from '../graph/article/article.entity';
import { MembershipEvidenceEntity } from '../graph/speaker/membership.entity';
import { allColumns } from './read';

type Place = readonly (readonly [start: number, end: number])[];

/** What editors decided about the quotes of an article. It outlasts the article's being extracted anew. */
export interface Reviewed {
  /** Quotes that were accepted, corrected or given to another speaker: they stay as they are. */
  quotes: KeptQuote[];
  decisions: Decision[];
  /** Quotes that nobody has decided about. */
  open: Standing[];
  /** The words that state the offices of those that stay. */
  evidence: MembershipEvidenceEntity[];
}

interface KeptQuote {
  id: number;
  slug: string;
  segments: string;
  speaker: string | null;
  /** Title and type of the event that is its occasion. */
  title: string | null;
  type: string | null;
}

/** Where a quote stands, and the slug of its speaker; undefined where that is not known any more. */
interface Standing {
  place: Place;
  speaker: string | null | undefined;
}

/** What was decided about one quote: as it is, where it stays, and as it was before each review. */
interface Decision {
  states: Standing[];
  isRejected: boolean;
}

/** Reads what editors decided, before the article is forgotten. */
export async function reviewsOf(transaction: Transaction, articleId: number): Promise<Reviewed> {
  const at = transaction.dialect.placeholder(1);
  const all = await transaction.query<KeptQuote & { method: string }>(
    'SELECT q.id, q.slug, q.segments, q.method, s.slug AS speaker, e.title, e.type FROM quote q LEFT JOIN event e ON e.id = q.occasion_id ' +
      `LEFT JOIN speaker s ON s.id = q.speaker_id WHERE q.article_id = ${at} ORDER BY q.id`,
    [articleId],
  );
  const evidence = await transaction.query<MembershipEvidenceEntity>(
    `SELECT ${allColumns(MembershipEvidenceEntity)} FROM membership_evidence WHERE article_id = ${at} ` +
      "AND membership_id IN (SELECT membership_id FROM quote WHERE article_id = membership_evidence.article_id AND method = 'REVIEWED') " +
      'ORDER BY membership_id, start_offset',
    [articleId],
  );
  const quotes = all.filter(({ method }) => method === 'REVIEWED');
  const open = all.filter(({ method }) => method !== 'REVIEWED').map(standing);
  return { quotes, open, evidence, decisions: await decisionsOf(transaction, articleId, quotes) };
}

async function decisionsOf(
  transaction: Transaction,
  articleId: number,
  kept: readonly KeptQuote[],
): Promise<Decision[]> {
  const reviews = await transaction.query<{ slug: string; before: string }>(
    `SELECT quote_slug AS slug, before FROM quote_review WHERE article_id = ${transaction.dialect.placeholder(1)} AND decision <> 'ACCEPT' ` +
      'ORDER BY revision_number',
    [articleId],
  );
  const decisions = new Map(
    kept.map((quote): [string, Decision] => [quote.slug, { states: [standing(quote)], isRejected: false }]),
  );
  const before = reviews.map((review) => ({
    slug: review.slug,
    ...standing(JSON.parse(review.before) as { segments: string; speaker?: string | null }),
  }));
  const current = await redirected(
    transaction,
    before.flatMap(({ speaker }) => speaker ?? []),
  );
  for (const { slug, place, speaker } of before) {
    const decision = decisions.get(slug) ?? { states: [], isRejected: true };
    decision.states.push({ place, speaker: speaker == null ? speaker : (current.get(speaker) ?? speaker) });
    decisions.set(slug, decision);
  }
  return [...decisions.values()];
}

/** The slugs of those whom editors have found to be another speaker since. */
async function redirected(transaction: Transaction, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const { dialect } = transaction;
  const rows = await transaction.query<{ slug: string; to: string }>(
    'SELECT r.slug, s.slug AS "to" FROM speaker_redirect r JOIN speaker s ON s.id = r.speaker_id ' +
      `WHERE ${dialect.isAnyOf('r.slug', dialect.placeholder(1), 'text')}`,
    [slugs],
  );
  return new Map(rows.map(({ slug, to }) => [slug, to]));
}

function standing({ segments, speaker }: { segments: string; speaker?: string | null }): Standing {
  return { place: JSON.parse(segments) as Place, speaker };
}

/**
 * The findings without the quotes that editors have decided about. Of several people who said the same words together the
 * speaker tells whose quote was decided about; what is found of others there is left out in the place of a decided quote
 * that is not found any more, and where all that stood there was rejected: those words are no quote.
 */
export function undecided(findings: Findings, { decisions, open }: Reviewed): Findings {
  if (decisions.length === 0) return findings;
  const found = findings.quotes.map((quote) => ({
    quote,
    place: quote.segments.map(({ start, end }): [number, number] => [start, end]),
    speaker: quote.speaker,
  }));
  const isSame = (one: Standing, other: Standing): boolean =>
    one.speaker === other.speaker && isSamePlace(one.place, other.place);
  const isDecided = (each: Standing): boolean =>
    decisions.some(({ states }) => states.some((state) => isSame(state, each)));
  const missing = new Set(
    decisions.filter(({ states }) => !states.some((state) => found.some((each) => isSame(state, each)))),
  );
  const missed = new Set(open.filter((before) => !found.some((each) => isSame(before, each))));
  const isLeft = (each: Standing): boolean => {
    const there = decisions.filter(({ states }) => states.some(({ place }) => isSamePlace(place, each.place)));
    const beside = open.filter(({ place }) => isSamePlace(place, each.place));
    if (there.length === 0 || beside.some((before) => isSame(before, each))) return true;
    const successor = beside.find((before) => missed.has(before));
    if (successor) return missed.delete(successor);
    const decided = there.find((decision) => missing.has(decision));
    if (decided) return !missing.delete(decided);
    return beside.length > 0 || !there.every(({ isRejected }) => isRejected);
  };
  return { ...findings, quotes: found.filter((each) => !isDecided(each) && isLeft(each)).map(({ quote }) => quote) };
}

/** Whether two quotes have most of their characters in common: another version of the extractor draws their borders otherwise. */
function isSamePlace(one: Place, other: Place): boolean {
  const lengthOf = (place: Place): number => place.reduce((sum, [start, end]) => sum + end - start, 0);
  const common = one.reduce(
    (sum, [start, end]) =>
      sum + other.reduce((part, [from, to]) => part + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  );
  return 2 * common >= lengthOf(one) + lengthOf(other) - common;
}

/** Joins the quotes that stayed to what the article states now: their occasions, offices, speakers and ranks in its order. */
export async function joinReviewed(
  transaction: Transaction,
  articleId: number,
  { quotes, evidence }: Reviewed,
): Promise<void> {
  if (quotes.length === 0) return;
  await joinOccasions(transaction, articleId, quotes);
  await joinEvidence(transaction, evidence);
  await joinSpeakers(transaction, articleId);
  await rank(transaction, articleId);
}

async function joinOccasions(transaction: Transaction, articleId: number, quotes: readonly KeptQuote[]): Promise<void> {
  const { dialect } = transaction;
  const [first, second] = [dialect.placeholder(1), dialect.placeholder(2)];
  const events = await transaction.query<{ id: number; title: string; type: string }>(
    `SELECT DISTINCT e.id, e.title, e.type FROM event e JOIN event_evidence v ON v.event_id = e.id WHERE v.article_id = ${first} ORDER BY e.id`,
    [articleId],
  );
  for (const { id, title, type } of quotes) {
    const occasion = events.find((event) => event.title === title && event.type === type);
    if (occasion)
      await transaction.execute(`UPDATE quote SET occasion_id = ${first} WHERE id = ${second}`, [occasion.id, id]);
  }
}

/** An office that the findings do not state any more is stated where it was. */
async function joinEvidence(transaction: Transaction, evidence: readonly MembershipEvidenceEntity[]): Promise<void> {
  if (evidence.length === 0) return;
  const { dialect } = transaction;
  const stated = await transaction.query<{ id: number }>(
    `SELECT DISTINCT membership_id AS id FROM membership_evidence WHERE ${dialect.isAnyOf('membership_id', dialect.placeholder(1), 'int')} ` +
      `AND article_id = ${dialect.placeholder(2)}`,
    [[...new Set(evidence.map(({ membershipId }) => membershipId))], evidence[0]!.articleId],
  );
  const ids = new Set(stated.map(({ id }) => id));
  await transaction.insert(
    MembershipEvidenceEntity,
    evidence.filter(({ membershipId }) => !ids.has(membershipId)),
  );
}

async function joinSpeakers(transaction: Transaction, articleId: number): Promise<void> {
  const [first, second, third] = [1, 2, 3].map((position) => transaction.dialect.placeholder(position));
  const missing = await transaction.query<{ id: number }>(
    `SELECT speaker_id AS id FROM quote WHERE article_id = ${first} AND speaker_id IS NOT NULL ` +
      `UNION SELECT addressee_id FROM quote WHERE article_id = ${second} AND addressee_id IS NOT NULL ` +
      `EXCEPT SELECT speaker_id FROM article_speaker WHERE article_id = ${third} ORDER BY 1`,
    [articleId, articleId, articleId],
  );
  await transaction.insert(
    ArticleSpeakerEntity,
    missing.map(({ id }) => ({ articleId, speakerId: id })),
  );
}

/** Quotes rank by where their words begin. */
async function rank(transaction: Transaction, articleId: number): Promise<void> {
  const [first, second] = [1, 2].map((position) => transaction.dialect.placeholder(position));
  const rows = await transaction.query<{ id: number; segments: string; position: number }>(
    `SELECT id, segments, position FROM quote WHERE article_id = ${first}`,
    [articleId],
  );
  const start = (segments: string): number => (JSON.parse(segments) as Place)[0]![0];
  rows.sort((a, b) => start(a.segments) - start(b.segments) || a.id - b.id);
  for (const [position, row] of rows.entries()) {
    if (row.position !== position)
      await transaction.execute(`UPDATE quote SET position = ${first} WHERE id = ${second}`, [position, row.id]);
  }
}
