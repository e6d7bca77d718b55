import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** A sealed result. The database refuses every change of it. */
@Entity('result')
export class Result {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Ranking')
  @Column('uuid', { name: 'ranking_id' })
  rankingId!: string;

  /** 1 for the first; an upheld objection makes the next. */
  @Column('integer')
  number!: number;

  /** Canonical JSON of a `ResultDocument`. */
  @Column('text')
  content!: string;

  /** `sha256:` of the content. */
  @Column('text')
  hash!: string;

  @Column('uuid', { name: 'sealed_by', nullable: true })
  sealedBy!: string | null;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt!: Date;
}
