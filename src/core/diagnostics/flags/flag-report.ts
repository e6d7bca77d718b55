import { type RatingTable } from '../rating-table.js';
import { type SheetCube, totals } from '../sheet-cube.js';
import { correctForDiscovery } from './false-discovery.js';
import { type Flag } from './flag.js';
import { haloFlags } from './halo-flags.js';
import { identicalSheetFlags } from './identical-sheets.js';
import { inGroupFlags, type IsRelated } from './in-group-flags.js';
import { farFromPanelFlags, outlierTests } from './mark-flags.js';
import { type Residuals, residualsOf } from './residuals.js';
import { type SeverityEstimate, severityFlags } from './severity-flags.js';
import { centralTendencyFlags, restrictionFlags } from './spread-flags.js';
import { FLAG_THRESHOLDS } from './thresholds.js';
import { driftFlags, orderEffectFlag } from './trend-flags.js';

/** What the checks of one ranking need; what is left out is not checked. Points are of a 0-100 scale. */
export interface FlagInput {
  readonly cube: SheetCube;
  /** Of the criteria, in their order, at any scale. */
  readonly weights: readonly number[];
  /** Least-squares estimates; none where the design allows none. */
  readonly severity: readonly SeverityEstimate[];
  /** Lower bounds of the rubric's bands, ascending; five equal ones by default. */
  readonly bandStarts?: readonly number[];
  /** When each sheet was marked: nominee by nominee, evaluator by evaluator, a running number or a time; NaN unknown. */
  readonly sequence?: Float64Array;
  /** Each nominee's place in the order of interviews; null when not interviewed. */
  readonly interviewOrder?: readonly (number | null)[];
  readonly isRelated?: IsRelated;
}

/** The questions that the marks of one ranking raise. They are questions, not verdicts, and change no score. */
export interface FlagReport {
  /** All checks of evaluators, whatever came of them; of single marks only those beyond their threshold. */
  readonly flags: readonly Flag[];
  /** How many tests with a p-value were corrected together. */
  readonly testedEvaluators: number;
  readonly testedMarks: number;
  readonly falseDiscoveryRate: number;
}

/**
 * Runs every check of behaviour (scoring.md, section 4) on one ranking and corrects for their number.
 * @throws RangeError for weights that `totals` refuses.
 */
export function flagReport(input: FlagInput): FlagReport {
  const falseDiscoveryRate = FLAG_THRESHOLDS.falseDiscoveryRate;
  const table = totals(input.cube, input.weights);
  const residuals = residualsOf(table);
  const behaviour = correctForDiscovery(behaviourFlags(input, table, residuals), falseDiscoveryRate);
  const outliers = outlierTests(table, residuals);
  return {
    flags: [...behaviour, ...outliers.flags, ...farFromPanelFlags(input.cube)],
    testedEvaluators: behaviour.filter(({ p }) => p !== null).length,
    testedMarks: outliers.tested,
    falseDiscoveryRate,
  };
}

function behaviourFlags(input: FlagInput, table: RatingTable, residuals: Residuals): Flag[] {
  const { cube, severity, sequence, interviewOrder, isRelated } = input;
  return [
    ...severityFlags(severity),
    ...haloFlags(cube),
    ...centralTendencyFlags(table),
    ...restrictionFlags(cube, input.bandStarts),
    ...identicalSheetFlags(cube),
    ...(sequence ? driftFlags(table, residuals, sequence) : []),
    ...(interviewOrder ? [orderEffectFlag(residuals, interviewOrder)] : []),
    ...(isRelated ? inGroupFlags(table, residuals, isRelated) : []),
  ];
}
