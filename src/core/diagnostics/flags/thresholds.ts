/**
 * Where a figure becomes a question (scoring.md, section 4). Points are of a 100-point scale. Professional defaults to be tuned
 * on a pilot, not published standards: they live here so that tuning is one change to read.
 */
export const FLAG_THRESHOLDS = {
  /** Fewer marks than this say nothing about an evaluator: "insufficient-data". */
  minimumMarks: 8,
  /** |leniency / its standard error| above this … */
  severityT: 2.5,
  /** … and |leniency| above this many points. */
  severityPoints: 3,
  /** Spread over criteria within a nominee, as a share of the panel's: below it the evaluator repeats one impression. */
  haloSpreadRatio: 0.5,
  /** Mean correlation between criteria above this … */
  haloCorrelation: 0.9,
  /** … while the panel's stays below this. */
  haloPanelCorrelation: 0.7,
  /** Spread of totals over nominees, as a share of the panel's: below it the evaluator hardly tells nominees apart. */
  centralSpreadRatio: 0.5,
  /** Share of marks in one band above which the rest of the scale is unused. */
  restrictionShare: 0.8,
  /** Nominees with one and the same sheet from one evaluator, at least. */
  repeatedSheets: 3,
  /** Share of common nominees on which two evaluators' sheets are the same in every mark; above it they are twins. */
  twinSheetsShare: 0.5,
  /** Fewer criteria than this coincide by chance too often for identical sheets to mean anything. */
  identicalSheetCriteria: 3,
  /** |t| of a trend of residuals above this: drift, order of interviews. */
  trendT: 2.5,
  /** |externally studentised residual| above this. */
  outlierResidual: 3,
  /** t of the favour shown to related nominees above this. */
  inGroupT: 2.5,
  /** Points between a mark and the panel's median above which the evaluator is asked to confirm it. */
  confirmationPoints: 15,
  /** Marks of one nominee on one criterion that make a panel median, at least. */
  confirmationPanel: 3,
  /** Benjamini-Hochberg: the share of flags that may be false. */
  falseDiscoveryRate: 0.1,
} as const;

/** Lower bounds of the bands of a 0-100 scale when a rubric names none: five equal ones. */
export const DEFAULT_BAND_STARTS: readonly number[] = [0, 20, 40, 60, 80];
