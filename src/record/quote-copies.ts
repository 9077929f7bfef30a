import type { QuoteEntity } from '../graph/quote/quote.entity';
import type { SpeakerEntity } from '../graph/speaker/speaker.entity';
import { fold, wordsOf } from '../kernel/fold';
import type { IndexedRow, Transaction } from '../store/database';
import { execute } from '../store/sql';

/*
 * What the row of a quote copies from elsewhere, so that filters and orders read one table: the country and the rank of
 * its speaker, the folded text, and in the search table its day.
 */

type SpeakerCopies = Pick<QuoteEntity, 'speakerId' | 'speakerCountry' | 'speakerOfficial'>;
type TextCopies = Pick<QuoteEntity, 'text' | 'textKey' | 'wordCount'>;

/** The columns that a quote copies from its speaker. */
export function speakerCopies(speaker: Pick<SpeakerEntity, 'id' | 'countryCode' | 'isOfficial'> | null): SpeakerCopies {
  return {
    speakerId: speaker?.id ?? null,
    speakerCountry: speaker?.countryCode ?? null,
    speakerOfficial: Boolean(speaker?.isOfficial),
  };
}

/** Updates the copies in a speaker's quotes after a change of the speaker. */
export function copySpeakerToQuotes(transaction: Transaction, speaker: SpeakerEntity): Promise<void> {
  const { speakerId, speakerCountry, speakerOfficial } = speakerCopies(speaker);
  return execute(
    transaction,
    (sql) =>
      `UPDATE quote SET speaker_country = ${sql.bind(speakerCountry)}, ` +
      `speaker_official = ${sql.bind(speakerOfficial)} WHERE speaker_id = ${sql.bind(speakerId)}`,
  );
}

/** A quote's text with the columns derived from it, and its words. */
export function textCopies(text: string): TextCopies & { words: string[] } {
  const textKey = fold(text);
  const words = wordsOf(textKey);
  return { text, textKey, wordCount: Math.max(1, words.length), words };
}

/** The columns that the search table repeats of a quote's row, where the engine's search tables have columns. */
export function searchCopies({ saidLatest }: Pick<QuoteEntity, 'saidLatest'>): IndexedRow['copies'] {
  return { said_latest: saidLatest };
}

/** Adds to the number of a speaker's quotes. */
export async function countQuotes(
  transaction: Transaction,
  speakerIds: readonly (number | null)[],
  change: number,
): Promise<void> {
  const ids = speakerIds.filter((id): id is number => id !== null);
  if (ids.length === 0) return;
  await execute(
    transaction,
    (sql) =>
      `UPDATE speaker SET quote_count = quote_count + ${sql.bind(change)} WHERE ${sql.isAnyOf('id', ids, 'int')}`,
  );
}
