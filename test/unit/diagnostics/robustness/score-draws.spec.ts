import { describe, expect, it } from '@jest/globals';
import { pFirstBeatsSecond, scoreDraws, type UncertainScore } from '../../../../src/core/diagnostics/index.js';
import { caseTwenty, measured } from './scene.js';

const { mu, se } = caseTwenty.input.normal_pair;
const pair: [UncertainScore, UncertainScore] = [
  { nominee: 'A', score: mu[0], se: se[0] },
  { nominee: 'B', score: mu[1], se: se[1] },
];

describe('scores with their errors', () => {
  it('have the closed form of case 20 for two rivals', () => {
    const expected = caseTwenty.expected.computed.P_first_beats_second;
    expect(pFirstBeatsSecond(...pair)).toBeCloseTo(expected, 14);
    expect(pFirstBeatsSecond(pair[1], pair[0])).toBeCloseTo(1 - expected, 14);
  });

  it('agree with it when drawn, within three standard errors', () => {
    const expected = caseTwenty.expected.computed.P_first_beats_second;
    const { nominees, draws } = measured(scoreDraws(pair, { seed: 11 }));
    expect(Math.abs(nominees[0]!.pFirst - expected)).toBeLessThan(3 * Math.sqrt((expected * (1 - expected)) / draws));
  });

  it('are certain without any error, equal scores sharing their rank', () => {
    const certain = [80, 70, 80].map((score, i) => ({ nominee: `N${i}`, score, se: 0 }));
    const { nominees, firstPlaceShared } = measured(scoreDraws(certain, { seed: 1, draws: 10 }));
    expect(nominees.map(({ median, firstTiesSplit }) => [median, firstTiesSplit])).toEqual([
      [1, '1/2'],
      [3, '0'],
      [1, '1/2'],
    ]);
    expect(firstPlaceShared).toBe(10);
    expect([
      pFirstBeatsSecond(certain[0]!, certain[1]!),
      pFirstBeatsSecond(certain[1]!, certain[0]!),
      pFirstBeatsSecond(certain[0]!, certain[2]!),
    ]).toEqual([1, 0, 0.5]);
  });

  it('need two nominees', () => {
    expect(scoreDraws([pair[0]], { seed: 1 })).toEqual({ status: 'insufficient-data', reason: 'too-few-nominees' });
  });

  it.each([
    [{ nominee: 'B', score: Number.NaN, se: 1 }],
    [{ nominee: 'B', score: 1, se: -1 }],
    [{ nominee: 'B', score: 1, se: Infinity }],
    [{ nominee: 'A', score: 1, se: 1 }],
  ])('refuses beside A %j', (other) => {
    expect(() => scoreDraws([pair[0], other], { seed: 1 })).toThrow(RangeError);
  });
});
