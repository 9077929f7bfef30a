import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { paragraphsOf } from '../../kernel/spans';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { loadCountry } from '../country/country.loader';
import { CountryType } from '../country/country.type';
import { listsBy } from '../query/lookup';
import { dateValue, DateValueType } from '../schema/date-value.type';
import { notNull } from '../schema/not-null';
import { textSpan, TextSpanType } from '../schema/text-span.type';
import { ReadsOf } from '../schema/reads';
import type { SpeakerEntity } from '../speaker/speaker.entity';
import { loadSpeaker } from '../speaker/speaker.loader';
import { SpeakerType } from '../speaker/speaker.type';
import type { ArticleEntity } from './article.entity';
import { loadArticleText } from './article.loader';
import { ArticleType, CountryMentionType } from './article.type';

@Resolver(() => ArticleType)
export class ArticleResolver {
  @FieldResolver(() => String, {
    description:
      'The article from its headline (the first paragraph, if the document has one) to its last word, without ' +
      'page furniture.',
  })
  @ReadsOf<ArticleEntity>(['id'])
  text(@Root() { id }: ArticleEntity, @Ctx() { session }: GraphContext): Promise<string> {
    return loadArticleText(session, id);
  }

  @FieldResolver(() => [String], { description: 'The paragraphs of `text`, in order.' })
  @ReadsOf<ArticleEntity>(['id'])
  async paragraphs(@Root() { id }: ArticleEntity, @Ctx() { session }: GraphContext): Promise<string[]> {
    const text = await loadArticleText(session, id);
    return paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
  }

  @FieldResolver(() => DateValueType, {
    nullable: true,
    description: 'When it was published; null if neither the document nor its source says.',
  })
  @ReadsOf<ArticleEntity>({ always: ['publishedEdtf'], below: { text: ['publishedText'] } })
  published(@Root() { publishedEdtf, publishedText }: ArticleEntity): DateValueType | null {
    return dateValue(publishedEdtf, publishedText);
  }

  @FieldResolver(() => SpeakerType, {
    nullable: true,
    description: 'Who published it; null if neither the document nor its source says.',
  })
  @ReadsOf<ArticleEntity>(['publisherId'])
  publisher(
    @Root() { publisherId }: ArticleEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<SpeakerEntity | null> {
    return loadSpeaker(session, publisherId);
  }

  @FieldResolver(() => [CountryMentionType], { description: 'The countries that it mentions, most mentioned first.' })
  @ReadsOf<ArticleEntity>(['id'])
  countries(@Root() { id }: ArticleEntity, @Ctx() { session }: GraphContext): Promise<CountryMentionType[]> {
    return listsBy<CountryMentionType>(
      session,
      'countries of article',
      'int',
      (isParent) =>
        'SELECT m.article_id AS parent, m.article_id AS "articleId", m.country_code AS "countryCode", ' +
        'm.mention_count AS count, ' +
        'm.first_start AS "firstStart", m.first_end AS "firstEnd" FROM country_mention m WHERE ' +
        `${isParent('m.article_id')} ` +
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

  @FieldResolver(() => TextSpanType, { description: 'The first mention.' })
  first(@Root() { articleId, firstStart, firstEnd }: CountryMentionType): TextSpanType {
    return textSpan(articleId, firstStart, firstEnd)!;
  }
}
