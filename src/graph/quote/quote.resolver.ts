import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { ArticleEntity } from '../article/article.entity';
import { loadArticle, loadArticleText } from '../article/article.loader';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { loadEvent } from '../event/event.loader';
import { EventType } from '../event/event.type';
import { joinedRow } from '../query/joins';
import { dateValue, DateValueType } from '../schema/date-value.type';
import { notNull } from '../schema/not-null';
import { ProvenanceType } from '../schema/provenance.type';
import { textSpan, TextSpanType } from '../schema/text-span.type';
import { ReadsOf } from '../schema/reads';
import { displayText } from '../../kernel/quotation-marks';
import { decodeSegments } from '../../kernel/segments';
import type * as Sentences from '../../text/sentences';
import { checkContext, DEFAULT_CONTEXT } from './context';
import { quoteDate, QuoteDateType } from './quote-date.type';
import type { QuoteEntity } from './quote.entity';
import { QuoteType } from './quote.type';

/** Loaded with the first sentence: a server starts sooner without the lexicon. */
const loadSentences = () => require('../../text/sentences') as typeof Sentences;

@Resolver(() => QuoteType)
export class QuoteResolver {
  @FieldResolver(() => [TextSpanType], {
    description: 'The spans that contain the words; several if the attribution interrupts them.',
  })
  @ReadsOf<QuoteEntity>(['articleId', 'segments'])
  segments(@Root() quote: QuoteEntity): TextSpanType[] {
    return spansOf(quote);
  }

  @FieldResolver(() => TextSpanType, { nullable: true, description: 'The words that name the speaker.' })
  @ReadsOf<QuoteEntity>(['articleId', 'sourceStart', 'sourceEnd'])
  source(@Root() { articleId, sourceStart, sourceEnd }: QuoteEntity): TextSpanType | null {
    return textSpan(articleId, sourceStart, sourceEnd);
  }

  @FieldResolver(() => TextSpanType, {
    nullable: true,
    description: 'The words that attribute the quote: `said`, `according to`.',
  })
  @ReadsOf<QuoteEntity>(['articleId', 'cueStart', 'cueEnd'])
  cue(@Root() { articleId, cueStart, cueEnd }: QuoteEntity): TextSpanType | null {
    return textSpan(articleId, cueStart, cueEnd);
  }

  @FieldResolver(() => DateValueType, {
    nullable: true,
    description: 'When it was said; null if the text does not say.',
  })
  @ReadsOf<QuoteEntity>({ always: ['saidEdtf'], below: { text: ['saidText'] } })
  said(@Root() { saidEdtf, saidText }: QuoteEntity): DateValueType | null {
    return dateValue(saidEdtf, saidText);
  }

  @FieldResolver(() => QuoteDateType, {
    nullable: true,
    description:
      'When it was said, or, if the text does not say, when the article was published. Null if both are unknown.',
  })
  @ReadsOf<QuoteEntity>(['articleId', 'saidEdtf', 'saidText'])
  async date(@Root() quote: QuoteEntity, @Ctx() { session }: GraphContext): Promise<QuoteDateType | null> {
    const said = quoteDate(quote.saidEdtf, quote.saidText, 'SAID');
    if (said) return said;
    const article = await loadArticle(session, quote.articleId);
    return article && quoteDate(article.publishedEdtf, article.publishedText, 'PUBLISHED');
  }

  @FieldResolver(() => EventType, { nullable: true, description: 'The event at which it was said.' })
  @ReadsOf<QuoteEntity>(['occasionId'])
  occasion(@Root() { occasionId }: QuoteEntity, @Ctx() { session }: GraphContext): PromiseOrValue<EventEntity | null> {
    return loadEvent(session, occasionId);
  }

  @FieldResolver(() => ArticleType, { description: 'The article that states it.' })
  @ReadsOf<QuoteEntity>(['articleId'])
  article(@Root() quote: QuoteEntity, @Ctx() { session }: GraphContext): PromiseOrValue<ArticleEntity> {
    const { articleId } = quote;
    return (
      joinedRow<ArticleEntity>(quote, 'article') ?? notNull(loadArticle(session, articleId), `article ${articleId}`)
    );
  }

  @FieldResolver(() => String, {
    description: 'The sentences that contain the words, with some sentences before and after.',
  })
  @ReadsOf<QuoteEntity>(['articleId', 'segments'])
  async context(
    @Root() quote: QuoteEntity,
    @Arg('sentences', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_CONTEXT,
      description: 'The number of sentences before and after: 0 to 20.',
    })
    given: number | null,
    @Ctx() { session }: GraphContext,
  ): Promise<string> {
    const sentences = given ?? DEFAULT_CONTEXT;
    checkContext(sentences);
    return sentencesOf(await loadArticleText(session, quote.articleId), quote, sentences);
  }

  @FieldResolver(() => String, {
    description:
      'The words on one line, for display: in quotation marks if they are verbatim, with " … " where the attribution ' +
      'interrupts them.',
  })
  @ReadsOf<QuoteEntity>(['articleId', 'segments'])
  async displayText(@Root() quote: QuoteEntity, @Ctx() { session }: GraphContext): Promise<string> {
    return displayText(await loadArticleText(session, quote.articleId), spansOf(quote));
  }

  @FieldResolver(() => String, { description: 'The sentences of the article that state it.' })
  @ReadsOf<QuoteEntity>(['articleId', 'segments'])
  async sentence(@Root() quote: QuoteEntity, @Ctx() { session }: GraphContext): Promise<string> {
    return sentencesOf(await loadArticleText(session, quote.articleId), quote, 0);
  }

  @FieldResolver(() => String, { description: 'The path of its page on this server. It never changes.' })
  @ReadsOf<QuoteEntity>(['slug'])
  permalink(@Root() { slug }: QuoteEntity): string {
    return `/quotes/${encodeURIComponent(slug)}`;
  }

  @FieldResolver(() => ProvenanceType, { description: 'Who stated this, and with what confidence.' })
  @ReadsOf<QuoteEntity>(['method', 'confidence', 'extractor', 'revisionNumber'])
  provenance(@Root() quote: QuoteEntity): ProvenanceType {
    return quote;
  }
}

function spansOf({ articleId, segments }: QuoteEntity): TextSpanType[] {
  return decodeSegments(segments).map(({ start, end }) => ({ articleId, start, end }));
}

function sentencesOf(text: string, quote: QuoteEntity, around: number): string {
  const spans = spansOf(quote);
  return loadSentences().sentencesAround(text, spans[0]?.start ?? 0, spans[spans.length - 1]?.end ?? 0, around);
}
