import { InputError } from '../../kernel/errors';
import { fold, words } from '../../kernel/fold';
import { findWords } from '../../kernel/spans';
import type { Transaction } from '../../store/database';
import { datedColumns } from '../dated';
import { QuoteEntity } from '../quote/quote.entity';
import { Batch } from '../../record/batch';
import { nextRevision } from '../../record/record';
import { SpeakerEntity } from '../speaker/speaker.entity';
import { QuoteReviewEntity } from './review.entity';
import type { QuoteCorrection, ReviewQuoteInput } from './review.input';
import { rowNamed } from './row-named';

const CORRECTION = ['input', 'correction'];

/**
 * Records an editor's decision as one revision.
 * @returns the quote's slug, or null where it was rejected, and the number of the revision
 * @throws InputError where the quote or a speaker is not in the graph, or the correction does not fit the article
 */
export async function recordReview(
  transaction: Transaction,
  input: ReviewQuoteInput,
  now: Date,
): Promise<{ slug: string | null; revision: number }> {
  if ((input.decision === 'CORRECT') !== (input.correction != null)) {
    throw new InputError(
      input.decision === 'CORRECT'
        ? 'to correct takes a correction.'
        : `to ${input.decision.toLowerCase()} takes no correction.`,
      CORRECTION,
    );
  }
  const before = await rowNamed<QuoteEntity>(transaction, 'Quote', QuoteEntity, input.quote, ['input', 'quote']);
  const after = input.correction ? await corrected(transaction, before, input.correction) : { ...before };
  const revision = await nextRevision(transaction, {
    summary: `review: ${input.decision.toLowerCase()} ${before.slug}`,
    now,
  });
  await transaction.insert(QuoteReviewEntity, [
    {
      revisionNumber: revision,
      articleId: before.articleId,
      quoteSlug: before.slug,
      decision: input.decision,
      note: input.note ?? null,
      before: JSON.stringify({ ...before, speaker: await slugOf(transaction, before.speakerId) }),
    },
  ]);
  if (input.decision === 'REJECT') await remove(transaction, before);
  else
    await replace(
      transaction,
      before,
      { ...after, method: 'REVIEWED', confidence: 1, revisionNumber: revision },
      revision,
    );
  return { slug: input.decision === 'REJECT' ? null : before.slug, revision };
}

async function slugOf(transaction: Transaction, speakerId: number | null): Promise<string | null> {
  if (speakerId === null) return null;
  const rows = await transaction.query<{ slug: string }>(
    `SELECT slug FROM speaker WHERE id = ${transaction.dialect.placeholder(1)}`,
    [speakerId],
  );
  return rows[0]!.slug;
}

async function corrected(
  transaction: Transaction,
  before: QuoteEntity,
  correction: QuoteCorrection,
): Promise<QuoteEntity> {
  checkCorrection(correction);
  const after = { ...before };
  if (correction.kind !== undefined) after.kind = correction.kind;
  if (correction.place !== undefined)
    Object.assign(after, await placeIn(transaction, before.articleId, correction.place));
  if (correction.said !== undefined) {
    const { edtf, earliest, latest, text } = datedColumns(
      correction.said === null ? null : { edtf: correction.said, text: null },
    );
    Object.assign(after, { saidEdtf: edtf, saidEarliest: earliest, saidLatest: latest, saidText: text });
  }
  if (correction.segments !== undefined)
    Object.assign(after, await wordsAt(transaction, before.articleId, correction.segments));
  if (correction.speaker !== undefined) {
    const speaker = await speakerOf(transaction, correction.speaker, 'speaker');
    Object.assign(after, {
      speakerId: speaker?.id ?? null,
      speakerCountry: speaker?.countryCode ?? null,
      speakerOfficial: Boolean(speaker?.isOfficial),
      ...(speaker?.id !== before.speakerId && { membershipId: null }),
    });
  }
  if (correction.addressee !== undefined)
    after.addresseeId = (await speakerOf(transaction, correction.addressee, 'addressee'))?.id ?? null;
  return after;
}

