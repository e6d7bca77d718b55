import { type Outcome, type Problem } from '../../scoring/index.js';
import { DEFAULT_DRAWS, DEFAULT_TOP } from '../robustness/draws.js';
import { type Influence } from '../robustness/influence.js';
import { type RankChange, type StructuralAlternative } from '../robustness/structural.js';
import { type LeaveOneOut } from '../robustness/leave-one-out.js';
import { scoresWithError } from './measurement.js';
import { type NomineeReport, nomineeReports } from './nominee-report.js';
import { type DiagnosticOptions } from './options.js';
import { rankingRobustness } from './ranking-robustness.js';
import { type StageReport, stageReports } from './stage-report.js';

export const REPORT_FORMAT = 'paritrana-diagnostics/1';

/**
 * How far a ranking can be trusted: for the plenary before it decides, and for whoever objects. It stands beside the official
 * numbers and changes none. Every number is finite; what could not be measured says why.
 */
export interface DiagnosticReport {
  readonly format: typeof REPORT_FORMAT;
  readonly rule: { readonly version: string; readonly hash: string };
  readonly seed: number;
  readonly draws: number;
  readonly awardPlaces: number;
  /** The rubric stages in the order of the rule. */
  readonly stages: readonly StageReport[];
  readonly influence: Influence;
  /** The ranks that leaving out each evaluator, and each criterion or indicator, would change. */
  readonly withoutOneEvaluator: readonly LeftOutRun[];
  readonly withoutOneCriterion: readonly LeftOutRun[];
  readonly alternatives: readonly StructuralAlternative[];
  /** Standard error of a final, in points, from the noise of all panels together; null where it could not be measured. */
  readonly standardError: number | null;
  /** All of the true first `awardPlaces`, with 95% confidence; null without a standard error. */
  readonly topSet: readonly string[] | null;
  /** Whom some weights may make the first. */
  readonly undominated: readonly string[];
  /** The ranked in published order. */
  readonly nominees: readonly NomineeReport[];
}

export interface LeftOutRun {
  readonly leftOut: string;
  readonly changed: readonly RankChange[];
}

/**
 * The full report on one ranking (scoring.md, sections 3 to 5). Pure: problem and options give the report. `outcome` is
 * `scoreProblem(problem)`.
 */
export function diagnose(problem: Problem, outcome: Outcome, options: DiagnosticOptions): DiagnosticReport {
  const settled = { draws: DEFAULT_DRAWS, awardPlaces: DEFAULT_TOP, ...options };
  const stages = stageReports(problem, settled);
  const scores = scoresWithError(problem, outcome, stages);
  const robustness = rankingRobustness(problem, scores, settled);
  const { confidence } = robustness;
  return {
    format: REPORT_FORMAT,
    rule: outcome.rule,
    ...{ seed: settled.seed, draws: settled.draws, awardPlaces: settled.awardPlaces },
    stages,
    influence: robustness.influence,
    withoutOneEvaluator: runsOf(robustness.withoutOneEvaluator),
    withoutOneCriterion: runsOf(robustness.withoutOneCriterion),
    alternatives: robustness.alternatives,
    standardError: scores?.[0]?.se ?? null,
    topSet: confidence?.status === 'measured' ? confidence.topSet : null,
    undominated: robustness.dominance.undominated,
    nominees: nomineeReports(outcome, robustness),
  };
}

function runsOf({ runs, ranges }: LeaveOneOut): LeftOutRun[] {
  const official = new Map(ranges.map(({ nominee, rank }) => [nominee, rank]));
  return runs.map(({ leftOut, standings }) => ({
    leftOut,
    changed: standings.flatMap(({ nominee, rank: to }) => {
      const from = official.get(nominee);
      return from === undefined || from === to ? [] : [{ nominee, from, to }];
    }),
  }));
}
