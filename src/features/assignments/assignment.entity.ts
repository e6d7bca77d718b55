import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { type AssignmentState } from './assignment.lifecycle.js';

/** What the evaluator has said about themselves and this nominee. */
export const DECLARATIONS = ['awaited', 'none', 'conflict'] as const;
export type Declaration = (typeof DECLARATIONS)[number];

/** How an evaluator may stand too near a nominee, in their own words. */
export const DECLARABLE_KINDS = [
  'same_institution',
  'same_province',
  'family',
  'business',
  'prior_advice',
  'other',
] as const;
/** As above, with what the award finds out by itself. */
export const CONFLICT_KINDS = [...DECLARABLE_KINDS, 'is_nominee', 'is_proposer'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Whose word a recusal rests on. */
export const RECUSAL_ORIGINS = ['declared', 'secretariat', 'automatic'] as const;
export type RecusalOrigin = (typeof RECUSAL_ORIGINS)[number];

/** That a seat marks a nomination, or must not. A recused one stays on record, so that nobody assigns it again unseen. */
@Entity('assignment')
export class Assignment {
  @ForeignKey('Seat')
  @PrimaryColumn('uuid', { name: 'seat_id' })
  seatId!: string;

  @ForeignKey('Nomination')
  @PrimaryColumn('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('text', { default: 'assigned' })
  state!: AssignmentState;

  @Column('text', { default: 'awaited' })
  declaration!: Declaration;

  @Column('text', { name: 'conflict_kind', nullable: true })
  conflictKind!: ConflictKind | null;

  /** Why it is recused. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'declared_at', nullable: true })
  declaredAt!: Date | null;

  @Column('text', { name: 'recusal_origin', nullable: true })
  recusalOrigin!: RecusalOrigin | null;

  @Column('timestamptz', { name: 'recused_at', nullable: true })
  recusedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
