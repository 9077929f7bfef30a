import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('revision')
export class RevisionEntity {
  @PrimaryColumn('integer') number: number;
  /** ISO 8601, UTC, to the millisecond. */
  @Column('text') createdAt: string;
  @Column('text') summary: string;
}
