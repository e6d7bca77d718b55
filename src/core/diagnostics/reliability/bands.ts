/** Koo & Li (2016): below .5, to .75, to .9, and above. */
export type IccBand = 'poor' | 'moderate' | 'good' | 'excellent';

/** Koo & Li's word for one value; they apply it to the limits of the interval, not to the coefficient. */
export function kooLiBand(value: number): IccBand {
  if (value < 0.5) return 'poor';
  if (value < 0.75) return 'moderate';
  return value <= 0.9 ? 'good' : 'excellent';
}

/** From which band to which the interval reaches; null where a limit is unknown. */
export function kooLiBands(interval: {
  readonly lower: number | null;
  readonly upper: number | null;
}): { readonly from: IccBand; readonly to: IccBand } | null {
  const { lower, upper } = interval;
  return lower === null || upper === null ? null : { from: kooLiBand(lower), to: kooLiBand(upper) };
}

/** Krippendorff (2004): from .80 good, from .667 for tentative conclusions only, below that not to be relied upon. */
export type AlphaBand = 'unreliable' | 'tentative' | 'good';

/** Krippendorff's word for an alpha. */
export function krippendorffBand(alpha: number): AlphaBand {
  if (alpha < 0.667) return 'unreliable';
  return alpha < 0.8 ? 'tentative' : 'good';
}
