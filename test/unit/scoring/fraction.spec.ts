import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  exactText,
  fixedText,
  Fraction,
  parseExact,
  roundHalfUp,
  toUnitsHalfUp,
} from '../../../src/core/scoring/index.js';
import { vector } from './vectors.js';

interface RoundingCase {
  input: { values: string[]; places: number };
  expected: { computed: { half_up: Record<string, string>; WRONG_node_toFixed: Record<string, string> } };
}

const { input, expected } = vector('11-rounding-vectors') as RoundingCase;
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]) => new Fraction(n, d));

describe('rounding (case 11)', () => {
  it.each(input.values)('%s is rounded half-up, away from zero', (value) => {
    expect(fixedText(parseExact(value), input.places)).toBe(expected.computed.half_up[value]);
  });

  it('differs from toFixed, which rounds the binary neighbour of the number', () => {
    const { half_up, WRONG_node_toFixed: wrong } = expected.computed;
    const measured = Object.fromEntries(Object.keys(wrong).map((v) => [v, Number(v).toFixed(input.places)]));
    expect(measured).toEqual(wrong);
    expect(Object.keys(wrong).filter((v) => wrong[v] !== half_up[v])).toHaveLength(6);
  });

  it('takes a negative half away from zero, as PostgreSQL numeric does', () => {
    expect(fixedText(parseExact('-2.5'), 0)).toBe('-3');
    expect(fixedText(parseExact('-0.005'), 2)).toBe('-0.01');
    expect(fixedText(parseExact('-0.004'), 2)).toBe('0.00');
  });

  it('moves a number by at most half a unit, and mirrors for its negative', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 8 }), (value, places) => {
        const moved = roundHalfUp(value, places).sub(value).abs();
        expect(moved.mul(2n * 10n ** BigInt(places)).lte(1)).toBe(true);
        expect(toUnitsHalfUp(value.neg(), places)).toBe(-toUnitsHalfUp(value, places));
      }),
    );
  });
});

describe('exact text', () => {
  it('brings every fraction back unchanged', () => {
    fc.assert(fc.property(fractions, (value) => parseExact(exactText(value)).equals(value)));
  });

  it('is canonical: equal fractions have equal text', () => {
    fc.assert(
      fc.property(fractions, fc.bigInt({ min: 1n, max: 10n ** 9n }), (value, k) => {
        expect(exactText(new Fraction(value.s * value.n * k, value.d * k))).toBe(exactText(value));
      }),
    );
  });

  it.each(['1e3', '+1', '01', '1.', '.5', 'NaN', '1/0', '1,5', ''])('%j is not a canonical number', (text) => {
    expect(() => parseExact(text)).toThrow(RangeError);
  });
});
