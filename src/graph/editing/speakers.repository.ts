import { InputError } from '../../kernel/errors';
import { fold, nameKey, words } from '../../kernel/fold';
import { slugify, uniqueSlug } from '../../kernel/slug';
import { tableOf, type EntityClass } from '../../store/columns';
import type { Transaction } from '../../store/database';
import { QuoteEntity } from '../quote/quote.entity';
import { Batch } from '../../record/batch';
import { nextRevision } from '../../record/record';
import { MembershipEntity } from '../speaker/membership.entity';
import {
  SpeakerAliasEntity,
  SpeakerEntity,
  SpeakerRedirectEntity,
  SpeakerSameAsEntity,
} from '../speaker/speaker.entity';
import { rowNamed } from './row-named';
import type { MergeSpeakersInput, SplitSpeakerInput } from './speakers.input';

/** Every column that refers to a speaker whole rows of whom move when two become one. */
const REFERENCES: readonly [EntityClass | string, string][] = [
  [QuoteEntity, 'speaker_id'],
  [QuoteEntity, 'addressee_id'],
  ['quote_reported_by', 'speaker_id'],
  ['quote_speaker', 'speaker_id'],
  ['participation', 'speaker_id'],
  [MembershipEntity, 'speaker_id'],
  [MembershipEntity, 'organization_id'],
  ['article', 'publisher_id'],
  ['speaker_redirect', 'speaker_id'],
];

/**
 * Makes two speakers one, as one revision: what was recorded of `merged` is recorded of `speaker`, whose further names its
 * names become; its slug and its id lead to `speaker` from now on.
 * @returns the slug of the one, and the number of the revision
 * @throws InputError where one of them is not in the graph, or both are the same
 */
export async function mergeSpeakers(
  transaction: Transaction,
  input: MergeSpeakersInput,
  now: Date,
): Promise<{ slug: string; revision: number }> {
  const kept = await rowNamed<SpeakerEntity>(transaction, 'Speaker', SpeakerEntity, input.speaker, [
    'input',
    'speaker',
  ]);
  const merged = await rowNamed<SpeakerEntity>(transaction, 'Speaker', SpeakerEntity, input.merged, [
    'input',
    'merged',
  ]);
  if (kept.id === merged.id) throw new InputError('a speaker cannot be merged with itself.', ['input', 'merged']);
  const revision = await nextRevision(transaction, { summary: `merge: ${merged.slug} is ${kept.slug}`, now });
  const { dialect } = transaction;
  const [to, from] = [dialect.placeholder(1), dialect.placeholder(2)];
  for (const [table, column] of REFERENCES) {
    const name = typeof table === 'string' ? table : tableOf(table);
    await transaction.execute(`UPDATE ${name} SET ${column} = ${to} WHERE ${column} = ${from}`, [kept.id, merged.id]);
  }
  await moveArticles(transaction, kept.id, merged.id);
  const names = await joinedNames(transaction, kept, merged);
  await transaction.removeFromIndex('speaker_search', [kept.id, merged.id]);
  await transaction.execute(`DELETE FROM speaker WHERE id = ${dialect.placeholder(1)}`, [merged.id]);
  await transaction.insert(SpeakerRedirectEntity, [{ slug: merged.slug, speakerId: kept.id }]);
  const batch = await Batch.begin(transaction, revision);
  const row = {
    ...kept,
    quoteCount: kept.quoteCount + merged.quoteCount,
    countryCode: kept.countryCode ?? merged.countryCode,
    isOfficial: Boolean(kept.isOfficial) || Boolean(merged.isOfficial),
  };
  await batch.update(SpeakerEntity, row);
  await transaction.index('speaker_search', [{ id: kept.id, terms: words(names.join(' ')).join(' ') }]);
  await copyToQuotes(transaction, row);
  return { slug: kept.slug, revision };
}

/**
 * Makes one speaker two, as one revision: a new one, to whom these quotes are attributed.
 * @returns the slug of the new one, and the number of the revision
 * @throws InputError where the speaker or a quote is not in the graph, or a quote is not theirs
 */
export async function splitSpeaker(
  transaction: Transaction,
  input: SplitSpeakerInput,
  now: Date,
): Promise<{ slug: string; revision: number }> {
  const whole = await rowNamed<SpeakerEntity>(transaction, 'Speaker', SpeakerEntity, input.speaker, [
    'input',
    'speaker',
  ]);
  const name = input.name.trim();
  if (words(name).length === 0) throw new InputError('a name has a word at least.', ['input', 'name']);
  if (input.quotes.length === 0)
    throw new InputError('name the quotes that are of the other speaker.', ['input', 'quotes']);
  const quotes: QuoteEntity[] = [];
  for (const [at, id] of input.quotes.entries()) {
    const quote = await rowNamed<QuoteEntity>(transaction, 'Quote', QuoteEntity, id, ['input', 'quotes', at]);
    if (quote.speakerId !== whole.id) throw new InputError(`it is no quote of ${whole.name}.`, ['input', 'quotes', at]);
    if (!quotes.some((other) => other.id === quote.id)) quotes.push(quote);
  }
  const revision = await nextRevision(transaction, {
    summary: `split: ${quotes.length} quotes of ${whole.slug} are of ${name}`,
    now,
  });
  const batch = await Batch.begin(transaction, revision);
  const row = await newSpeaker(transaction, batch, {
    ...whole,
    name,
    countryCode: input.country ?? null,
    quoteCount: quotes.length,
  });
  await moveQuotes(transaction, quotes, whole.id, row, revision);
  return { slug: row.slug, revision };
}