function checkCorrection(correction: QuoteCorrection): void {
  if (Object.values(correction).every((value) => value === undefined))
    throw new InputError('it corrects nothing: name what is otherwise.', CORRECTION);
  for (const field of ['kind', 'segments'] as const) {
    if (correction[field] === null)
      throw new InputError('every quote has it: it cannot be taken back.', [...CORRECTION, field]);
  }
}

async function placeIn(
  transaction: Transaction,
  articleId: number,
  place: string | null,
): Promise<Pick<QuoteEntity, 'place' | 'placeKey'>> {
  if (place === null) return { place: null, placeKey: null };
  if (words(place).length === 0 || findWords(await textOf(transaction, articleId), place).length === 0) {
    throw new InputError(`${JSON.stringify(place)} does not stand in the article's text.`, [...CORRECTION, 'place']);
  }
  return { place, placeKey: fold(place) };
}

async function textOf(transaction: Transaction, articleId: number): Promise<string> {
  const [article] = await transaction.query<{ text: string }>(
    `SELECT text FROM article WHERE id = ${transaction.dialect.placeholder(1)}`,
    [articleId],
  );
  return article!.text;
}

function speakerOf(transaction: Transaction, id: string | null, field: string): Promise<SpeakerEntity | null> {
  return id === null
    ? Promise.resolve(null)
    : rowNamed<SpeakerEntity>(transaction, 'Speaker', SpeakerEntity, id, [...CORRECTION, field]);
}

async function wordsAt(
  transaction: Transaction,
  articleId: number,
  segments: readonly { start: number; end: number }[],
): Promise<Partial<QuoteEntity>> {
  const path = [...CORRECTION, 'segments'];
  const article = await textOf(transaction, articleId);
  if (segments.length === 0) throw new InputError('a quote has one segment at least.', path);
  let last = 0;
  segments.forEach(({ start, end }, at) => {
    if (start < last || start >= end || end > article.length) {
      throw new InputError(
        `[${start}, ${end}) is no span of the article's ${article.length} characters behind the one before it.`,
        [...path, String(at)],
      );
    }
    last = end;
  });
  const text = segments.map(({ start, end }) => article.slice(start, end)).join(' ');
  return {
    segments: JSON.stringify(segments.map(({ start, end }) => [start, end])),
    text,
    textKey: fold(text),
    wordCount: Math.max(1, words(text).length),
  };
}

async function remove(transaction: Transaction, { id, speakerId }: QuoteEntity): Promise<void> {
  await transaction.removeFromIndex('quote_search', [id]);
  await transaction.execute(`DELETE FROM quote WHERE id = ${transaction.dialect.placeholder(1)}`, [id]);
  await countQuotes(transaction, speakerId, -1);
}

async function replace(
  transaction: Transaction,
  before: QuoteEntity,
  after: QuoteEntity,
  revision: number,
): Promise<void> {
  const batch = await Batch.begin(transaction, revision);
  await batch.update(QuoteEntity, after);
  if (after.text !== before.text || after.saidLatest !== before.saidLatest) {
    await transaction.index('quote_search', [
      { id: after.id, terms: words(after.text).join(' '), copies: { said_latest: after.saidLatest } },
    ]);
  }
  if (after.speakerId === before.speakerId) return;
  await countQuotes(transaction, before.speakerId, -1);
  await countQuotes(transaction, after.speakerId, 1);
}

async function countQuotes(transaction: Transaction, speakerId: number | null, change: number): Promise<void> {
  if (speakerId === null) return;
  const [by, of] = [1, 2].map((position) => transaction.dialect.placeholder(position));
  await transaction.execute(`UPDATE speaker SET quote_count = quote_count + ${by} WHERE id = ${of}`, [
    change,
    speakerId,
  ]);
}
