import { tTwoSided } from '../distributions.js';
import { type Flag, insufficient, judged } from './flag.js';
import { isBeyond } from './t-test.js';
import { FLAG_THRESHOLDS } from './thresholds.js';

/** One evaluator's leniency as a model of severity estimated it. */
export interface SeverityEstimate {
  readonly evaluator: string;
  /** Scores that the estimate rests on. */
  readonly count: number;
  /** Points above (lenient) or below (severe) the panel. */
  readonly leniency: number;
  /** Leniency over its standard error; null when the model leaves no error. */
  readonly t: number | null;
  readonly degreesOfFreedom: number;
}

/** Severe or lenient: |t| > 2.5 and more than 3 points. In a complete block leniency cancels in the ranking all the same. */
export function severityFlags(estimates: readonly SeverityEstimate[]): Flag[] {
  return estimates.map(({ evaluator, count, leniency, t, degreesOfFreedom }) => {
    const fields = {
      kind: 'severity',
      evaluators: [evaluator],
      count,
      threshold: FLAG_THRESHOLDS.severityT,
      estimate: leniency,
    } as const;
    if (count < FLAG_THRESHOLDS.minimumMarks || !(degreesOfFreedom >= 1)) return insufficient(fields);
    const p = exactP(leniency, t, degreesOfFreedom);
    const isSure = isBeyond({ estimate: leniency, t, degreesOfFreedom, p }, FLAG_THRESHOLDS.severityT);
    return judged({
      ...fields,
      statistic: t,
      p,
      crosses: isSure && Math.abs(leniency) > FLAG_THRESHOLDS.severityPoints,
    });
  });
}

/** Without error any leniency that matters is certain. */
function exactP(leniency: number, t: number | null, degreesOfFreedom: number): number {
  if (t !== null) return tTwoSided(t, degreesOfFreedom);
  return Math.abs(leniency) > FLAG_THRESHOLDS.severityPoints ? 0 : 1;
}
