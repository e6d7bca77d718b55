import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

export const SEAT_ROLES = ['chair', 'secretary', 'member'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** One place on a panel. Marks belong to the seat; who sits on it is known to the secretariat and the auditor only. */
@Entity('seat')
export class Seat {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Panel')
  @Column('uuid', { name: 'panel_id' })
  panelId!: string;

  /** "Penilai 3": what the seat is called everywhere, results included. */
  @Column('smallint')
  number!: number;

  @Column('text')
  role!: SeatRole;

  /** The body or field it speaks for (unsur). */
  @Column('text', { name: 'constituency_code' })
  constituencyCode!: string;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
