import { aggregateSheets } from '../aggregation.js';
import { evaluate } from '../evaluation.js';
import { type Fraction, ratio } from '../fraction.js';
import { parseExact } from '../numbers.js';
import { type Nominee } from '../problem.js';
import { type Rule, type Stage } from '../rule.js';
import { presentSheets } from '../stage-score.js';

/** Ways in which programs round a double to decimal places. */
export const FLOAT_ROUNDINGS = {
  toFixed: (value: number, places: number): Fraction => parseExact(value.toFixed(places)),
  scaled: (value: number, places: number): Fraction =>
    ratio(BigInt(Math.round(value * 10 ** places)), 10n ** BigInt(places)),
} as const;

/**
 * The final score as a spreadsheet or script computes it in binary doubles, in the order of the document: means, then weighted sums in
 * per cent, then bonus less penalty. null where the rule is more than weighted means, or a stage has no score.
 */
export function floatFinal(rule: Rule, nominee: Nominee): number | null {
  const { stages, adjustment } = evaluate(rule, nominee);
  if (rule.progression !== 'carry_over' || stages.length < rule.stages.length) return null;
  let sum = 0;
  for (const { stage, exact } of stages) {
    const score = exact && floatStage(stage, nominee, exact);
    if (score === null) return null;
    sum += (stage.weight.valueOf() * score) / 100;
  }
  const { lo, hi } = rule.adjustments.clip;
  return Math.min(Math.max(sum + adjustment.valueOf(), lo.valueOf()), hi.valueOf());
}

/** A stage of criteria without aspects; any other enters with its exact score made a double. */
function floatStage(stage: Stage, { sheets }: Nominee, exact: Fraction): number {
  if (stage.kind === 'indicators' || stage.items.some(({ kind }) => kind === 'group')) return exact.valueOf();
  const present = presentSheets(stage, sheets.get(stage.code) ?? []);
  const means = aggregateSheets(present, stage.leaves.length, stage.aggregate, stage.organisations);
  return stage.leaves.reduce((sum, { weight }, i) => sum + (weight.valueOf() * (means[i]?.valueOf() ?? 0)) / 100, 0);
}
