import { type DiagnosticReport, type Flag } from '../../../core/diagnostics/index.js';

/** A report as the API hands it out. */
export interface ReportDocument {
  readonly outcomeHash: string;
  readonly synthetic: boolean;
  readonly report: DiagnosticReport;
}

export type StageReport = DiagnosticReport['stages'][number];
export type NomineeReport = DiagnosticReport['nominees'][number];

/** The normal quantile of 97.5%: an estimate plus and minus so many standard errors is its 95% range. */
const Z = 1.96;

/** 95% around an estimate; undefined without a standard error. */
export const range95 = (estimate: number, error: number | null): readonly [number, number] | undefined =>
  error === null ? undefined : [estimate - Z * error, estimate + Z * error];

/** An exact share "p/q" as a number; for pictures only. */
export function shareOf(exact: string): number {
  const [over = 0, under = 1] = exact.split('/').map(Number);
  return over / under;
}

/** How many ranks are firm, fairly firm and open. */
export function firmnessCounts(nominees: readonly Pick<NomineeReport, 'firmness'>[]) {
  const count = (firmness: NomineeReport['firmness']): number =>
    nominees.filter((nominee) => nominee.firmness === firmness).length;
  return { firm: count('firm'), fairly: count('fairly-firm'), open: count('open') };
}

/** One coefficient with its range, and a word for it; null where it could not be measured. */
export interface Coefficient {
  readonly measure: 'average' | 'single' | 'alpha' | 'w' | 'generalizability' | 'dependability';
  readonly value: number | null;
  readonly range?: readonly [number, number];
  readonly band: 'poor' | 'moderate' | 'good' | 'excellent' | 'unreliable' | 'tentative' | 'missing';
}

const KOO_LI = [
  [0.5, 'poor'],
  [0.75, 'moderate'],
  [0.9, 'good'],
] as const;

/** Koo and Li's word, which goes by the lower end of the range. */
const kooLi = (value: number): Coefficient['band'] => KOO_LI.find(([below]) => value < below)?.[1] ?? 'excellent';

/** The coefficients that the page shows, in one shape. */
export function coefficientsOf({
  components,
  krippendorff,
  concordance,
  generalizability,
}: StageReport['reliability']) {
  const missing = (measure: Coefficient['measure']): Coefficient => ({ measure, value: null, band: 'missing' });
  const byBand = (measure: Coefficient['measure'], value: number | null | undefined): Coefficient =>
    value === null || value === undefined ? missing(measure) : { measure, value, band: kooLi(value) };
  const fitted = components.status === 'fitted' ? components : null;
  const icc = (measure: 'average' | 'single'): Coefficient => {
    if (!fitted) return missing(measure);
    const { estimate, low, high } = fitted[measure];
    return { measure, value: estimate, range: [low, high], band: kooLi(low) };
  };
  const alpha = krippendorff.interval;
  const decision =
    generalizability.status === 'measured' && 'decision' in generalizability ? generalizability.decision : undefined;
  const list: Coefficient[] = [
    icc('average'),
    icc('single'),
    alpha.status === 'measured' ? { measure: 'alpha', value: alpha.alpha, band: alpha.band } : missing('alpha'),
    byBand('w', concordance.status === 'measured' ? concordance.w : null),
    byBand('generalizability', decision?.generalizability),
    byBand('dependability', decision?.dependability),
  ];
  return list;
}

/** Flags that ask something, the strongest first; and how many checks found nothing or had too little to go by. */
export function sortedFlags(flags: readonly Flag[]) {
  const strength = ({ statistic, threshold }: Flag): number =>
    threshold === 0 ? 0 : Math.abs((statistic ?? 0) / threshold);
  return {
    asking: flags.filter(({ status }) => status === 'flagged').toSorted((a, b) => strength(b) - strength(a)),
    clear: flags.filter(({ status }) => status === 'clear').length,
    missing: flags.filter(({ status }) => status === 'insufficient-data').length,
  };
}

/** True when a rank inside the award zone is touched. */
export const touchesAward = (
  changed: readonly { readonly from: number; readonly to: number | null }[],
  awardPlaces: number,
): boolean => changed.some(({ from, to }) => from <= awardPlaces !== (to !== null && to <= awardPlaces));
