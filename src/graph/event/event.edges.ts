import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ArticleEntity } from '../article/article.entity';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { CountryType } from '../country/country.type';
import { Connection, type ConnectionArguments } from '../query/connection';
import type { Scope } from '../query/table';
import { columnsAsked } from '../schema/columns-asked';
import type { SpeakerEntity } from '../speaker/speaker.entity';
import { SpeakerType } from '../speaker/speaker.type';
import { EventConnection } from './event.connection';
import { EventArgs } from './event.input';
import { eventTable } from './event.table';

const ofArticle: Scope = {
  name: 'article',
  type: 'int',
  condition: (row, parent) => `${row}.id IN (SELECT n.event_id FROM event_evidence n WHERE n.article_id = ${parent})`,
};
const ofSpeaker: Scope = {
  name: 'speaker',
  type: 'int',
  condition: (row, parent) => `${row}.id IN (SELECT n.event_id FROM participation n WHERE n.speaker_id = ${parent})`,
};
const ofCountry: Scope = {
  name: 'country',
  type: 'text',
  condition: (row, parent) =>
    `(${row}.country_code = ${parent} OR ${row}.id IN (SELECT n.event_id FROM participation n WHERE n.country_code = ${parent}))`,
};

@Resolver(() => ArticleType)
export class ArticleEventsResolver {
  @FieldResolver(() => EventConnection, { description: 'The events that it states.' })
  events(
    @Root() { id }: ArticleEntity,
    @Args(() => EventArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new EventConnection(
      new Connection(session, eventTable, args, ofArticle, id, columnsAsked(info, eventTable)),
    );
  }
}

@Resolver(() => SpeakerType)
export class SpeakerEventsResolver {
  @FieldResolver(() => EventConnection, { description: 'The events in which they take part.' })
  events(
    @Root() { id }: SpeakerEntity,
    @Args(() => EventArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new EventConnection(
      new Connection(session, eventTable, args, ofSpeaker, id, columnsAsked(info, eventTable)),
    );
  }
}

@Resolver(() => CountryType)
export class CountryEventsResolver {
  @FieldResolver(() => EventConnection, { description: 'The events that take place in it or in which it takes part.' })
  events(
    @Root() { code }: CountryEntity,
    @Args(() => EventArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new EventConnection(
      new Connection(session, eventTable, args, ofCountry, code, columnsAsked(info, eventTable)),
    );
  }
}
