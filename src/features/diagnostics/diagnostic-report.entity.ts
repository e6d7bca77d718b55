import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** A report on how far a ranking can be trusted. The database refuses every change of it. */
@Entity('diagnostic_report')
export class StoredReport {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Ranking')
  @Column('uuid', { name: 'ranking_id' })
  rankingId!: string;

  /** Of the problem and the outcome that it describes. */
  @Column('text', { name: 'outcome_hash' })
  outcomeHash!: string;

  /** Of everything that it was computed from, seed and draws aside. */
  @Column('text', { name: 'inputs_hash' })
  inputsHash!: string;

  @Column('integer')
  seed!: number;

  @Column('integer')
  draws!: number;

  /** The version of the computation. */
  @Column('text')
  engine!: string;

  /** Canonical JSON of a `ReportDocument`. */
  @Column('text')
  content!: string;

  /** `sha256:` of the content. */
  @Column('text')
  hash!: string;

  /** Null for the system, which makes one at each sealing. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
