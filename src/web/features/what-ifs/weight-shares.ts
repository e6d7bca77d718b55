/** Weights are moved in hundredths of a percent of their siblings' 100. */
export const WHOLE = 10_000;
const UNITS_PER_PERCENT = 100;

/** No weight may be nothing: a criterion that counts nothing is no criterion. */
const LEAST = 1;

/** A weight as written (`27`, `33.25`, `100/3`) in percent; for moving it only, the official text stays as it is. */
function percentOf(written: string): number {
  const [over = '0', under] = written.split('/');
  return under === undefined ? Number(over) : Number(over) / Number(under);
}

/** Weights of siblings in whole units that sum to exactly the whole; thirds are 33.34, 33.33 and 33.33. */
export function toUnits(weights: readonly string[]): number[] {
  const percents = weights.map(percentOf);
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return apportion(percents, sum === 0 ? 1 : sum, WHOLE);
}

/** `2750` units as `27.5`. */
export const unitsText = (units: number): string => String(units / UNITS_PER_PERCENT);

/** A percent as a person moved it, in units. */
export const unitsOf = (percent: number): number => Math.round(percent * UNITS_PER_PERCENT);

/**
 * The siblings when one of them is moved to `wanted` units: the others keep their proportions, everything is whole, nothing
 * falls to zero, and the sum stays exactly the whole. Pure.
 */
export function redistribute(units: readonly number[], moved: number, wanted: number): number[] {
  const others = units.length - 1;
  if (others <= 0) return [WHOLE];
  const own = Math.max(LEAST, Math.min(WHOLE - others * LEAST, Math.round(wanted)));
  const left = WHOLE - own - others * LEAST;
  const above = units.filter((_, place) => place !== moved).map((unit) => unit - LEAST);
  const sum = above.reduce((total, unit) => total + unit, 0);
  const shares =
    sum === 0
      ? apportion(
          above.map(() => 1),
          others,
          left,
        )
      : apportion(above, sum, left);
  const rest = shares.map((share) => share + LEAST);
  return [...rest.slice(0, moved), own, ...rest.slice(moved)];
}

/** Whole parts of `whole` in the proportion of `values`, by largest remainder; the earlier of equals gets the odd one. */
function apportion(values: readonly number[], sum: number, whole: number): number[] {
  const exact = values.map((value) => (value / sum) * whole);
  const floors = exact.map(Math.floor);
  const odd = whole - floors.reduce((total, floor) => total + floor, 0);
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)
    .slice(0, odd);
  const raised = new Set(byRemainder.map(({ place }) => place));
  return floors.map((floor, place) => floor + (raised.has(place) ? 1 : 0));
}
