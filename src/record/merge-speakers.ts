import {
  SpeakerAliasEntity,
  SpeakerEntity,
  SpeakerRedirectEntity,
  SpeakerSameAsEntity,
} from '../graph/speaker/speaker.entity';
import { InputError } from '../kernel/errors';
import { nameKey, words } from '../kernel/fold';
import type { Transaction } from '../store/database';
import { execute, select } from '../store/sql';
import type { Batch } from './batch';
import { deleteRows } from './orphans';
import { copySpeakerToQuotes } from './quote-copies';
import { inRevision } from './revision';
import { rowById } from './row-by-id';

/** Two speakers to merge. Ids are node ids. */
export interface SpeakerMerge {
  /** The speaker that remains. */
  speaker: string;
  merged: string;
}

/** The columns whose references move to the speaker that stays. */
const REFERENCES: readonly (readonly [table: string, column: string])[] = [
  ['quote', 'speaker_id'],
  ['quote', 'addressee_id'],
  ['quote_reported_by', 'speaker_id'],
  ['quote_speaker', 'speaker_id'],
  ['participation', 'speaker_id'],
  ['membership', 'speaker_id'],
  ['membership', 'organization_id'],
  ['article', 'publisher_id'],
  ['speaker_redirect', 'speaker_id'],
];

/**
 * Merges two speakers, as one revision. What was recorded about `merged` becomes part of `speaker`, its names become
 * aliases, and its slug and id then refer to `speaker`.
 * @returns the slug of the one, and the number of the revision
 * @throws InputError where one of them is not in the graph, or both are the same
 */
export async function mergeSpeakers(
  transaction: Transaction,
  input: SpeakerMerge,
  now: Date,
): Promise<{ slug: string; revision: number }> {
  const speakerById = (field: 'speaker' | 'merged') =>
    rowById<SpeakerEntity>(transaction, 'Speaker', SpeakerEntity, input[field], ['input', field]);
  const kept = await speakerById('speaker');
  const merged = await speakerById('merged');
  if (kept.id === merged.id) throw new InputError('a speaker cannot be merged with itself.', ['input', 'merged']);
  const summary = `merge: ${merged.slug} is ${kept.slug}`;
  const { revision } = await inRevision(transaction, { summary, now }, async (batch) => {
    for (const [table, column] of REFERENCES) await moveReferences(transaction, table, column, kept.id, merged.id);
    await moveArticles(transaction, kept.id, merged.id);
    await joinNames(batch, kept, merged);
    await transaction.removeFromIndex('speaker_search', [kept.id, merged.id]);
    await deleteRows(transaction, 'speaker', [merged.id]);
    batch.add(SpeakerRedirectEntity, { slug: merged.slug, speakerId: kept.id });
    const joined = {
      ...kept,
      quoteCount: kept.quoteCount + merged.quoteCount,
      countryCode: kept.countryCode ?? merged.countryCode,
      isOfficial: Boolean(kept.isOfficial) || Boolean(merged.isOfficial),
    };
    batch.updateLast(SpeakerEntity, joined);
    await copySpeakerToQuotes(transaction, joined);
  });
  return { slug: kept.slug, revision };
}

function moveReferences(
  transaction: Transaction,
  table: string,
  column: string,
  to: number,
  from: number,
): Promise<void> {
  return execute(
    transaction,
    (sql) => `UPDATE ${table} SET ${column} = ${sql.bind(to)} WHERE ${column} = ${sql.bind(from)}`,
  );
}

/**
 * Moves the rows that refer to a speaker at most once for each article or quote, without those that would be
 * duplicates.
 */
async function moveArticles(transaction: Transaction, to: number, from: number): Promise<void> {
  await execute(
    transaction,
    (sql) =>
      `DELETE FROM article_speaker WHERE speaker_id = ${sql.bind(from)} ` +
      `AND article_id IN (SELECT article_id FROM article_speaker WHERE speaker_id = ${sql.bind(to)})`,
  );
  await moveReferences(transaction, 'article_speaker', 'speaker_id', to, from);
  await execute(
    transaction,
    (sql) =>
      `DELETE FROM quote_speaker WHERE speaker_id = ${sql.bind(to)} ` +
      'AND EXISTS (SELECT 1 FROM quote_speaker o WHERE o.quote_id = quote_speaker.quote_id ' +
      `AND o.speaker_id = ${sql.bind(to)} AND o.position < quote_speaker.position)`,
  );
}

/** The names and addresses of both, each once, become those of the one that stays. */
async function joinNames(batch: Batch, kept: SpeakerEntity, merged: SpeakerEntity): Promise<void> {
  const { transaction } = batch;
  const both = [kept.id, merged.id];
  const aliases = await select<{ alias: string }>(
    transaction,
    (sql) =>
      `SELECT alias FROM speaker_alias WHERE ${sql.isAnyOf('speaker_id', both, 'int')} ` +
      `ORDER BY CASE speaker_id WHEN ${sql.bind(kept.id)} THEN 0 ELSE 1 END, position`,
  );
  const urls = await select<{ url: string }>(
    transaction,
    (sql) =>
      `SELECT url FROM speaker_same_as WHERE ${sql.isAnyOf('speaker_id', both, 'int')} ORDER BY speaker_id, position`,
  );
  for (const table of ['speaker_alias', 'speaker_same_as'])
    await execute(transaction, (sql) => `DELETE FROM ${table} WHERE ${sql.isAnyOf('speaker_id', both, 'int')}`);
  const speakerId = kept.id;
  const names = [...new Set([...aliases.map(({ alias }) => alias), merged.name])].filter((name) => name !== kept.name);
  names.forEach((alias, position) =>
    batch.add(SpeakerAliasEntity, { speakerId, position, alias, aliasKey: nameKey(alias) }),
  );
  [...new Set(urls.map(({ url }) => url))].forEach((url, position) =>
    batch.add(SpeakerSameAsEntity, { speakerId, position, url }),
  );
  batch.index('speaker_search', speakerId, words([kept.name, ...names].join(' ')));
}
