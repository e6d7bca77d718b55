import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg, correctForDiscovery } from '../../../../src/core/diagnostics/flags/false-discovery.js';
import { judged } from '../../../../src/core/diagnostics/flags/flag.js';

/** Benjamini & Hochberg (1995), section 4.1: fifteen tests of a myocardial infarction trial. */
const TRIAL = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('the Benjamini-Hochberg correction', () => {
  it('keeps four of the fifteen tests of the 1995 paper at q = .05', () => {
    const adjusted = benjaminiHochberg(TRIAL);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(adjusted.slice(0, 4).map((p) => Number(p.toFixed(6)))).toEqual([0.0015, 0.003, 0.0095, 0.035625]);
    expect(adjusted[14]).toBe(1);
  });

  it('never lowers a p-value, never exceeds 1 and keeps their order', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const adjusted = benjaminiHochberg(raw);
        raw.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          raw.forEach((other, j) => {
            if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });

  it('does not depend on the order in which tests are listed', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        expect(benjaminiHochberg([...raw].reverse())).toEqual(benjaminiHochberg(raw).reverse());
      }),
    );
  });
});

describe('the flags of one ranking', () => {
  const drift = (evaluator: string, p: number) =>
    judged({ kind: 'drift', evaluators: [evaluator], count: 30, threshold: 2.5, statistic: 2.6, p, crosses: true });
  it('lose the flag that does not survive the correction, and show both p-values', () => {
    const tests = [
      drift('E1', 0.012),
      ...Array.from({ length: 11 }, (_, i) => ({ ...drift(`X${i}`, 0.9), crosses: false })),
    ];
    const [first] = correctForDiscovery(tests, 0.1);
    expect(first).toMatchObject({ status: 'clear', crosses: true, p: 0.012 });
    expect(first!.adjustedP).toBeCloseTo(0.144, 12);
  });

  it('are left as they are where no p-value exists', () => {
    const halo = judged({ kind: 'halo-spread', evaluators: ['E1'], count: 30, threshold: 0.5, crosses: true });
    expect(correctForDiscovery([halo], 0.1)).toEqual([halo]);
  });
});
