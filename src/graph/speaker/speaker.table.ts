import { countryTable } from '../country/country.table';
import { bothWays } from '../query/keys';
import type { Table } from '../query/table';
import { SpeakerEntity } from './speaker.entity';

const membership = { table: 'membership', owner: 'speaker_id', key: 'id' } as const;

/** What a facet by speakers counts under. */
export const SPEAKER_NAMES = { table: 'speaker', key: 'id', value: 'slug', label: 'name' } as const;

export const speakerTable: Table<SpeakerEntity> = {
  type: 'Speaker',
  name: 'speaker',
  entity: SpeakerEntity,
  key: 'slug',
  redirects: { table: 'speaker_redirect', to: 'speaker_id' },
  search: 'speaker_search',
  title: 'name',
  unique: 'slug',
  fields: {
    slug: { kind: 'text', column: 'slug' },
    name: { kind: 'text', column: 'name_key' },
    kind: { kind: 'value', column: 'kind', type: 'text' },
    isOfficial: { kind: 'boolean', column: 'is_official' },
    country: { kind: 'toOne', column: 'country_code', table: () => countryTable, key: 'code' },
    organization: {
      kind: 'owned',
      via: membership,
      field: { kind: 'toOne', column: 'organization_id', table: () => speakerTable, key: 'id' },
    },
    role: { kind: 'owned', via: membership, field: { kind: 'text', column: 'role_key' } },
    branch: { kind: 'owned', via: membership, field: { kind: 'value', column: 'branch', type: 'text' } },
    hasQuotes: { kind: 'flag', condition: (row) => `${row}.quote_count > 0` },
  },
  orders: {
    ...bothWays<SpeakerEntity, 'NAME'>('NAME', 'name_key', 'nameKey', 'string'),
    ...bothWays<SpeakerEntity, 'QUOTE_COUNT'>('QUOTE_COUNT', 'quote_count', 'quoteCount', 'integer'),
    ...bothWays<SpeakerEntity, 'RECORDED'>('RECORDED', 'id', 'id', 'integer'),
  },
  defaultOrder: ['NAME_ASC'],
  facets: {},
  reads: {
    __typename: [],
    id: ['slug'],
    country: ['countryCode'],
    aliases: ['id'],
    sameAs: ['id'],
    memberships: ['id'],
    quotes: ['id'],
    events: ['id'],
    articles: ['id'],
  },
  dated: null,
};
