import { sharedRow } from '../query/shared-row';
import type { GraphSession } from '../query/session';
import type { CountryEntity } from './country.entity';
import { countryTable } from './country.table';

export function loadCountry(session: GraphSession, code: string | null): Promise<CountryEntity | null> {
  return code === null ? Promise.resolve(null) : sharedRow(session, countryTable, 'code', code);
}
