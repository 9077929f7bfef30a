import type { Transaction } from '../store/database';
import { execute, select } from '../store/sql';

type Reference = readonly [table: string, column: string];

const OFFICE_REFERENCES: readonly Reference[] = [
  ['membership_evidence', 'membership_id'],
  ['quote', 'membership_id'],
];

const SPEAKER_REFERENCES: readonly Reference[] = [
  ['article_speaker', 'speaker_id'],
  ['quote', 'speaker_id'],
  ['quote', 'addressee_id'],
  ['quote_speaker', 'speaker_id'],
  ['quote_reported_by', 'speaker_id'],
  ['participation', 'speaker_id'],
  ['membership', 'organization_id'],
  ['article', 'publisher_id'],
  // Speakers that an editor merged another one into stay, even if no article mentions them.
  ['speaker_redirect', 'speaker_id'],
];

/**
 * Deletes, of what retracted articles mentioned, the offices without evidence and the speakers whom nothing refers to
 * any more. They are recorded again if the articles still state them, so a correction leaves no trace of the mistake.
 */
export async function deleteUnmentioned(
  transaction: Transaction,
  retracted: readonly { speakerIds: readonly number[]; membershipIds: readonly number[] }[],
): Promise<void> {
  const mentionedOffices = retracted.flatMap(({ membershipIds }) => membershipIds);
  const offices = await unreferenced(transaction, 'membership', mentionedOffices, OFFICE_REFERENCES);
  const organizations = await select<{ id: number }>(
    transaction,
    (sql) =>
      'SELECT DISTINCT organization_id AS id FROM membership WHERE organization_id IS NOT NULL ' +
      `AND ${sql.isAnyOf('id', offices, 'int')}`,
  );
  await deleteRows(transaction, 'membership', offices);
  const mentioned = [...retracted.flatMap(({ speakerIds }) => speakerIds), ...organizations.map(({ id }) => id)];
  const speakers = await unreferenced(transaction, 'speaker', mentioned, SPEAKER_REFERENCES);
  await transaction.removeFromIndex('speaker_search', speakers);
  await deleteRows(transaction, 'speaker', speakers);
}

/** Those of the rows to which none of the columns refers. */
export async function unreferenced(
  transaction: Transaction,
  table: string,
  ids: readonly number[],
  references: readonly Reference[],
): Promise<number[]> {
  if (ids.length === 0) return [];
  const conditions = references.map(
    ([other, column]) => `NOT EXISTS (SELECT 1 FROM ${other} r WHERE r.${column} = t.id)`,
  );
  const rows = await select<{ id: number }>(
    transaction,
    (sql) =>
      `SELECT t.id FROM ${table} t WHERE ${sql.isAnyOf('t.id', [...new Set(ids)], 'int')} ` +
      `AND ${conditions.join(' AND ')}`,
  );
  return rows.map(({ id }) => id);
}

export async function deleteRows(transaction: Transaction, table: string, ids: readonly number[]): Promise<void> {
  if (ids.length > 0)
    await execute(transaction, (sql) => `DELETE FROM ${table} WHERE ${sql.isAnyOf('id', ids, 'int')}`);
}
