import { type Flag } from './flag.js';

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
    least = Math.min(least, p * (pValues.length / (pValues.length - index)));
    adjusted[test] = least;
  });
  return adjusted;
}

/** The flag with its adjusted p-value: what crosses its threshold but not the correction becomes clear. */
export const corrected = (flag: Flag, adjustedP: number, rate: number): Flag => ({
  ...flag,
  adjustedP,
  status: flag.crosses && adjustedP <= rate ? 'flagged' : 'clear',
});

/** Flags that are questions of one kind of test, all of them given, with p-values adjusted for their number. */
export function correctForDiscovery(flags: readonly Flag[], rate: number): Flag[] {
  const adjusted = benjaminiHochberg(flags.flatMap(({ p }) => (p === null ? [] : [p])));
  let test = 0;
  return flags.map((flag) => (flag.p === null ? flag : corrected(flag, adjusted[test++] ?? 1, rate)));
}
