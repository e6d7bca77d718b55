import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type Level } from '../editions/index.js';

export const NOMINEE_KINDS = ['province', 'regency', 'village', 'company', 'umkm'] as const;
export type NomineeKind = (typeof NOMINEE_KINDS)[number];

export const SPLITS = ['none', 'sector', 'zone'] as const;
export type Split = (typeof SPLITS)[number];

/** What a rank is called: "Juara I". */
export interface RankLabel {
  readonly rank: number;
  readonly names: { readonly id: string; readonly en: string };
}

/** Whom the award compares with whom: nominees of one kind, at one level, under one rubric. */
@Entity('category')
export class Category {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Edition')
  @Column('uuid', { name: 'edition_id' })
  editionId!: string;

  @Column('text')
  level!: Level;

  @Column('text')
  code!: string;

  @Column('text', { name: 'name_id' })
  nameId!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text', { name: 'nominee_kind' })
  nomineeKind!: NomineeKind;

  /** Whether each sector or zone has a ranking of its own. */
  @Column('text', { default: 'none' })
  split!: Split;

  /** The sectors or zones it splits into, in the order in which they are shown. */
  @Column('text', { array: true, default: '{}' })
  divisions!: string[];

  @ForeignKey('Rubric')
  @Column('uuid', { name: 'rubric_id' })
  rubricId!: string;

  /** How many go on from the desk to the interview; null admits all. */
  @Column('smallint', { name: 'shortlist_quota', nullable: true })
  shortlistQuota!: number | null;

  /** Ranks up to this one receive an award. */
  @Column('smallint', { name: 'award_places', default: 3 })
  awardPlaces!: number;

  @Column('jsonb', { name: 'rank_labels', default: [] })
  rankLabels!: RankLabel[];

  /** The national category that rank I of each province enters. */
  @ForeignKey('Category')
  @Column('uuid', { name: 'promotes_to', nullable: true })
  promotesTo!: string | null;

  @Column('smallint', { default: 1 })
  position!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
