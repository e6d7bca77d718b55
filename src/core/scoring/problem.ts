import { type Fraction } from './fraction.js';
import { type Rule } from './rule.js';

/** A measured figure, or why there is none (scoring.md 1.6). */
export type Figure =
  | { state: 'given'; text: string; value: Fraction }
  | { state: 'level'; level: string }
  | { state: 'not-applicable' }
  | { state: 'missing' }
  | { state: 'pending' };

/** One evaluator's marks in the order of the stage's leaves, in minor units; null for an absent or recused evaluator. */
export interface Sheet {
  evaluator: string;
  marks: readonly number[] | null;
  /** Said to be recused: not among those of whom a quorum is two thirds (scoring.md section 2). */
  recused?: true;
}

/** One line of the ledger of points outside the rubric (scoring.md 1.5). */
export interface LedgerLine {
  kind: 'bonus' | 'penalty';
  /** Never negative. */
  points: Fraction;
  /** Why, by the regulation; null when the problem does not say. */
  legalBasis: string | null;
}

/** true passed, false failed, null pending. */
export type GateState = boolean | null;

export interface Nominee {
  id: string;
  gates: ReadonlyMap<string, GateState>;
  figures: ReadonlyMap<string, Figure>;
  /** By stage code; only the rubric stages up to the last one reached. */
  sheets: ReadonlyMap<string, readonly Sheet[]>;
  /** Sum of the bonus lines. */
  bonus: Fraction;
  /** Sum of the penalty lines. */
  penalty: Fraction;
  /** The lines, where the problem lists them; absent where it gives sums only. */
  ledger?: readonly LedgerLine[];
  /** Position in `rule.stages` of the last stage this nominee reached. */
  reached: number;
}

/** A rule and the nominees of one ranking, checked in full. Made only by `parseProblem`. */
export interface Problem {
  rule: Rule;
  nominees: readonly Nominee[];
}
