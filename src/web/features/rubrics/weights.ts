import {
  exactText,
  fixedText,
  Fraction,
  HUNDRED,
  ONE,
  ratio,
  shortText,
  ZERO,
} from '../../../core/scoring/fraction.js';
import { parseExact } from '../../../core/scoring/numbers.js';
import { parseDecimal } from '../../i18n/format.js';
import { type Body } from './rubric-body.js';
import { type Path } from './tree-paths.js';

const WEIGHT = /^(\d{1,3}(\.\d{1,4})?|\d{1,15}\/[1-9]\d{0,14})$/;
const PLACES = 4;

/** What somebody typed as a weight in the one form the server takes: `12.5`, or an exact quotient such as `100/3`. Null when it is neither. */
export function readWeight(typed: string): string | null {
  // A comma at the end is a number on its way.
  const text = typed.replaceAll(/\s/g, '').replace(/[.,]$/, '');
  const weight = text.includes('/') ? text : (parseDecimal(text) ?? '');
  return WEIGHT.test(weight) ? weight : null;
}

/** The number of a weight; null while it is empty or half typed. */
export const weightOf = (weight: string): Fraction | null => {
  if (!WEIGHT.test(weight)) return null;
  try {
    return parseExact(weight);
  } catch {
    // Not canonical, for example 007: the server says so next to the field.
    return null;
  }
};

/** How far siblings fill their 100. */
export interface Fill {
  readonly state: 'full' | 'missing' | 'over' | 'unreadable';
  /** The exact sum of those that can be read. */
  readonly sum: Fraction;
  /** What is missing to 100, or over it; never negative. */
  readonly gap: Fraction;
}

/** Sums the weights exactly: thirds are thirds, and 99.99 is not 100. */
export function fillOf(weights: readonly string[]): Fill {
  const read = weights.map(weightOf);
  const sum = read.reduce<Fraction>((all, one) => (one === null ? all : all.add(one)), ZERO);
  const gap = HUNDRED.sub(sum).abs();
  const state = read.includes(null)
    ? 'unreadable'
    : sum.equals(HUNDRED)
      ? 'full'
      : sum.lt(HUNDRED)
        ? 'missing'
        : 'over';
  return { state, sum, gap };
}

/** A weight that fills the siblings to 100 as canonical text; empty when nothing is missing. */
export function restOf(weights: readonly string[]): string {
  const { sum, gap } = fillOf(weights);
  return sum.lt(HUNDRED) ? weightText(gap) : '';
}

/** Canonical text of a weight: a decimal where four places hold it exactly, else a quotient. */
export const weightText = (weight: Fraction): string =>
  weight.mul(10 ** PLACES).d === 1n ? shortText(weight, PLACES) : exactText(weight);

/** 100 divided evenly among so many: exact, also for three. */
export const evenWeights = (count: number): string[] =>
  Array.from({ length: count }, () => weightText(ratio(100n, BigInt(count))));

/** For display: at most four places, and whether that is not all of it. */
export const shownWeight = (weight: Fraction): { readonly text: string; readonly isExact: boolean } => ({
  text: shortText(weight, PLACES),
  isExact: weight.mul(10 ** PLACES).d === 1n,
});

/** What each criterion weighs in the whole, in percent, by path; null below a weight that cannot be read. */
export function effectiveWeights(body: Body): Map<Path, Fraction | null> {
  const weights = new Map<Path, Fraction | null>();
  const down = (parent: Fraction | null, weight: string): Fraction | null =>
    parent?.mul(weightOf(weight) ?? ZERO).div(HUNDRED) ?? null;
  body.stages.forEach((stage, s) => {
    const ofStage = down(HUNDRED, stage.weight);
    stage.aspects.forEach((aspect, a) => {
      const ofAspect = down(ofStage, aspect.weight);
      weights.set(`stages.${String(s)}.aspects.${String(a)}`, ofAspect);
      aspect.criteria.forEach((criterion, c) => {
        weights.set(`stages.${String(s)}.aspects.${String(a)}.criteria.${String(c)}`, down(ofAspect, criterion.weight));
      });
    });
    weights.set(`stages.${String(s)}`, ofStage);
  });
  return weights;
}

/** A share of the whole as a width, for bars; the text beside it stays exact. */
export const widthOf = (part: Fraction, whole: Fraction = HUNDRED): string => {
  const share = whole.equals(ZERO) ? ZERO : part.div(whole);
  return `${fixedText(share.gt(ONE) ? HUNDRED : share.mul(100), 3)}%`;
};

export { Fraction, HUNDRED };
