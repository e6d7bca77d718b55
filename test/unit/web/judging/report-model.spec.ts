import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { diagnose, type DiagnosticReport, type Flag } from '../../../../src/core/diagnostics/index.js';
import { parseProblem, scoreProblem } from '../../../../src/core/scoring/index.js';
import {
  coefficientsOf,
  firmnessCounts,
  range95,
  shareOf,
  sortedFlags,
  touchesAward,
} from '../../../../src/web/features/diagnostics/report-model.js';

let report: DiagnosticReport;

beforeAll(() => {
  const parsed = parseProblem(JSON.parse(readFileSync('docs/examples/scoring-problem.json', 'utf8')));
  if (!parsed.ok) throw new Error('the example is faulty');
  report = diagnose(parsed.value, scoreProblem(parsed.value), { seed: 7, draws: 200, awardPlaces: 3 });
});

describe('a report on the published example', () => {
  it('has six coefficients for each stage, in the same order, each with a word', () => {
    for (const { reliability } of report.stages) {
      const found = coefficientsOf(reliability);
      expect(found.map(({ measure }) => measure)).toEqual([
        'average',
        'single',
        'alpha',
        'w',
        'generalizability',
        'dependability',
      ]);
      for (const { value, band } of found) expect(band === 'missing').toBe(value === null);
    }
  });

  it('counts every nominee once as firm, fairly firm or open', () => {
    const { firm, fairly, open } = firmnessCounts(report.nominees);
    expect(firm + fairly + open).toBe(report.nominees.length);
  });

  it('keeps every check: what asks, what is clear, what had too little data', () => {
    for (const { flags } of report.stages) {
      const { asking, clear, missing } = sortedFlags(flags.flags);
      expect(asking.length + clear + missing).toBe(flags.flags.length);
    }
  });
});

it('the word for a coefficient goes by the lower end of its range', () => {
  const [stage] = report.stages;
  if (!stage) throw new Error('no stage');
  const interval = { estimate: 0.93, low: 0.6, high: 0.98 };
  const components = {
    status: 'fitted',
    average: interval,
    single: interval,
  } as unknown as typeof stage.reliability.components;
  expect(coefficientsOf({ ...stage.reliability, components })[0]).toEqual({
    measure: 'average',
    value: 0.93,
    range: [0.6, 0.98],
    band: 'moderate',
  });
});

it('the strongest flag comes first, beside its own bound', () => {
  const flag = (kind: Flag['kind'], statistic: number, threshold: number): Flag => ({
    kind,
    status: 'flagged',
    evaluators: ['P1'],
    nominees: [],
    criterion: null,
    count: 10,
    estimate: null,
    statistic,
    threshold,
    panel: null,
    quartileDifference: null,
    crosses: true,
    p: null,
    adjustedP: null,
  });
  const { asking } = sortedFlags([flag('drift', 2.6, 2.5), flag('severity', -20, 2.5), flag('outlier', 3.2, 3)]);
  expect(asking.map(({ kind }) => kind)).toEqual(['severity', 'outlier', 'drift']);
});

it('a 95% range is 1.96 standard errors to both sides, and none without an error', () => {
  expect(range95(10, 2)).toEqual([6.08, 13.92]);
  expect(range95(10, null)).toBeUndefined();
  expect(shareOf('27/100')).toBe(0.27);
  expect(shareOf('1')).toBe(1);
});

it('a change touches the awards when somebody enters or leaves them, not when they change places inside', () => {
  expect(touchesAward([{ from: 1, to: 2 }], 3)).toBe(false);
  expect(touchesAward([{ from: 3, to: 4 }], 3)).toBe(true);
  expect(touchesAward([{ from: 5, to: 3 }], 3)).toBe(true);
  expect(touchesAward([{ from: 2, to: null }], 3)).toBe(true);
  expect(touchesAward([{ from: 9, to: null }], 3)).toBe(false);
});
