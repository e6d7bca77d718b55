import { Fraction } from '../../../../core/scoring/fraction.js';
import { type Level, markText, type MarkingTerms } from './marking-terms.js';

/** Distances between buttons that people count in, in steps of the scale. */
const STRIDES = [1, 2, 5, 10, 20, 25, 50, 100];
const AT_MOST = 7;

/** The marks of a level that have a button of their own: all of few, else its ends and round marks between. */
export function picksOf({ scale: { lo, step } }: Pick<MarkingTerms, 'scale'>, { from, to }: Level): string[] {
  const [first, last] = [new Fraction(from), new Fraction(to)];
  const width = last.sub(first).div(step);
  const stride = STRIDES.find((one) => width.div(one).lte(AT_MOST - 1)) ?? STRIDES.at(-1) ?? 1;
  const gap = step.mul(stride);
  const picks = [first];
  for (let mark = lo.add(first.sub(lo).div(gap).floor().add(1).mul(gap)); mark.lt(last); mark = mark.add(gap)) {
    picks.push(mark);
  }
  if (!last.equals(first)) picks.push(last);
  return picks.map(markText);
}

/** The mark `count` steps away, kept on the scale; from no mark at all, the lowest or the highest. */
export function stepped({ scale: { lo, hi, step } }: Pick<MarkingTerms, 'scale'>, mark: string | null, count: number) {
  if (mark === null) return markText(count > 0 ? lo : hi);
  const wished = new Fraction(mark).add(step.mul(count));
  return markText(wished.lt(lo) ? lo : wished.gt(hi) ? hi : wished);
}
