import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { CountryEntity } from './country.entity';
import { countryTable } from './country.table';

export function loadCountry(session: GraphSession, code: string | null): Promise<CountryEntity | null> {
  return code === null ? Promise.resolve(null) : rowsBy(session, countryTable, 'code').load(code);
}
