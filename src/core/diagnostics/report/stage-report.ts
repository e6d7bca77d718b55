import { type Problem } from '../../scoring/index.js';
import { flagReport, type FlagReport } from '../flags/flag-report.js';
import { type SheetCube, totals } from '../sheet-cube.js';
import { type Connectivity } from '../severity/connectivity.js';
import { type Escalation } from '../severity/escalation.js';
import { type EvaluatorSeverity } from '../severity/evaluator-severity.js';
import { type NomineeSeverity } from '../severity/nominee-severity.js';
import { severityReport, type SeverityReport } from '../severity/severity-report.js';
import { type SettledOptions } from './options.js';
import { stageCube, type StageCube } from './stage-cube.js';
import { stageReliability, type StageReliability } from './stage-reliability.js';

/** The panel of one rubric stage: who marked whom, how far they agree, who is severe, and what their marks ask. */
export interface StageReport {
  readonly stage: string;
  /** Nominees who reached the stage. */
  readonly nominees: number;
  readonly criteria: readonly string[];
  /** Everybody who marked anybody marked everybody: leniency then cancels in the ranking. */
  readonly isCompleteBlock: boolean;
  readonly design: Pick<Connectivity, 'connected' | 'components' | 'weakLinks' | 'wellLinkedShare'>;
  readonly reliability: StageReliability;
  readonly evaluators: readonly EvaluatorSeverity[];
  /** Their scores with predicted leniencies taken off; never an official number. */
  readonly adjusted: readonly NomineeSeverity[];
  readonly escalation: Escalation;
  readonly flags: FlagReport;
}

/** One report per rubric stage that has a sheet, in the order of the rule. */
export function stageReports(problem: Problem, options: SettledOptions): StageReport[] {
  return problem.rule.stages.flatMap((stage) => {
    if (stage.kind !== 'rubric') return [];
    const found = stageCube(problem, stage);
    return found.cube.evaluators.length === 0 ? [] : [reportOn(found, options)];
  });
}

function reportOn({ stage, cube, weights }: StageCube, options: SettledOptions): StageReport {
  const table = totals(cube, weights);
  const severity = severityReport(table, options);
  const { connected, components, weakLinks, wellLinkedShare } = severity.connectivity;
  return {
    stage: stage.code,
    nominees: cube.nominees.length,
    criteria: cube.criteria,
    isCompleteBlock: severity.isCompleteBlock,
    design: { connected, components, weakLinks, wellLinkedShare },
    reliability: stageReliability(cube, table, options.seed),
    evaluators: severity.evaluators,
    adjusted: severity.nominees,
    escalation: severity.escalation,
    flags: flagReport({ cube, weights, severity: estimatesOf(severity), ...sidesOf(stage.code, cube, options) }),
  };
}

function estimatesOf({ additive }: SeverityReport) {
  if (additive.status !== 'fitted') return [];
  const { df: degreesOfFreedom, evaluators } = additive;
  return evaluators.map(({ evaluator, scores: count, leniency, t }) => ({
    evaluator,
    count,
    leniency,
    t,
    degreesOfFreedom,
  }));
}

/** What is known beside the marks; what is not known is not looked at. */
function sidesOf(stage: string, cube: SheetCube, { isRelated, handedInAt, interviewPlace }: SettledOptions) {
  return {
    ...(isRelated ? { isRelated } : {}),
    ...(handedInAt ? { sequence: sequenceOf(stage, cube, handedInAt) } : {}),
    ...(interviewPlace ? { interviewOrder: cube.nominees.map((nominee) => interviewPlace(stage, nominee)) } : {}),
  };
}

const sequenceOf = (
  stage: string,
  { nominees, evaluators }: SheetCube,
  handedInAt: NonNullable<SettledOptions['handedInAt']>,
): Float64Array =>
  Float64Array.from(
    nominees.flatMap((nominee) => evaluators.map((evaluator) => handedInAt(stage, nominee, evaluator) ?? Number.NaN)),
  );
