import type { Findings } from '../kernel/findings';
import { sha256 } from '../kernel/slug';
import { ofKnownCountries } from '../link/countries';
import type { Transaction } from '../store/database';
import { record, type Recorded } from './record';
import { recordedTexts } from './recorded-texts';
import type { RevisionNote } from './revision';

export interface ExtractedOptions extends RevisionNote {
  /** Whether texts that were extracted before are recorded anew. Curated ones stay as the curator wrote them. */
  renew?: boolean;
}

export interface RecordedDocument {
  slug: string;
  /** False where the graph held it already. */
  isChanged: boolean;
}

/**
 * Links extracted findings to the speakers and events of the graph and records them, as one revision. A text that the
 * graph holds already, curated or extracted, changes nothing, unless it is to be recorded anew.
 * @returns one result for each of `all`, in their order
 * @throws InputError as `record`
 */
export async function recordExtracted(
  transaction: Transaction,
  all: readonly Findings[],
  { renew = false, ...options }: ExtractedOptions,
): Promise<RecordedDocument[]> {
  const hashes = all.map(({ document }) => sha256(document.text));
  const held = await recordedTexts(transaction, hashes);
  const isDue = (hash: string, index: number): boolean =>
    hashes.indexOf(hash) === index && (held.get(hash)?.isExtracted ?? true) && (renew || !held.has(hash));
  const due = all.filter((_, index) => isDue(hashes[index]!, index)).map(ofKnownCountries);
  const { articles } = await record(transaction, due, { ...options, keys: 'local' });
  const recorded = new Map(due.map(({ document }, index) => [sha256(document.text), articles[index]!]));
  return hashes.map((hash, index) => ({
    slug: recorded.get(hash)?.slug ?? held.get(hash)!.slug,
    isChanged: isDue(hash, index) && recorded.get(hash)!.isChanged,
  }));
}

/** Records a curated file, as one revision. It replaces what was extracted from the same text. */
export function recordCurated(transaction: Transaction, findings: Findings, note: RevisionNote): Promise<Recorded> {
  return record(transaction, [findings], { ...note, keys: findings.isDraft ? 'local' : 'slugs' });
}
