import { type FieldFault } from '../../core/errors.js';
import { type NomineeOutcome, parseExact, type Rule } from '../../core/scoring/index.js';

/** What the database sums up by itself for one nominee and stage. Whole numbers, as text. */
export interface StageSum {
  readonly nominationId: string;
  readonly stage: string;
  readonly sheets: number;
  /** Sum of weight x mark over all sheets; marks are hundredths. */
  readonly total: string;
  /** Sum of the weights. */
  readonly denominator: string;
}

const MINOR_UNITS = 100n;

/**
 * Where the sums of the database and the outcome of the scoring core part. Both start from the sheets and share no code: the
 * score of a stage is total / (denominator x 100 x sheets), compared as whole numbers. Stages that are no plain mean of whole
 * sheets are left to the core.
 */
export function sumFaults(rule: Rule, results: readonly NomineeOutcome[], sums: readonly StageSum[]): FieldFault[] {
  if (rule.rounding.points.has('criterion')) return [];
  const found = new Map(sums.map((sum) => [`${sum.nominationId} ${sum.stage}`, sum]));
  const stages = rule.stages.filter((stage) => stage.kind === 'rubric' && stage.aggregate === 'mean' && !stage.levels);
  return results.flatMap(({ id, stages: scores }) =>
    stages
      .filter(({ code }) => {
        const score = scores[code];
        return score && !agrees(score.exact, score.sheets, found.get(`${id} ${code}`));
      })
      .map(({ code }) => ({ field: `nominees.${id}.${code}`, code: 'result.sum-disagrees', params: { stage: code } })),
  );
}

function agrees(exact: string | null, sheets: number, sum: StageSum | undefined): boolean {
  if (!sum || exact === null) return exact === null && !sum;
  const { n, d, s } = parseExact(exact);
  const whole = BigInt(sum.denominator) * MINOR_UNITS * BigInt(sum.sheets);
  return sum.sheets === sheets && BigInt(sum.total) * d === s * n * whole;
}
