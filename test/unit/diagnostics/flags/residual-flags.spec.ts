import { describe, expect, it } from '@jest/globals';
import { inGroupFlags } from '../../../../src/core/diagnostics/flags/in-group-flags.js';
import { farFromPanelFlags, outlierTests } from '../../../../src/core/diagnostics/flags/mark-flags.js';
import { residualsOf } from '../../../../src/core/diagnostics/flags/residuals.js';
import { driftFlags, orderEffectFlag } from '../../../../src/core/diagnostics/flags/trend-flags.js';
import { ratingTable } from '../../../../src/core/diagnostics/rating-table.js';
import { asked, named, noise, scene } from './scene.js';

type Edit = (score: number, nominee: number, evaluator: number) => number | null;

/** Twenty nominees, five evaluators: differences among nominees, leniency, noise, and what `edit` adds. */
function panel(edit: Edit = (score) => score, nominees = 20) {
  const [n, e] = [named('N', nominees), named('E', 5)];
  const table = ratingTable(n, e, (nominee, evaluator) => {
    const [i, j] = [n.indexOf(nominee), e.indexOf(evaluator)];
    return edit(60 + 4 * noise(i, 3) + 2 * j + noise(i, j) / 2, i, j);
  });
  return { table, residuals: residualsOf(table) };
}

const inOrder = (length: number) => Float64Array.from({ length: length * 5 }, (_, cell) => Math.floor(cell / 5) + 1);

describe('drift', () => {
  it('is asked about when residuals rise or fall along the sequence', () => {
    const { table, residuals } = panel((score, i, j) => (j === 2 ? score - 0.3 * i : score));
    const flags = driftFlags(table, residuals, inOrder(20));
    expect(asked(flags, 'drift')).toEqual(['E3']);
    expect(flags[2]!.estimate).toBeLessThan(-0.2);
    expect(flags[2]!.quartileDifference).toBeLessThan(-2.5);
    expect(flags[2]).toMatchObject({ count: 20, threshold: 2.5, nominees: [], crosses: true });
  });

  it('follows the sequence of marking, not the order of the table', () => {
    const { table, residuals } = panel((score, i, j) => (j === 2 ? score - 0.3 * ((i * 7) % 20) : score));
    const shuffled = Float64Array.from({ length: 100 }, (_, cell) => (Math.floor(cell / 5) * 7) % 20);
    expect(asked(driftFlags(table, residuals, inOrder(20)), 'drift')).toEqual([]);
    expect(asked(driftFlags(table, residuals, shuffled), 'drift')).toEqual(['E3']);
  });

  it('is not judged on fewer than eight sheets of known time, nor when all were marked at once', () => {
    const { table, residuals } = panel();
    const unknown = inOrder(20).map((at, cell) => (cell < 65 ? Number.NaN : at));
    const atOnce = new Float64Array(100).fill(1);
    for (const sequence of [unknown, atOnce]) {
      const flags = driftFlags(table, residuals, sequence);
      expect(flags.map(({ status }) => status)).toEqual(Array(5).fill('insufficient-data'));
      expect(flags[0]).toMatchObject({ estimate: null, statistic: null, quartileDifference: null, p: null });
    }
  });
});

describe('the order of interviews', () => {
  const order = named('N', 20).map((_, i) => i + 1);

  it('is asked about when scores rise or fall with it, once for the panel', () => {
    const { residuals } = panel((score, i) => score + 3 * i);
    expect(orderEffectFlag(residuals, order)).toMatchObject({ status: 'flagged', evaluators: [], count: 20 });
    expect(orderEffectFlag(panel().residuals, order)).toMatchObject({ status: 'clear' });
  });

  it('is not judged on fewer than eight interviews', () => {
    const few = order.map((at) => (at > 7 ? null : at));
    expect(orderEffectFlag(panel().residuals, few)).toMatchObject({ status: 'insufficient-data', count: 7 });
  });
});

