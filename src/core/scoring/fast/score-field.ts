import { requiredSheets } from '../aggregation.js';
import { exactText, ratio } from '../fraction.js';
import { MINOR_UNITS } from '../limits.js';
import { pooledOf } from './compile-field.js';
import { type Field, type FieldStage, SHEET } from './field.js';
import { type FieldPlan } from './plan.js';
import { rankField } from './rank-field.js';
import { countSheets, type StageSums, sumField } from './sums.js';

/** No published score, no rank. */
export const NONE = -1;

/** The scores of a field, side by side. */
export interface FieldScores {
  sums: readonly StageSums[];
  /** Position of the last stage reached. */
  reached: Uint8Array;
  /** The final before rounding, in minor units times `composites[reached].whole`; NONE while a stage has no sheet. */
  exact: Float64Array;
  /** The published final, in units of 10^-places; NONE while a stage has no sheet. */
  published: Float64Array;
  /** 1 for those that take part in the ranking: every gate passed, every quorum met. */
  ranked: Uint8Array;
}

export interface FieldResult extends FieldScores {
  /** By the method of the rule; NONE for those that are not ranked. */
  rank: Float64Array;
  /** As `rankBy` counts it: 0 and 1 the final, from 2 on the tie-break chain; NONE for a shared rank and for no rank. */
  decidedAt: Int16Array;
}

/**
 * Scores and ranks a large field. The same answer as `scoreProblem` for every nominee, exactly; about as fast as summing doubles.
 *
 * @throws RangeError when a column has the wrong length, marks are above the scale, or a bonus or penalty is no whole number of
 *   minor units within the scale.
 */
export function scoreField(plan: FieldPlan, field: Field): FieldResult {
  checkShape(plan, field);
  const scores = scoresOf(plan, field, sumField(plan, field));
  return { ...scores, ...rankField(plan, field, scores) };
}

function scoresOf(plan: FieldPlan, field: Field, sums: readonly StageSums[]): FieldScores {
  const last = plan.stages.length - 1;
  const scores: FieldScores = {
    sums,
    reached: field.reached ?? new Uint8Array(field.size).fill(last),
    exact: new Float64Array(field.size),
    published: new Float64Array(field.size),
    ranked: new Uint8Array(field.size),
  };
  scoreNominees(plan, field, scores, 0, field.size);
  return scores;
}

/** Puts the numbers of the nominees from `start` to before `end` in place, out of their sums. */
export function scoreNominees(plan: FieldPlan, field: Field, scores: FieldScores, start: number, end: number): void {
  compose(plan, scores, start, end);
  const { exact, reached, published, ranked } = scores;
  const { bonusCap, clip, composites, final } = plan;
  for (let i = start; i < end; i += 1) {
    const base = exact[i] ?? NONE;
    published[i] = NONE;
    ranked[i] = 0;
    if (base < 0) continue;
    const whole = composites[reached[i] ?? 0]?.whole ?? 1;
    const more = Math.min(field.bonus?.[i] ?? 0, bonusCap) - (field.penalty?.[i] ?? 0);
    const score = Math.min(Math.max(base + more * whole, clip.lo * whole), clip.hi * whole);
    exact[i] = score;
    published[i] = Math.floor((2 * final.over * score + final.under * whole) / (2 * final.under * whole));
    ranked[i] = field.eligible?.[i] !== 0 && hasQuorum(plan, field, scores.sums, reached[i] ?? 0, i) ? 1 : 0;
  }
}

/** Composites before adjustment, in place; NONE where a stage that was reached has no sheet. */
function compose(plan: FieldPlan, { sums, reached, exact }: FieldScores, start: number, end: number): void {
  exact.fill(0, start, end);
  plan.stages.forEach(({ aggregate }, s) => {
    const { total, present } = sums[s] ?? { total: [], present: [] };
    const factors = plan.composites.map((composite) => composite.factors[s] ?? []);
    for (let i = start; i < end; i += 1) {
      const sofar = exact[i] ?? 0;
      if (s > (reached[i] ?? 0) || sofar < 0) continue;
      const count = present[i] ?? 0;
      const factor = factors[reached[i] ?? 0]?.[pooledOf(aggregate, count)] ?? 0;
      exact[i] = count === 0 ? NONE : sofar + factor * (total[i] ?? 0);
    }
  });
}

function hasQuorum(plan: FieldPlan, field: Field, sums: readonly StageSums[], reached: number, i: number): boolean {
  for (let s = 0; s <= reached; s += 1) {
    const quorum = plan.stages[s]?.quorum ?? null;
    const present = sums[s]?.present[i] ?? 0;
    if (quorum === null ? !hasTwoThirds(plan.seats, field.stages[s], present, i) : present < quorum) return false;
  }
  return true;
}

function hasTwoThirds(seats: number, stage: FieldStage | undefined, present: number, i: number): boolean {
  const away = stage ? countSheets(stage, seats, i, SHEET.notSeated) : 0;
  return present >= requiredSheets('two_thirds', seats - away);
}

/** The final before rounding as `finalExact` writes it; null where there is none. */
export function exactFinal(plan: FieldPlan, { exact, reached }: FieldScores, i: number): string | null {
  const value = exact[i] ?? NONE;
  const whole = plan.composites[reached[i] ?? 0]?.whole ?? 1;
  return value < 0 ? null : exactText(ratio(BigInt(value), BigInt(whole) * BigInt(MINOR_UNITS)));
}

function checkShape({ stages, seats, largest }: FieldPlan, field: Field): void {
  const { size, ranking, reached, eligible, bonus, penalty } = field;
  const columns = [ranking, reached, eligible, bonus, penalty].filter((column) => column !== undefined);
  const lengths = columns.every(({ length }) => length === size) && field.stages.length === stages.length;
  const blocks = field.stages.every(({ marks, sheets }, s) => {
    return sheets.length === size * seats && marks.length === sheets.length * (stages[s]?.weights.length ?? 0);
  });
  if (!lengths || !blocks) throw new RangeError('the columns of the field do not fit its size, seats and criteria');
  if (reached?.some((stage) => stage >= stages.length))
    throw new RangeError('a nominee reached a stage that is not there');
  const isPoints = (points: number): boolean => Number.isInteger(points) && points >= 0 && points <= largest;
  if (![bonus, penalty].every((points) => points?.every(isPoints) ?? true)) {
    throw new RangeError(`bonus and penalty are whole minor units from 0 to ${largest}`);
  }
}
