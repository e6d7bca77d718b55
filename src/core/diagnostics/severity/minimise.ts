/** A point and the value there. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

/** A search that has not settled by then is at rest in all but rounding. */
const MAX_ROUNDS = 600;

/**
 * A local minimum of a smooth function by the simplex of Nelder and Mead (Computer Journal 7, 1965), from a start and a first
 * step per coordinate. Ends when the corners agree within `tolerance` in value; then the point is good to about its root.
 */
export function minimise(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  step: readonly number[],
  tolerance: number,
): Minimum {
  const corner = (point: readonly number[]): Minimum => ({ point, value: objective(point) });
  let simplex = [corner(start), ...step.map((size, c) => corner(start.map((x, d) => (c === d ? x + size : x))))];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    const [best, second, worst] = [simplex[0], simplex.at(-2), simplex.at(-1)];
    if (best === undefined || second === undefined || worst === undefined) break;
    if (worst.value - best.value <= tolerance) break;
    const kept = simplex.slice(0, -1);
    const centre = start.map((_, c) => kept.reduce((sum, { point }) => sum + (point[c] ?? 0), 0) / kept.length);
    const towards = (factor: number) => corner(centre.map((x, c) => x + factor * (x - (worst.point[c] ?? 0))));
    const replacement = replace(towards, best.value, second.value, worst.value);
    simplex =
      replacement === null
        ? simplex.map(({ point }, i) => (i === 0 ? best : corner(point.map((x, c) => (x + (best.point[c] ?? 0)) / 2))))
        : [...kept, replacement];
  }
  return simplex.reduce((best, candidate) => (candidate.value < best.value ? candidate : best));
}

/** Reflect, expand or contract the worst corner through the centre of the others; null asks to shrink towards the best. */
function replace(towards: (factor: number) => Minimum, best: number, second: number, worst: number): Minimum | null {
  const reflected = towards(1);
  if (reflected.value < best) {
    const expanded = towards(2);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second) return reflected;
  const contracted = reflected.value < worst ? towards(0.5) : towards(-0.5);
  return contracted.value < Math.min(reflected.value, worst) ? contracted : null;
}
