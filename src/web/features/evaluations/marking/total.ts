import {
  fixedText,
  Fraction,
  integerShares,
  weightedMean,
  type WeightedTerm,
} from '../../../../core/scoring/fraction.js';
import { criteriaOf, type MarkingTerms } from './marking-terms.js';

/** What a sheet comes to so far. */
export interface SheetTotal {
  /** Weighted sum over all criteria, the unmarked counting nothing: it grows to the score of the sheet. Two decimals. */
  readonly sofar: string;
  /** Weighted mean of what is marked; null before the first mark. */
  readonly mean: string | null;
  readonly marked: number;
  readonly criteria: number;
}

const PLACES = 2;

/**
 * The own sheet's total, summed exactly and rounded once, half-up, by the same arithmetic that seals the result. `marks` are
 * canonical decimal text by criterion.
 */
export function totalOf(terms: MarkingTerms, marks: ReadonlyMap<string, string>): SheetTotal {
  const criteria = criteriaOf(terms);
  const shares = integerShares(criteria.map(({ weight }) => weight));
  const pointsOf = (mark: string): Fraction => terms.points?.get(mark) ?? new Fraction(mark);
  const given = criteria.map(({ code }, place) => {
    const mark = marks.get(code);
    return { share: shares[place] ?? 0n, value: mark === undefined ? null : pointsOf(mark) };
  });
  const markedTerms = given.filter((term): term is WeightedTerm => term.value !== null);
  const all = given.map(({ share, value }) => ({ share, value: value ?? new Fraction(0) }));
  const isWeighed = markedTerms.some(({ share }) => share !== 0n);
  return {
    sofar: isWeighed ? fixedText(weightedMean(all), PLACES) : fixedText(new Fraction(0), PLACES),
    mean: isWeighed ? fixedText(weightedMean(markedTerms), PLACES) : null,
    marked: markedTerms.length,
    criteria: criteria.length,
  };
}