describe('outliers', () => {
  it('are scores whose studentised residual exceeds 3', () => {
    const { table, residuals } = panel((score, i, j) => (i === 4 && j === 1 ? score - 12 : score));
    const { flags, tested } = outlierTests(table, residuals);
    expect(tested).toBe(100);
    expect(asked(flags, 'outlier')).toEqual(['E2/N5']);
    const flag = flags.find(({ status }) => status === 'flagged')!;
    expect(flag.statistic).toBeLessThan(-3);
    expect(flag.p).toBeLessThan(0.003);
  });

  it('are found with certainty where everything else fits exactly', () => {
    const table = ratingTable(
      named('N', 6),
      named('E', 4),
      (n, e) => Number(n[1]) * 4 + Number(e[1]) + (n === 'N3' && e === 'E2' ? 20 : 0),
    );
    const { flags } = outlierTests(table, residualsOf(table));
    expect(asked(flags, 'outlier')).toEqual(['E2/N3']);
    for (const { statistic, p } of flags) {
      expect(statistic === null || Number.isFinite(statistic)).toBe(true);
      expect(p).toBeGreaterThanOrEqual(0);
    }
  });

  it('are not judged where no residual can be studentised', () => {
    const { table, residuals } = panel((score, i, j) => (j === 0 ? score : null));
    expect(outlierTests(table, residuals)).toEqual({
      tested: 0,
      flags: [expect.objectContaining({ kind: 'outlier', status: 'insufficient-data', evaluators: [], count: 20 })],
    });
  });

  it('are held against the number of scores that were looked at', () => {
    const { table, residuals } = panel((score, i, j) => (i === 4 && j === 1 ? score - 6.5 : score));
    const doubtful = outlierTests(table, residuals).flags;
    for (const { p, adjustedP, crosses, status } of doubtful) {
      expect(crosses).toBe(true);
      expect(adjustedP).toBeGreaterThan(p!);
      expect(status).toBe(adjustedP! <= 0.1 ? 'flagged' : 'clear');
    }
    expect(doubtful.length).toBeGreaterThan(0);
  });
});

describe('marks far from the panel', () => {
  it('lie more than 15 points from the median of their nominee and criterion, and ask for confirmation', () => {
    const cube = scene({ nominees: 3, evaluators: 3, criteria: 2 }, (_, i, j, k) => {
      if (i !== 0 || k !== 1) return 70;
      return [70, 85, 54][j]!;
    });
    expect(farFromPanelFlags(cube)).toEqual([
      expect.objectContaining({
        kind: 'far-from-panel',
        status: 'flagged',
        evaluators: ['E3'],
        nominees: ['N1'],
        criterion: 'C2',
        estimate: 54,
        statistic: 16,
        panel: 70,
        threshold: 15,
        p: null,
      }),
    ]);
  });

  it('need a median of at least three marks', () => {
    const cube = scene({ nominees: 2, evaluators: 3, criteria: 1 }, (_, __, j) => [10, 90, null][j]!);
    expect(farFromPanelFlags(cube)).toEqual([]);
  });
});

describe('in-group favour', () => {
  const isRelated = (nominee: string, evaluator: string) => evaluator === 'E2' && Number(nominee.slice(1)) <= 5;

  it('is asked about when related nominees get more than the panel gives them', () => {
    const { table, residuals } = panel((score, i, j) => (j === 1 && i < 5 ? score + 6 : score));
    const flags = inGroupFlags(table, residuals, isRelated);
    expect(flags.map(({ evaluators, status }) => [evaluators, status])).toEqual([
      [[], 'flagged'],
      [['E2'], 'flagged'],
    ]);
    expect(flags[1]!.estimate).toBeGreaterThan(4);
    expect(flags[1]).toMatchObject({ count: 20, threshold: 2.5 });
  });

  it('is not asked about when related nominees get less', () => {
    const { table, residuals } = panel((score, i, j) => (j === 1 && i < 5 ? score - 6 : score));
    const [, own] = inGroupFlags(table, residuals, isRelated);
    expect(own).toMatchObject({ status: 'clear', crosses: false });
    expect(own!.statistic).toBeLessThan(-2.5);
  });

  it('is not judged on a single related nominee, fewer than eight scores, or without any relation', () => {
    const { table, residuals } = panel();
    const single = inGroupFlags(table, residuals, (nominee, evaluator) => nominee === 'N1' && evaluator === 'E1');
    expect(single.map(({ status }) => status)).toEqual(['insufficient-data', 'insufficient-data']);
    expect(inGroupFlags(table, residuals, () => false)).toEqual([
      expect.objectContaining({ evaluators: [], status: 'insufficient-data', count: 100 }),
    ]);
    const few = panel(undefined, 7);
    const [, own] = inGroupFlags(few.table, few.residuals, isRelated);
    expect(own).toMatchObject({ status: 'insufficient-data', count: 7 });
  });
});
