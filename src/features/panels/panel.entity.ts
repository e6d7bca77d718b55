import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type Level } from '../editions/index.js';

/** The people who mark a set of categories: one panel per province, or a national one. */
@Entity('panel')
export class Panel {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Edition')
  @Column('uuid', { name: 'edition_id' })
  editionId!: string;

  @Column('text')
  level!: Level;

  /** The province whose nominations it marks; null at national level. */
  @Column('char', { name: 'province_code', length: 2, nullable: true })
  provinceCode!: string | null;

  @Column('text')
  name!: string;

  /** The decree (SK) that appointed it. */
  @Column('text', { name: 'decree_number', nullable: true })
  decreeNumber!: string | null;

  /** A calendar day, `2025-07-02`. */
  @Column('date', { name: 'decreed_on', nullable: true })
  decreedOn!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
