import 'reflect-metadata';
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
import { KnowledgeGraph1750000000000 } from './migrations/1750000000000-knowledge-graph';
import { DaysOfQuotes1764200000000 } from './migrations/1764200000000-days-of-quotes';
import { SearchesInOrder1764300000000 } from './migrations/1764300000000-searches-in-order';
import { SnakeCaseNaming } from './naming';

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

/** What the connections of every engine have in common. */
export const sharedOptions = {
  entities: ENTITIES,
  migrations: [KnowledgeGraph1750000000000, DaysOfQuotes1764200000000, SearchesInOrder1764300000000],
  migrationsTransactionMode: 'all' as const,
  namingStrategy: new SnakeCaseNaming(),
  synchronize: false,
  // Faults are thrown. The default also prints a migration as failed where another process made it first.
  logger: 'debug' as const,
};
