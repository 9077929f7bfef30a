import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('country')
export class CountryEntity {
  /** The ISO 3166-1 numeric code as a number. */
  @PrimaryColumn('integer') id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text', { unique: true }) alpha3: string;
  @Column('text', { unique: true }) numeric: string;
  @Column('text') name: string;
  @Index() @Column('text') nameKey: string;
  @Column('text') officialName: string;
  @Column('text', { nullable: true }) capital: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true, select: false }) regionKey: string | null;
  @Column('text', { nullable: true }) subregion: string | null;
  @Column('text', { nullable: true, select: false }) subregionKey: string | null;
  @Column('text', { nullable: true }) emoji: string | null;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) longitude: number | null;
  @Column('integer') wordCount: number;
}

@Entity('country_demonym')
export class CountryDemonymEntity {
  @ForeignKey(() => CountryEntity, 'code', { onDelete: 'CASCADE' }) @PrimaryColumn('text') countryCode: string;
  @PrimaryColumn('integer') position: number;
  @Column('text') demonym: string;
  @Index() @Column('text') demonymKey: string;
}
