import { bothWays } from '../query/keys';
import type { Table } from '../query/table';
import { countryCodes } from './country.codes';
import { CountryEntity } from './country.entity';

/** What a facet by countries counts under. */
export const COUNTRY_NAMES = { table: 'country', key: 'code', value: 'code', label: 'name' } as const;

export const countryTable: Table<CountryEntity> = {
  type: 'Country',
  name: 'country',
  entity: CountryEntity,
  key: 'code',
  search: 'country_search',
  title: 'name',
  fields: {
    code: { kind: 'value', column: 'code', type: 'text' },
    name: { kind: 'text', column: 'name_key' },
    demonym: {
      kind: 'owned',
      via: { table: 'country_demonym', owner: 'country_code', key: 'code' },
      field: { kind: 'text', column: 'demonym_key' },
    },
    region: { kind: 'text', column: 'region_key' },
    subregion: { kind: 'text', column: 'subregion_key' },
  },
  orders: {
    ...bothWays<CountryEntity, 'NAME'>('NAME', 'name_key', 'nameKey', 'string'),
    ...bothWays<CountryEntity, 'CODE'>('CODE', 'code', 'code', 'string'),
  },
  defaultOrder: ['NAME_ASC'],
  keysOf: countryCodes,
  facets: {},
  dated: null,
};
