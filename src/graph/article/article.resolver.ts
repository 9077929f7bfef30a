import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { toNodeId } from '../../kernel/ids';
import { paragraphsOf } from '../../kernel/spans';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { loadCountry } from '../country/country.loader';
import { CountryType } from '../country/country.type';
import { Connection, type ConnectionArguments } from '../query/connection';
import { listsBy } from '../query/lookup';
import { columnsAsked, columnsAskedOfRow } from '../schema/columns-asked';
import { dateValue, DateValueType } from '../schema/date-value.type';
import { notNull } from '../schema/not-null';
import { textSpan, TextSpanType } from '../schema/text-span.type';
import { ArticleConnection } from './article.connection';
import type { ArticleEntity } from './article.entity';
import { ArticleArgs } from './article.input';
import { loadArticleBySlug, loadArticleText } from './article.loader';
import { articleTable } from './article.table';
import { ArticleType, CountryMentionType } from './article.type';

@Resolver(() => ArticleType)
export class ArticleResolver {
  @Query(() => ArticleType, { nullable: true, description: 'The article of that slug.' })
  article(
    @Arg('slug', () => String, { description: 'Its name in addresses.' }) slug: string,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleEntity | null> {
    return loadArticleBySlug(session, slug, columnsAskedOfRow(info, articleTable));
  }

  @Query(() => ArticleConnection, { description: 'The articles that fulfil a filter.' })
  articles(
    @Args(() => ArticleArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new ArticleConnection(
      new Connection(session, articleTable, args, null, 0, columnsAsked(info, articleTable)),
    );
  }

  @FieldResolver(() => ID)
  id(@Root() { slug }: ArticleEntity): string {
    return toNodeId('Article', slug);
  }

  @FieldResolver(() => String, {
    description:
      'The article from its headline (the first paragraph, where the document has one) to its last word, without page furniture.',
  })
  text(@Root() { id }: ArticleEntity, @Ctx() { session }: GraphContext): Promise<string> {
    return loadArticleText(session, id);
  }

  @FieldResolver(() => [String], { description: 'The paragraphs of `text`, in order.' })
  async paragraphs(@Root() { id }: ArticleEntity, @Ctx() { session }: GraphContext): Promise<string[]> {
    const text = await loadArticleText(session, id);
    return paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
  }

  @FieldResolver(() => DateValueType, {
    nullable: true,
    description: 'When it was published; null where neither the document nor its source tells.',
  })
  published(@Root() { publishedEdtf, publishedText }: ArticleEntity): DateValueType | null {
    return dateValue(publishedEdtf, publishedText);
  }

  @FieldResolver(() => [CountryMentionType], { description: 'The countries that it names, most mentioned first.' })
  countries(@Root() { id }: ArticleEntity, @Ctx() { session }: GraphContext): Promise<CountryMentionType[]> {
    return listsBy<CountryMentionType>(
      session,
      'countries of article',
      'int',
      (isParent) =>
        'SELECT m.article_id AS parent, m.article_id AS "articleId", m.country_code AS "countryCode", m.mention_count AS count, ' +
        `m.first_start AS "firstStart", m.first_end AS "firstEnd" FROM country_mention m WHERE ${isParent('m.article_id')} ` +
        'ORDER BY m.article_id, m.mention_count DESC, m.country_code',
    ).load(id);
  }
}

@Resolver(() => CountryMentionType)
export class CountryMentionResolver {
  @FieldResolver(() => CountryType, { description: 'The country.' })
  country(
    @Root() { countryCode }: CountryMentionType,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<CountryEntity> {
    return notNull(loadCountry(session, countryCode), `country ${countryCode}`);
  }

  @FieldResolver(() => TextSpanType, { description: 'The words that name it first.' })
  first(@Root() { articleId, firstStart, firstEnd }: CountryMentionType): TextSpanType {
    return textSpan(articleId, firstStart, firstEnd)!;
  }
}
