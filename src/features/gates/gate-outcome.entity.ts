import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const OUTCOMES = ['pass', 'fail', 'pending'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether one nomination meets one condition of its rubric. A gate never changes a number (scoring.md 1.5). */
@Entity('gate_outcome')
export class GateOutcome {
  @ForeignKey('Nomination')
  @PrimaryColumn('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @PrimaryColumn('text', { name: 'gate_code' })
  gateCode!: string;

  @Column('text')
  outcome!: Outcome;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
