import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  redistribute,
  toUnits,
  unitsOf,
  unitsText,
  WHOLE,
} from '../../../../src/web/features/what-ifs/weight-shares.js';

const sum = (units: readonly number[]): number => units.reduce((total, unit) => total + unit, 0);

describe('weights that are supposed', () => {
  it('start from the official ones: thirds become whole hundredths that sum to exactly 100', () => {
    expect(toUnits(['27', '48', '25'])).toEqual([2700, 4800, 2500]);
    expect(toUnits(['100/3', '100/3', '100/3'])).toEqual([3334, 3333, 3333]);
    expect(toUnits(['1/3', '1/3', '1/3'])).toEqual([3334, 3333, 3333]);
    expect(toUnits(['12.5', '87.5'])).toEqual([1250, 8750]);
  });

  it('when one is moved, the others keep their proportions', () => {
    expect(redistribute([2700, 4800, 2500], 0, 6000)).toEqual([6000, 2630, 1370]);
    expect(redistribute([5000, 5000], 1, 1000)).toEqual([9000, 1000]);
  });

  it('are written as the API takes them', () => {
    expect([2750, 3000, 1, 3333].map(unitsText)).toEqual(['27.5', '30', '0.01', '33.33']);
    expect(unitsOf(33.335)).toBe(3334);
  });

  it('always sum to exactly 100, are whole, and none falls to nothing', () => {
    const siblings = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(siblings, fc.nat(), fc.integer({ min: -500, max: 12_000 }), (parts, place, wanted) => {
        const units = toUnits(parts.map((part) => `${String(part * 100)}/${String(sum(parts))}`));
        fc.pre(units.every((unit) => unit > 0));
        const moved = place % units.length;
        const next = redistribute(units, moved, wanted);
        expect(sum(units)).toBe(WHOLE);
        expect(sum(next)).toBe(WHOLE);
        expect(next.every((unit) => Number.isInteger(unit) && unit > 0)).toBe(true);
        const most = WHOLE - (units.length - 1);
        expect(next[moved]).toBe(Math.max(1, Math.min(most, wanted)));
      }),
    );
  });

  it('that are moved to where they are stay as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), (count, place) => {
        const units = toUnits(Array.from({ length: count }, () => '1'));
        const moved = place % count;
        expect(redistribute(units, moved, units[moved] ?? 0).toSorted()).toEqual(units.toSorted());
      }),
    );
  });
});
