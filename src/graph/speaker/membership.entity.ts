import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Branch } from '../../kernel/vocabulary';
import { ArticleEntity } from '../article/article.entity';
import { CountryEntity } from '../country/country.entity';
import { SpeakerEntity } from './speaker.entity';

/** Popolo's Membership: a person in a role in an organisation, on behalf of a country. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('integer') id: number;
  @Index() @ForeignKey(() => SpeakerEntity, { onDelete: 'CASCADE' }) @Column('integer') speakerId: number;
  @Column('text') role: string;
  @Column('text', { select: false }) roleKey: string;
  @Index() @ForeignKey(() => SpeakerEntity) @Column('integer', { nullable: true }) organizationId: number | null;
  @ForeignKey(() => CountryEntity, 'code') @Column('text', { nullable: true }) countryCode: string | null;
  @Column('text') branch: Branch;
  @Column('boolean') isOfficial: boolean;
  @Column('text', { nullable: true }) startEdtf: string | null;
  @Column('text', { nullable: true }) startText: string | null;
  @Column('text', { nullable: true }) endEdtf: string | null;
  @Column('text', { nullable: true }) endText: string | null;
}

@Entity('membership_evidence')
export class MembershipEvidenceEntity {
  @ForeignKey(() => MembershipEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') membershipId: number;
  @Index() @ForeignKey(() => ArticleEntity, { onDelete: 'CASCADE' }) @PrimaryColumn('integer') articleId: number;
  @PrimaryColumn('integer') startOffset: number;
  @PrimaryColumn('integer') endOffset: number;
}
