/**
 * What a rating-scale model needs to know about ratings: which elements met how often, and the sums that decide the estimates
 * (the model's sufficient statistics). The first facet is measured (nominees: higher is better); the others count against it
 * (evaluators: severity; criteria: difficulty).
 */
export interface FacetDesign {
  /** Elements of each facet. */
  readonly sizes: readonly number[];
  /** Per facet, the element of each cell. */
  readonly elements: readonly Int32Array[];
  /** Ratings in each cell. */
  readonly counts: Float64Array;
  /** Per facet, each element's sum of category numbers (0, 1, … m). */
  readonly scores: readonly Float64Array[];
  /** Ratings in each category 0, 1, … m. */
  readonly categoryCounts: Float64Array;
}

/** A single rating: its element in each facet, and its category number. */
export interface FacetRating {
  readonly elements: readonly number[];
  readonly category: number;
}

/** The design of single ratings. */
export function designOfRatings(
  ratings: readonly FacetRating[],
  sizes: readonly number[],
  categories: number,
): FacetDesign {
  const scores = sizes.map((size) => new Float64Array(size));
  const categoryCounts = new Float64Array(categories);
  for (const { elements, category } of ratings) {
    categoryCounts[category] = (categoryCounts[category] ?? 0) + 1;
    elements.forEach((element, facet) => {
      const own = scores[facet];
      if (own) own[element] = (own[element] ?? 0) + category;
    });
  }
  return {
    sizes,
    elements: sizes.map((_, facet) => Int32Array.from(ratings, ({ elements }) => elements[facet] ?? 0)),
    counts: new Float64Array(ratings.length).fill(1),
    scores,
    categoryCounts,
  };
}
