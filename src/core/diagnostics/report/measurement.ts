import { type Outcome, type Problem } from '../../scoring/index.js';
import { type UncertainScore } from '../robustness/score-draws.js';
import { type StageReport } from './stage-report.js';

/**
 * The finals of the ranked with the error that measurement by these panels leaves in them: errors of the stages are independent,
 * and weigh as the stages do (scoring.md, section 4). Figures carry no error here. Null where the error of a stage is unknown.
 */
export function scoresWithError(
  { rule }: Problem,
  { results }: Outcome,
  stages: readonly StageReport[],
): UncertainScore[] | null {
  const whole = Number(rule.stages.reduce((sum, { share }) => sum + share, 0n));
  const errors = new Map(stages.map(({ stage, reliability }) => [stage, reliability.error?.sem ?? null]));
  const variance = rule.stages.map(({ code, share }) => {
    const sem = errors.get(code);
    return sem === undefined ? 0 : sem === null ? null : ((Number(share) / whole) * sem) ** 2;
  });
  if (variance.includes(null)) return null;
  const se = Math.sqrt(variance.reduce((sum: number, part) => sum + (part ?? 0), 0));
  return results.flatMap(({ id, rank, final }) =>
    rank === null || final === null ? [] : [{ nominee: id, score: Number(final), se }],
  );
}
