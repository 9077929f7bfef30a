import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
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
import { ArticleConnection } from './article.connection';
import { ArticleArgs } from './article.input';
import { articleTable } from './article.table';

const ofSpeaker: Scope = {
  name: 'speaker',
  type: 'int',
  condition: (row, parent) =>
    `${row}.id IN (SELECT n.article_id FROM article_speaker n WHERE n.speaker_id = ${parent})`,
};
const ofCountry: Scope = {
  name: 'country',
  type: 'text',
  condition: (row, parent) =>
    `${row}.id IN (SELECT n.article_id FROM country_mention n WHERE n.country_code = ${parent})`,
};
const ofEvent: Scope = {
  name: 'event',
  type: 'int',
  condition: (row, parent) => `${row}.id IN (SELECT n.article_id FROM event_evidence n WHERE n.event_id = ${parent})`,
};

@Resolver(() => SpeakerType)
export class SpeakerArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: 'The articles that name them.' })
  articles(
    @Root() { id }: SpeakerEntity,
    @Args(() => ArticleArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new ArticleConnection(
      new Connection(session, articleTable, args, ofSpeaker, id, columnsAsked(info, articleTable)),
    );
  }
}

@Resolver(() => CountryType)
export class CountryArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: 'The articles that name it.' })
  articles(
    @Root() { code }: CountryEntity,
    @Args(() => ArticleArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new ArticleConnection(
      new Connection(session, articleTable, args, ofCountry, code, columnsAsked(info, articleTable)),
    );
  }
}

@Resolver(() => EventType)
export class EventArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: 'The articles that state it.' })
  articles(
    @Root() { id }: EventEntity,
    @Args(() => ArticleArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new ArticleConnection(
      new Connection(session, articleTable, args, ofEvent, id, columnsAsked(info, articleTable)),
    );
  }
}
