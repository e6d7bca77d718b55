import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bradleyTerry, type Encounter } from '../../../../src/core/diagnostics/rasch/bradley-terry.js';
import { separationOf } from '../../../../src/core/diagnostics/rasch/separation.js';

const duel = (games: number): Encounter[] => [{ first: 0, second: 1, games }];

describe('paired comparisons', () => {
  it('of two contenders are the log odds of their wins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (won, lost) => {
        const answer = bradleyTerry(['A', 'B'], [won, lost], duel(won + lost));
        if (answer.status !== 'fitted') throw new Error(answer.status);
        const [a, b] = answer.strengths;
        expect(a!.measure - b!.measure).toBeCloseTo(Math.log(won / lost), 9);
        expect(a!.measure + b!.measure).toBeCloseTo(0, 9);
        expect(a!.standardError).toBeCloseTo(Math.sqrt((won + lost) / (won * lost)), 9);
        expect(a).toMatchObject({ name: 'A', wins: won, games: won + lost });
      }),
    );
  });

  it('have no finite strengths where a group won every game against the rest', () => {
    const none = { status: 'insufficient-data', reason: 'no-finite-solution' };
    expect(bradleyTerry(['A', 'B'], [5, 0], duel(5))).toEqual(none);
    const twoGroups = [
      { first: 0, second: 1, games: 4 },
      { first: 2, second: 3, games: 4 },
      { first: 0, second: 2, games: 3 },
    ];
    expect(bradleyTerry(['A', 'B', 'C', 'D'], [5, 2, 2, 2], twoGroups)).toEqual(none);
  });

  it('refuse contenders whom no chain of games links, and fewer than two', () => {
    const apart = [...duel(4), { first: 2, second: 3, games: 4 }, { first: 1, second: 2, games: 0 }];
    expect(bradleyTerry(['A', 'B', 'C', 'D'], [2, 2, 1, 3], apart)).toEqual({ status: 'disconnected' });
    expect(bradleyTerry(['A'], [0], [])).toEqual({ status: 'insufficient-data', reason: 'too-few-contenders' });
  });

  it('refuse impossible records', () => {
    const names = ['A', 'B'];
    for (const encounters of [
      [{ first: 0, second: 2, games: 4 }],
      [{ first: 1, second: 1, games: 4 }],
      [{ first: 0, second: 1, games: -4 }],
      duel(5),
    ]) {
      expect(() => bradleyTerry(names, [2, 2], encounters)).toThrow(RangeError);
    }
    expect(() => bradleyTerry(names, [4], duel(4))).toThrow(RangeError);
  });
});

describe('separation', () => {
  it('is nothing where measures differ no more than their errors', () => {
    const separation = separationOf([0.1, -0.1, 0], [0.5, 0.5, 0.5])!;
    expect(separation).toMatchObject({ separation: 0, reliability: 0, sampleReliability: 0, degreesOfFreedom: 2 });
    expect(separation.fixedChiSquare).toBeCloseTo(0.08, 12);
    expect(separation.p).toBeCloseTo(Math.exp(-0.04), 10);
  });

  it('relates to reliability as G^2 / (1 + G^2)', () => {
    const { separation, reliability } = separationOf([2, -1, 0.5, -1.5], [0.3, 0.4, 0.3, 0.5])!;
    expect(reliability).toBeCloseTo(separation ** 2 / (1 + separation ** 2), 12);
  });

  it('needs two measures with errors above zero', () => {
    expect(separationOf([1], [0.2])).toBeNull();
    expect(separationOf([1, 2], [0.2, 0])).toBeNull();
    expect(separationOf([1, 2], [0.2])).toBeNull();
  });
});
