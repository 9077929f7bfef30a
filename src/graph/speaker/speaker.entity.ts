import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SpeakerKind } from '../../kernel/vocabulary';
import { CountryEntity } from '../country/country.entity';

@Entity('speaker')
export class SpeakerEntity {
  @PrimaryColumn('integer') id: number;
  @Column('text', { unique: true }) slug: string;
  @Column('text') name: string;
  @Column('text') nameKey: string;
  /** The name in the form in which questions and texts look it up. */
  @Index() @Column('text', { select: false }) lookupKey: string;
  /** The last word of a person's name, folded: what later mentions use. */
  @Index() @Column('text', { nullable: true, select: false }) surnameKey: string | null;
  @Column('text') kind: SpeakerKind;
  @ForeignKey(() => CountryEntity, 'code') @Column('text', { nullable: true }) countryCode: string | null;
  @Column('boolean') isOfficial: boolean;
  /** How many quotes are attributed to them: maintained when recording, so that an order by it is an index scan. */
  @Column('integer') quoteCount: number;
  @Column('integer') wordCount: number;
}

@Entity('speaker_alias')
export class SpeakerAliasEntity {
  @ForeignKey(() => SpeakerEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') speakerId: number;
  @PrimaryColumn('integer') position: number;
  @Column('text') alias: string;
  @Index() @Column('text') aliasKey: string;
}

@Entity('speaker_same_as')
export class SpeakerSameAsEntity {
  @ForeignKey(() => SpeakerEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') speakerId: number;
  @PrimaryColumn('integer') position: number;
  @Column('text') url: string;
}

/** The former slug of a merged speaker: published addresses and ids never stop working. */
@Entity('speaker_redirect')
export class SpeakerRedirectEntity {
  @PrimaryColumn('text') slug: string;
  @Index() @ForeignKey(() => SpeakerEntity, { onDelete: 'CASCADE' }) @Column('integer') speakerId: number;
}
