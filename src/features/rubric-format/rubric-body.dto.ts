import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';

import { type RankingMethod } from '../../core/scoring/index.js';
import {
  canonicalDecimal,
  Choice,
  Decimal,
  Flag,
  ListOf,
  Nested,
  Text,
  Texts,
  Whole,
} from '../../platform/http/fields.js';

/** How the sheets of a stage are combined. A median is never official (scoring.md section 2), so there is none here. */
const AGGREGATES = ['mean', 'olympic', 'organisation_balanced'] as const;
export type StageAggregate = (typeof AGGREGATES)[number];

export const FUNCTIONS = ['goalpost', 'log_goalpost', 'target', 'step', 'piecewise', 'levels'] as const;
const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

const Code = (description?: string): PropertyDecorator =>
  Text({ max: 40, pattern: CODE, ...(description === undefined ? {} : { description }) });

/** Percent of the siblings' 100: a decimal with at most four places, or an exact quotient such as `100/3`. */
const Weight = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => canonicalDecimal(value)),
    Text({ max: 40, pattern: /^(\d{1,3}([.]\d{1,4})?|\d{1,15}\/\d{1,15})$/, example: '12.5' }),
  );

/** A short text in both languages. */
export class Names {
  @Text({ max: 300 }) id!: string;
  @Text({ max: 300 }) en!: string;
}

/** A paragraph in both languages. */
export class Prose {
  @Text({ max: 4000 }) id!: string;
  @Text({ max: 4000 }) en!: string;
}

/** What a mark between `from` and `to`, both included, stands for. */
export class LevelDescriptor {
  @Whole({ min: 1, max: 20, description: 'Counted from the lowest' }) level!: number;
  @Nested(() => Names) names!: Names;
  @Decimal() from!: string;
  @Decimal() to!: string;
  @Nested(() => Prose) description!: Prose;
}

/** One answer of an indicator with the function `levels`. */
export class AnswerLevel {
  @Code() code!: string;
  @Nested(() => Names) names!: Names;
  @Decimal({ description: '0 to 100' }) points!: string;
}

/** One row of the table of a `step` or `piecewise` indicator. */
export class TableRow {
  @Decimal() x!: string;
  @Decimal({ description: '0 to 100' }) points!: string;
}

/** What is marked or measured. A criterion of an indicator stage has a function, one of a panel stage has level descriptors. */
export class RubricCriterion {
  @Code() code!: string;
  @Nested(() => Names) names!: Names;
  @Nested(() => Prose, { optional: true }) guidance?: Prose;
  @Weight() weight!: string;
  @Flag({ optional: true, description: 'Whether the file is incomplete without evidence for it' })
  requiresEvidence?: boolean;

  @Choice(FUNCTIONS, { optional: true }) fn?: (typeof FUNCTIONS)[number];
  @Text({ max: 40, optional: true, example: '%' }) unit?: string;
  @Whole({ min: 0, max: 6, optional: true, description: 'Decimal places of the figure' }) decimals?: number;
  @Choice(['benefit', 'cost'], { optional: true }) dir?: 'benefit' | 'cost';
  @Decimal({ optional: true }) lo?: string;
  @Decimal({ optional: true }) hi?: string;
  @Decimal({ optional: true }) target?: string;
  @Decimal({ optional: true }) cap?: string;
  @ListOf(() => AnswerLevel, { optional: true, max: 50 }) levels?: AnswerLevel[];
  @ListOf(() => TableRow, { optional: true, max: 200 }) knots?: TableRow[];

  @ListOf(() => LevelDescriptor, { optional: true, max: 20 }) levelDescriptors?: LevelDescriptor[];
}

export class RubricAspect {
  @Code() code!: string;
  @Nested(() => Names) names!: Names;
  @Weight() weight!: string;
  @ListOf(() => RubricCriterion, { min: 1, max: 100 }) criteria!: RubricCriterion[];
}

/** What marking one level of a scale is worth. */
export class LevelPoints {
  @Decimal({ description: 'The mark, for example 1', example: '1' }) level!: string;
  @Decimal({ description: 'On the scale of the rubric, for example 20', example: '20' }) points!: string;
}

