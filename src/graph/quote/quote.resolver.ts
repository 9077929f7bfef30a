import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { toNodeId } from '../../kernel/ids';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { ArticleEntity } from '../article/article.entity';
import { loadArticle, loadArticleText } from '../article/article.loader';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { loadEvent } from '../event/event.loader';
import { EventType } from '../event/event.type';
import { Connection, type ConnectionArguments } from '../query/connection';
import { joinedRow } from '../query/joins';
import { columnsAsked, columnsAskedOfRow } from '../schema/columns-asked';
import { dateValue, DateValueType } from '../schema/date-value.type';
import { notNull } from '../schema/not-null';
import { ProvenanceType } from '../schema/provenance.type';
import { textSpan, TextSpanType } from '../schema/text-span.type';
import { checkContext, DEFAULT_CONTEXT, sentencesAround } from './context';
import { QuoteConnection } from './quote.connection';
import type { QuoteEntity } from './quote.entity';
import { QuoteArgs } from './quote.input';
import { loadQuoteBySlug } from './quote.loader';
import { quoteTable } from './quote.table';
import { QuoteType } from './quote.type';

@Resolver(() => QuoteType)
export class QuoteResolver {
  @Query(() => QuoteType, { nullable: true, description: 'The quote of that slug.' })
  quote(
    @Arg('slug', () => String, { description: 'Its name in addresses.' }) slug: string,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuoteEntity | null> {
    return loadQuoteBySlug(session, slug, columnsAskedOfRow(info, quoteTable));
  }

  @Query(() => QuoteConnection, { description: 'The quotes that fulfil a filter.' })
  quotes(
    @Args(() => QuoteArgs) args: ConnectionArguments,
    @Ctx() { session }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return new QuoteConnection(new Connection(session, quoteTable, args, null, 0, columnsAsked(info, quoteTable)));
  }

  @FieldResolver(() => ID)
  id(@Root() { slug }: QuoteEntity): string {
    return toNodeId('Quote', slug);
  }

  @FieldResolver(() => [TextSpanType], {
    description: 'Where the words stand: several spans where the attribution interrupts them.',
  })
  segments(@Root() { articleId, segments }: QuoteEntity): TextSpanType[] {
    return (JSON.parse(segments) as [number, number][]).map(([start, end]) => ({ articleId, start, end }));
  }

  @FieldResolver(() => TextSpanType, { nullable: true, description: 'The words that name the speaker there.' })
  source(@Root() { articleId, sourceStart, sourceEnd }: QuoteEntity): TextSpanType | null {
    return textSpan(articleId, sourceStart, sourceEnd);
  }

  @FieldResolver(() => TextSpanType, {
    nullable: true,
    description: 'The words that attribute: `said`, `according to`.',
  })
  cue(@Root() { articleId, cueStart, cueEnd }: QuoteEntity): TextSpanType | null {
    return textSpan(articleId, cueStart, cueEnd);
  }

  @FieldResolver(() => DateValueType, {
    nullable: true,
    description: 'When it was said; null where the text does not tell.',
  })
  said(@Root() { saidEdtf, saidText }: QuoteEntity): DateValueType | null {
    return dateValue(saidEdtf, saidText);
  }

  @FieldResolver(() => EventType, { nullable: true, description: 'The event at which it was said.' })
  occasion(@Root() { occasionId }: QuoteEntity, @Ctx() { session }: GraphContext): PromiseOrValue<EventEntity | null> {
    return loadEvent(session, occasionId);
  }

  @FieldResolver(() => ArticleType, { description: 'The article that states it.' })
  article(@Root() quote: QuoteEntity, @Ctx() { session }: GraphContext): PromiseOrValue<ArticleEntity> {
    const { articleId } = quote;
    return (
      joinedRow<ArticleEntity>(quote, 'article') ?? notNull(loadArticle(session, articleId), `article ${articleId}`)
    );
  }

  @FieldResolver(() => String, {
    description: 'The sentences of the article in which the words stand, and some before and behind.',
  })
  async context(
    @Root() quote: QuoteEntity,
    @Arg('sentences', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_CONTEXT,
      description: 'How many sentences before and behind: 0 to 20.',
    })
    given: number | null,
    @Ctx() { session }: GraphContext,
  ): Promise<string> {
    const sentences = given ?? DEFAULT_CONTEXT;
    checkContext(sentences);
    const spans = JSON.parse(quote.segments) as [number, number][];
    return sentencesAround(
      await loadArticleText(session, quote.articleId),
      spans[0]![0],
      spans[spans.length - 1]![1],
      sentences,
    );
  }

  @FieldResolver(() => ProvenanceType, { description: 'Where this knowledge comes from.' })
  provenance(@Root() quote: QuoteEntity): ProvenanceType {
    return quote;
  }
}
