import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { ArticleEntity } from '../article/article.entity';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { CountryType } from '../country/country.type';
import { Connection, type ConnectionArguments } from '../query/connection';
import type { Scope } from '../query/table';
import { columnsAsked } from '../schema/columns-asked';
import { SpeakerConnection } from './speaker.connection';
import type { SpeakerEntity } from './speaker.entity';
import { SpeakerArgs } from './speaker.input';
import { loadSpeaker } from './speaker.loader';
import { speakerTable } from './speaker.table';
import { SpeakerType } from './speaker.type';

const ofArticle: Scope = {
  name: 'article',
  type: 'int',
  condition: (row, parent) =>
    `${row}.id IN (SELECT n.speaker_id FROM article_speaker n WHERE n.article_id = ${parent})`,
};
const ofCountry: Scope = {
  name: 'country',
  type: 'text',
  condition: (row, parent) => `${row}.country_code = ${parent}`,
};

@Resolver(() => ArticleType)
export class ArticleSpeakersResolver {
  @FieldResolver(() => SpeakerConnection, { description: 'The speakers that it names.' })
  speakers(
    @Root() { id }: ArticleEntity,
    @Args(() => SpeakerArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new SpeakerConnection(
      new Connection(session, speakerTable, args, ofArticle, id, columnsAsked(info, speakerTable)),
    );
  }

  @FieldResolver(() => SpeakerType, {
    nullable: true,
    description: 'Who published it; null where neither the document nor its source tells.',
  })
  publisher(
    @Root() { publisherId }: ArticleEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<SpeakerEntity | null> {
    return loadSpeaker(session, publisherId);
  }
}

@Resolver(() => CountryType)
export class CountrySpeakersResolver {
  @FieldResolver(() => SpeakerConnection, { description: 'Those who speak for it.' })
  speakers(
    @Root() { code }: CountryEntity,
    @Args(() => SpeakerArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new SpeakerConnection(
      new Connection(session, speakerTable, args, ofCountry, code, columnsAsked(info, speakerTable)),
    );
  }
}
