import { type Flag, type FlagKind } from './flag.js';

/**
 * Benjamini-Hochberg adjusted p-values in the order given: the smallest false-discovery rate at which each test is still a
 * discovery. Never below the raw value, never above 1, and in the same order of size.
 * Source: Benjamini & Hochberg (1995), J. R. Statist. Soc. B 57, 289-300.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const descending = pValues.map((p, test) => ({ p, test })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  descending.forEach(({ p, test }, index) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - index));
    adjusted[test] = least;
  });
  return adjusted;
}

/** Tests about single marks; all others are about evaluators or the panel. */
const MARK_KINDS: ReadonlySet<FlagKind> = new Set(['outlier', 'far-from-panel']);

/** True when a flag asks about one mark. */
export const isAboutMark = ({ kind }: Flag): boolean => MARK_KINDS.has(kind);

/**
 * The flags of one ranking with adjusted p-values; what crosses its threshold but not the correction becomes clear. Questions
 * about evaluators and questions about single marks are corrected apart: some thousand tests of marks would otherwise silence
 * the few dozen tests of evaluators.
 */
export function correctForDiscovery(flags: readonly Flag[], rate: number): Flag[] {
  const adjusted = new Map<Flag, number>();
  for (const aboutMarks of [false, true]) {
    const tested = flags.filter((flag) => flag.p !== null && isAboutMark(flag) === aboutMarks);
    const values = benjaminiHochberg(tested.map(({ p }) => p ?? 1));
    tested.forEach((flag, index) => adjusted.set(flag, values[index] ?? 1));
  }
  return flags.map((flag) => {
    const adjustedP = adjusted.get(flag);
    if (adjustedP === undefined) return flag;
    return { ...flag, adjustedP, status: flag.crosses && adjustedP <= rate ? 'flagged' : 'clear' };
  });
}
