import { type FacetRating } from './facet-design.js';

/** A rating as it was given: elements by position in each facet, and the level in its own unit. */
export interface LevelRating {
  readonly elements: readonly number[];
  readonly level: number;
}

/** Ratings that a Rasch model can be fitted to, renumbered without gaps. */
export interface UsableRatings {
  /** Elements and categories by new positions. */
  readonly ratings: readonly FacetRating[];
  /** Per facet, the old positions of the elements that stay. */
  readonly kept: readonly number[][];
  /** Per facet, the old positions of elements with ratings in only the lowest or only the highest category. */
  readonly extreme: readonly number[][];
  /** The levels behind categories 0, 1, … m: those that occur. A level nobody used merges with its neighbours. */
  readonly levels: readonly number[];
}

/**
 * Sets aside the elements whose estimates would be infinite, again and again, since without them others become extreme or a
 * level falls out of use. Elements without any rating are neither kept nor extreme.
 */
export function usableRatings(given: readonly LevelRating[], sizes: readonly number[]): UsableRatings {
  const extreme: Set<number>[] = sizes.map(() => new Set());
  let ratings = given;
  for (;;) {
    const levels = levelsOf(ratings);
    const found = sizes.map((size, facet) => extremeElements(ratings, { size, facet, levels }));
    if (found.every((elements) => elements.length === 0)) return renumber(ratings, { sizes, extreme, levels });
    found.forEach((elements, facet) => {
      for (const element of elements) extreme[facet]?.add(element);
    });
    ratings = ratings.filter(({ elements }) => !elements.some((element, facet) => extreme[facet]?.has(element)));
  }
}

const levelsOf = (ratings: readonly LevelRating[]): number[] =>
  [...new Set(ratings.map(({ level }) => level))].sort((a, b) => a - b);

function extremeElements(
  ratings: readonly LevelRating[],
  { size, facet, levels }: { size: number; facet: number; levels: readonly number[] },
): number[] {
  const [lowest, highest] = [levels[0], levels.at(-1)];
  const [any, allLow, allHigh] = [new Uint8Array(size), new Uint8Array(size).fill(1), new Uint8Array(size).fill(1)];
  for (const { elements, level } of ratings) {
    const element = elements[facet] ?? 0;
    any[element] = 1;
    if (level !== lowest) allLow[element] = 0;
    if (level !== highest) allHigh[element] = 0;
  }
  return Array.from(any.keys()).filter(
    (element) => any[element] === 1 && (allLow[element] === 1 || allHigh[element] === 1),
  );
}

function renumber(
  ratings: readonly LevelRating[],
  { sizes, extreme, levels }: { sizes: readonly number[]; extreme: readonly Set<number>[]; levels: number[] },
): UsableRatings {
  const kept = sizes.map((_, facet) =>
    [...new Set(ratings.map(({ elements }) => elements[facet] ?? 0))].sort((a, b) => a - b),
  );
  const positions = kept.map((elements) => new Map(elements.map((element, position) => [element, position])));
  const categories = new Map(levels.map((level, category) => [level, category]));
  return {
    ratings: ratings.map(({ elements, level }) => ({
      elements: elements.map((element, facet) => positions[facet]?.get(element) ?? 0),
      category: categories.get(level) ?? 0,
    })),
    kept,
    extreme: extreme.map((elements) => [...elements].sort((a, b) => a - b)),
    levels,
  };
}
