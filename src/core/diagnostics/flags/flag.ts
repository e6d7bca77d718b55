/**
 * What a flag asks about. `statistic` and `estimate` of each kind:
 *
 * | kind | statistic | estimate |
 * |---|---|---|
 * | severity | t of the leniency | leniency in points, above zero lenient |
 * | halo-spread | spread over criteria / the panel's | - |
 * | halo-correlation | mean correlation between criteria | - |
 * | central-tendency | spread of totals / the panel's | - |
 * | restriction-of-range | share of marks in the fullest band | lower bound of that band, in points |
 * | repeated-sheets | nominees who share one sheet | - |
 * | twin-sheets | share of common nominees with the same sheet | - |
 * | drift, order-effect | t of the slope | slope in points per step |
 * | outlier | externally studentised residual | residual in points |
 * | in-group-favour | t of the difference | related minus other residuals, in points |
 * | far-from-panel | points from the panel's median | the mark |
 */
export type FlagKind =
  | 'severity'
  | 'halo-spread'
  | 'halo-correlation'
  | 'central-tendency'
  | 'restriction-of-range'
  | 'repeated-sheets'
  | 'twin-sheets'
  | 'drift'
  | 'order-effect'
  | 'outlier'
  | 'in-group-favour'
  | 'far-from-panel';

export type FlagStatus = 'flagged' | 'clear' | 'insufficient-data';

/** A question to a panel, never a verdict: one check of one evaluator, sheet or mark. Every number is finite or null. */
export interface Flag {
  readonly kind: FlagKind;
  /** 'flagged': the threshold is crossed and, where there is a p-value, it survives the false-discovery correction. */
  readonly status: FlagStatus;
  /** Whom it asks: one, two (twin sheets), or none when the panel as a whole is asked. */
  readonly evaluators: readonly string[];
  /** The nominees it names; none when it is about all of them. */
  readonly nominees: readonly string[];
  readonly criterion: string | null;
  /** The marks (or totals) that it rests on. */
  readonly count: number;
  readonly estimate: number | null;
  /** Null also when a test has no error left to compare with (a perfect fit); `p` is then 0 or 1. */
  readonly statistic: number | null;
  /** The bound that `statistic` is held against; see `FLAG_THRESHOLDS` for kinds that have a second one. */
  readonly threshold: number;
  /** The panel's own figure, where the evaluator is compared with it. */
  readonly panel: number | null;
  /** Drift only: mean residual of the last quarter of sheets minus that of the first, in points. */
  readonly quartileDifference: number | null;
  /** True when the thresholds of the kind are crossed, whatever the correction says. */
  readonly crosses: boolean;
  /** Two-sided, uncorrected; null for kinds without a distribution. */
  readonly p: number | null;
  /** Benjamini-Hochberg over the tests of one ranking; null until corrected, and where `p` is null. */
  readonly adjustedP: number | null;
}

type Fields = Pick<Flag, 'kind' | 'evaluators' | 'count' | 'threshold'> & Partial<Omit<Flag, 'status' | 'adjustedP'>>;

const BLANK = {
  nominees: [],
  criterion: null,
  estimate: null,
  statistic: null,
  panel: null,
  quartileDifference: null,
  p: null,
  adjustedP: null,
};

/** A flag that could be judged. */
export const judged = (fields: Fields & Pick<Flag, 'crosses'>): Flag => ({
  ...BLANK,
  ...fields,
  status: fields.crosses ? 'flagged' : 'clear',
});

/** A check for which there is too little to judge. */
export const insufficient = (fields: Fields): Flag => ({
  ...BLANK,
  ...fields,
  crosses: false,
  status: 'insufficient-data',
});
