import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CountryEntity } from '../country/country.entity';
import { RevisionEntity } from '../revision/revision.entity';
import { SpeakerEntity } from '../speaker/speaker.entity';

@Entity('article')
export class ArticleEntity {
  @PrimaryColumn('integer') id: number;
  @Column('text', { unique: true }) slug: string;
  @Column('text') headline: string;
  @Column('text') headlineKey: string;
  @Column('text', { nullable: true }) byline: string | null;
  @Column('text', { nullable: true, select: false }) bylineKey: string | null;
  @Index() @ForeignKey(() => SpeakerEntity) @Column('integer', { nullable: true }) publisherId: number | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text') language: string;
  @Column('text', { select: false }) languageKey: string;
  @Column('text', { nullable: true }) publishedEdtf: string | null;
  /** The first and last possible day; `UNKNOWN_EARLIEST` and `UNKNOWN_LATEST` if unknown. */
  @Column('text') publishedEarliest: string;
  @Column('text') publishedLatest: string;
  @Column('text', { nullable: true }) publishedText: string | null;
  @Column('text', { select: false }) text: string;
  @Column('text', { select: false }) textKey: string;
  /** Of `text`, in UTF-8: the same document twice is one article. */
  @Column('text', { unique: true }) sha256: string;
  /** Hash of all findings: recording the same findings again changes nothing. */
  @Column('text', { select: false }) findingsSha256: string;
  @Column('integer') wordCount: number;
  @Index() @ForeignKey(() => RevisionEntity, 'number') @Column('integer', { select: false }) revisionNumber: number;
}

@Entity('country_mention')
export class CountryMentionEntity {
  @ForeignKey(() => ArticleEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') articleId: number;
  @Index() @ForeignKey(() => CountryEntity, 'code') @PrimaryColumn('text') countryCode: string;
  @Column('integer') mentionCount: number;
  @Column('integer') firstStart: number;
  @Column('integer') firstEnd: number;
}

@Entity('article_speaker')
export class ArticleSpeakerEntity {
  @ForeignKey(() => ArticleEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') articleId: number;
  @Index() @ForeignKey(() => SpeakerEntity) @PrimaryColumn('integer') speakerId: number;
}
