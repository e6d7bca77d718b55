import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const NOMINEE_KINDS = ['province', 'regency', 'village', 'company', 'umkm'] as const;
export type NomineeKind = (typeof NOMINEE_KINDS)[number];

/** Who may be put forward: a province, regency or city, village, company or UMKM. Lives on from edition to edition. */
@Entity('nominee')
export class Nominee {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: NomineeKind;

  @Column('text')
  name!: string;

  @Column('char', { name: 'province_code', length: 2 })
  provinceCode!: string;

  @Column('char', { name: 'regency_code', length: 5, nullable: true })
  regencyCode!: string | null;

  @Column('text', { name: 'sector_code', nullable: true })
  sectorCode!: string | null;

  @Column('text', { name: 'size_class_code', nullable: true })
  sizeClassCode!: string | null;

  /** NIB, 13 digits. */
  @Column('text', { name: 'business_number', nullable: true })
  businessNumber!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
