import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { sharedRow } from '../query/shared-row';
import type { GraphSession } from '../query/session';
import type { CountryEntity } from './country.entity';
import { countryTable } from './country.table';

export function loadCountry(session: GraphSession, code: string | null): PromiseOrValue<CountryEntity | null> {
  return code === null ? null : sharedRow(session, countryTable, 'code', code);
}
