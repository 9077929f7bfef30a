import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EventStatus, EventType, ParticipantRole, ProvenanceMethod } from '../../kernel/vocabulary';
import { ArticleEntity } from '../article/article.entity';
import { CountryEntity } from '../country/country.entity';
import { RevisionEntity } from '../revision/revision.entity';
import { SpeakerEntity } from '../speaker/speaker.entity';

@Entity('event')
export class EventEntity {
  @PrimaryColumn('integer') id: number;
  @Column('text', { unique: true }) slug: string;
  @Column('text') title: string;
  @Column('text') titleKey: string;
  @Column('text') type: EventType;
  @Column('text') status: EventStatus;
  @Column('text', { nullable: true }) dateEdtf: string | null;
  /** The first and last possible day; `UNKNOWN_EARLIEST` and `UNKNOWN_LATEST` if unknown. */
  @Column('text') dateEarliest: string;
  @Column('text') dateLatest: string;
  @Column('text', { nullable: true }) dateText: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true, select: false }) placeKey: string | null;
  @Index() @ForeignKey(() => CountryEntity, 'code') @Column('text', { nullable: true }) countryCode: string | null;
  @Column('text') method: ProvenanceMethod;
  @Column('double precision') confidence: number;
  @Column('text', { nullable: true }) extractor: string | null;
  @Index() @ForeignKey(() => RevisionEntity, 'number') @Column('integer') revisionNumber: number;
  @Column('integer') wordCount: number;
}

@Entity('participation')
export class ParticipationEntity {
  @ForeignKey(() => EventEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') eventId: number;
  @PrimaryColumn('integer') position: number;
  @Column('text') role: ParticipantRole;
  @Index() @ForeignKey(() => SpeakerEntity) @Column('integer', { nullable: true }) speakerId: number | null;
  @Index() @ForeignKey(() => CountryEntity, 'code') @Column('text', { nullable: true }) countryCode: string | null;
}

@Entity('event_evidence')
export class EventEvidenceEntity {
  @ForeignKey(() => EventEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') eventId: number;
  @PrimaryColumn('integer') position: number;
  @Index() @ForeignKey(() => ArticleEntity, { onDelete: 'CASCADE' }) @Column('integer') articleId: number;
  @Column('integer') startOffset: number;
  @Column('integer') endOffset: number;
}
