import 'reflect-metadata';
import { isAbstractType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ArticleResolver, CountryMentionResolver } from '../../graph/article/article.resolver';
import {
  CountryArticlesResolver,
  EventArticlesResolver,
  SpeakerArticlesResolver,
} from '../../graph/article/article.edges';
import { EvidenceResolver, TextSpanResolver } from '../../graph/article/text-span.resolver';
import { AskResolver } from '../../graph/ask/ask.resolver';
import { CountryResolver } from '../../graph/country/country.resolver';
import { ArticleEventsResolver, CountryEventsResolver, SpeakerEventsResolver } from '../../graph/event/event.edges';
import { EventResolver, ParticipationResolver } from '../../graph/event/event.resolver';
import { resolveDirectly } from './direct-resolvers';
import { nodeTypeOf } from '../../graph/node-registry';
import { NodeResolver } from '../../graph/node/node.resolver';
import {
  ArticleQuotesResolver,
  CountryQuotesResolver,
  EventQuotesResolver,
  SpeakerQuotesResolver,
} from '../../graph/quote/quote.edges';
import { QuotePeopleResolver } from '../../graph/quote/quote-people.resolver';
import { QuoteResolver } from '../../graph/quote/quote.resolver';
import { SpeakersEditingResolver } from '../../graph/editing/speakers.resolver';
import { ReviewResolver } from '../../graph/editing/review.resolver';
import { RevisionResolver } from '../../graph/revision/revision.resolver';
import { SearchResolver } from '../../graph/search/search.resolver';
import { IngestResolver } from '../../graph/editing/ingest.resolver';
import { MembershipResolver } from '../../graph/speaker/membership.resolver';
import { ArticleSpeakersResolver, CountrySpeakersResolver } from '../../graph/speaker/speaker.edges';
import { SpeakerResolver } from '../../graph/speaker/speaker.resolver';

let schema: GraphQLSchema | undefined;

/** The schema, built once a process: arguments are checked where they are used, so validation by decorators is off. */
export function graphSchema(): GraphQLSchema {
  if (schema) return schema;
  schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ArticleResolver,
      QuoteResolver,
      SpeakerResolver,
      CountryResolver,
      EventResolver,
      SearchResolver,
      AskResolver,
      RevisionResolver,
      ReviewResolver,
      IngestResolver,
      SpeakersEditingResolver,
      QuotePeopleResolver,
      MembershipResolver,
      ParticipationResolver,
      CountryMentionResolver,
      TextSpanResolver,
      EvidenceResolver,
      ArticleQuotesResolver,
      ArticleEventsResolver,
      ArticleSpeakersResolver,
      SpeakerQuotesResolver,
      SpeakerEventsResolver,
      SpeakerArticlesResolver,
      CountrySpeakersResolver,
      CountryQuotesResolver,
      CountryEventsResolver,
      CountryArticlesResolver,
      EventQuotesResolver,
      EventArticlesResolver,
    ],
    orphanedTypes: [],
    validate: false,
  });
  resolveTypesAtOnce(schema);
  resolveDirectly(schema);
  describeRoots(schema);
  return schema;
}

/** The roots are put together from many resolvers, of which none can describe them. */
function describeRoots(built: GraphQLSchema): void {
  const [query, mutation] = [built.getQueryType(), built.getMutationType()];
  if (query)
    query.description =
      'Where every operation begins: by id, slug or code, by filters, by words, or by a question in English.';
  if (mutation) mutation.description = 'What editors change. Each change is recorded as a revision of its own.';
}

/** type-graphql answers the type of a row by a promise, which compiled queries do not wait for. */
function resolveTypesAtOnce(built: GraphQLSchema): void {
  for (const type of Object.values(built.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: object) => nodeTypeOf(row);
  }
}

/** The public contract as text: sorted, so that it changes only where the contract does. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(graphSchema()))}\n`;
}
