import { type Fraction, ONE, ratio, roundHalfUp, weightedMean, type WeightedTerm, ZERO } from './fraction.js';
import { geometricMean } from './logarithm.js';
import { type Composite, type Item, type Leaf, type Rounding, type RoundingPoint } from './rule.js';

/** One score with its weight among its siblings. */
export interface Part {
  weight: Fraction;
  share: bigint;
  value: Fraction;
}

/** What the rule says about nodes and about rounding on the way. */
interface Manner {
  composite: Composite;
  rounding: Rounding;
}

/** The value, rounded when the rule rounds at this point. */
export function roundedAt(point: RoundingPoint, value: Fraction, { points, places }: Rounding): Fraction {
  return points.has(point) ? roundHalfUp(value, places) : value;
}

/**
 * One score out of the parts that apply, by their weights among themselves (scoring.md 1.2). A sum takes factors as they are:
 * nothing is redistributed in it. A geometric mean with a zero in it is zero.
 */
export function combine(parts: readonly Part[], { composite, rounding }: Manner): Fraction | null {
  if (parts.length === 0) return null;
  if (composite.kind === 'geometric') {
    return parts.some(({ value }) => value.equals(ZERO)) ? ZERO : geometricMean(parts, composite.places);
  }
  if (composite.kind === 'arithmetic' && !rounding.points.has('contribution')) return weightedMean(parts);
  const whole = parts.reduce((sum, { share }) => sum + share, 0n);
  const products = parts.map(({ weight, share, value }) =>
    roundedAt('contribution', value.mul(composite.kind === 'sum' ? weight : ratio(share, whole)), rounding),
  );
  return products.reduce((sum, product) => sum.add(product), ZERO);
}

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
 * The score of the applicable items; the weight of one that does not apply goes to its siblings, an aspect with nothing
 * applicable does not apply itself (scoring.md 1.2 and 1.6, case 12). Every item's own score is put into `scores`.
 */
export function foldItems(
  items: readonly Item[],
  manner: Manner,
  leafScore: (leaf: Leaf) => LeafScore,
  scores: Map<string, Fraction | null>,
): ItemScore {
  const parts: Part[] = [];
  const covers: WeightedTerm[] = [];
  for (const item of items) {
    const { score, coverage } = foldItem(item, manner.rounding, leafScore, scores);
    scores.set(item.code, score);
    if (score !== null) parts.push({ weight: item.weight, share: item.share, value: score });
    covers.push({ share: item.share, value: coverage });
  }
  const complete = covers.every(({ value }) => value === ONE);
  return {
    score: combine(parts, manner),
    coverage: complete ? ONE : weightedMean(covers),
  };
}

function foldItem(
  item: Item,
  rounding: Rounding,
  leafScore: (leaf: Leaf) => LeafScore,
  scores: Map<string, Fraction | null>,
): ItemScore {
  if (item.kind === 'group') {
    const { score, coverage } = foldItems(item.items, { composite: item.composite, rounding }, leafScore, scores);
    return { score: score && roundedAt('aspect', score, rounding), coverage };
  }
  const { score, covered } = leafScore(item);
  return { score, coverage: covered ? ONE : ZERO };
}
