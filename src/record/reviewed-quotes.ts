import type { Findings, Span } from '../kernel/findings';
import { decodeSegments } from '../kernel/segments';
import type { Transaction } from '../store/database';
import { select } from '../store/sql';
import { MembershipEvidenceEntity } from '../graph/speaker/membership.entity';
import { allColumns } from './all-columns';
import { redirectsOf } from './redirects';

type Place = readonly Span[];

/** Editors' decisions about the quotes of an article. They survive a new extraction of the article. */
export interface Reviewed {
  /** Quotes that were accepted, corrected or given to another speaker: they stay as they are. */
  quotes: KeptQuote[];
  decisions: Decision[];
  /** Quotes without a decision. */
  open: Standing[];
  /** The evidence of the offices of the quotes that stay. */
  evidence: MembershipEvidenceEntity[];
}

export interface KeptQuote {
  id: number;
  slug: string;
  segments: string;
  speaker: string | null;
  /** Title and type of the event that is its occasion. */
  title: string | null;
  type: string | null;
}

/** The place of a quote, and the slug of its speaker; undefined if that is no longer known. */
interface Standing {
  place: Place;
  speaker: string | null | undefined;
}

/** A decision about one quote: the quote as it is now, if it stays, and as it was before each review. */
interface Decision {
  states: Standing[];
  isRejected: boolean;
}

/** Reads what editors decided about an article's quotes, before the article is retracted. */
export async function reviewsOf(transaction: Transaction, articleId: number): Promise<Reviewed> {
  const all = await select<KeptQuote & { method: string }>(
    transaction,
    (sql) =>
      'SELECT q.id, q.slug, q.segments, q.method, s.slug AS speaker, e.title, e.type ' +
      'FROM quote q LEFT JOIN event e ON e.id = q.occasion_id LEFT JOIN speaker s ON s.id = q.speaker_id ' +
      `WHERE q.article_id = ${sql.bind(articleId)} ORDER BY q.id`,
  );
  const evidence = await select<MembershipEvidenceEntity>(
    transaction,
    (sql) =>
      `SELECT ${allColumns(MembershipEvidenceEntity)} FROM membership_evidence WHERE article_id = ${sql.bind(articleId)} ` +
      'AND membership_id IN (SELECT membership_id FROM quote ' +
      "WHERE article_id = membership_evidence.article_id AND method = 'REVIEWED') ORDER BY membership_id, start_offset",
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
  const reviews = await select<{ slug: string; before: string }>(
    transaction,
    (sql) =>
      `SELECT quote_slug AS slug, before FROM quote_review WHERE article_id = ${sql.bind(articleId)} ` +
      "AND decision <> 'ACCEPT' ORDER BY revision_number",
  );
  const decisions = new Map(
    kept.map((quote): [string, Decision] => [quote.slug, { states: [standing(quote)], isRejected: false }]),
  );
  const before = reviews.map((review) => ({
    slug: review.slug,
    ...standing(JSON.parse(review.before) as { segments: string; speaker?: string | null }),
  }));
  const current = await redirectsOf(
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

function standing({ segments, speaker }: { segments: string; speaker?: string | null }): Standing {
  return { place: decodeSegments(segments), speaker };
}

/**
 * The findings without the quotes that editors have decided about. If several people said the same words, the speaker
 * identifies the decided quote. A new quote by somebody else in the same place is dropped if the decided quote is no
 * longer found, or if every quote in that place was rejected, because those words are not a quote.
 */
export function withoutReviewed(findings: Findings, { decisions, open }: Reviewed): Findings {
  if (decisions.length === 0) return findings;
  const found = findings.quotes.map((quote) => ({
    quote,
    place: quote.segments,
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

/** Whether two quotes have most of their characters in common: versions of the extractor differ in where quotes end. */
function isSamePlace(one: Place, other: Place): boolean {
  const lengthOf = (place: Place): number => place.reduce((sum, { start, end }) => sum + end - start, 0);
  const common = one.reduce(
    (sum, { start, end }) =>
      sum + other.reduce((part, span) => part + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0),
    0,
  );
  return 2 * common >= lengthOf(one) + lengthOf(other) - common;
}
