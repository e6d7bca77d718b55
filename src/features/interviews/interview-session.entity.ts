import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type TimeZone } from '../editions/index.js';

export const MODES = ['on_site', 'online', 'hybrid'] as const;
export type Mode = (typeof MODES)[number];

/** One day on which a panel hears nominees, one after the other. */
@Entity('interview_session')
export class InterviewSession {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Panel')
  @Column('uuid', { name: 'panel_id' })
  panelId!: string;

  /** A calendar day in `timeZone`, `2025-09-25`. */
  @Column('date', { name: 'held_on' })
  heldOn!: string;

  @Column('text', { name: 'time_zone' })
  timeZone!: TimeZone;

  @Column('text')
  mode!: Mode;

  @Column('text', { nullable: true })
  room!: string | null;

  @Column('text', { nullable: true })
  link!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
