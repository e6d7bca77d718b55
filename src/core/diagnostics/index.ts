export { markAt, type SheetCube, sheetAt, sheetCube, totals } from './sheet-cube.js';
export {
  chiSquareQuantile,
  chiSquareUpperTail,
  fQuantile,
  fUpperTail,
  normalCdf,
  normalQuantile,
  tQuantile,
  tTwoSided,
} from './distributions.js';
export { type InsufficientData, type Measured, type Shortage } from './reliability/measured.js';
export { type TwoWayAnova } from './reliability/anova.js';
export { type Icc, type IccForm, type IccReport, shroutFleiss } from './reliability/icc.js';
export { type AlphaBand, type IccBand, kooLiBand, kooLiBands, krippendorffBand } from './reliability/bands.js';
export { alphaOfCriteria, alphaOfEvaluators, type CronbachAlpha } from './reliability/cronbach.js';
export {
  type Agreement,
  balancedComponents,
  type BalancedComponents,
  type Components,
  evaluatorShare,
  evaluatorsNeeded,
  harmonicMean,
  leniencyShrinkage,
  reliabilityOfMean,
  scoresPerNominee,
} from './reliability/components.js';
export {
  measurementError,
  type MeasurementError,
  type Scored,
  undistinguishedGroups,
} from './reliability/measurement-error.js';
export { type AlphaMetric, krippendorffAlpha, type KrippendorffAlpha } from './reliability/krippendorff.js';
export { type Concordance, kendallW } from './reliability/concordance.js';
export { type CorrelationMethod } from './reliability/correlations.js';
export {
  meanRho,
  type MeanRho,
  type PairAgreement,
  pairwiseAgreement,
  percentAgreement,
  type PercentAgreement,
} from './reliability/pairwise.js';
export { type RestCorrelation, restCorrelations } from './reliability/rest-correlation.js';
export { type Decision } from './reliability/generalizability.js';
export {
  type CrossedComponents,
  crossedDecision,
  type CrossedDesign,
  type CrossedSource,
  crossedStudy,
  type CrossedStudy,
} from './reliability/crossed-design.js';
export {
  type NestedComponents,
  nestedDecision,
  type NestedSource,
  nestedStudy,
  type NestedStudy,
} from './reliability/nested-design.js';
export { type Flag, type FlagKind, type FlagStatus } from './flags/flag.js';
export { type FlagInput, type FlagReport, flagReport } from './flags/flag-report.js';
export { type IsRelated } from './flags/in-group-flags.js';
export { type SeverityEstimate } from './flags/severity-flags.js';
export { FLAG_THRESHOLDS } from './flags/thresholds.js';
export { connectivityOf, type Connectivity, type EvaluatorPair, WELL_LINKED_AT } from './severity/connectivity.js';
export { type Component } from './severity/components.js';
export { type Observations, observationsFrom, observationsOf } from './severity/observations.js';
export { type Disconnected, type InsufficientScores, type ScoreShortage, type TooLarge } from './severity/refusal.js';
export { type AdditiveMethod } from './severity/additive-solution.js';
export {
  type AdditiveFit,
  type AdjustedNominee,
  DIRECT_LIMIT,
  fitAdditive,
  type FittedLeniency,
} from './severity/additive.js';
export {
  fitMixedModel,
  type MixedFit,
  type MixedRefusal,
  type PredictedLeniency,
  type PredictedNominee,
} from './severity/mixed-model.js';
export {
  type Interval,
  panelReliability,
  type PanelReliability,
  type SimulationOptions,
} from './severity/reliability.js';
export { type EvaluatorSeverity, type SeverityFlag, severityFlag } from './severity/evaluator-severity.js';
export { type NomineeSeverity } from './severity/nominee-severity.js';
export { type Escalation, escalationFor, type SeverityFindings } from './severity/escalation.js';
export { severityReport, type SeverityReport } from './severity/severity-report.js';
export {
  type LeaveOneOut,
  type LeaveOneOutRun,
  leaveOneCriterionOut,
  leaveOneEvaluatorOut,
  type RankRange,
} from './robustness/leave-one-out.js';
export { type Standing } from './robustness/standings.js';
export {
  type RankChange,
  type StructuralAlternative,
  structuralAlternatives,
  type StructuralChange,
} from './robustness/structural.js';
export { type DrawOptions } from './robustness/draws.js';
export { MOST_NOMINEES, type RankCount, type RankDraws, type RankSpread } from './robustness/rank-tally.js';
export { type WeightBand, weightBand, type WeightBandOptions } from './robustness/weight-band.js';
export { type Bootstrap, panelBootstrap, type ResampledPanel } from './robustness/bootstrap.js';
export { pFirstBeatsSecond, type ScoreDraws, scoreDraws, type UncertainScore } from './robustness/score-draws.js';
export {
  type CriticalWeight,
  type CriticalWeights,
  criticalWeights,
  criticalWeightsOf,
  type NoCrossing,
} from './robustness/critical-weight.js';
export { dominance, type Dominance, type DominancePair } from './robustness/dominance.js';
export {
  type NomineeRankSet,
  type RankConfidence,
  rankConfidence,
  type RankConfidenceOptions,
  type RankSet,
} from './robustness/rank-confidence.js';
export { type Influence, stageInfluence, type StageInfluence } from './robustness/influence.js';
export { diagnose, type DiagnosticReport, type LeftOutRun, REPORT_FORMAT } from './report/diagnostic-report.js';
export { type Firmness, FIRMNESS, firmnessOf, type RankTrial } from './report/firmness.js';
export { firmnessSentence, type Sentence } from './report/firmness-sentence.js';
export { type NomineeReport } from './report/nominee-report.js';
export { type DiagnosticOptions } from './report/options.js';
export { type StageReport } from './report/stage-report.js';
export { stageCube, type StageCube } from './report/stage-cube.js';
export { bradleyTerry, type Encounter, type PairedComparison, type Strength } from './rasch/bradley-terry.js';
export { type ConditionalEvaluator, type ConditionalFit, conditionalSeverities } from './rasch/conditional.js';
export { type ThresholdModel } from './rasch/conditional-model.js';
export {
  type ManyFacetFit,
  manyFacetRasch,
  type RaschElement,
  type RaschEvaluator,
  type RaschRefusal,
} from './rasch/many-facet.js';
export { type Separation, separationOf } from './rasch/separation.js';
