import { OLYMPIC_MINIMUM } from '../../scoring/aggregation.js';
import { type Nominee } from '../../scoring/problem.js';
import { type Aggregate, type Organisations, type RubricStage } from '../../scoring/rule.js';
import { presentSheets } from '../../scoring/stage-score.js';
import { MINOR_UNITS } from '../../scoring/limits.js';

/** The sheets of one rubric stage, or of some of its criteria, as doubles, ready to be pooled again with some sheets drawn twice and others not at all. */
export interface PanelMarks {
  readonly aggregate: Aggregate;
  readonly evaluators: number;
  readonly criteria: number;
  /** Weight of each criterion among those that count; these sum to 1. */
  readonly weights: Float64Array;
  /** By nominee: sheets present. */
  readonly present: Int32Array;
  /** By nominee, evaluator: the sheet's weighted mean in points; NaN where there is no sheet. */
  readonly totals: Float64Array;
  /** By nominee, criterion: the marks of the sheets present in ascending order, and whose they are; padded with NaN and -1. */
  readonly sorted: Float64Array;
  readonly holders: Int32Array;
  /** By evaluator: which organisation, and what it weighs; every evaluator in an organisation of its own where none is declared. */
  readonly organisationOf: Int32Array;
  readonly organisationShares: Float64Array;
}

/** Compiles a stage's sheets, of which only the criteria at `positions` count, with these weights. */
export function panelMarks(
  stage: RubricStage,
  nominees: readonly Nominee[],
  evaluators: readonly string[],
  positions: readonly number[],
  weights: Float64Array,
): PanelMarks {
  const [seats, criteria] = [evaluators.length, positions.length];
  const present = new Int32Array(nominees.length);
  const totals = new Float64Array(nominees.length * seats).fill(Number.NaN);
  const sorted = new Float64Array(nominees.length * criteria * seats).fill(Number.NaN);
  const holders = new Int32Array(sorted.length).fill(-1);
  nominees.forEach((nominee, row) => {
    const sheets = presentSheets(stage, nominee.sheets.get(stage.code) ?? []).map((sheet) => ({
      seat: evaluators.indexOf(sheet.evaluator),
      points: positions.map((position) => (sheet.points[position] ?? Number.NaN) / MINOR_UNITS),
    }));
    present[row] = sheets.length;
    for (const { seat, points } of sheets) {
      totals[row * seats + seat] = points.reduce((sum, mark, c) => sum + mark * (weights[c] ?? 0), 0);
    }
    for (let c = 0; c < criteria; c += 1) {
      const column = sheets.map(({ seat, points }) => ({ seat, mark: points[c] ?? Number.NaN }));
      column.sort((a, b) => a.mark - b.mark);
      column.forEach(({ seat, mark }, place) => {
        const cell = (row * criteria + c) * seats + place;
        sorted[cell] = mark;
        holders[cell] = seat;
      });
    }
  });
  const voices = voicesOf(stage.organisations, evaluators);
  return {
    aggregate: stage.aggregate,
    evaluators: seats,
    criteria,
    weights,
    present,
    totals,
    sorted,
    holders,
    ...voices,
  };
}

function voicesOf(
  organisations: Organisations | undefined,
  evaluators: readonly string[],
): Pick<PanelMarks, 'organisationOf' | 'organisationShares'> {
  const names = organisations ? [...organisations.shares.keys()] : [];
  return {
    organisationOf: Int32Array.from(evaluators, (name) => names.indexOf(organisations?.members.get(name) ?? '')),
    organisationShares: Float64Array.from(names, (name) => Number(organisations?.shares.get(name) ?? 0n)),
  };
}

/**
 * The score of one nominee when each evaluator's sheet counts as often as drawn; NaN when nobody drawn has a sheet.
 * Pools as `aggregateSheets` does, the copies of a sheet being sheets.
 */
