import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ArticleEntity, ArticleSpeakerEntity, CountryMentionEntity } from '../graph/article/article.entity';
import { CountryDemonymEntity, CountryEntity } from '../graph/country/country.entity';
import { EventEntity, EventEvidenceEntity, ParticipationEntity } from '../graph/event/event.entity';
import {
  QuoteCountryEntity,
  QuoteEntity,
  QuoteReportedByEntity,
  QuoteSpeakerEntity,
} from '../graph/quote/quote.entity';
import { QuoteReviewEntity } from '../graph/editing/review.entity';
import { RevisionEntity } from '../graph/revision/revision.entity';
import { MembershipEntity, MembershipEvidenceEntity } from '../graph/speaker/membership.entity';
import {
  SpeakerAliasEntity,
  SpeakerEntity,
  SpeakerRedirectEntity,
  SpeakerSameAsEntity,
} from '../graph/speaker/speaker.entity';
import { DEFAULT_CONNECTIONS, type Location } from './location';
import { KnowledgeGraph1750000000000 } from './migrations/1750000000000-knowledge-graph';
import { DaysOfQuotes1764200000000 } from './migrations/1764200000000-days-of-quotes';
import { SearchesInOrder1764300000000 } from './migrations/1764300000000-searches-in-order';
import { SnakeCaseNaming } from './naming';
import { CONNECT_TIMEOUT_MS, QUERY_TIMEOUT_MS } from './postgres/pool';
import { untilFree } from './sqlite/until-free';

export const ENTITIES = [
  ArticleEntity,
  ArticleSpeakerEntity,
  CountryDemonymEntity,
  CountryEntity,
  CountryMentionEntity,
  EventEntity,
  EventEvidenceEntity,
  MembershipEntity,
  MembershipEvidenceEntity,
  ParticipationEntity,
  QuoteCountryEntity,
  QuoteEntity,
  QuoteReportedByEntity,
  QuoteReviewEntity,
  QuoteSpeakerEntity,
  RevisionEntity,
  SpeakerAliasEntity,
  SpeakerEntity,
  SpeakerRedirectEntity,
  SpeakerSameAsEntity,
];

const shared = {
  entities: ENTITIES,
  migrations: [KnowledgeGraph1750000000000, DaysOfQuotes1764200000000, SearchesInOrder1764300000000],
  migrationsTransactionMode: 'all' as const,
  namingStrategy: new SnakeCaseNaming(),
  synchronize: false,
  // What fails is thrown. The default prints a migration that another process was quicker with as one that failed.
  logger: 'debug' as const,
};

/** The options of the one connection that writes; for PostgreSQL, of the pool that reads and writes. */
export function writerOptions(location: Location): DataSourceOptions {
  if (location.engine === 'postgres') {
    return {
      ...shared,
      type: 'postgres',
      url: location.url,
      applicationName: 'on-record',
      installExtensions: false,
      connectTimeoutMS: CONNECT_TIMEOUT_MS,
      extra: { max: location.connections ?? DEFAULT_CONNECTIONS, query_timeout: QUERY_TIMEOUT_MS, keepAlive: true },
    };
  }
  return {
    ...shared,
    type: 'better-sqlite3',
    database: location.file,
    prepareDatabase: async (connection: { pragma(text: string): unknown }) => {
      // Processes that open a new file together change its mode one after the other; the engine does not wait for that.
      await untilFree(() => connection.pragma('journal_mode = WAL'));
      connection.pragma('synchronous = FULL');
      // A large recording finds the pages of all indexes in memory, and copies each out of the log once instead of often:
      // that saves a third of the system's share of its time, and more of either saves nothing. Small writes take no more memory.
      connection.pragma('cache_size = -65536');
      connection.pragma('wal_autocheckpoint = 8000');
    },
  };
}

/** The options of a connection to a SQLite file that can only read. */
export function readerOptions(file: string): DataSourceOptions {
  return {
    ...shared,
    migrations: [],
    type: 'better-sqlite3',
    database: file,
    readonly: true,
    fileMustExist: true,
    statementCacheSize: 500,
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      // Saves a seventh of a page's time in a file of a gigabyte. Twice or four times as much saves nothing more in one of fourteen,
      // nor does mapping the file.
      connection.pragma('cache_size = -16384');
    },
  };
}

/** For the command line of TypeORM, which tells what it does by its logger. */
export function createDataSource(location: Location): DataSource {
  return new DataSource({ ...writerOptions(location), logger: 'advanced-console' });
}
