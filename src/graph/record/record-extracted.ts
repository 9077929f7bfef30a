import type { Findings } from '../../kernel/findings';
import { sha256 } from '../../kernel/slug';
import { Linker, wantedBy } from '../../link/link';
import type { Transaction } from '../../store/database';
import { candidatesFor, recordedTexts } from './candidates.repository';
import { record, type RecordOptions } from './record';

export interface RecordedDocument {
  slug: string;
  /** False where the graph held the same text already. */
  isNew: boolean;
}

/**
 * Links what was extracted to the speakers and events of the graph and records it, as one revision. A text that the graph
 * holds already, curated or extracted, changes nothing.
 * @returns one result for each of `all`, in their order
 * @throws InputError as `record`
 */
export async function recordExtracted(transaction: Transaction, all: readonly Findings[], options: RecordOptions): Promise<RecordedDocument[]> {
  const hashes = all.map(({ document }) => sha256(document.text));
  const slugs = await recordedTexts(transaction, hashes);
  const isNew = all.map((_, index) => !slugs.has(hashes[index]!) && hashes.indexOf(hashes[index]!) === index);
  const fresh = all.filter((_, index) => isNew[index]);
  if (fresh.length > 0) {
    const linker = new Linker(await candidatesFor(transaction, wantedBy(fresh)));
    const { articles } = await record(transaction, fresh.map((findings) => linker.link(findings)), options);
    fresh.forEach(({ document }, index) => slugs.set(sha256(document.text), articles[index]!.slug));
  }
  return all.map((_, index) => ({ slug: slugs.get(hashes[index]!)!, isNew: isNew[index]! }));
}
