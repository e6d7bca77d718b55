import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AlphaMetric, krippendorffAlpha, krippendorffBand } from '../../../../src/core/diagnostics/index.js';
import { vector } from '../../scoring/vectors.js';
import { measured, numbersIn, scoreRows, shuffled, tableOf } from './tables.js';

type Observers = (number | null)[][];

interface KrippendorffCase {
  input: { C_4x12: Observers; wikipedia_3x15: Observers };
  expected: {
    published: Record<'C_4x12' | 'wikipedia_3x15', Partial<Record<AlphaMetric, number>>>;
    computed: Record<'C_4x12' | 'wikipedia_3x15', Partial<Record<AlphaMetric, { fraction: string; value: number }>>> & {
      C_pairable_values: number;
    };
  };
}

const METRICS: AlphaMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

const { input, expected } = vector('03-krippendorff-alpha') as KrippendorffCase;

/** The case has observers in rows; a table has nominees in rows. */
const turned = (observers: Observers): Observers => observers[0]!.map((_, unit) => observers.map((row) => row[unit]!));

describe('Krippendorff’s alpha with missing scores (case 03)', () => {
  const computed = (['C_4x12', 'wikipedia_3x15'] as const).flatMap((data) =>
    Object.entries(expected.computed[data]).map(
      ([metric, answer]) => [data, metric as AlphaMetric, answer.fraction, answer.value] as const,
    ),
  );

  it.each(computed)('%s, %s: %s', (data, metric, fraction, value) => {
    const { alpha } = measured(krippendorffAlpha(tableOf(turned(input[data])), metric));
    const [numerator, denominator] = fraction.split('/').map(Number);
    expect(Math.abs(alpha - value)).toBeLessThan(1e-12);
    expect(Math.abs(alpha - numerator! / denominator!)).toBeLessThan(1e-12);
    const printed = expected.published[data][metric];
    if (printed !== undefined) expect(Number(alpha.toFixed(3))).toBe(printed);
  });

  it('units with fewer than two values are dropped, with their values', () => {
    const { nominees, scores } = measured(krippendorffAlpha(tableOf(turned(input.C_4x12)), 'nominal'));
    expect([nominees, scores]).toEqual([11, expected.computed.C_pairable_values]);
  });

  it('Krippendorff’s own limits: .667 and .80', () => {
    expect([0.66, 0.667, 0.79, 0.8].map(krippendorffBand)).toEqual(['unreliable', 'tentative', 'tentative', 'good']);
  });
});

/** The definition itself: mean distance of pairs within units against mean distance of all pairs. */
function byDefinition(rows: Observers, distance: (a: number, b: number) => number): number {
  const units = rows.map((row) => row.filter((score) => score !== null)).filter((unit) => unit.length > 1);
  const all = units.flat();
  const pairs = (values: number[]): number =>
    values.reduce((sum, a, i) => sum + values.reduce((inner, b, j) => inner + (i === j ? 0 : distance(a, b)), 0), 0);
  const within = units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / all.length;
  return 1 - within / (pairs(all) / (all.length * (all.length - 1)));
}

/** Ordinal distance as Krippendorff writes it: how many values lie from one to the other, the ends counted by half. */
function ordinalDistance(rows: Observers): (a: number, b: number) => number {
  const values = rows
    .map((row) => row.filter((score) => score !== null))
    .filter((unit) => unit.length > 1)
    .flat();
  return (a, b) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = values.filter((value) => value >= low && value <= high).length;
    const ends = values.filter((value) => value === low).length + values.filter((value) => value === high).length;
    return a === b ? 0 : (between - ends / 2) ** 2;
  };
}

describe('laws of alpha', () => {
  it('every metric equals its definition over pairs', () => {
    fc.assert(
      fc.property(scoreRows({ missing: true }), (rows) => {
        const distances = {
          nominal: (a: number, b: number) => (a === b ? 0 : 1),
          ordinal: ordinalDistance(rows),
          interval: (a: number, b: number) => (a - b) ** 2,
          ratio: (a: number, b: number) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
        };
        for (const metric of METRICS) {
          const answer = krippendorffAlpha(tableOf(rows), metric);
          expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
          if (answer.status === 'measured') {
            expect(Math.abs(answer.alpha - byDefinition(rows, distances[metric]))).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  it('neither the order of nominees nor of evaluators matters', () => {
    fc.assert(
      fc.property(scoreRows({ missing: true }), fc.nat(1000), (rows, seed) => {
        for (const metric of METRICS) {
          const [a, b] = [rows, shuffled(rows, seed)].map((order) => krippendorffAlpha(tableOf(order), metric));
          expect(b!.status).toBe(a!.status);
          if (a!.status === 'measured' && b!.status === 'measured') expect(b!.alpha).toBeCloseTo(a!.alpha, 9);
        }
      }),
    );
  });

  it('adding points to every score leaves the interval and the ordinal alpha', () => {
    fc.assert(
      fc.property(scoreRows({ missing: true }), fc.integer({ min: 0, max: 400 }), (rows, points) => {
        const moved = rows.map((row) => row.map((score) => (score === null ? null : score + points / 8)));
        for (const metric of ['interval', 'ordinal'] as const) {
          const [a, b] = [rows, moved].map((scores) => krippendorffAlpha(tableOf(scores), metric));
          expect(b!.status).toBe(a!.status);
          if (a!.status === 'measured' && b!.status === 'measured') expect(b!.alpha).toBeCloseTo(a!.alpha, 8);
        }
      }),
    );
  });
});

describe('too little to measure is said', () => {
  it.each([
    ['no nominee', [], 'too-few-evaluators'],
    ['one evaluator', [[70], [80]], 'too-few-evaluators'],
    [
      'everything missing',
      [
        [null, null],
        [null, null],
      ],
      'missing-scores',
    ],
    [
      'no nominee scored twice',
      [
        [70, null],
        [null, 80],
      ],
      'missing-scores',
    ],
    [
      'ties only',
      [
        [70, 70],
        [70, 70],
      ],
      'no-variance',
    ],
  ] as const)('%s', (_, rows, reason) => {
    for (const metric of METRICS) {
      expect(krippendorffAlpha(tableOf(rows), metric)).toEqual({ status: 'insufficient-data', reason });
    }
  });

  it('proportions of scores below zero mean nothing', () => {
    const table = tableOf([[-1, 2], [3, 4]]); // prettier-ignore
    expect(krippendorffAlpha(table, 'ratio')).toEqual({ status: 'insufficient-data', reason: 'negative-scores' });
  });

  it('one nominee scored by two is enough, and agreement no better than chance', () => {
    const { alpha, nominees } = measured(krippendorffAlpha(tableOf([[70, 80], [90, null]]), 'interval')); // prettier-ignore
    expect([alpha, nominees]).toEqual([0, 1]);
  });

  it('zeros have no distance in proportion', () => {
    expect(measured(krippendorffAlpha(tableOf([[0, 0], [5, 5]]), 'ratio')).alpha).toBe(1); // prettier-ignore
  });

  it('sums that differ in their last bits are the same score', () => {
    const table = tableOf([[0.1 + 0.2, 0.3], [0.5, 0.5]]); // prettier-ignore
    expect(measured(krippendorffAlpha(table, 'nominal')).alpha).toBe(1);
  });
});
