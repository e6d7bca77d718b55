import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { type Override } from '../../core/decision/index.js';

/** What the plenary decided about one ranking, as its minutes (berita acara) say. */
@Entity('decision')
export class Decision {
  @ForeignKey('Ranking')
  @PrimaryColumn('uuid', { name: 'ranking_id' })
  rankingId!: string;

  @Column('text', { name: 'minutes_number' })
  minutesNumber!: string;

  /** A calendar day, `2026-03-02`. */
  @Column('date', { name: 'held_on' })
  heldOn!: string;

  @Column('jsonb', { default: [] })
  overrides!: Override[];

  /** The computed outcome it was decided on; when another one is computed, the decision no longer holds. */
  @Column('text', { name: 'outcome_hash' })
  outcomeHash!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
