import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { paragraphAt, paragraphsOf } from '../../kernel/spans';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { GraphContext } from '../context';
import { EvidenceType } from '../schema/evidence.type';
import { notNull } from '../schema/not-null';
import { isVerbatim } from '../../kernel/quotation-marks';
import { textSpan, TextSpanType } from '../schema/text-span.type';
import type { ArticleEntity } from './article.entity';
import { loadArticle, loadArticleText } from './article.loader';
import { ArticleType } from './article.type';

/** How many characters of the text a selector shows on either side (W3C Web Annotation's prefix and suffix). */
const AROUND = 32;

@Resolver(() => TextSpanType)
export class TextSpanResolver {
  @FieldResolver(() => String, { description: 'The characters themselves.' })
  async exact(@Root() { articleId, start, end }: TextSpanType, @Ctx() { session }: GraphContext): Promise<string> {
    return (await loadArticleText(session, articleId)).slice(start, end);
  }

  @FieldResolver(() => String, { description: 'The 32 characters before; fewer at the beginning of the text.' })
  async prefix(@Root() { articleId, start }: TextSpanType, @Ctx() { session }: GraphContext): Promise<string> {
    return (await loadArticleText(session, articleId)).slice(Math.max(0, start - AROUND), start);
  }

  @FieldResolver(() => String, { description: 'The 32 characters after; fewer at the end of the text.' })
  async suffix(@Root() { articleId, end }: TextSpanType, @Ctx() { session }: GraphContext): Promise<string> {
    return (await loadArticleText(session, articleId)).slice(end, end + AROUND);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the characters are inside quotation marks: the speaker's words, not the writer's.",
  })
  async verbatim(@Root() span: TextSpanType, @Ctx() { session }: GraphContext): Promise<boolean> {
    return isVerbatim(await loadArticleText(session, span.articleId), span);
  }

  @FieldResolver(() => Int, {
    description: 'The index in `Article.paragraphs` of the paragraph where the span starts, from 0.',
  })
  async paragraph(@Root() { articleId, start }: TextSpanType, @Ctx() { session }: GraphContext): Promise<number> {
    return paragraphAt(paragraphsOf(await loadArticleText(session, articleId)), start);
  }

  @FieldResolver(() => ArticleType, { description: 'The article that contains the characters.' })
  article(@Root() { articleId }: TextSpanType, @Ctx() { session }: GraphContext): PromiseOrValue<ArticleEntity> {
    return notNull(loadArticle(session, articleId), `article ${articleId}`);
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => ArticleType, { description: 'The article.' })
  article(@Root() { articleId }: EvidenceType, @Ctx() { session }: GraphContext): PromiseOrValue<ArticleEntity> {
    return notNull(loadArticle(session, articleId), `article ${articleId}`);
  }

  @FieldResolver(() => TextSpanType, { description: 'The words.' })
  span(@Root() { articleId, startOffset, endOffset }: EvidenceType): TextSpanType {
    return textSpan(articleId, startOffset, endOffset)!;
  }
}
