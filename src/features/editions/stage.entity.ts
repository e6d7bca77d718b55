import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const LEVELS = ['provincial', 'national'] as const;
export type Level = (typeof LEVELS)[number];

export const STAGE_KINDS = ['nomination', 'verification', 'desk', 'interview', 'plenary'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

/** One step of one level, and when it is open. Scored steps carry the code of their stage in the rubric. */
@Entity('stage')
export class Stage {
  @ForeignKey('Edition')
  @PrimaryColumn('uuid', { name: 'edition_id' })
  editionId!: string;

  @PrimaryColumn('text')
  level!: Level;

  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  kind!: StageKind;

  /** Its place among the stages of its level, from 1. */
  @Column('smallint')
  position!: number;

  @Column('timestamptz', { name: 'opens_at' })
  opensAt!: Date;

  /** The last second that is still in time. */
  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;

  /** The zone in which its instants were announced. */
  @Column('text', { name: 'time_zone' })
  timeZone!: TimeZone;
}
