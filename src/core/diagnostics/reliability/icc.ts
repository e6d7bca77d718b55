import { fQuantile, fUpperTail } from '../distributions.js';
import { type RatingTable } from '../rating-table.js';
import { gridOf, type TwoWayAnova, twoWayAnova } from './anova.js';
import { finite, type Measured } from './measured.js';

/**
 * Shrout & Fleiss (1979): first the model (1 evaluators differ per nominee, 2 evaluators drawn at random and agreement meant
 * absolutely, 3 only these evaluators and their order of nominees), then one evaluator or the mean of all k.
 */
export type IccForm = 'ICC(1,1)' | 'ICC(2,1)' | 'ICC(3,1)' | 'ICC(1,k)' | 'ICC(2,k)' | 'ICC(3,k)';

/** One coefficient. A limit is null where it is not finite; `f` is null where the residual is zero (its p is then 0). */
export interface Icc {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Test that nominees do not differ. Form 2 takes the test of form 3, which is exact for it too. */
  readonly f: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly p: number | null;
}

/** The six coefficients of one complete block. */
export interface IccReport {
  readonly confidence: number;
  readonly anova: TwoWayAnova;
  readonly forms: Readonly<Record<IccForm, Icc>>;
  /** Satterthwaite's degrees of freedom behind the interval of form 2 (McGraw & Wong 1996). */
  readonly agreementDf: number | null;
}

type Interval = readonly [value: number, lower: number, upper: number];

/** Six intraclass correlations with F-based intervals. Needs every score; an incomplete design goes by variance components. */
export function shroutFleiss(table: RatingTable, confidence = 0.95): Measured<IccReport> {
  const measured = twoWayAnova(gridOf(table));
  if (measured.status !== 'measured') return measured;
  const { status, ...anova } = measured;

  const { nominees: n, evaluators: k, bms, ems, wms } = anova;
  const agreement = absoluteAgreement(anova, confidence);
  const within = { error: wms, df1: n - 1, df2: n * (k - 1) };
  const residual = { error: ems, df1: n - 1, df2: (n - 1) * (k - 1) };
  const form = (interval: Interval, test: ErrorTerm): Icc => ({ ...named(interval), ...testOf(bms, test) });
  const forms = {
    'ICC(1,1)': form(oneRating(bms, within, k, confidence), within),
    'ICC(2,1)': form(agreement.one, residual),
    'ICC(3,1)': form(oneRating(bms, residual, k, confidence), residual),
    'ICC(1,k)': form(meanRating(bms, within, confidence), within),
    'ICC(2,k)': form(agreement.mean, residual),
    'ICC(3,k)': form(meanRating(bms, residual, confidence), residual),
  };
  return { status, confidence, anova, forms, agreementDf: finite(agreement.df) };
}

/** The mean square that nominees are compared with, and the degrees of freedom of the comparison. */
interface ErrorTerm {
  readonly error: number;
  readonly df1: number;
  readonly df2: number;
}

const named = ([value, lower, upper]: Interval): Pick<Icc, 'value' | 'lower' | 'upper'> => ({
  value: finite(value),
  lower: finite(lower),
  upper: finite(upper),
});

function testOf(bms: number, { error, df1, df2 }: ErrorTerm): Pick<Icc, 'f' | 'df1' | 'df2' | 'p'> {
  const f = bms / error;
  return { f: finite(f), df1, df2, p: finite(fUpperTail(f, df1, df2)) };
}

/** Critical values that F is divided by, for the lower limit, and multiplied by, for the upper one. */
function criticalValues(df1: number, df2: number, confidence: number): [below: number, above: number] {
  const p = (1 + confidence) / 2;
  return [fQuantile(p, df1, df2), fQuantile(p, df2, df1)];
}

// The limits are written without dividing by the residual: it is zero when evaluators agree perfectly.
function oneRating(bms: number, { error, df1, df2 }: ErrorTerm, k: number, confidence: number): Interval {
  const [below, above] = criticalValues(df1, df2, confidence);
  const at = (signal: number, noise: number): number => (signal - noise) / (signal + (k - 1) * noise);
  return [at(bms, error), at(bms, below * error), at(above * bms, error)];
}

/** Of the mean of k evaluators; the interval of Cronbach's alpha (Feldt 1965) is the same. */
export function meanRating(bms: number, { error, df1, df2 }: ErrorTerm, confidence: number): Interval {
  const [below, above] = criticalValues(df1, df2, confidence);
  return [1 - error / bms, 1 - (below * error) / bms, 1 - error / (above * bms)];
}

/** ICC(2,1) and ICC(2,k) with the interval of McGraw & Wong (1996), table 7. */
function absoluteAgreement(
  { bms, jms, ems, nominees: n, evaluators: k }: TwoWayAnova,
  confidence: number,
): { one: Interval; mean: Interval; df: number } {
  const one = (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n);
  // Perfect agreement leaves nothing to estimate an interval from: its limits are the coefficient itself.
  if (jms === 0 && ems === 0) return { one: [1, 1, 1], mean: [1, 1, 1], df: Number.NaN };

  // Below zero the weights change sign, the degrees of freedom may vanish and the interval may miss the value: taken at zero.
  const r = Math.max(0, one);
  const fromJudges = k * r * jms;
  const fromResidual = (n * (1 - r) + k * r * (n - 1)) * ems;
  const df = (fromJudges + fromResidual) ** 2 / (fromJudges ** 2 / (k - 1) + fromResidual ** 2 / ((n - 1) * (k - 1)));
  const [below, above] = criticalValues(n - 1, df, confidence);
  const noise = k * jms + (k * n - k - n) * ems;
  const lower = (n * (bms - below * ems)) / (below * noise + n * bms);
  const upper = (n * (above * bms - ems)) / (noise + n * above * bms);
  // Spearman-Brown; at or below -1/(k - 1) the mean of k has no reliability that can be written down.
  const ofMean = (rho: number): number => {
    const scale = 1 + (k - 1) * rho;
    return scale > 0 ? (k * rho) / scale : Number.NaN;
  };
  return { one: [one, lower, upper], mean: [ofMean(one), ofMean(lower), ofMean(upper)], df };
}
