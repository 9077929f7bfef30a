import { countryTable } from '../country/country.table';
import { bothWays, orderKey } from '../query/keys';
import type { Table } from '../query/table';
import { speakerTable } from '../speaker/speaker.table';
import { ArticleEntity } from './article.entity';

export const articleTable: Table<ArticleEntity> = {
  type: 'Article',
  name: 'article',
  entity: ArticleEntity,
  key: 'slug',
  search: 'article_search',
  title: 'headline',
  unique: 'slug',
  fields: {
    slug: { kind: 'text', column: 'slug' },
    headline: { kind: 'text', column: 'headline_key' },
    text: { kind: 'text', column: 'text_key', search: 'article_search' },
    language: { kind: 'text', column: 'language_key' },
    publisher: { kind: 'toOne', column: 'publisher_id', table: () => speakerTable, key: 'id' },
    mentionsCountry: {
      kind: 'toMany',
      of: 'id',
      link: 'country_mention',
      from: 'article_id',
      to: 'country_code',
      table: () => countryTable,
      key: 'code',
    },
    published: { kind: 'date', column: 'published' },
  },
  orders: {
    PUBLISHED_ASC: [orderKey<ArticleEntity>('published_earliest', 'publishedEarliest', 'string', false)],
    PUBLISHED_DESC: [orderKey<ArticleEntity>('published_latest', 'publishedLatest', 'string', true)],
    ...bothWays<ArticleEntity, 'HEADLINE'>('HEADLINE', 'headline_key', 'headlineKey', 'string'),
    ...bothWays<ArticleEntity, 'RECORDED'>('RECORDED', 'id', 'id', 'integer'),
  },
  defaultOrder: ['PUBLISHED_DESC'],
  facets: {},
  reads: {
    __typename: [],
    id: ['slug'],
    text: ['id'],
    paragraphs: ['id'],
    published: { always: ['publishedEdtf'], below: { text: ['publishedText'] } },
    countries: ['id'],
    publisher: ['publisherId'],
    quotes: ['id'],
    speakers: ['id'],
    events: ['id'],
  },
  dated: 'published',
};
