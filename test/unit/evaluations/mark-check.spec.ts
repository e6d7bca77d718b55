import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  checkMark,
  type MarkingTerms,
  markText,
  pointsOf,
  totalOf,
} from '../../../src/features/evaluations/mark-check.js';

const terms = (changes: Partial<MarkingTerms> = {}): MarkingTerms => ({
  criteria: ['D1', 'D2'],
  weights: [3, 2],
  scaleMin: 0,
  scaleMax: 10_000,
  step: 25,
  bands: [
    [
      { level: 1, from: 0, to: 4_975 },
      { level: 2, from: 5_000, to: 8_975 },
      { level: 3, from: 9_000, to: 10_000 },
    ],
    [],
  ],
  levelPoints: null,
  constituencies: null,
  extremesNeedComment: false,
  ...changes,
});

describe('a mark', () => {
  it.each([
    ['0', 0],
    ['100', 10_000],
    ['74.25', 7_425],
    ['74.250', 7_425],
    ['50', 5_000],
  ])('of %s is held as %d hundredths', (mark, minor) => {
    expect(checkMark(terms(), 0, { mark })).toEqual({ minor });
  });

  it.each(['-0.25', '100.25', '100000', '-1'])('of %s lies off the scale', (mark) => {
    expect(checkMark(terms(), 0, { mark })).toEqual({
      faults: [{ field: 'mark', code: 'mark.off-scale', params: { lo: '0', hi: '100' } }],
    });
  });

  it.each(['74.3', '74.251', '0.01', '99.999999'])('of %s lies off the step', (mark) => {
    expect(checkMark(terms(), 0, { mark })).toEqual({
      faults: [{ field: 'mark', code: 'mark.off-step', params: { step: '0.25' } }],
    });
  });

  it('goes in steps from the lowest mark of a scale that does not start at zero', () => {
    const odd = terms({ scaleMin: 150, scaleMax: 1_150, step: 200 });
    expect(checkMark(odd, 0, { mark: '3.5' })).toEqual({ minor: 350 });
    expect(checkMark(odd, 0, { mark: '3' })).toMatchObject({ faults: [{ code: 'mark.off-step' }] });
  });

  it('lies in the band of the level chosen', () => {
    expect(checkMark(terms(), 0, { mark: '50', level: 2 })).toEqual({ minor: 5_000 });
    expect(checkMark(terms(), 0, { mark: '49.75', level: 2 })).toEqual({
      faults: [{ field: 'mark', code: 'mark.outside-level', params: { level: 2, lo: '50', hi: '89.75' } }],
    });
    expect(checkMark(terms(), 0, { mark: '90', level: 2 })).toMatchObject({ faults: [{ code: 'mark.outside-level' }] });
  });

  it('names a level that the criterion has', () => {
    const unknown = { faults: [{ field: 'level', code: 'mark.level-unknown', params: { level: 4 } }] };
    expect(checkMark(terms(), 0, { mark: '50', level: 4 })).toEqual(unknown);
    expect(checkMark(terms(), 1, { mark: '50', level: 4 })).toEqual(unknown);
  });

  it.each([
    ['0', true],
    ['49.75', true],
    ['50', false],
    ['89.75', false],
    ['90', true],
    ['100', true],
  ])('of %s needs a comment in the lowest and the highest band where the rubric says so: %s', (mark, needed) => {
    const strict = terms({ extremesNeedComment: true });
    const missing = { faults: [{ field: 'comment', code: 'mark.comment-missing' }] };
    const minor = { minor: Number(mark) * 100 };
    expect(checkMark(strict, 0, { mark })).toEqual(needed ? missing : minor);
    expect(checkMark(strict, 0, { mark, comment: 'Alasan' })).toEqual(minor);
    expect(checkMark(terms(), 0, { mark })).toEqual(minor);
    expect(checkMark(strict, 1, { mark })).toEqual(minor);
  });

  it('is told every fault at once', () => {
    const checked = checkMark(terms({ extremesNeedComment: true }), 0, { mark: '95', level: 1 });
    expect(checked).toMatchObject({ faults: [{ code: 'mark.outside-level' }, { code: 'mark.comment-missing' }] });
  });

  it('reads back as the text it was given in, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (steps) => {
        const minor = steps * 25;
        expect(checkMark(terms(), 1, { mark: markText(minor) })).toEqual({ minor });
      }),
    );
  });
});

describe('a mark that is a level', () => {
  const level = (number: number) => ({ level: number, from: number * 100, to: number * 100 });
  const fiveLevels = terms({
    scaleMin: 100,
    scaleMax: 500,
    step: 100,
    bands: [[1, 2, 3, 4, 5].map(level), []],
    levelPoints: [2_000, 4_000, 6_000, 8_000, 10_000],
    extremesNeedComment: true,
  });

  it('is held as the level, and counts the points of the table', () => {
    expect(checkMark(fiveLevels, 0, { mark: '4', level: 4 })).toEqual({ minor: 400 });
    expect([100, 200, 300, 400, 500].map((mark) => pointsOf(fiveLevels, mark))).toEqual(fiveLevels.levelPoints);
    expect(totalOf(fiveLevels, [400, 200])).toBe(3 * 8_000 + 2 * 4_000);
  });

  it.each([
    ['80', 'mark.off-scale'],
    ['0', 'mark.off-scale'],
    ['3.5', 'mark.off-step'],
  ])('is none of 0 to 100: %s is refused', (mark, code) => {
    expect(checkMark(fiveLevels, 0, { mark })).toMatchObject({ faults: [{ field: 'mark', code }] });
  });

  it.each([
    ['1', true],
    ['2', false],
    ['4', false],
    ['5', true],
  ])('of %s needs a reason as the lowest or the highest: %s', (mark, needed) => {
    const missing = { faults: [{ field: 'comment', code: 'mark.comment-missing' }] };
    expect(checkMark(fiveLevels, 0, { mark })).toEqual(needed ? missing : { minor: Number(mark) * 100 });
  });

  it('is another level than the one chosen', () => {
    expect(checkMark(fiveLevels, 0, { mark: '4', level: 3 })).toMatchObject({
      faults: [{ code: 'mark.outside-level' }],
    });
  });
});

describe('the total of a sheet', () => {
  it('is the exact sum of weight times mark', () => {
    expect(totalOf(terms(), [7_425, 5_000])).toBe(3 * 7_425 + 2 * 5_000);
  });

  it('is exact for the largest weights and marks that a rubric may have', () => {
    const large = terms({ weights: [2 ** 30, 2 ** 30 - 1] });
    expect(BigInt(totalOf(large, [32_767, 32_767]))).toBe(32_767n * (2n ** 31n - 1n));
  });
});