export class ConstituencyWeight {
  @Code('A code of the list of constituencies') constituency!: string;
  @Weight() weight!: string;
}

/** What the bodies that a panel is drawn from weigh in a stage, whatever the number of their seats. */
export class RubricOrganisations {
  @ListOf(() => ConstituencyWeight, { min: 1, max: 50, description: 'Their weights sum to exactly 100' })
  weights!: ConstituencyWeight[];
  @Texts({ max: 50, optional: true, description: 'Constituencies without which there is no quorum' })
  mandatory?: string[];
}

/** One scored step: `indicators` are verified figures, a `rubric` is marked by a panel. */
export class RubricBodyStage {
  @Code('The code of the stage in the calendar of the edition, for example DESK') code!: string;
  @Choice(['indicators', 'rubric']) kind!: 'indicators' | 'rubric';
  @Nested(() => Names) names!: Names;
  @Weight() weight!: string;
  @Choice(AGGREGATES, { optional: true, description: 'How sheets are combined; mean when left out' })
  aggregate?: StageAggregate;
  @Nested(() => RubricOrganisations, {
    optional: true,
    description: 'For `organisation_balanced`: a seat of a constituency without weight has no vote in the stage',
  })
  organisations?: RubricOrganisations;
  @Text({
    max: 10,
    optional: true,
    pattern: /^([1-9]\d{0,2}|two_thirds)$/,
    description: 'Sheets that must be present: a count, or `two_thirds` of those seated and at least three (default)',
  })
  quorum?: string;
  @Texts({ min: 2, max: 2, optional: true, description: 'Lowest and highest mark; those of the rubric when left out' })
  scale?: string[];
  @Decimal({ optional: true, description: 'Distance between allowed marks; 1 when left out' }) step?: string;
  @ListOf(() => LevelPoints, {
    optional: true,
    max: 20,
    description: 'Points of every mark of the scale of the stage, from the lowest; without it the mark is the points',
  })
  levels?: LevelPoints[];
  @Flag({ optional: true, description: 'Whether a mark in the lowest or the highest level needs a comment' })
  extremesNeedComment?: boolean;
  @ListOf(() => RubricAspect, { min: 1, max: 100 }) aspects!: RubricAspect[];
}

/** A condition that a file passes or fails before it is ranked. */
export class RubricGate {
  @Code() code!: string;
  @Nested(() => Names) names!: Names;
}

export class RubricAdjustments {
  @Decimal({ optional: true, description: 'Most points that bonuses add together' }) bonusCap?: string;
}

export class RubricRounding {
  @Texts({ choices: ['criterion', 'stage', 'final'], min: 1, max: 3 }) points!: ('criterion' | 'stage' | 'final')[];
  @Whole({ min: 0, max: 6 }) places!: number;
}

export class RubricRanking {
  @Choice(['rounded_final', 'exact']) on!: 'rounded_final' | 'exact';
  @Choice(['competition_1224', 'dense_1223', 'fractional']) method!: RankingMethod;
  @Texts({ max: 20, description: 'Codes of stages, aspects or criteria, or `penalty`, asked in this order' })
  tieBreak!: string[];
  @Choice(['shared_rank']) unresolved!: 'shared_rank';
}

/** The rule book of a category as one document: all that people read and all that the arithmetic needs. */
export class RubricBody {
  @Code() code!: string;
  @Nested(() => Names) names!: Names;
  @Nested(() => Prose, { optional: true }) disclaimer?: Prose;
  @Texts({ min: 2, max: 2, description: 'Lowest and highest mark, for example ["0", "100"]' }) scale!: string[];
  @ListOf(() => RubricBodyStage, { min: 1, max: 10 }) stages!: RubricBodyStage[];
  @ListOf(() => RubricGate, { max: 50 }) gates!: RubricGate[];
  @Nested(() => RubricAdjustments) adjustments!: RubricAdjustments;
  @Nested(() => RubricRounding) rounding!: RubricRounding;
  @Nested(() => RubricRanking) ranking!: RubricRanking;
  @Choice(['redistribute_siblings', 'zero'], {
    description: 'What becomes of the weight of a figure that does not apply to a nominee',
  })
  naPolicy!: 'redistribute_siblings' | 'zero';
}
