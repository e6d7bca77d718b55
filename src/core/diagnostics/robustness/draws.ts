import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** How many draws, from which seed. The same inputs and seed give the same answer, to the last digit. */
export interface DrawOptions {
  /** A whole number of 32 bits, signed or not; publish it beside the answer. */
  readonly seed: number;
  readonly draws?: number;
  /** The k of "among the first k". */
  readonly topK?: number;
}

export const DEFAULT_DRAWS = 10_000;
export const DEFAULT_TOP = 3;

/**
 * The generator of a seed: xoroshiro128+ (scoring.md section 5).
 * @throws RangeError when the seed is not a whole number of 32 bits: a longer one would be cut and be the same as another.
 */
export function generatorOf(seed: number): RandomGenerator {
  if (!Number.isInteger(seed) || seed < -(2 ** 31) || seed >= 2 ** 32) {
    throw new RangeError('a seed is a whole number of 32 bits');
  }
  return xoroshiro128plus(seed);
}

/** @throws RangeError unless `value` is a whole number of at least 1. */
export function requireCount(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name} is a whole number of at least 1`);
  return value;
}
