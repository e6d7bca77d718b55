import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { type StageAggregate } from '../rubric-format/index.js';

/** One stage that a panel marks, as whole numbers: what the sums in the database work with. Marks are hundredths. */
@Entity('rubric_stage')
export class RubricStage {
  @ForeignKey('Rubric')
  @PrimaryColumn('uuid', { name: 'rubric_id' })
  rubricId!: string;

  @PrimaryColumn('text')
  code!: string;

  /** Its place among the stages of the rubric, from 1; indicator stages are counted and have no row. */
  @Column('smallint')
  position!: number;

  /** Codes in the order of the marks on a sheet. */
  @Column('text', { array: true })
  criteria!: string[];

  @Column('integer', { array: true })
  weights!: number[];

  /** Sum of the weights: the score of k sheets is sum(weight x mark) / (denominator x 100 x k). */
  @Column('integer')
  denominator!: number;

  @Column('text')
  aggregate!: StageAggregate;

  @Column('smallint', { name: 'scale_min' })
  scaleMin!: number;

  @Column('smallint', { name: 'scale_max' })
  scaleMax!: number;

  /** Distance between allowed marks. */
  @Column('smallint')
  step!: number;

  /** Sheets that must be present; null is max(3, two thirds of those seated). */
  @Column('smallint', { nullable: true })
  quorum!: number | null;

  /** Points of every mark of the scale from the lowest; null where the mark itself is the points. */
  @Column('smallint', { name: 'level_points', array: true, nullable: true })
  levelPoints!: number[] | null;

  /** Constituencies that have a vote; null where every seat has one. */
  @Column('text', { array: true, nullable: true })
  constituencies!: string[] | null;

  /** Whole numbers in proportion to the weights of the constituencies, in their order. */
  @Column('integer', { array: true, nullable: true })
  shares!: number[] | null;
}
