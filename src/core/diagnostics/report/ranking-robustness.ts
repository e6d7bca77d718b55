import { type Problem } from '../../scoring/index.js';
import { type Bootstrap, panelBootstrap } from '../robustness/bootstrap.js';
import { criticalWeights, type CriticalWeights } from '../robustness/critical-weight.js';
import { dominance, type Dominance } from '../robustness/dominance.js';
import { type Influence, stageInfluence } from '../robustness/influence.js';
import { type LeaveOneOut, leaveOneCriterionOut, leaveOneEvaluatorOut } from '../robustness/leave-one-out.js';
import { rankConfidence, type RankConfidence } from '../robustness/rank-confidence.js';
import { scoreDraws, type ScoreDraws, type UncertainScore } from '../robustness/score-draws.js';
import { structuralAlternatives, type StructuralAlternative } from '../robustness/structural.js';
import { weightBand, type WeightBand } from '../robustness/weight-band.js';
import { type SettledOptions } from './options.js';

/** How far the order depends on who judged, on what counts how much, and on noise (scoring.md, section 5). */
export interface RankingRobustness {
  readonly influence: Influence;
  readonly withoutOneEvaluator: LeaveOneOut;
  readonly withoutOneCriterion: LeaveOneOut;
  readonly alternatives: readonly StructuralAlternative[];
  readonly weightBand: WeightBand;
  readonly bootstrap: Bootstrap;
  readonly noise: ScoreDraws | null;
  readonly confidence: RankConfidence | null;
  readonly criticalWeights: readonly CriticalWeights[];
  readonly dominance: Dominance;
}

/** Runs every test of the ranking. `scores` are the finals with their error of measurement; null where it is not known. */
export function rankingRobustness(
  problem: Problem,
  scores: readonly UncertainScore[] | null,
  { seed, draws, awardPlaces: topK }: SettledOptions,
): RankingRobustness {
  const options = { seed, draws, topK };
  return {
    influence: stageInfluence(problem),
    withoutOneEvaluator: leaveOneEvaluatorOut(problem),
    withoutOneCriterion: leaveOneCriterionOut(problem),
    alternatives: structuralAlternatives(problem),
    weightBand: weightBand(problem, options),
    bootstrap: panelBootstrap(problem, options),
    noise: scores && scoreDraws(scores, options),
    confidence: scores && rankConfidence(scores, { seed, topK }),
    criticalWeights: criticalWeights(problem),
    dominance: dominance(problem),
  };
}
