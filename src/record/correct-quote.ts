import { datedColumns } from '../graph/dated';
import type { QuoteEntity } from '../graph/quote/quote.entity';
import { SpeakerEntity } from '../graph/speaker/speaker.entity';
import { InputError } from '../kernel/errors';
import { fold, words } from '../kernel/fold';
import { encodeSegments } from '../kernel/segments';
import { findWords } from '../kernel/spans';
import type { QuoteKind } from '../kernel/vocabulary';
import type { Transaction } from '../store/database';
import { select } from '../store/sql';
import { statesSomething } from './mentions-of-quote';
import { speakerCopies, textCopies } from './quote-copies';
import { rowById } from './row-by-id';

/** An editor's correction of a quote: undefined fields stay unchanged, null clears a field. Ids are node ids. */
export interface QuoteCorrection {
  kind?: QuoteKind;
  segments?: readonly { start: number; end: number }[];
  speaker?: string | null;
  addressee?: string | null;
  /** EDTF */
  said?: string | null;
  place?: string | null;
}

/** Where the input of a review names its correction. */
export const CORRECTION = ['input', 'correction'];

/**
 * The row of a quote with a correction.
 * @throws InputError where the correction is empty, does not fit the article, or names nobody in the graph
 */
export async function correctedQuote(
  transaction: Transaction,
  before: QuoteEntity,
  correction: QuoteCorrection,
): Promise<QuoteEntity> {
  checkCorrection(correction);
  const { kind, place, said, segments, speaker, addressee } = correction;
  return {
    ...before,
    ...(kind !== undefined && { kind }),
    ...(place !== undefined && (await placeIn(transaction, before.articleId, place))),
    ...(said !== undefined && saidColumns(said)),
    ...(segments !== undefined && (await wordsAt(transaction, before.articleId, segments))),
    ...(speaker !== undefined && attributedTo(before, await speakerById(transaction, speaker, 'speaker'))),
    ...(addressee !== undefined && {
      addresseeId: (await speakerById(transaction, addressee, 'addressee'))?.id ?? null,
    }),
  };
}

function checkCorrection(correction: QuoteCorrection): void {
  if (Object.values(correction).every((value) => value === undefined))
    throw new InputError('the correction is empty: add the fields to change.', CORRECTION);
  for (const field of ['kind', 'segments'] as const) {
    if (correction[field] === null)
      throw new InputError('every quote has it: it cannot be null.', [...CORRECTION, field]);
  }
}

/** The office belongs to the earlier speaker. */
function attributedTo(before: QuoteEntity, speaker: SpeakerEntity | null): Partial<QuoteEntity> {
  return { ...speakerCopies(speaker), ...(speaker?.id !== before.speakerId && { membershipId: null }) };
}

function saidColumns(said: string | null): Partial<QuoteEntity> {
  const { edtf, earliest, latest, text } = datedColumns(said === null ? null : { edtf: said, text: null });
  return { saidEdtf: edtf, saidEarliest: earliest, saidLatest: latest, saidText: text };
}

async function placeIn(
  transaction: Transaction,
  articleId: number,
  place: string | null,
): Promise<Pick<QuoteEntity, 'place' | 'placeKey'>> {
  if (place === null) return { place: null, placeKey: null };
  if (words(place).length === 0 || findWords(await textOf(transaction, articleId), place).length === 0) {
    throw new InputError(`${JSON.stringify(place)} is not in the article's text.`, [...CORRECTION, 'place']);
  }
  return { place, placeKey: fold(place) };
}

async function textOf(transaction: Transaction, articleId: number): Promise<string> {
  const [article] = await select<{ text: string }>(
    transaction,
    (sql) => `SELECT text FROM article WHERE id = ${sql.bind(articleId)}`,
  );
  return article?.text ?? '';
}

function speakerById(transaction: Transaction, id: string | null, field: string): Promise<SpeakerEntity | null> {
  return id === null
    ? Promise.resolve(null)
    : rowById<SpeakerEntity>(transaction, 'Speaker', SpeakerEntity, id, [...CORRECTION, field]);
}

async function wordsAt(
  transaction: Transaction,
  articleId: number,
  segments: readonly { start: number; end: number }[],
): Promise<Partial<QuoteEntity>> {
  const path = [...CORRECTION, 'segments'];
  const article = await textOf(transaction, articleId);
  if (segments.length === 0) throw new InputError('a quote needs at least one segment.', path);
  let last = 0;
  segments.forEach(({ start, end }, at) => {
    if (start < last || start >= end || end > article.length) {
      throw new InputError(
        `[${start}, ${end}) is not a span of the article's ${article.length} characters after the previous one.`,
        [...path, String(at)],
      );
    }
    last = end;
  });
  const { text, textKey, wordCount } = textCopies(
    segments.map(({ start, end }) => article.slice(start, end)).join(' '),
  );
  return {
    segments: encodeSegments(segments),
    text,
    textKey,
    wordCount,
    isStatement: statesSomething(article, segments),
  };
}