export function poolStage(panel: PanelMarks, nominee: number, drawn: Int32Array): number {
  const { aggregate, totals, evaluators } = panel;
  let count = 0;
  for (let seat = 0, cell = nominee * evaluators; seat < evaluators; seat += 1, cell += 1) {
    if (!Number.isNaN(totals[cell])) count += drawn[seat] ?? 0;
  }
  if (count === 0) return Number.NaN;
  if (aggregate === 'organisation_balanced') return poolBalanced(panel, nominee, drawn);
  if (aggregate === 'median') return poolMiddle(panel, nominee, drawn, count);
  if (aggregate === 'olympic' && count >= OLYMPIC_MINIMUM) return poolOlympic(panel, nominee, drawn, count);
  return poolMean(panel, nominee, drawn, count);
}

function poolMean({ totals, evaluators }: PanelMarks, nominee: number, drawn: Int32Array, count: number): number {
  let sum = 0;
  for (let seat = 0, cell = nominee * evaluators; seat < evaluators; seat += 1, cell += 1) {
    const times = drawn[seat] ?? 0;
    if (times > 0 && !Number.isNaN(totals[cell])) sum += times * (totals[cell] ?? 0);
  }
  return sum / count;
}

/** The sum of the sheets less the lowest and the highest mark of every criterion. */
function poolOlympic(panel: PanelMarks, nominee: number, drawn: Int32Array, count: number): number {
  const { criteria, evaluators, present, sorted, holders, weights } = panel;
  let dropped = 0;
  for (let c = 0; c < criteria; c += 1) {
    let lowest = (nominee * criteria + c) * evaluators;
    let highest = lowest + (present[nominee] ?? 0) - 1;
    while (drawn[holders[lowest] ?? 0] === 0) lowest += 1;
    while (drawn[holders[highest] ?? 0] === 0) highest -= 1;
    dropped += (weights[c] ?? 0) * ((sorted[lowest] ?? 0) + (sorted[highest] ?? 0));
  }
  return (poolMean(panel, nominee, drawn, count) * count - dropped) / (count - 2);
}

/** Every criterion by the one or two marks in the middle. */
function poolMiddle(panel: PanelMarks, nominee: number, drawn: Int32Array, count: number): number {
  const { criteria, evaluators, sorted, holders, weights } = panel;
  const cut = (count - 1) >>> 1;
  let score = 0;
  for (let c = 0; c < criteria; c += 1) {
    const start = (nominee * criteria + c) * evaluators;
    let sum = 0;
    let passed = 0;
    for (let cell = start; cell < start + evaluators; cell += 1) {
      const holder = holders[cell] ?? -1;
      if (holder < 0) break;
      const times = drawn[holder] ?? 0;
      const from = Math.max(passed, cut);
      passed += times;
      const inside = Math.min(passed, count - cut) - from;
      if (inside > 0) sum += inside * (sorted[cell] ?? 0);
    }
    score += ((weights[c] ?? 0) * sum) / (count - 2 * cut);
  }
  return score;
}

/** Mean of organisation means; an organisation of which nobody present was drawn leaves its weight to the others. */
function poolBalanced(panel: PanelMarks, nominee: number, drawn: Int32Array): number {
  const { evaluators, totals, organisationOf, organisationShares } = panel;
  let score = 0;
  let whole = 0;
  for (let organisation = 0; organisation < organisationShares.length; organisation += 1) {
    let sum = 0;
    let heads = 0;
    for (let seat = 0, cell = nominee * evaluators; seat < evaluators; seat += 1, cell += 1) {
      const times = drawn[seat] ?? 0;
      if (organisationOf[seat] !== organisation || times === 0 || Number.isNaN(totals[cell])) continue;
      sum += times * (totals[cell] ?? 0);
      heads += times;
    }
    if (heads === 0) continue;
    const share = organisationShares[organisation] ?? 0;
    score += (share * sum) / heads;
    whole += share;
  }
  return score / whole;
}
