import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type RankingState } from './ranking.lifecycle.js';

/** One ordered list: a category, of one province (at provincial level), of one sector or zone (where the category splits). */
@Entity('ranking')
export class Ranking {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Category')
  @Column('uuid', { name: 'category_id' })
  categoryId!: string;

  /** Null at national level. */
  @Column('char', { name: 'province_code', length: 2, nullable: true })
  provinceCode!: string | null;

  /** A sector or zone; null where the category does not split. */
  @Column('text', { name: 'division_code', nullable: true })
  divisionCode!: string | null;

  @Column('text', { default: 'open' })
  state!: RankingState;

  @Column('integer', { default: 1 })
  version!: number;
}
