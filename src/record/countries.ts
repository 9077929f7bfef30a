import { fold, words } from '../kernel/fold';
import type { Transaction } from '../store/database';
import { CountryDemonymEntity, CountryEntity } from '../graph/country/country.entity';
import { isoCountries } from '../graph/country/iso-countries';
import { nextRevision } from './record';

/**
 * Records the countries where the graph has none yet.
 * @returns whether that made a revision
 */
export async function recordCountries(transaction: Transaction, now: Date): Promise<boolean> {
  const known = await transaction.query<{ n: number | string }>('SELECT COUNT(*) AS n FROM country');
  if (Number(known[0]?.n) > 0) return false;
  await nextRevision(transaction, { summary: 'the countries of ISO 3166-1', now });
  const all = isoCountries();
  await transaction.insert(
    CountryEntity,
    all.map(({ row }) => row),
  );
  await transaction.insert(
    CountryDemonymEntity,
    all.flatMap(({ row, demonyms }) =>
      demonyms.map((demonym, position) => ({ countryCode: row.code, position, demonym, demonymKey: fold(demonym) })),
    ),
  );
  await transaction.index(
    'country_search',
    all.map(({ row, demonyms }) => ({
      id: row.id,
      terms: words([row.name, row.officialName, row.capital ?? '', ...demonyms].join(' ')).join(' '),
    })),
  );
  return true;
}
