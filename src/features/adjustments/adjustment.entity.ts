import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

export const KINDS = ['bonus', 'penalty'] as const;
export type AdjustmentKind = (typeof KINDS)[number];

/** One signed line of the ledger that follows the composite score (scoring.md 1.5); revoked, never changed. */
@Entity('adjustment')
export class Adjustment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Nomination')
  @Column('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('text')
  kind!: AdjustmentKind;

  /** Points, two decimals, always above zero. */
  @Column('numeric', { precision: 6, scale: 2 })
  points!: string;

  @Column('text', { name: 'legal_basis' })
  legalBasis!: string;

  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy!: string | null;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  revokedReason!: string | null;
}
