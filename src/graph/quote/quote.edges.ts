import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ArticleEntity } from '../article/article.entity';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { CountryType } from '../country/country.type';
import type { EventEntity } from '../event/event.entity';
import { EventType } from '../event/event.type';
import { Connection, type ConnectionArguments } from '../query/connection';
import type { Scope } from '../query/table';
import { columnsAsked } from '../schema/columns-asked';
import type { SpeakerEntity } from '../speaker/speaker.entity';
import { SpeakerType } from '../speaker/speaker.type';
import { QuoteConnection } from './quote.connection';
import { ArticleQuoteArgs, QuoteArgs } from './quote.input';
import { quoteTable } from './quote.table';

const ofArticle: Scope = { name: 'article', type: 'int', condition: (row, parent) => `${row}.article_id = ${parent}` };
const ofSpeaker: Scope = { name: 'speaker', type: 'int', condition: (row, parent) => `${row}.speaker_id = ${parent}` };
const ofEvent: Scope = { name: 'event', type: 'int', condition: (row, parent) => `${row}.occasion_id = ${parent}` };
const byCountry: Scope = {
  name: 'by country',
  type: 'text',
  condition: (row, parent) => `${row}.speaker_country = ${parent}`,
};
const aboutCountry: Scope = {
  name: 'about country',
  type: 'text',
  condition: (row, parent) => `${row}.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = ${parent})`,
};

@Resolver(() => ArticleType)
export class ArticleQuotesResolver {
  @FieldResolver(() => QuoteConnection, {
    description: 'The quotes that it states, by default in the order of its text.',
  })
  quotes(
    @Root() { id }: ArticleEntity,
    @Args(() => ArticleQuoteArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    const inTextOrder = { ...args, orderBy: args.orderBy ?? ['POSITION_ASC'] };
    return new QuoteConnection(
      new Connection(session, quoteTable, inTextOrder, ofArticle, id, columnsAsked(info, quoteTable)),
    );
  }
}

@Resolver(() => SpeakerType)
export class SpeakerQuotesResolver {
  @FieldResolver(() => QuoteConnection, { description: 'What they said.' })
  quotes(
    @Root() { id }: SpeakerEntity,
    @Args(() => QuoteArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new QuoteConnection(
      new Connection(session, quoteTable, args, ofSpeaker, id, columnsAsked(info, quoteTable)),
    );
  }
}

@Resolver(() => EventType)
export class EventQuotesResolver {
  @FieldResolver(() => QuoteConnection, { description: 'What was said on this occasion.' })
  quotes(
    @Root() { id }: EventEntity,
    @Args(() => QuoteArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new QuoteConnection(new Connection(session, quoteTable, args, ofEvent, id, columnsAsked(info, quoteTable)));
  }
}

@Resolver(() => CountryType)
export class CountryQuotesResolver {
  @FieldResolver(() => QuoteConnection, { description: 'What those said who speak for it.' })
  quotesBy(
    @Root() { code }: CountryEntity,
    @Args(() => QuoteArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new QuoteConnection(
      new Connection(session, quoteTable, args, byCountry, code, columnsAsked(info, quoteTable)),
    );
  }

  @FieldResolver(() => QuoteConnection, { description: 'What was said about it: quotes whose words speak of it.' })
  quotesAbout(
    @Root() { code }: CountryEntity,
    @Args(() => QuoteArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new QuoteConnection(
      new Connection(session, quoteTable, args, aboutCountry, code, columnsAsked(info, quoteTable)),
    );
  }
}
