import type { Findings, QuoteFinding } from '../../kernel/findings';
import type { Transaction } from '../../store/database';
import { ArticleSpeakerEntity } from '../article/article.entity';
import { MembershipEvidenceEntity } from '../speaker/membership.entity';
import { allColumns } from './read';

type Place = readonly (readonly [start: number, end: number])[];

/** What editors decided about the quotes of an article. It outlasts the article's being extracted anew. */
export interface Reviewed {
  /** Quotes that were accepted, corrected or given to another speaker: they stay as they are. */
  quotes: KeptQuote[];
  /** Where quotes stand that were decided about, also the rejected ones, and where corrected ones stood before. */
  places: Place[];
  /** The words that state the offices of those that stay. */
  evidence: MembershipEvidenceEntity[];
}

interface KeptQuote {
  id: number;
  segments: string;
  /** Title and type of the event that is its occasion. */
  title: string | null;
  type: string | null;
}

/** Reads what editors decided, before the article is forgotten. */
export async function reviewsOf(transaction: Transaction, articleId: number): Promise<Reviewed> {
  const at = transaction.dialect.placeholder(1);
  const quotes = await transaction.query<KeptQuote>(
    'SELECT q.id, q.segments, e.title, e.type FROM quote q LEFT JOIN event e ON e.id = q.occasion_id '
      + `WHERE q.article_id = ${at} AND q.method = 'REVIEWED' ORDER BY q.id`, [articleId]);
  const reviews = await transaction.query<{ before: string }>(
    `SELECT before FROM quote_review WHERE article_id = ${at} AND decision <> 'ACCEPT' ORDER BY revision_number`, [articleId]);
  const evidence = await transaction.query<MembershipEvidenceEntity>(
    `SELECT ${allColumns(MembershipEvidenceEntity)} FROM membership_evidence WHERE article_id = ${at} `
      + "AND membership_id IN (SELECT membership_id FROM quote WHERE article_id = membership_evidence.article_id AND method = 'REVIEWED') "
      + 'ORDER BY membership_id, start_offset', [articleId]);
  const decided = [...quotes, ...reviews.map(({ before }) => JSON.parse(before) as { segments: string })];
  return { quotes, places: decided.map(({ segments }) => JSON.parse(segments) as Place), evidence };
}

/** The findings without the quotes that editors have decided about. */
export function undecided(findings: Findings, { places }: Reviewed): Findings {
  if (places.length === 0) return findings;
  const isDecided = ({ segments }: QuoteFinding): boolean => {
    const place = segments.map(({ start, end }): [number, number] => [start, end]);
    return places.some((other) => isSamePlace(place, other));
  };
  return { ...findings, quotes: findings.quotes.filter((quote) => !isDecided(quote)) };
}

/** Whether two quotes have most of their characters in common: another version of the extractor draws their borders otherwise. */
function isSamePlace(one: Place, other: Place): boolean {
  const lengthOf = (place: Place): number => place.reduce((sum, [start, end]) => sum + end - start, 0);
  const common = one.reduce((sum, [start, end]) =>
    sum + other.reduce((part, [from, to]) => part + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0), 0);
  return 2 * common >= lengthOf(one) + lengthOf(other) - common;
}

/** Joins the quotes that stayed to what the article states now: their occasions, offices, speakers and ranks in its order. */
export async function joinReviewed(transaction: Transaction, articleId: number, { quotes, evidence }: Reviewed): Promise<void> {
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
    `SELECT DISTINCT e.id, e.title, e.type FROM event e JOIN event_evidence v ON v.event_id = e.id WHERE v.article_id = ${first} ORDER BY e.id`, [articleId]);
  for (const { id, title, type } of quotes) {
    const occasion = events.find((event) => event.title === title && event.type === type);
    if (occasion) await transaction.execute(`UPDATE quote SET occasion_id = ${first} WHERE id = ${second}`, [occasion.id, id]);
  }
}

/** An office that the findings do not state any more is stated where it was. */
async function joinEvidence(transaction: Transaction, evidence: readonly MembershipEvidenceEntity[]): Promise<void> {
  if (evidence.length === 0) return;
  const { dialect } = transaction;
  const stated = await transaction.query<{ id: number }>(
    `SELECT DISTINCT membership_id AS id FROM membership_evidence WHERE ${dialect.isAnyOf('membership_id', dialect.placeholder(1), 'int')} `
      + `AND article_id = ${dialect.placeholder(2)}`, [[...new Set(evidence.map(({ membershipId }) => membershipId))], evidence[0]!.articleId]);
  const ids = new Set(stated.map(({ id }) => id));
  await transaction.insert(MembershipEvidenceEntity, evidence.filter(({ membershipId }) => !ids.has(membershipId)));
}

async function joinSpeakers(transaction: Transaction, articleId: number): Promise<void> {
  const [first, second, third] = [1, 2, 3].map((position) => transaction.dialect.placeholder(position));
  const missing = await transaction.query<{ id: number }>(
    `SELECT speaker_id AS id FROM quote WHERE article_id = ${first} AND speaker_id IS NOT NULL `
      + `UNION SELECT addressee_id FROM quote WHERE article_id = ${second} AND addressee_id IS NOT NULL `
      + `EXCEPT SELECT speaker_id FROM article_speaker WHERE article_id = ${third} ORDER BY 1`, [articleId, articleId, articleId]);
  await transaction.insert(ArticleSpeakerEntity, missing.map(({ id }) => ({ articleId, speakerId: id })));
}

/** Quotes rank by where their words begin. */
async function rank(transaction: Transaction, articleId: number): Promise<void> {
  const [first, second] = [1, 2].map((position) => transaction.dialect.placeholder(position));
  const rows = await transaction.query<{ id: number; segments: string; position: number }>(
    `SELECT id, segments, position FROM quote WHERE article_id = ${first}`, [articleId]);
  const start = (segments: string): number => (JSON.parse(segments) as Place)[0]![0];
  rows.sort((a, b) => start(a.segments) - start(b.segments) || a.id - b.id);
  for (const [position, row] of rows.entries()) {
    if (row.position !== position) await transaction.execute(`UPDATE quote SET position = ${first} WHERE id = ${second}`, [position, row.id]);
  }
}
