import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProvenanceMethod, QuoteKind } from '../../kernel/vocabulary';
import { ArticleEntity } from '../article/article.entity';
import { CountryEntity } from '../country/country.entity';
import { EventEntity } from '../event/event.entity';
import { RevisionEntity } from '../revision/revision.entity';
import { MembershipEntity } from '../speaker/membership.entity';
import { SpeakerEntity } from '../speaker/speaker.entity';

@Entity('quote')
export class QuoteEntity {
  @PrimaryColumn('integer') id: number;
  @Column('text', { unique: true }) slug: string;
  @ForeignKey(() => ArticleEntity, { onDelete: 'CASCADE' }) @Column('integer') articleId: number;
  /** Rank in the article by where the words begin, from 0. */
  @Column('integer') position: number;
  @Column('text') text: string;
  @Column('text', { select: false }) textKey: string;
  @Column('text') kind: QuoteKind;
  @Column('boolean') isStatement: boolean;
  /** JSON: [[start, end], …] in the article's text. */
  @Column('text') segments: string;
  @Column('integer', { nullable: true }) sourceStart: number | null;
  @Column('integer', { nullable: true }) sourceEnd: number | null;
  @Column('integer', { nullable: true }) cueStart: number | null;
  @Column('integer', { nullable: true }) cueEnd: number | null;
  @ForeignKey(() => SpeakerEntity) @Column('integer', { nullable: true }) speakerId: number | null;
  /** Copied from the speaker when recorded, so that quotes by a country's officials are one index scan. */
  @ForeignKey(() => CountryEntity, 'code') @Column('text', { nullable: true, select: false }) speakerCountry:
    string | null;
  @Column('boolean', { select: false }) speakerOfficial: boolean;
  @Index() @ForeignKey(() => MembershipEntity) @Column('integer', { nullable: true }) membershipId: number | null;
  @Index() @ForeignKey(() => SpeakerEntity) @Column('integer', { nullable: true }) addresseeId: number | null;
  @Index() @ForeignKey(() => EventEntity) @Column('integer', { nullable: true }) occasionId: number | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true, select: false }) placeKey: string | null;
  @Column('text', { nullable: true }) saidEdtf: string | null;
  /** The first and last possible day; `UNKNOWN_EARLIEST` and `UNKNOWN_LATEST` if unknown. */
  @Column('text') saidEarliest: string;
  @Column('text') saidLatest: string;
  @Column('text', { nullable: true }) saidText: string | null;
  @Column('text') method: ProvenanceMethod;
  @Column('double precision') confidence: number;
  @Column('text', { nullable: true }) extractor: string | null;
  @Index() @ForeignKey(() => RevisionEntity, 'number') @Column('integer') revisionNumber: number;
  @Column('integer') wordCount: number;
}

@Entity('quote_reported_by')
export class QuoteReportedByEntity {
  @ForeignKey(() => QuoteEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') quoteId: number;
  @PrimaryColumn('integer') position: number;
  @Index() @ForeignKey(() => SpeakerEntity) @Column('integer') speakerId: number;
}

@Entity('quote_country')
export class QuoteCountryEntity {
  @ForeignKey(() => QuoteEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') quoteId: number;
  @PrimaryColumn('integer') position: number;
  @ForeignKey(() => CountryEntity, 'code') @Column('text') countryCode: string;
}

@Entity('quote_speaker')
export class QuoteSpeakerEntity {
  @ForeignKey(() => QuoteEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') quoteId: number;
  @PrimaryColumn('integer') position: number;
  @ForeignKey(() => SpeakerEntity) @Column('integer') speakerId: number;
}
