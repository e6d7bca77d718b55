import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

export const ATTENDANCES = ['expected', 'attended', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Who may speak for a nominee; who it is counts in the interview. */
export const PRESENTER_ROLES = [
  'head_of_region',
  'deputy_head',
  'regional_secretary',
  'head_of_office',
  'president_director',
  'director',
  'rector',
  'owner',
  'manager',
  'other',
] as const;
export type PresenterRole = (typeof PRESENTER_ROLES)[number];

/** Somebody who came along; the name is personal data and may be left out. */
export interface Companion {
  readonly role: PresenterRole;
  readonly name: string | null;
}

/** When one nominee is heard, and who came. Not to appear is a valid outcome. */
@Entity('interview_slot')
export class InterviewSlot {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('InterviewSession')
  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @ForeignKey('Nomination')
  @Column('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  /** The first instant that is free again. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text', { default: 'expected' })
  attendance!: Attendance;

  @Column('text', { name: 'presenter_role', nullable: true })
  presenterRole!: PresenterRole | null;

  /** Personal data: see `interview.policy.ts` for who reads it. */
  @Column('text', { name: 'presenter_name', nullable: true })
  presenterName!: string | null;

  @Column('jsonb', { default: [] })
  companions!: Companion[];

  @Column('integer', { default: 1 })
  version!: number;
}
