import { QuoteCountryEntity, QuoteSpeakerEntity, type QuoteEntity } from '../graph/quote/quote.entity';
import type { Span } from '../kernel/findings';
import { decodeSegments } from '../kernel/segments';
import { findWords } from '../kernel/spans';
import type { SpeakerKind } from '../kernel/vocabulary';
import { execute, select } from '../store/sql';
import type { Batch } from './batch';
import type * as ReadWords from './read-words';

/** Loaded with the first correction of a quote's words: a server that is only asked does without the lexicon. */
const loadReading = () => require('./read-words') as typeof ReadWords;

interface Mention<Key> {
  key: Key;
  span: Span;
}

/** Whether the words of a quote state something. */
export function statesSomething(text: string, segments: readonly Span[]): boolean {
  return loadReading().stateSomething(text, segments);
}

/**
 * Writes whom and which countries the corrected words of a quote mention. Who is mentioned, but nowhere in the earlier
 * words by name, stays: an editor or a curator added them.
 */
export async function replaceMentions(batch: Batch, before: QuoteEntity, after: QuoteEntity): Promise<void> {
  const { transaction } = batch;
  const { articleId, id: quoteId } = after;
  const [article] = await select<{ text: string; language: string }>(
    transaction,
    (sql) => `SELECT text, language FROM article WHERE id = ${sql.bind(articleId)}`,
  );
  if (!article) return;
  const countries = await select<{ code: string }>(
    transaction,
    (sql) => `SELECT country_code AS code FROM country_mention WHERE article_id = ${sql.bind(articleId)}`,
  );
  const codes = new Set(countries.map(({ code }) => code));
  const countryMentions = loadReading()
    .countriesIn(article.text, article.language)
    .filter(({ key }) => codes.has(key));
  const speakerMentions = await speakersIn(batch, articleId, article.text);
  const oldCountries = await clear<string>(batch, 'quote_country', 'country_code', quoteId);
  const oldSpeakers = await clear<number>(batch, 'quote_speaker', 'speaker_id', quoteId);
  mentionedAfter(before, after, countryMentions, oldCountries).forEach((countryCode, position) =>
    batch.add(QuoteCountryEntity, { quoteId, position, countryCode }),
  );
  mentionedAfter(before, after, speakerMentions, oldSpeakers).forEach((speakerId, position) =>
    batch.add(QuoteSpeakerEntity, { quoteId, position, speakerId }),
  );
}

/** Those named in the words now, in their order, then those who were mentioned otherwise. */
function mentionedAfter<Key>(
  before: QuoteEntity,
  after: QuoteEntity,
  mentions: readonly Mention<Key>[],
  earlier: readonly Key[],
): Key[] {
  const namedIn = ({ segments }: QuoteEntity): Key[] => {
    const spans = decodeSegments(segments);
    return mentions
      .filter(({ span }) => spans.some(({ start, end }) => start <= span.start && span.end <= end))
      .sort((one, other) => one.span.start - other.span.start)
      .map(({ key }) => key);
  };
  const named = new Set(namedIn(before));
  return [...new Set([...namedIn(after), ...earlier.filter((key) => !named.has(key))])];
}

/** Where the text names the speakers of its article: by their names, their aliases, and people by their last names. */
async function speakersIn({ transaction }: Batch, articleId: number, text: string): Promise<Mention<number>[]> {
  const rows = await select<{ id: number; name: string; kind: SpeakerKind; alias: string | null }>(
    transaction,
    (sql) =>
      'SELECT s.id, s.name, s.kind, a.alias FROM article_speaker p JOIN speaker s ON s.id = p.speaker_id ' +
      `LEFT JOIN speaker_alias a ON a.speaker_id = s.id WHERE p.article_id = ${sql.bind(articleId)}`,
  );
  return rows.flatMap(({ id, name, kind, alias }) => {
    const last = kind === 'PERSON' ? name.split(' ').slice(-1) : [];
    return [...new Set([name, ...last, ...(alias === null ? [] : [alias])])].flatMap((words) =>
      findWords(text, words).map((span) => ({ key: id, span })),
    );
  });
}

/** Removes what a quote mentions. @returns it, in its order */
async function clear<Key>({ transaction }: Batch, table: string, column: string, quoteId: number): Promise<Key[]> {
  const rows = await select<{ key: Key }>(
    transaction,
    (sql) => `SELECT ${column} AS key FROM ${table} WHERE quote_id = ${sql.bind(quoteId)} ORDER BY position`,
  );
  await execute(transaction, (sql) => `DELETE FROM ${table} WHERE quote_id = ${sql.bind(quoteId)}`);
  return rows.map(({ key }) => key);
}
