import { clipped, decide, type Decision } from './generalizability.js';
import { insufficient, type Measured } from './measured.js';
import { threeWaySquares } from './three-way.js';

/** Variance by source when each task (aspect, session) has evaluators of its own, in squared points. */
export type NestedSource = 'nominee' | 'task' | 'evaluator' | 'nomineeTask' | 'residual';

/** Variance components by source; none is negative. `evaluator` is evaluators within tasks. */
export type NestedComponents = Readonly<Record<NestedSource, number>>;

/** The G study of nominee x (evaluator : task). */
export interface NestedStudy {
  readonly components: NestedComponents;
  /** Sources estimated below zero and set to zero. */
  readonly negative: readonly NestedSource[];
  readonly meanSquares: NestedComponents;
  readonly nominees: number;
  readonly tasks: number;
  /** Evaluators of each task. */
  readonly evaluators: number;
}

/**
 * Variance components from expected mean squares (Brennan 2001, table 3.2). `scores[nominee][task][evaluator]`, as many
 * evaluators in each task, NaN where missing. @throws RangeError when the rows are of unequal shape.
 */
export function nestedStudy(scores: readonly (readonly (readonly number[])[])[]): Measured<NestedStudy> {
  const [nominees, tasks, evaluators] = [scores.length, scores[0]?.length ?? 0, scores[0]?.[0]?.length ?? 0];
  if (scores.some((row) => row.length !== tasks || row.some((task) => task.length !== evaluators))) {
    throw new RangeError('nestedStudy: every nominee needs as many tasks, every task as many evaluators');
  }
  const values = Float64Array.from(scores.flat(2));
  if (nominees < 2) return insufficient('too-few-nominees');
  if (tasks < 2) return insufficient('too-few-criteria');
  if (evaluators < 2) return insufficient('too-few-evaluators');
  if (!values.every(Number.isFinite)) return insufficient('missing-scores');

  const meanSquares = nestedMeanSquares(values, nominees, tasks, evaluators);
  if (Object.values(meanSquares).every((square) => square === 0)) return insufficient('no-variance');
  const study = clipped(rawComponents(meanSquares, nominees, tasks, evaluators));
  return { status: 'measured', ...study, meanSquares, nominees, tasks, evaluators };
}

/** The D study for another number of tasks, and of evaluators in each. */
export function nestedDecision(
  components: NestedComponents,
  { tasks, evaluators }: { readonly tasks: number; readonly evaluators: number },
): Decision {
  const { nominee, task, evaluator, nomineeTask, residual } = components;
  const relativeError = nomineeTask / tasks + residual / (tasks * evaluators);
  return decide(nominee, relativeError, task / tasks + evaluator / (tasks * evaluators));
}

function nestedMeanSquares(values: Float64Array, n: number, t: number, r: number): Record<NestedSource, number> {
  // Evaluators have nothing in common across tasks, so what a crossed layout would call theirs is pooled with the interaction.
  const sums = threeWaySquares(values, { a: n, b: t, c: r });
  return {
    nominee: sums.a / (n - 1),
    task: sums.b / (t - 1),
    evaluator: (sums.c + sums.bc) / (t * (r - 1)),
    nomineeTask: sums.ab / ((n - 1) * (t - 1)),
    residual: (sums.ac + sums.abc) / ((n - 1) * t * (r - 1)),
  };
}

function rawComponents(ms: NestedComponents, n: number, t: number, r: number): Record<NestedSource, number> {
  return {
    nominee: (ms.nominee - ms.nomineeTask) / (t * r),
    task: (ms.task - ms.nomineeTask - ms.evaluator + ms.residual) / (n * r),
    evaluator: (ms.evaluator - ms.residual) / n,
    nomineeTask: (ms.nomineeTask - ms.residual) / r,
    residual: ms.residual,
  };
}
