import { COUNTRY_NAMES, countryTable } from '../country/country.table';
import { bothWays, orderKey } from '../query/keys';
import type { Table } from '../query/table';
import { speakerTable } from '../speaker/speaker.table';
import { EventEntity } from './event.entity';

const participation = { kind: 'toMany', of: 'id', link: 'participation', from: 'event_id' } as const;

export const eventTable: Table<EventEntity> = {
  type: 'Event',
  name: 'event',
  entity: EventEntity,
  key: 'slug',
  search: 'event_search',
  title: 'title',
  unique: 'slug',
  indexes: [['type', 'date_latest', 'id']],
  fields: {
    slug: { kind: 'text', column: 'slug' },
    title: { kind: 'text', column: 'title_key' },
    type: { kind: 'value', column: 'type', type: 'text' },
    status: { kind: 'value', column: 'status', type: 'text' },
    date: { kind: 'date', column: 'date' },
    place: { kind: 'text', column: 'place_key' },
    country: { kind: 'toOne', column: 'country_code', table: () => countryTable, key: 'code' },
    participantSpeaker: { ...participation, to: 'speaker_id', table: () => speakerTable, key: 'id' },
    participantCountry: { ...participation, to: 'country_code', table: () => countryTable, key: 'code' },
    confidence: { kind: 'number', column: 'confidence' },
    method: { kind: 'value', column: 'method', type: 'text' },
  },
  orders: {
    DATE_ASC: [orderKey<EventEntity>('date_earliest', 'dateEarliest', 'string', false)],
    DATE_DESC: [orderKey<EventEntity>('date_latest', 'dateLatest', 'string', true)],
    ...bothWays<EventEntity, 'TITLE'>('TITLE', 'title_key', 'titleKey', 'string'),
    ...bothWays<EventEntity, 'RECORDED'>('RECORDED', 'id', 'id', 'integer'),
  },
  defaultOrder: ['DATE_DESC'],
  facets: {
    TYPE: { key: 'type' },
    STATUS: { key: 'status' },
    COUNTRY: { key: 'country_code', names: COUNTRY_NAMES },
    PARTICIPANT_COUNTRY: {
      key: 'country_code',
      joins: (row) => `JOIN participation n ON n.event_id = ${row}.id`,
      repeats: true,
      names: COUNTRY_NAMES,
    },
  },
  reads: {
    __typename: [],
    id: ['slug'],
    date: { always: ['dateEdtf'], below: { text: ['dateText'] } },
    country: ['countryCode'],
    participants: ['id'],
    evidence: ['id'],
    provenance: ['method', 'confidence', 'extractor', 'revisionNumber'],
    quotes: ['id'],
    articles: ['id'],
  },
  dated: 'date',
};
