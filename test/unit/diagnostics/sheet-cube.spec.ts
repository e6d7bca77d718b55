import { describe, expect, it } from '@jest/globals';
import { isCompleteBlock, scoreAt } from '../../../src/core/diagnostics/rating-table.js';
import { markAt, sheetAt, sheetCube, totals } from '../../../src/core/diagnostics/sheet-cube.js';

const MARKS: Record<string, number | null> = { 'A/X/1': 80, 'A/X/2': 60, 'A/Y/1': 70, 'A/Y/2': null, 'B/X/1': 90 };
const cube = sheetCube(['A', 'B'], ['X', 'Y'], ['1', '2'], (n, e, c) => MARKS[`${n}/${e}/${c}`] ?? null);

describe('the cube of marks', () => {
  it('answers any mark by position, and a sheet as its marks in the order of the criteria', () => {
    expect(markAt(cube, 0, 0, 1)).toBe(60);
    expect(markAt(cube, 0, 1, 1)).toBeNaN();
    expect(markAt(cube, 1, 0, 0)).toBe(90);
    expect([...sheetAt(cube, 0, 0)]).toEqual([80, 60]);
  });

  it('weighs marks to totals, whatever the scale of the weights', () => {
    for (const weights of [
      [75, 25],
      [3, 1],
    ]) {
      expect(scoreAt(totals(cube, weights), 0, 0)).toBe(75);
    }
  });

  it('never half-uses a sheet, but does without a criterion that has no weight', () => {
    expect(scoreAt(totals(cube, [1, 1]), 0, 1)).toBeNaN();
    expect(scoreAt(totals(cube, [1, 0]), 0, 1)).toBe(70);
    expect(isCompleteBlock(totals(cube, [1, 0]))).toBe(false);
  });

  it('refuses weights that are not one per criterion, negative, endless or all zero', () => {
    for (const weights of [[1], [1, 1, 1], [2, -1], [0, 0], [Number.NaN, 1], [Infinity, 1]]) {
      expect(() => totals(cube, weights)).toThrow(RangeError);
    }
  });
});
