import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

import { type EditionState } from './edition.lifecycle.js';

/** One holding of the award. What it is called, how it is counted and which period it assesses are separate facts. */
@Entity('edition')
export class Edition {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** What people call it ("2025"); not the period it assesses. */
  @Column('text')
  label!: string;

  /** "The eighth award": typed by the secretariat, never computed, because sources count differently. */
  @Column('integer', { nullable: true })
  ordinal!: number | null;

  @Column('text', { name: 'name_id' })
  nameId!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** First day of the assessed period, `2024-01-01`. */
  @Column('date', { name: 'period_start' })
  periodStart!: string;

  /** Last day of the assessed period. */
  @Column('date', { name: 'period_end' })
  periodEnd!: string;

  @Column('text')
  state!: EditionState;

  @Column('boolean', { name: 'publishes_scores', default: false })
  publishesScores!: boolean;

  @Column('boolean', { name: 'nominee_sees_breakdown', default: false })
  nomineeSeesBreakdown!: boolean;

  /** Whether the secretariat may see the marks of a ranking that is still running. */
  @Column('boolean', { name: 'shows_running_ranking', default: false })
  showsRunningRanking!: boolean;

  /** True for a demonstration: every screen, file and answer then says that its marks are made up. */
  @Column('boolean', { name: 'is_synthetic', default: false })
  isSynthetic!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
