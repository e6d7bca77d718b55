import { type Fraction, lcm, ratio } from './fraction.js';
import { MINOR_UNITS } from './limits.js';
import { type Aggregate, type Organisations, type Quorum } from './rule.js';

/** Below this many sheets the Olympic mean is the plain mean (scoring.md section 2). */
export const OLYMPIC_MINIMUM = 5;

/** The points an evaluator present gave, in minor units, one per criterion. */
export interface PresentSheet {
  evaluator: string;
  points: readonly number[];
}

/** A panel's one value of one criterion, as a whole number of minor units over a count. */
interface Pooled {
  sum: number;
  count: number;
}

/**
 * The panel's score of every criterion, exact. Needs at least one sheet.
 * Olympic drops one highest and one lowest mark per criterion (ISU Rule 353) when at least five sheets are present.
 */
export function aggregateSheets(
  sheets: readonly PresentSheet[],
  criteria: number,
  aggregate: Aggregate,
  organisations?: Organisations,
): Fraction[] {
  return Array.from({ length: criteria }, (_, c) => {
    if (aggregate === 'organisation_balanced' && organisations) return balanced(sheets, c, organisations);
    const { sum, count } = pool(column(sheets, c), aggregate);
    return ratio(BigInt(sum), BigInt(count * MINOR_UNITS));
  });
}

function column(sheets: readonly PresentSheet[], criterion: number): number[] {
  return sheets.map((sheet) => sheet.points[criterion] ?? NaN);
}

function pool(marks: readonly number[], aggregate: Aggregate): Pooled {
  const sum = marks.reduce((sofar, mark) => sofar + mark, 0);
  if (aggregate === 'olympic' && marks.length >= OLYMPIC_MINIMUM) {
    return { sum: sum - Math.max(...marks) - Math.min(...marks), count: marks.length - 2 };
  }
  return aggregate === 'median' ? middle(marks) : { sum, count: marks.length };
}

function middle(marks: readonly number[]): Pooled {
  const sorted = marks.toSorted((a, b) => a - b);
  const half = Math.floor((sorted.length - 1) / 2);
  const [low = NaN, high = low] = sorted.slice(half, sorted.length - half);
  return { sum: low + high, count: 2 };
}

/**
 * Mean of organisation means by the organisations' weights; an organisation with nobody present leaves its weight to the
 * others in proportion (scoring.md section 2, case 15).
 */
function balanced(sheets: readonly PresentSheet[], criterion: number, { shares, members }: Organisations): Fraction {
  const pools = new Map<string, Pooled>();
  for (const { evaluator, points } of sheets) {
    const name = members.get(evaluator) ?? '';
    const before = pools.get(name) ?? { sum: 0, count: 0 };
    pools.set(name, { sum: before.sum + (points[criterion] ?? NaN), count: before.count + 1 });
  }
  const common = [...pools.values()].reduce((sofar, { count }) => lcm(sofar, BigInt(count)), 1n);
  let numerator = 0n;
  let weight = 0n;
  for (const [name, { sum, count }] of pools) {
    const share = shares.get(name) ?? 0n;
    numerator += share * BigInt(sum) * (common / BigInt(count));
    weight += share;
  }
  return ratio(numerator, common * weight * BigInt(MINOR_UNITS));
}

/**
 * What part of the panel's value each evaluator present makes up, 0 to 1: the weight of the organisation among those present,
 * shared by its evaluators. One person alone may carry as much as three elsewhere, so it is shown (scoring.md section 2).
 */
export function impliedWeights(
  present: readonly string[],
  { shares, members }: Organisations,
): ReadonlyMap<string, Fraction> {
  const seats = present.map((evaluator) => members.get(evaluator) ?? '');
  const whole = [...new Set(seats)].reduce((sum, name) => sum + (shares.get(name) ?? 0n), 0n);
  return new Map(
    present.map((evaluator, i) => {
      const name = seats[i] ?? '';
      const heads = seats.filter((other) => other === name).length;
      return [evaluator, ratio(shares.get(name) ?? 0n, whole * BigInt(heads))];
    }),
  );
}

/** Sheets that must be present out of those seated: the rule's count, or max(3, two thirds rounded up) (scoring.md section 2). */
export function requiredSheets(quorum: Quorum, seated: number): number {
  return quorum === 'two_thirds' ? Math.max(3, Math.ceil((2 * seated) / 3)) : quorum;
}

/** Organisations that have nobody present among the evaluators named. */
export function absentOrganisations(present: readonly string[], { shares, members }: Organisations): string[] {
  const there = new Set(present.map((evaluator) => members.get(evaluator)));
  return [...shares.keys()].filter((name) => !there.has(name));
}
