import { type Schemas } from '../../api/client.js';
import { fixedText, Fraction, shortText } from '../../../core/scoring/fraction.js';

export type MyResult = Schemas['MyResultView'];
export type TraceNode = Schemas['TraceNodeView'];

const PLACES = 4;

/** The ranking of a result in words: category, province or division, each as published. */
export const rankingName = ({ ranking }: MyResult): string =>
  [ranking.category, ranking.province, ranking.division].filter((part) => part !== null).join(' · ');

/** An exact number of a trace (`1417/20`) as decimal text (`70.85`); text that is no number, such as a level, as it is. */
export function decimalOf(exact: string): string {
  return /^-?\d+(\/\d+|\.\d+)?$/.test(exact) ? shortText(new Fraction(exact), PLACES) : exact;
}

/** A score as results publish it: two decimal places, half-up. */
export const rounded = (exact: string): string => fixedText(new Fraction(exact), 2);
