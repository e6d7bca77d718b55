import { useFormat } from '../../i18n/use-format.js';
import { type Fraction, shownWeight } from './weights.js';

/** A weight in percent as people write it; one with more decimals than are shown says that it is about that much. */
export function useWeightText(): (weight: Fraction) => string {
  const format = useFormat();
  return (weight) => {
    const { text, isExact } = shownWeight(weight);
    return `${isExact ? '' : '≈ '}${format.percent(text)}`;
  };
}
