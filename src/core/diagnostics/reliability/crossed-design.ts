import { type SheetCube } from '../sheet-cube.js';
import { clipped, decide, type Decision } from './generalizability.js';
import { insufficient, type Measured } from './measured.js';
import { threeWaySquares } from './three-way.js';

/** Variance by source when every evaluator marks every nominee on every criterion, in squared points. */
export type CrossedSource =
  'nominee' | 'evaluator' | 'criterion' | 'nomineeEvaluator' | 'nomineeCriterion' | 'evaluatorCriterion' | 'residual';

/** Variance components by source; none is negative. */
export type CrossedComponents = Readonly<Record<CrossedSource, number>>;

/** The G study of nominee x (evaluator x criterion). */
export interface CrossedStudy {
  readonly components: CrossedComponents;
  /** Sources estimated below zero and set to zero. */
  readonly negative: readonly CrossedSource[];
  readonly nominees: number;
  readonly evaluators: number;
  readonly criteria: number;
}

/** Variance components from expected mean squares (Brennan 2001); needs every mark, and criteria count alike. */
export function crossedStudy(cube: SheetCube): Measured<CrossedStudy> {
  const [nominees, evaluators, criteria] = [cube.nominees.length, cube.evaluators.length, cube.criteria.length];
  if (nominees < 2) return insufficient('too-few-nominees');
  if (evaluators < 2) return insufficient('too-few-evaluators');
  if (criteria < 2) return insufficient('too-few-criteria');
  if (!cube.marks.every(Number.isFinite)) return insufficient('missing-scores');

  const study = clipped(rawComponents(cube.marks, nominees, evaluators, criteria));
  if (Object.values(study.components).every((component) => component === 0)) return insufficient('no-variance');
  return { status: 'measured', ...study, nominees, evaluators, criteria };
}

/** What a panel of another size, or a rubric of another length, would achieve. */
export interface CrossedDesign {
  readonly evaluators: number;
  readonly criteria: number;
  /**
   * 'drawn' takes the criteria for a sample of those that might have been asked; 'fixed' takes them as the only ones meant,
   * which a regulation's rubric is.
   */
  readonly criteriaAre: 'drawn' | 'fixed';
}

/** The D study: E rho^2 and Phi of the mean over evaluators and criteria (Brennan 2001, chapters 3 and 4). */
export function crossedDecision(components: CrossedComponents, design: CrossedDesign): Decision {
  const { evaluators, criteria } = design;
  const ofCriteria = components.nomineeCriterion / criteria;
  const ofEvaluators = components.nomineeEvaluator / evaluators + components.residual / (evaluators * criteria);
  const levels = components.evaluator / evaluators + components.evaluatorCriterion / (evaluators * criteria);
  return design.criteriaAre === 'fixed'
    ? decide(components.nominee + ofCriteria, ofEvaluators, levels)
    : decide(components.nominee, ofCriteria + ofEvaluators, levels + components.criterion / criteria);
}

function rawComponents(marks: Float64Array, n: number, k: number, c: number): Record<CrossedSource, number> {
  const sums = threeWaySquares(marks, { a: n, b: k, c });
  const nominee = sums.a / (n - 1);
  const evaluator = sums.b / (k - 1);
  const criterion = sums.c / (c - 1);
  const nomineeEvaluator = sums.ab / ((n - 1) * (k - 1));
  const nomineeCriterion = sums.ac / ((n - 1) * (c - 1));
  const evaluatorCriterion = sums.bc / ((k - 1) * (c - 1));
  const residual = sums.abc / ((n - 1) * (k - 1) * (c - 1));
  return {
    nominee: (nominee - nomineeEvaluator - nomineeCriterion + residual) / (k * c),
    evaluator: (evaluator - nomineeEvaluator - evaluatorCriterion + residual) / (n * c),
    criterion: (criterion - nomineeCriterion - evaluatorCriterion + residual) / (n * k),
    nomineeEvaluator: (nomineeEvaluator - residual) / c,
    nomineeCriterion: (nomineeCriterion - residual) / k,
    evaluatorCriterion: (evaluatorCriterion - residual) / n,
    residual,
  };
}
