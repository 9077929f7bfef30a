import { RevisionEntity } from '../graph/revision/revision.entity';
import type { Transaction } from '../store/database';
import { Batch } from './batch';

/** The note of a revision. */
export interface RevisionNote {
  summary: string;
  now: Date;
}

/**
 * Makes the next revision and writes all that `write` adds to its batch. Everything that changes the graph passes
 * through here, so one transaction makes one revision.
 * @returns what `write` does, and the number of the revision
 */
export async function inRevision<Result>(
  transaction: Transaction,
  note: RevisionNote,
  write: (batch: Batch) => Promise<Result>,
): Promise<{ result: Result; revision: number }> {
  const revision = await nextRevision(transaction, note);
  const batch = await Batch.begin(transaction, revision);
  const result = await write(batch);
  await batch.flush();
  return { result, revision };
}

/** Adds the row of the next revision, to which other rows refer. */
export async function nextRevision(transaction: Transaction, { summary, now }: RevisionNote): Promise<number> {
  const rows = await transaction.query<{ last: number | null }>('SELECT MAX(number) AS last FROM revision');
  const number = (rows[0]?.last ?? 0) + 1;
  await transaction.insert(RevisionEntity, [{ number, createdAt: now.toISOString(), summary }]);
  return number;
}
