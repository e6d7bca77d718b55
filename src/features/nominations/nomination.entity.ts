import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type NominationState } from './nomination.lifecycle.js';

/** One nominee put forward in one category, and how far its file has come. */
@Entity('nomination')
export class Nomination {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Category')
  @Column('uuid', { name: 'category_id' })
  categoryId!: string;

  @ForeignKey('Ranking')
  @Column('uuid', { name: 'ranking_id' })
  rankingId!: string;

  @ForeignKey('Nominee')
  @Column('uuid', { name: 'nominee_id' })
  nomineeId!: string;

  /** The province whose walls it stands inside; null at national level. */
  @Column('char', { name: 'province_code', length: 2, nullable: true })
  provinceCode!: string | null;

  @Column('uuid', { name: 'proposer_id', nullable: true })
  proposerId!: string | null;

  /** The provincial nomination it was promoted from. */
  @Column('uuid', { name: 'origin_id', nullable: true })
  originId!: string | null;

  @Column('text')
  state!: NominationState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason!: string | null;

  /** Until when a returned file may be handed in again. */
  @Column('timestamptz', { name: 'cure_until', nullable: true })
  cureUntil!: Date | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
