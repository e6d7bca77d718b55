import { type RatingTable } from '../rating-table.js';
import { at } from './arrays.js';
import { type Component, componentsOf } from './components.js';
import { type Observations, observationsOf } from './observations.js';

/** How many nominees two evaluators both scored. */
export interface EvaluatorPair {
  readonly evaluators: readonly [string, string];
  readonly sharedNominees: number;
}

/** Whether, and how firmly, evaluators and nominees of a design hang together. */
export interface Connectivity {
  /** One component holds all scores. False also when there is no score at all. */
  readonly connected: boolean;
  readonly components: readonly Component[];
  readonly nomineesWithoutScores: readonly string[];
  readonly evaluatorsWithoutScores: readonly string[];
  /** Every pair of evaluators who gave scores, in the order of the table. */
  readonly pairs: readonly EvaluatorPair[];
  /** Pairs with fewer than two shared nominees: what compares these two rests on others, or on a single nominee. */
  readonly weakLinks: readonly EvaluatorPair[];
  /** Part of the pairs that share two nominees or more, 0..1; the design rule asks for most. Null without a pair. */
  readonly wellLinkedShare: number | null;
}

/** Nominees that two evaluators should share at least (scoring.md 2, "incomplete blocks"). */
export const WELL_LINKED_AT = 2;

/** Examines the design of a table: components by name, shared nominees per pair of evaluators, weak links. */
export function connectivityOf(table: RatingTable): Connectivity {
  const observations = observationsOf(table);
  const components = componentsOf(observations);
  const pairs = pairsOf(observations);
  const weakLinks = pairs.filter(({ sharedNominees }) => sharedNominees < WELL_LINKED_AT);
  return {
    connected: components.length === 1,
    components,
    nomineesWithoutScores: observations.withoutScores.nominees,
    evaluatorsWithoutScores: observations.withoutScores.evaluators,
    pairs,
    weakLinks,
    wellLinkedShare: pairs.length === 0 ? null : 1 - weakLinks.length / pairs.length,
  };
}

function pairsOf({ evaluators, evaluator, nominees, rowStart }: Observations): EvaluatorPair[] {
  const size = evaluators.length;
  const shared = new Int32Array(size * size);
  nominees.forEach((_, i) => {
    const end = at(rowStart, i + 1);
    for (let s = at(rowStart, i); s < end; s += 1) {
      for (let t = at(rowStart, i); t < end; t += 1) {
        const cell = at(evaluator, s) * size + at(evaluator, t);
        shared[cell] = at(shared, cell) + 1;
      }
    }
  });
  return evaluators.flatMap((first, j) =>
    evaluators
      .slice(j + 1)
      .map((second, l) => ({ evaluators: [first, second] as const, sharedNominees: at(shared, j * size + j + 1 + l) })),
  );
}
