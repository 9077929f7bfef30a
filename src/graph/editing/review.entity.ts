import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity';
import { RevisionEntity } from '../revision/revision.entity';

export type ReviewDecision = 'ACCEPT' | 'CORRECT' | 'REJECT';

/** What an editor decided about a quote, and the quote as it was before: nothing that was ever recorded is lost. */
@Entity('quote_review')
export class QuoteReviewEntity {
  @ForeignKey(() => RevisionEntity, 'number') @PrimaryColumn('integer') revisionNumber: number;
  @Index() @ForeignKey(() => ArticleEntity, { onDelete: 'CASCADE' }) @Column('integer') articleId: number;
  @Column('text') quoteSlug: string;
  @Column('text') decision: ReviewDecision;
  @Column('text', { nullable: true }) note: string | null;
  /**
   * JSON: the row of the quote before the review, and the slug of its speaker: ids of speakers that are gone are given
   * away anew.
   */
  @Column('text') before: string;
}
