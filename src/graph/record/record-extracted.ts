import type { Findings } from '../../kernel/findings';
import { sha256 } from '../../kernel/slug';
import { Linker, wantedBy } from '../../link/link';
import type { Transaction } from '../../store/database';
import { candidatesFor, recordedTexts } from './candidates.repository';
import { record, type RecordOptions } from './record';

export interface RecordedDocument {
  /** Null where the graph holds the same text already. */
  slug: string | null;
}

/**
 * Links what was extracted to the speakers and events of the graph and records it, as one revision. A text that the graph
 * holds already, curated or extracted, changes nothing.
 * @returns one result for each of `all`, in their order
 * @throws InputError as `record`
 */
export async function recordExtracted(transaction: Transaction, all: readonly Findings[], options: RecordOptions): Promise<RecordedDocument[]> {
  const hashes = all.map(({ document }) => sha256(document.text));
  const held = await recordedTexts(transaction, hashes);
  const isNew = (index: number): boolean => !held.has(hashes[index]!) && hashes.indexOf(hashes[index]!) === index;
  const fresh = all.filter((_, index) => isNew(index));
  if (fresh.length === 0) return all.map(() => ({ slug: null }));
  const linker = new Linker(await candidatesFor(transaction, wantedBy(fresh)));
  const { articles } = await record(transaction, fresh.map((findings) => linker.link(findings)), options);
  const slugs = articles.map(({ slug }) => slug);
  return all.map((_, index) => ({ slug: isNew(index) ? (slugs.shift() ?? null) : null }));
}
