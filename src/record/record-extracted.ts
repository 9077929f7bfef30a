import type { Findings } from '../kernel/findings';
import { sha256 } from '../kernel/slug';
import { ofKnownCountries } from '../link/countries';
import { Linker, wantedBy } from '../link/link';
import type { Transaction } from '../store/database';
import { candidatesFor, recordedTexts } from './candidates.repository';
import { record, type Link, type Recorded, type RecordOptions } from './record';

export interface ExtractedOptions extends Omit<RecordOptions, 'link'> {
  /** Record texts anew that an earlier version of the extractor read. Curated ones stay as the curator wrote them. */
  renew?: boolean;
}

export interface RecordedDocument {
  slug: string;
  /** False where the graph held it already. */
  isChanged: boolean;
}

/** Finds out which speakers and events of the graph findings mean. */
export const linkToGraph: Link = async (transaction, all) => {
  const linker = new Linker(await candidatesFor(transaction, wantedBy(all.map(({ findings }) => findings))));
  return all.map(({ findings, earlier }) => linker.link(findings, earlier));
};

/**
 * Links what was extracted to the speakers and events of the graph and records it, as one revision. A text that the graph
 * holds already, curated or extracted, changes nothing, unless it is to be recorded anew.
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
  const { articles } = await record(transaction, due, { ...options, link: linkToGraph });
  const recorded = new Map(due.map(({ document }, index) => [sha256(document.text), articles[index]!]));
  return hashes.map((hash, index) => ({
    slug: recorded.get(hash)?.slug ?? held.get(hash)!.slug,
    isChanged: isDue(hash, index) && recorded.get(hash)!.isChanged,
  }));
}

/** Records what a curated file tells, as one revision. It replaces what a program found in the same text. */
export function recordCurated(
  transaction: Transaction,
  findings: Findings,
  options: Omit<RecordOptions, 'link'>,
): Promise<Recorded> {
  return record(transaction, [findings], findings.isDraft ? { ...options, link: linkToGraph } : options);
}
