import { declareNode } from '../schema/declare-node';
import { loadCountry } from './country.loader';
import { CountryResolver } from './country.resolver';
import { countryTable } from './country.table';
import { CountryType } from './country.type';

export const countryNode = declareNode(countryTable, {
  type: CountryType,
  searched: 'Countries, by their names, capitals and demonyms.',
  resolvers: [CountryResolver],
  edges: [],
  find: loadCountry,
});
