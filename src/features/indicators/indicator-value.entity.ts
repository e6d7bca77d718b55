import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const CLAIMED_STATES = ['value', 'not_applicable', 'missing'] as const;
export type ClaimedState = (typeof CLAIMED_STATES)[number];

export const VERIFIED_STATES = ['pending', ...CLAIMED_STATES] as const;
export type VerifiedState = (typeof VERIFIED_STATES)[number];

/** One measured figure of one nomination: what is claimed and what was verified, side by side. Only the verified one scores. */
@Entity('indicator_value')
export class IndicatorValue {
  @ForeignKey('Nomination')
  @PrimaryColumn('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @PrimaryColumn('text', { name: 'criterion_code' })
  criterionCode!: string;

  /** A canonical decimal in the unit of the criterion, or the code of a level. */
  @Column('text', { nullable: true })
  claimed!: string | null;

  @Column('text', { name: 'claimed_state' })
  claimedState!: ClaimedState;

  @Column('text', { name: 'claimed_source', nullable: true })
  claimedSource!: string | null;

  @Column('text', { nullable: true })
  verified!: string | null;

  @Column('text', { name: 'verified_state', default: 'pending' })
  verifiedState!: VerifiedState;

  @Column('text', { name: 'verified_source', nullable: true })
  verifiedSource!: string | null;

  /** The day whose data the verified figure was checked against. */
  @Column('date', { name: 'verified_on', nullable: true })
  verifiedOn!: string | null;

  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

export type Claim = Pick<IndicatorValue, 'claimed' | 'claimedState' | 'claimedSource'>;
export type Verification = Pick<
  IndicatorValue,
  'verified' | 'verifiedState' | 'verifiedSource' | 'verifiedOn' | 'verifiedBy'
>;

export const UNVERIFIED: Verification = {
  verified: null,
  verifiedState: 'pending',
  verifiedSource: null,
  verifiedOn: null,
  verifiedBy: null,
};
