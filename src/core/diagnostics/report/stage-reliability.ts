import { type AlphaMetric, krippendorffAlpha, type KrippendorffAlpha } from '../reliability/krippendorff.js';
import { type Agreement, type Components, harmonicMean, scoresPerNominee } from '../reliability/components.js';
import { type Concordance, kendallW } from '../reliability/concordance.js';
import { type CronbachAlpha, alphaOfCriteria, alphaOfEvaluators } from '../reliability/cronbach.js';
import { crossedDecision, crossedStudy, type CrossedStudy } from '../reliability/crossed-design.js';
import { type Decision } from '../reliability/generalizability.js';
import { type IccReport, shroutFleiss } from '../reliability/icc.js';
import { type Measured } from '../reliability/measured.js';
import { measurementError, type MeasurementError } from '../reliability/measurement-error.js';
import { meanRho, type MeanRho, type PairAgreement, pairwiseAgreement } from '../reliability/pairwise.js';
import { isCompleteBlock, type RatingTable } from '../rating-table.js';
import { type SheetCube } from '../sheet-cube.js';
import { type MixedRefusal } from '../severity/mixed-model.js';
import { panelReliability, type PanelReliability } from '../severity/reliability.js';

/** How far the sheets of one stage agree (scoring.md, section 4). */
export interface StageReliability {
  /** The six coefficients of Shrout and Fleiss; only for a complete block. */
  readonly icc: Measured<IccReport>;
  /** ICC(A,1) and ICC(A,k) from variance components, for any connected design; intervals by simulation. */
  readonly components: PanelReliability | MixedRefusal;
  readonly krippendorff: Readonly<Record<AlphaMetric, Measured<KrippendorffAlpha>>>;
  readonly concordance: Measured<Concordance>;
  /** Spearman and tau-b of every pair of evaluators, and the mean of the former. */
  readonly pairs: readonly PairAgreement[];
  readonly meanSpearman: Measured<MeanRho>;
  readonly alphaOfEvaluators: Measured<CronbachAlpha>;
  readonly alphaOfCriteria: Measured<CronbachAlpha>;
  readonly generalizability: (Measured<CrossedStudy> & { readonly decision?: Decision }) | Measured<CrossedStudy>;
  /** Of a nominee's score in this stage; null where no components could be estimated. */
  readonly error: (MeasurementError & { readonly agreement: Agreement }) | null;
}

const METRICS: readonly AlphaMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

/** Measures the agreement of one stage; `table` holds the totals of the sheets of `cube`. */
export function stageReliability(cube: SheetCube, table: RatingTable, seed: number): StageReliability {
  const components = panelReliability(table, { seed });
  const study = crossedStudy(cube);
  const pairs = pairwiseAgreement(table);
  return {
    icc: shroutFleiss(table),
    components,
    krippendorff: Object.fromEntries(
      METRICS.map((metric) => [metric, krippendorffAlpha(table, metric)]),
    ) as StageReliability['krippendorff'],
    concordance: kendallW(table),
    pairs,
    meanSpearman: meanRho(pairs),
    alphaOfEvaluators: alphaOfEvaluators(table),
    alphaOfCriteria: alphaOfCriteria(cube),
    generalizability: study.status === 'measured' ? { ...study, decision: decisionOf(study) } : study,
    error: components.status === 'fitted' ? errorOf(components.components, table) : null,
  };
}

/** What this panel and this rubric achieve; a regulation's criteria are the only ones meant, not a sample. */
const decisionOf = ({ components, evaluators, criteria }: CrossedStudy): Decision =>
  crossedDecision(components, { evaluators, criteria, criteriaAre: 'fixed' });

function errorOf(components: Components, table: RatingTable): StageReliability['error'] {
  const agreement: Agreement = isCompleteBlock(table) ? 'order' : 'absolute';
  const evaluators = harmonicMean(scoresPerNominee(table).filter((count) => count > 0)) ?? 1;
  return { ...measurementError(components, evaluators, agreement), agreement };
}
