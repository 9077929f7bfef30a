import { fold, words } from '../kernel/fold';
import type { Transaction } from '../store/database';
import { CountryDemonymEntity, CountryEntity } from '../graph/country/country.entity';
import { isoCountries } from '../graph/country/iso-countries';
import { inRevision } from './revision';

/**
 * Records the countries where the graph has none yet.
 * @returns whether that made a revision
 */
export async function recordCountries(transaction: Transaction, now: Date): Promise<boolean> {
  const known = await transaction.query<{ n: number | string }>('SELECT COUNT(*) AS n FROM country');
  if (Number(known[0]?.n) > 0) return false;
  const all = isoCountries();
  await inRevision(transaction, { summary: 'the countries of ISO 3166-1', now }, async (batch) => {
    for (const { row, demonyms } of all) {
      batch.add(CountryEntity, row);
      demonyms.forEach((demonym, position) =>
        batch.add(CountryDemonymEntity, {
          countryCode: row.code,
          position,
          demonym,
          demonymKey: fold(demonym),
        }),
      );
      const names = [row.name, row.officialName, row.capital ?? '', ...demonyms];
      batch.index('country_search', row.id, words(names.join(' ')));
    }
  });
  return true;
}
