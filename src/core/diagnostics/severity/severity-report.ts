import { type RatingTable } from '../rating-table.js';
import { type AdditiveFit, describeAdditive, DIRECT_LIMIT } from './additive.js';
import { solveAdditive } from './additive-solution.js';
import { connectivityOf, type Connectivity } from './connectivity.js';
import { type Escalation, escalationFor } from './escalation.js';
import { type AdditiveFindings, evaluatorSeverities, type EvaluatorSeverity } from './evaluator-severity.js';
import { fitMixedModel, type MixedFit, type MixedRefusal } from './mixed-model.js';
import { nomineeSeverities, type NomineeSeverity } from './nominee-severity.js';
import { isBalanced, type Observations, observationsOf } from './observations.js';
import { type Disconnected, type InsufficientScores, obstacleTo } from './refusal.js';

/** Everything that is said about the leniency of a panel. Sealed beside the scores; it never changes one. */
export interface SeverityReport {
  readonly connectivity: Connectivity;
  /** Everyone who gave a score scored every nominee who has one: leniency then cancels in the ranking. */
  readonly isCompleteBlock: boolean;
  readonly additive: AdditiveFit | Disconnected | InsufficientScores;
  readonly mixed: MixedFit | MixedRefusal;
  /** One per evaluator of the table, in its order. */
  readonly evaluators: readonly EvaluatorSeverity[];
  /** One per nominee of the table, in its order. */
  readonly nominees: readonly NomineeSeverity[];
  readonly escalation: Escalation;
}

/**
 * The diagnostic report of scoring.md 3.3 on one table of scores. Where a fit is refused its part says why, and the lines of
 * evaluators and nominees hold null for what it would have given; a disconnected design has no adjusted score or rank at all.
 *
 * @throws RangeError when `awardPlaces` is not a whole number of at least 1.
 */
export function severityReport(table: RatingTable, options: { readonly awardPlaces: number }): SeverityReport {
  const { awardPlaces } = options;
  if (!Number.isSafeInteger(awardPlaces) || awardPlaces < 1) {
    throw new RangeError('award places are a whole number of at least 1');
  }
  const observations = observationsOf(table);
  const findings = obstacleTo(observations) ?? findingsOf(observations);
  const known = 'status' in findings ? null : findings;
  const mixed = fitMixedModel(table);
  const prediction = mixed.status === 'fitted' ? mixed : null;
  const evaluators = evaluatorSeverities(table, observations, known, prediction);
  const nominees = nomineeSeverities(table, observations, prediction, awardPlaces);
  const isCompleteBlock = isBalanced(observations);
  return {
    connectivity: connectivityOf(table),
    isCompleteBlock,
    additive: 'status' in findings ? findings : findings.fit,
    mixed,
    evaluators,
    nominees,
    escalation: escalationFor({
      hasFlaggedEvaluator: evaluators.some(({ flag }) => flag === 'severe' || flag === 'lenient'),
      hasAwardZoneChange: nominees.some(({ isAwardZoneChange }) => isAwardZoneChange),
      isCompleteBlock,
      hasRecusalInAwardZone: nominees.some(({ isAwardZoneRecusal }) => isAwardZoneRecusal),
    }),
  };
}

function findingsOf(observations: Observations): AdditiveFindings {
  const solution = solveAdditive(observations, observations.evaluators.length <= DIRECT_LIMIT ? 'direct' : 'sweeps');
  return { observations, solution, fit: describeAdditive(observations, solution) };
}
