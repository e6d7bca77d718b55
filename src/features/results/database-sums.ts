import { type FieldFault } from '../../core/errors.js';
import { type Aggregate, type NomineeOutcome, parseExact, type Rule } from '../../core/scoring/index.js';

/**
 * What the database sums up by itself for one nominee and stage, or for one of the constituencies that a stage weighs. Whole
 * numbers, as text.
 */
export interface StageSum {
  readonly nominationId: string;
  readonly stage: string;
  readonly sheets: number;
  /** Marks of each criterion that count: as many as sheets, two fewer where the extremes are left out. */
  readonly counted: number;
  /** Sum of weight x points over the marks that count; points are hundredths. */
  readonly total: string;
  /** Sum of the weights. */
  readonly denominator: string;
  /** The weight of the constituency among the others; 1 where all sheets count alike. */
  readonly share: string;
}

const MINOR_UNITS = 100n;
const SUMMED: ReadonlySet<Aggregate> = new Set<Aggregate>(['mean', 'olympic', 'organisation_balanced']);

/**
 * Where the sums of the database and the outcome of the scoring core part. Both start from the sheets and share no code: the
 * score of a stage is the mean of total / (denominator x 100 x counted) by shares, compared as whole numbers. A criterion that
 * is rounded on the way is no sum, so such rules are left to the core.
 */
export function sumFaults(rule: Rule, results: readonly NomineeOutcome[], sums: readonly StageSum[]): FieldFault[] {
  if (rule.rounding.points.has('criterion')) return [];
  const found = new Map<string, StageSum[]>();
  for (const sum of sums) {
    const key = `${sum.nominationId} ${sum.stage}`;
    found.set(key, [...(found.get(key) ?? []), sum]);
  }
  const stages = rule.stages.filter((stage) => stage.kind === 'rubric' && SUMMED.has(stage.aggregate));
  return results.flatMap(({ id, stages: scores }) =>
    stages
      .filter(({ code }) => {
        const score = scores[code];
        return score && !agrees(score.exact, score.sheets, found.get(`${id} ${code}`) ?? []);
      })
      .map(({ code }) => ({ field: `nominees.${id}.${code}`, code: 'result.sum-disagrees', params: { stage: code } })),
  );
}

function agrees(exact: string | null, sheets: number, sums: readonly StageSum[]): boolean {
  if (exact === null || sums.length === 0) return exact === null && sums.length === 0;
  const parts = sums.map((sum) => ({
    count: BigInt(sum.counted),
    share: BigInt(sum.share),
    total: BigInt(sum.total),
    whole: BigInt(sum.denominator) * MINOR_UNITS,
  }));
  const common = parts.reduce((product, { count }) => product * count, 1n);
  const total = parts.reduce((sum, part) => sum + part.share * part.total * (common / part.count), 0n);
  const whole = parts.reduce((sum, part) => sum + part.share * part.whole * common, 0n);
  const { n, d, s } = parseExact(exact);
  return sums.reduce((sum, part) => sum + part.sheets, 0) === sheets && total * d === s * n * whole;
}
