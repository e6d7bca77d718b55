import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fitted, mirroredDomain, paddedDomain, rankTicks, rowLayout } from '../../../../src/web/charts/plot-domain.js';

it('a domain holds every value with room at both ends, and is never empty', () => {
  expect(paddedDomain([10, 20], 0.1)).toEqual([9, 21]);
  expect(paddedDomain([])).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const [low, high] = paddedDomain(values);
      expect(low < high && values.every((value) => value > low && value < high)).toBe(true);
    }),
  );
});

it('severities are drawn as far to the left of zero as to the right', () => {
  expect(mirroredDomain([-4, 2], 0)).toEqual([-4, 4]);
});

it('the first rank is always named on the axis, and all of a short list', () => {
  expect(rankTicks(5)).toEqual([1, 2, 3, 4, 5]);
  expect(rankTicks(38)).toEqual([1, 10, 20, 30]);
  expect(rankTicks(514)).toEqual([1, 100, 200, 300, 400, 500]);
});

it('a name that does not fit ends in an ellipsis', () => {
  expect(fitted('Bali', 100)).toBe('Bali');
  expect(fitted('Kepulauan Bangka Belitung', 98)).toBe('Kepulauan Ban…');
});

it('names stand above their rows on a phone and beside them on a desk, and the plot always has room', () => {
  expect(rowLayout(328).isStacked).toBe(true);
  expect(rowLayout(1000)).toMatchObject({ isStacked: false, labelWidth: 260 });
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 4000 }), (width) => {
      const { plotLeft, plotWidth } = rowLayout(width);
      expect(plotWidth >= 40 && plotLeft + plotWidth <= width).toBe(true);
    }),
  );
});
