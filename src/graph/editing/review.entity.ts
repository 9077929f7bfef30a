import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity';
import { RevisionEntity } from '../revision/revision.entity';

export type ReviewDecision = 'ACCEPT' | 'CORRECT' | 'REJECT';

/** An editor's decision about a quote, with the quote as it was before, so that nothing recorded is ever lost. */
@Entity('quote_review')
export class QuoteReviewEntity {
  @ForeignKey(() => RevisionEntity, 'number') @PrimaryColumn('integer') revisionNumber: number;
  @Index() @ForeignKey(() => ArticleEntity, { onDelete: 'CASCADE' }) @Column('integer') articleId: number;
  @Column('text') quoteSlug: string;
  @Column('text') decision: ReviewDecision;
  @Column('text', { nullable: true }) note: string | null;
  /**
   * JSON: the row of the quote before the review, and the slug of its speaker, because ids of deleted speakers are
   * reused.
   */
  @Column('text') before: string;
}
