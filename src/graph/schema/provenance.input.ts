import { valueFilter } from './operators.input';
import { ProvenanceMethodEnum } from './provenance.type';

export const ProvenanceMethodFilter = valueFilter(
  'ProvenanceMethodFilter',
  'how knowledge came into the graph',
  () => ProvenanceMethodEnum,
);
