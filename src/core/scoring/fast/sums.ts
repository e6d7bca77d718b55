import { pooledOf } from './compile-field.js';
import { type Field, type FieldStage, SHEET } from './field.js';
import { type FieldPlan, type StagePlan } from './plan.js';

/** The sheets of one nominee in one stage, pooled. */
export interface Pooled {
  /** Sum of weight x points over the criteria of the sheets that count. */
  total: number;
  /** Sheets present. */
  present: number;
}

/** Sums of one stage for all nominees, side by side. */
export interface StageSums {
  total: Float64Array;
  present: Uint8Array;
}

/** Sums the sheets of all nominees in every stage; exact, because the plan keeps everything below 2^53. */
export function sumField({ stages, seats }: FieldPlan, field: Field): StageSums[] {
  return stages.map((plan, s) => {
    const sums = { total: new Float64Array(field.size), present: new Uint8Array(field.size) };
    const stage = field.stages[s];
    if (!stage) throw new RangeError(`the field has no sheets of stage ${plan.code}`);
    if (plan.aggregate === 'mean') sumMeans(plan, stage, seats, sums);
    else sumOlympic(plan, stage, seats, sums);
    checkScale(plan, sums);
    return sums;
  });
}

/** A sum above the scale would make later products larger than the plan allows for. */
function checkScale({ code, denominator, highest, aggregate }: StagePlan, { total, present }: StageSums): void {
  for (let i = 0; i < total.length; i += 1) {
    if ((total[i] ?? 0) > denominator * highest * pooledOf(aggregate, present[i] ?? 0)) {
      throw new RangeError(`stage ${code}: nominee ${i} has marks above the scale`);
    }
  }
}

/** One pass over the marks as they lie in memory. */
function sumMeans({ weights }: StagePlan, { marks, sheets }: FieldStage, seats: number, sums: StageSums): void {
  const criteria = weights.length;
  const { total, present } = sums;
  for (let i = 0, sheet = 0; i < total.length; i += 1) {
    let sum = 0;
    let count = 0;
    for (const end = sheet + seats; sheet < end; sheet += 1) {
      if (sheets[sheet] !== SHEET.present) continue;
      const start = sheet * criteria;
      for (let c = 0; c < criteria; c += 1) sum += (weights[c] ?? 0) * (marks[start + c] ?? 0);
      count += 1;
    }
    total[i] = sum;
    present[i] = count;
  }
}

function sumOlympic(plan: StagePlan, stage: FieldStage, seats: number, { total, present }: StageSums): void {
  for (let i = 0; i < total.length; i += 1) {
    const pooled = poolNominee(plan, stage, seats, i);
    total[i] = pooled.total;
    present[i] = pooled.present;
  }
}

/** The same for one nominee. */
export function poolNominee(plan: StagePlan, stage: FieldStage, seats: number, nominee: number): Pooled {
  const present = countSheets(stage, seats, nominee, SHEET.present);
  let total = 0;
  plan.weights.forEach((weight, criterion) => {
    total += weight * poolCriterion(plan, stage, seats, nominee, criterion, present);
  });
  return { total, present };
}

/** The points of one criterion that count, summed. */
export function poolCriterion(
  { weights, aggregate }: StagePlan,
  { marks, sheets }: FieldStage,
  seats: number,
  nominee: number,
  criterion: number,
  present: number,
): number {
  let [sum, high, low] = [0, 0, Infinity];
  for (let sheet = nominee * seats; sheet < (nominee + 1) * seats; sheet += 1) {
    if (sheets[sheet] !== SHEET.present) continue;
    const mark = marks[sheet * weights.length + criterion] ?? 0;
    sum += mark;
    if (mark > high) high = mark;
    if (mark < low) low = mark;
  }
  return pooledOf(aggregate, present) < present ? sum - high - low : sum;
}

/** Seats of one nominee in the state given. */
export function countSheets({ sheets }: FieldStage, seats: number, nominee: number, state: number): number {
  let count = 0;
  for (let sheet = nominee * seats; sheet < (nominee + 1) * seats; sheet += 1) if (sheets[sheet] === state) count += 1;
  return count;
}
