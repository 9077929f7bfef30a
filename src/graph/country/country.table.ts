import { declareTable } from '../query/declare-table';
import { owned, text, value } from '../query/fields';
import { propertyOrder } from '../query/orders';
import { countryCodes } from './country.codes';
import { CountryDemonymEntity, CountryEntity } from './country.entity';

const demonym = owned(CountryDemonymEntity, 'countryCode');

export const countryTable = declareTable(CountryEntity, {
  type: 'Country',
  key: 'code',
  title: 'name',
  fields: {
    code: value('CountryCode', 'The ISO 3166-1 alpha-2 code.'),
    name: text('The name in common use.'),
    demonym: demonym('demonym', text('A name for its people, as noun or adjective: `Iranian`.')),
    region: text('The continent.'),
    subregion: text('The part of the continent.'),
  },
  orders: {
    NAME: propertyOrder(['nameKey'], 'By name, A to Z.', 'By name, Z to A.'),
    CODE: propertyOrder(['code'], 'By ISO 3166-1 alpha-2 code, A to Z.', 'By ISO 3166-1 alpha-2 code, Z to A.'),
  },
  defaultOrder: 'NAME_ASC',
  keysOf: countryCodes,
});
