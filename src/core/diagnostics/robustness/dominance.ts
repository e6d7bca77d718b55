import { evaluate, type Evaluation } from '../../scoring/evaluation.js';
import { type Fraction } from '../../scoring/fraction.js';
import { type Problem } from '../../scoring/problem.js';
import { leavesOfRule } from './edits.js';
import { rankedField } from './standings.js';

/** `better` is at least equal to `worse` on everything and ahead on something. */
export interface DominancePair {
  readonly better: string;
  readonly worse: string;
}

export interface Dominance {
  /** By the order of the problem, `better` first. */
  readonly pairs: readonly DominancePair[];
  /** The ranked nominees whom nobody dominates, in the order of the problem: whom some weights may make the first. */
  readonly undominated: readonly string[];
}

/**
 * Which order holds under any weights: better or equal on every criterion and indicator and in bonus less penalty, better on
 * one (scoring.md section 5). Exact. Nominees to whom different things apply, or who reached different stages, are not compared:
 * weights that move to siblings could turn the order. Only ranked nominees take part.
 */
export function dominance(problem: Problem): Dominance {
  const { rule, nominees } = rankedField(problem);
  const codes = leavesOfRule(rule).map(({ code }) => code);
  const rows = nominees.map((nominee) => valuesOf(evaluate(rule, nominee), codes));
  const columns = [...codes, 'adjustment'].map((_, column) => places(rows.map((row) => row[column] ?? null)));
  const pairs: DominancePair[] = [];
  const dominated = new Set<string>();
  nominees.forEach(({ id: better }, a) => {
    nominees.forEach(({ id: worse }, b) => {
      if (a === b || !dominates(columns, a, b)) return;
      pairs.push({ better, worse });
      dominated.add(worse);
    });
  });
  return { pairs, undominated: nominees.map(({ id }) => id).filter((id) => !dominated.has(id)) };
}

function valuesOf({ stages, adjustment }: Evaluation, codes: readonly string[]): (Fraction | null)[] {
  const scores = new Map(stages.flatMap(({ items }) => [...items]));
  return [...codes.map((code) => scores.get(code) ?? null), adjustment];
}

/** Values by their place among all values of the column, so that comparing many pairs is exact and cheap; -1 for none. */
function places(values: readonly (Fraction | null)[]): Int32Array {
  const given = values.flatMap((value, row) => (value ? [{ value, row }] : []));
  given.sort((a, b) => a.value.compare(b.value));
  const found = new Int32Array(values.length).fill(-1);
  let place = 0;
  given.forEach(({ value, row }, i) => {
    if (i > 0 && given[i - 1]?.value.compare(value) !== 0) place += 1;
    found[row] = place;
  });
  return found;
}

function dominates(columns: readonly Int32Array[], a: number, b: number): boolean {
  let ahead = false;
  for (const column of columns) {
    const [mine = -1, theirs = -1] = [column[a], column[b]];
    if (mine < theirs || (theirs < 0 && mine >= 0)) return false;
    if (mine > theirs) ahead = true;
  }
  return ahead;
}
