import { articleTable } from '../article/article.table';
import { COUNTRY_NAMES, countryTable } from '../country/country.table';
import { eventTable } from '../event/event.table';
import { bothWays, orderKey } from '../query/keys';
import type { Table } from '../query/table';
import { SPEAKER_NAMES, speakerTable } from '../speaker/speaker.table';
import { QuoteEntity } from './quote.entity';

export const quoteTable: Table<QuoteEntity> = {
  type: 'Quote',
  name: 'quote',
  entity: QuoteEntity,
  key: 'slug',
  search: 'quote_search',
  searchCopies: ['said_latest'],
  title: 'text',
  unique: 'slug',
  indexes: [
    ['speaker_country', 'speaker_official', 'said_latest', 'id', 'speaker_id', 'kind'],
    ['said_latest', 'id'],
    ['said_earliest', 'id'],
  ],
  fields: {
    slug: { kind: 'text', column: 'slug' },
    text: { kind: 'text', column: 'text_key', search: 'quote_search' },
    kind: { kind: 'value', column: 'kind', type: 'text' },
    speaker: {
      kind: 'toOne',
      column: 'speaker_id',
      table: () => speakerTable,
      key: 'id',
      copies: {
        isOfficial: { kind: 'boolean', column: 'speaker_official' },
        country: { kind: 'toOne', column: 'speaker_country', table: () => countryTable, key: 'code' },
      },
    },
    addressee: { kind: 'toOne', column: 'addressee_id', table: () => speakerTable, key: 'id' },
    reportedBy: {
      kind: 'toMany',
      of: 'id',
      link: 'quote_reported_by',
      from: 'quote_id',
      to: 'speaker_id',
      table: () => speakerTable,
      key: 'id',
    },
    article: { kind: 'toOne', column: 'article_id', table: () => articleTable, key: 'id' },
    occasion: { kind: 'toOne', column: 'occasion_id', table: () => eventTable, key: 'id' },
    place: { kind: 'text', column: 'place_key' },
    mentionsCountry: {
      kind: 'toMany',
      of: 'id',
      link: 'quote_country',
      from: 'quote_id',
      to: 'country_code',
      table: () => countryTable,
      key: 'code',
    },
    mentionsSpeaker: {
      kind: 'toMany',
      of: 'id',
      link: 'quote_speaker',
      from: 'quote_id',
      to: 'speaker_id',
      table: () => speakerTable,
      key: 'id',
    },
    said: { kind: 'date', column: 'said' },
    confidence: { kind: 'number', column: 'confidence' },
    method: { kind: 'value', column: 'method', type: 'text' },
  },
  orders: {
    SAID_ASC: [orderKey<QuoteEntity>('said_earliest', 'saidEarliest', 'string', false)],
    SAID_DESC: [orderKey<QuoteEntity>('said_latest', 'saidLatest', 'string', true)],
    POSITION_ASC: [
      orderKey<QuoteEntity>('article_id', 'articleId', 'integer', false),
      orderKey<QuoteEntity>('position', 'position', 'integer', false),
    ],
    POSITION_DESC: [
      orderKey<QuoteEntity>('article_id', 'articleId', 'integer', true),
      orderKey<QuoteEntity>('position', 'position', 'integer', true),
    ],
    ...bothWays<QuoteEntity, 'CONFIDENCE'>('CONFIDENCE', 'confidence', 'confidence', 'number'),
    ...bothWays<QuoteEntity, 'RECORDED'>('RECORDED', 'id', 'id', 'integer'),
  },
  defaultOrder: ['SAID_DESC'],
  facets: {
    KIND: { key: 'kind' },
    SPEAKER: { key: 'speaker_id', names: SPEAKER_NAMES },
    SPEAKER_COUNTRY: { key: 'speaker_country', names: COUNTRY_NAMES },
    MENTIONED_COUNTRY: {
      key: 'country_code',
      joins: (row) => `JOIN quote_country n ON n.quote_id = ${row}.id`,
      repeats: true,
      names: COUNTRY_NAMES,
    },
    ARTICLE: { key: 'article_id', names: { table: 'article', key: 'id', value: 'slug', label: 'headline' } },
    PUBLISHER: {
      key: 'publisher_id',
      joins: (row) => `JOIN article n ON n.id = ${row}.article_id`,
      names: SPEAKER_NAMES,
    },
  },
  reads: {
    __typename: [],
    id: ['slug'],
    segments: ['articleId', 'segments'],
    source: ['articleId', 'sourceStart', 'sourceEnd'],
    cue: ['articleId', 'cueStart', 'cueEnd'],
    said: { always: ['saidEdtf'], below: { text: ['saidText'] } },
    occasion: ['occasionId'],
    article: ['articleId'],
    context: ['articleId', 'segments'],
    provenance: ['method', 'confidence', 'extractor', 'revisionNumber'],
    speaker: ['speakerId'],
    membership: ['membershipId'],
    addressee: ['addresseeId'],
    reportedBy: ['id'],
    speakers: ['id'],
    countries: ['id'],
  },
  joins: { article: { property: 'articleId', table: () => articleTable } },
  dated: 'said',
};
