import {
  effectiveWeights,
  Fraction,
  MINOR_UNITS,
  type Nominee,
  type Problem,
  type RubricStage,
} from '../../scoring/index.js';

import { type SheetCube } from '../sheet-cube.js';

/** The marks of one rubric stage as doubles. */
export interface StageCube {
  readonly stage: RubricStage;
  /** Of the nominees who reached the stage, in the order of the problem; evaluators in the order of their names. In points. */
  readonly cube: SheetCube;
  /** Percent of the composite that each criterion weighs, in the order of the criteria. */
  readonly weights: readonly number[];
}

/** The marks of a stage, as the diagnostics read them; a level counts as the points it is worth. */
export function stageCube({ rule, nominees }: Problem, stage: RubricStage): StageCube {
  const place = rule.stages.indexOf(stage);
  const reached = nominees.filter((nominee) => nominee.reached >= place);
  const evaluators = evaluatorsOf(reached, stage.code);
  const column = new Map(evaluators.map((evaluator, index) => [evaluator, index]));
  const { length } = stage.leaves;
  const marks = new Float64Array(reached.length * evaluators.length * length).fill(Number.NaN);
  reached.forEach((nominee, row) => {
    for (const sheet of nominee.sheets.get(stage.code) ?? []) {
      const start = (row * evaluators.length + (column.get(sheet.evaluator) ?? 0)) * length;
      sheet.marks?.forEach((mark, criterion) => (marks[start + criterion] = pointsOf(stage, mark)));
    }
  });
  const cube = {
    nominees: reached.map(({ id }) => id),
    evaluators,
    criteria: stage.leaves.map(({ code }) => code),
    marks,
  };
  return { stage, cube, weights: weightsOf(rule, stage.code) };
}

const evaluatorsOf = (nominees: readonly Nominee[], stage: string): string[] =>
  [...new Set(nominees.flatMap(({ sheets }) => (sheets.get(stage) ?? []).map(({ evaluator }) => evaluator)))].sort();

const pointsOf = (stage: RubricStage, mark: number): number => (stage.levels?.get(mark) ?? mark) / MINOR_UNITS;

const weightsOf = (rule: Problem['rule'], stage: string): number[] =>
  effectiveWeights(rule)
    .filter((weight) => weight.stage === stage)
    .map(({ exact }) => new Fraction(exact).valueOf());