async function newSpeaker(transaction: Transaction, batch: Batch, like: SpeakerEntity): Promise<SpeakerEntity> {
  const wish = slugify(like.name);
  const among = transaction.dialect.placeholder(1);
  const taken = await transaction.query<{ slug: string }>(`SELECT slug FROM speaker WHERE slug = ${among}`, [wish]);
  const parts = words(like.name);
  const row: SpeakerEntity = {
    ...like,
    id: batch.nextId(SpeakerEntity),
    slug: uniqueSlug(wish, `${like.slug} ${batch.revision}`, (slug) => taken.some((known) => known.slug === slug)),
    nameKey: fold(like.name),
    lookupKey: nameKey(like.name),
    surnameKey: like.kind === 'PERSON' ? (parts[parts.length - 1] ?? null) : null,
    isOfficial: Boolean(like.isOfficial),
    wordCount: parts.length,
  };
  await transaction.insert(SpeakerEntity, [row]);
  await transaction.index('speaker_search', [{ id: row.id, terms: parts.join(' ') }]);
  return row;
}

/** The offices stay with the one whose they were recorded as. The quotes are reviewed: an editor said whose they are. */
async function moveQuotes(
  transaction: Transaction,
  quotes: readonly QuoteEntity[],
  from: number,
  to: SpeakerEntity,
  revision: number,
): Promise<void> {
  const { dialect } = transaction;
  const place = (position: number) => dialect.placeholder(position);
  const ids = quotes.map(({ id }) => id);
  await transaction.execute(
    `UPDATE quote SET speaker_id = ${place(1)}, speaker_country = ${place(2)}, membership_id = NULL, method = 'REVIEWED', confidence = 1, ` +
      `revision_number = ${place(3)} WHERE ${dialect.isAnyOf('id', place(4), 'int')}`,
    [to.id, to.countryCode, revision, ids],
  );
  await transaction.execute(`UPDATE speaker SET quote_count = quote_count - ${place(1)} WHERE id = ${place(2)}`, [
    quotes.length,
    from,
  ]);
  await transaction.execute(
    `INSERT INTO article_speaker (article_id, speaker_id) SELECT DISTINCT article_id, speaker_id FROM quote WHERE ${dialect.isAnyOf('id', place(1), 'int')}`,
    [ids],
  );
}

async function moveArticles(transaction: Transaction, to: number, from: number): Promise<void> {
  const [first, second, third] = [1, 2, 3].map((position) => transaction.dialect.placeholder(position));
  await transaction.execute(
    `DELETE FROM article_speaker WHERE speaker_id = ${first} AND article_id IN (SELECT article_id FROM article_speaker WHERE speaker_id = ${second})`,
    [from, to],
  );
  await transaction.execute(`UPDATE article_speaker SET speaker_id = ${first} WHERE speaker_id = ${second}`, [
    to,
    from,
  ]);
  await transaction.execute(
    `DELETE FROM quote_speaker WHERE speaker_id = ${first} AND EXISTS (SELECT 1 FROM quote_speaker o WHERE o.quote_id = quote_speaker.quote_id ` +
      `AND o.speaker_id = ${second} AND o.position < quote_speaker.position AND o.speaker_id <> ${third})`,
    [to, to, from],
  );
}

/** The names of both, without one of them twice, become the aliases of the one. */
async function joinedNames(transaction: Transaction, kept: SpeakerEntity, merged: SpeakerEntity): Promise<string[]> {
  const { dialect } = transaction;
  const both = (column: string) => dialect.isAnyOf(column, dialect.placeholder(1), 'int');
  const aliases = await transaction.query<{ alias: string }>(
    `SELECT alias FROM speaker_alias WHERE ${both('speaker_id')} ORDER BY CASE speaker_id WHEN ${dialect.placeholder(2)} THEN 0 ELSE 1 END, position`,
    [[kept.id, merged.id], kept.id],
  );
  const urls = await transaction.query<{ url: string }>(
    `SELECT url FROM speaker_same_as WHERE ${both('speaker_id')} ORDER BY speaker_id, position`,
    [[kept.id, merged.id]],
  );
  const names = [...new Set([...aliases.map(({ alias }) => alias), merged.name])].filter((name) => name !== kept.name);
  for (const table of ['speaker_alias', 'speaker_same_as']) {
    await transaction.execute(`DELETE FROM ${table} WHERE ${both('speaker_id')}`, [[kept.id, merged.id]]);
  }
  await transaction.insert(
    SpeakerAliasEntity,
    names.map((alias, position) => ({ speakerId: kept.id, position, alias, aliasKey: nameKey(alias) })),
  );
  await transaction.insert(
    SpeakerSameAsEntity,
    [...new Set(urls.map(({ url }) => url))].map((url, position) => ({ speakerId: kept.id, position, url })),
  );
  return [kept.name, ...names];
}

async function copyToQuotes(transaction: Transaction, { id, countryCode, isOfficial }: SpeakerEntity): Promise<void> {
  const [country, official, speaker] = [1, 2, 3].map((position) => transaction.dialect.placeholder(position));
  await transaction.execute(
    `UPDATE quote SET speaker_country = ${country}, speaker_official = ${official} WHERE speaker_id = ${speaker}`,
    [countryCode, isOfficial, id],
  );
}
