import { MembershipEvidenceEntity } from '../graph/speaker/membership.entity';
import type { Transaction } from '../store/database';
import { execute, select } from '../store/sql';
import { addSpeakers, renumber } from './quotes-of-article';
import type { KeptQuote, Reviewed } from './reviewed-quotes';

/**
 * Attaches the quotes that stayed to what their article states now: its events, offices and speakers, and their
 * positions among its quotes.
 */
export async function reattachReviewed(
  transaction: Transaction,
  articleId: number,
  { quotes, evidence }: Reviewed,
): Promise<void> {
  if (quotes.length === 0) return;
  await attachOccasions(transaction, articleId, quotes);
  await restoreEvidence(transaction, evidence);
  await addSpeakers(transaction, articleId);
  await renumber(transaction, articleId);
}

async function attachOccasions(
  transaction: Transaction,
  articleId: number,
  quotes: readonly KeptQuote[],
): Promise<void> {
  const events = await select<{ id: number; title: string; type: string }>(
    transaction,
    (sql) =>
      'SELECT DISTINCT e.id, e.title, e.type FROM event e JOIN event_evidence v ON v.event_id = e.id ' +
      `WHERE v.article_id = ${sql.bind(articleId)} ORDER BY e.id`,
  );
  for (const { id, title, type } of quotes) {
    const occasion = events.find((event) => event.title === title && event.type === type);
    if (occasion)
      await execute(
        transaction,
        (sql) => `UPDATE quote SET occasion_id = ${sql.bind(occasion.id)} WHERE id = ${sql.bind(id)}`,
      );
  }
}

/** An office of a kept quote that the findings no longer state keeps its earlier evidence. */
async function restoreEvidence(transaction: Transaction, evidence: readonly MembershipEvidenceEntity[]): Promise<void> {
  const [first] = evidence;
  if (!first) return;
  const offices = [...new Set(evidence.map(({ membershipId }) => membershipId))];
  const stated = await select<{ id: number }>(
    transaction,
    (sql) =>
      'SELECT DISTINCT membership_id AS id FROM membership_evidence ' +
      `WHERE ${sql.isAnyOf('membership_id', offices, 'int')} AND article_id = ${sql.bind(first.articleId)}`,
  );
  const ids = new Set(stated.map(({ id }) => id));
  await transaction.insert(
    MembershipEvidenceEntity,
    evidence.filter(({ membershipId }) => !ids.has(membershipId)),
  );
}
