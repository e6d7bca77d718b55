import { type Fraction, ONE, weightedMean, type WeightedTerm, ZERO } from './fraction.js';
import { type Item, type Leaf } from './rule.js';

/** The score of an item and of everything below it. */
export interface ItemScore {
  /** null when nothing below applies. */
  score: Fraction | null;
  /** Share of the item's published weight that applies, 0 to 1. */
  coverage: Fraction;
}

/** What a leaf has: a score, null when it does not apply; `covered` tells whether its weight counts as applicable. */
export interface LeafScore {
  score: Fraction | null;
  covered: boolean;
}

/**
 * Weighted mean of the applicable items; the weight of one that does not apply goes to its siblings, an aspect with nothing
 * applicable does not apply itself (scoring.md 1.2 and 1.6, case 12). Every item's own score is put into `scores`.
 */
export function foldItems(
  items: readonly Item[],
  leafScore: (leaf: Leaf) => LeafScore,
  scores: Map<string, Fraction | null>,
): ItemScore {
  const terms: WeightedTerm[] = [];
  const covers: WeightedTerm[] = [];
  for (const item of items) {
    const { score, coverage } = foldItem(item, leafScore, scores);
    scores.set(item.code, score);
    if (score !== null) terms.push({ share: item.share, value: score });
    covers.push({ share: item.share, value: coverage });
  }
  const complete = covers.every(({ value }) => value === ONE);
  return {
    score: terms.length > 0 ? weightedMean(terms) : null,
    coverage: complete ? ONE : weightedMean(covers),
  };
}

function foldItem(item: Item, leafScore: (leaf: Leaf) => LeafScore, scores: Map<string, Fraction | null>): ItemScore {
  if (item.kind === 'group') return foldItems(item.items, leafScore, scores);
  const { score, covered } = leafScore(item);
  return { score, coverage: covered ? ONE : ZERO };
}
