import { type FaultList, type Place } from './faults.js';
import { type Fraction } from './fraction.js';
import { LIMITS } from './limits.js';
import { type IndicatorFunction, type Item, type Leaf, type Stage } from './rule.js';

/**
 * An exact score has a denominator that may grow with every set of weights and every goalpost of the rule. What grows beyond
 * reason is refused here, because it would be right and never finish.
 */
export function checkPrecision(stages: readonly Stage[], place: Place, faults: FaultList): void {
  const needed = stages.reduce((sum, stage) => sum + bitsOfStage(stage), bitsOfSiblings(stages));
  if (needed > LIMITS.ruleBits) faults.add(place, 'rule.too-fine', { max: LIMITS.ruleBits });
}

/** A panel divides all its criteria by one count, and by hundredths. */
function bitsOfStage(stage: Stage): number {
  return bitsOfItems(stage.items) + (stage.kind === 'rubric' ? bits(BigInt(100 * LIMITS.sheets)) : 0);
}

function bitsOfItems(items: readonly Item[]): number {
  return items.reduce(
    (sum, item) => sum + (item.kind === 'group' ? bitsOfItems(item.items) : bitsOfLeaf(item)),
    bitsOfSiblings(items),
  );
}

function bitsOfSiblings(siblings: readonly { share: bigint }[]): number {
  return bits(siblings.reduce((sum, { share }) => sum + share, 0n));
}

function bitsOfLeaf(leaf: Leaf): number {
  return leaf.kind === 'criterion' ? 0 : bitsOfFunction(leaf.scorer);
}

function bitsOfFunction(scorer: IndicatorFunction): number {
  switch (scorer.fn) {
    case 'goalpost':
      return size(scorer.hi.sub(scorer.lo));
    case 'target':
      return size(scorer.target);
    case 'step':
    case 'piecewise': {
      const runs = scorer.knots.slice(1).map((knot, i) => size(knot.x.sub(scorer.knots[i]?.x ?? 0)));
      return Math.max(0, ...scorer.knots.map(({ points }) => size(points))) + Math.max(0, ...runs);
    }
    case 'levels':
      return Math.max(0, ...[...scorer.levels.values()].map(size));
    case 'log_goalpost':
      return 20;
  }
}

const size = ({ n, d }: Fraction): number => bits(n) + bits(d);
const bits = (value: bigint): number => value.toString(2).length;
