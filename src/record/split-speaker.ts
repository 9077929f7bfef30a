import { ArticleSpeakerEntity } from '../graph/article/article.entity';
import { QuoteEntity } from '../graph/quote/quote.entity';
import { SpeakerEntity } from '../graph/speaker/speaker.entity';
import { InputError } from '../kernel/errors';
import { words } from '../kernel/fold';
import { slugify, uniqueSlug } from '../kernel/slug';
import type { Transaction } from '../store/database';
import { select } from '../store/sql';
import type { Batch } from './batch';
import { countQuotes, speakerCopies } from './quote-copies';
import { inRevision } from './revision';
import { rowById } from './row-by-id';
import { nameColumns } from './speaker-names';

/** A speaker to split. Ids are node ids. */
export interface SpeakerSplit {
  speaker: string;
  /** The quotes of the new speaker. */
  quotes: readonly string[];
  /** The name of the new speaker. */
  name: string;
  country?: string | null;
}

/**
 * Splits a speaker, as one revision: these quotes are attributed to a new speaker. The offices stay with the first.
 * @returns the slug of the new one, and the number of the revision
 * @throws InputError where the speaker or a quote is not in the graph, or a quote is not theirs
 */
export async function splitSpeaker(
  transaction: Transaction,
  input: SpeakerSplit,
  now: Date,
): Promise<{ slug: string; revision: number }> {
  const whole = await rowById<SpeakerEntity>(transaction, 'Speaker', SpeakerEntity, input.speaker, [
    'input',
    'speaker',
  ]);
  const name = input.name.trim();
  if (words(name).length === 0) throw new InputError('a name needs at least one word.', ['input', 'name']);
  const quotes = await quotesOf(transaction, whole, input.quotes);
  const summary = `split: ${quotes.length} quotes of ${whole.slug} are of ${name}`;
  const { result: slug, revision } = await inRevision(transaction, { summary, now }, async (batch) => {
    const speaker: SpeakerEntity = {
      ...whole,
      ...nameColumns(name, whole.kind),
      id: batch.nextId(SpeakerEntity),
      slug: await freeSlug(batch, name, whole.slug),
      countryCode: input.country ?? null,
      isOfficial: Boolean(whole.isOfficial),
      quoteCount: quotes.length,
    };
    batch.add(SpeakerEntity, speaker);
    batch.index('speaker_search', speaker.id, words(name));
    moveQuotes(batch, quotes, speaker);
    await countQuotes(transaction, [whole.id], -quotes.length);
    return speaker.slug;
  });
  return { slug, revision };
}

/** The quotes that ids name, each once. */
async function quotesOf(
  transaction: Transaction,
  speaker: SpeakerEntity,
  ids: readonly string[],
): Promise<QuoteEntity[]> {
  if (ids.length === 0) throw new InputError('list the quotes of the other speaker.', ['input', 'quotes']);
  const quotes = new Map<number, QuoteEntity>();
  for (const [at, id] of ids.entries()) {
    const path = ['input', 'quotes', at];
    const quote = await rowById<QuoteEntity>(transaction, 'Quote', QuoteEntity, id, path);
    if (quote.speakerId !== speaker.id) throw new InputError(`it is not a quote of ${speaker.name}.`, path);
    quotes.set(quote.id, quote);
  }
  return [...quotes.values()];
}

/** A merged speaker's slug is not free: it leads to the speaker that remains. */
async function freeSlug(batch: Batch, name: string, whole: string): Promise<string> {
  const wish = slugify(name);
  const taken = await select<{ slug: string }>(
    batch.transaction,
    (sql) =>
      `SELECT slug FROM speaker WHERE slug = ${sql.bind(wish)} ` +
      `UNION ALL SELECT slug FROM speaker_redirect WHERE slug = ${sql.bind(wish)}`,
  );
  return uniqueSlug(wish, `${whole} ${batch.revision}`, (slug) => taken.some((known) => known.slug === slug));
}

/** The quotes count as reviewed, because an editor decided whose they are. */
function moveQuotes(batch: Batch, quotes: readonly QuoteEntity[], to: SpeakerEntity): void {
  const reviewed = { method: 'REVIEWED', confidence: 1, revisionNumber: batch.revision } as const;
  for (const quote of quotes)
    batch.updateLast(QuoteEntity, { ...quote, ...speakerCopies(to), membershipId: null, ...reviewed });
  for (const articleId of new Set(quotes.map((quote) => quote.articleId)))
    batch.add(ArticleSpeakerEntity, { articleId, speakerId: to.id });
}
