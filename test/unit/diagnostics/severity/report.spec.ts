import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  escalationFor,
  severityFlag,
  severityReport,
  type SeverityReport,
} from '../../../../src/core/diagnostics/index.js';
import { anyRows, connectedRows, distance, leaks, tableOfRows } from './tables.js';

/** Ten nominees, three evaluators; the third gives `extra` more than the others, and a wobble keeps a residual. */
const rows = (extra: number): number[][] =>
  Array.from({ length: 10 }, (_, i) => {
    const quality = 60 + 3 * i;
    return [quality + (i % 2), quality - (i % 3) + 1, quality + extra + (i % 2 === 0 ? 1 : -1)];
  });

/** The same where the third evaluator did not score the fifth nominee. */
const holed = (extra: number): (number | null)[][] =>
  rows(extra).map((row, i) => row.map((score, j) => (j === 2 && i === 4 ? null : score)));

const reportOf = (table: (number | null)[][], awardPlaces = 3): SeverityReport =>
  severityReport(tableOfRows(table), { awardPlaces });

const flagsOf = ({ evaluators }: SeverityReport) => evaluators.map(({ flag }) => flag);

describe('the line of an evaluator', () => {
  it('flags whoever stands more than 3 points and 2.5 standard errors above the panel as lenient, below as severe', () => {
    expect(flagsOf(reportOf(rows(8)))).toEqual(['unremarkable', 'unremarkable', 'lenient']);
    expect(flagsOf(reportOf(rows(-8)))).toEqual(['unremarkable', 'unremarkable', 'severe']);
    expect(flagsOf(reportOf(rows(1)))).toEqual(['unremarkable', 'unremarkable', 'unremarkable']);
  });

  it.each([
    [{ leniency: 3.01, standardError: 1, t: 3.01 }, 'lenient'],
    [{ leniency: -3.01, standardError: 1, t: -3.01 }, 'severe'],
    [{ leniency: 3, standardError: 1, t: 3 }, 'unremarkable'],
    [{ leniency: 5, standardError: 2, t: 2.5 }, 'unremarkable'],
    [{ leniency: 5, standardError: 0, t: null }, 'lenient'],
    [{ leniency: 5, standardError: null, t: null }, 'insufficient-data'],
    [{ leniency: null, standardError: null, t: null }, 'insufficient-data'],
  ])('reads %j as %s', (estimate, flag) => {
    expect(severityFlag({ scores: 8, ...estimate })).toBe(flag);
    expect(severityFlag({ scores: 7, ...estimate })).toBe('insufficient-data');
  });

  it('gives leniency, its error and the prediction, which is smaller', () => {
    const line = reportOf(rows(9)).evaluators[2]!;
    expect(line).toMatchObject({ evaluator: 'E3', scores: 10, flag: 'lenient' });
    expect(line.t).toBeCloseTo(line.leniency! / line.standardError!, 12);
    expect(line.predicted!).toBeLessThan(line.leniency!);
    expect(line.predicted!).toBeGreaterThan(0);
    expect(line.predictedError!).toBeGreaterThan(0);
  });

  it('shows whose scores are hard to foresee: infit and spread above 1, correlation below the others', () => {
    const erratic = rows(0).map(([a = 0, b = 0, c = 0], i) => [
      a,
      b,
      c + [15, -12, 9, -15, 12, -9, 15, -14, 8, -11][i]!,
    ]);
    const { evaluators } = reportOf(erratic);
    expect(evaluators[2]!.infit!).toBeGreaterThan(1.5);
    expect(evaluators[2]!.residualSpreadRatio!).toBeGreaterThan(1.5);
    expect(evaluators[2]!.restCorrelation!).toBeLessThan(evaluators[0]!.restCorrelation!);
    expect(evaluators[0]!.infit!).toBeLessThan(1);
  });

  it('has infits whose mean, weighted by what the fit leaves free, is 1: in a complete block all weigh the same', () => {
    const { evaluators } = reportOf(rows(4));
    expect(evaluators.reduce((sum, { infit }) => sum + infit! / 3, 0)).toBeCloseTo(1, 9);
  });

  it('is there for an evaluator who gave nothing, with nothing in it', () => {
    const { evaluators, isCompleteBlock } = reportOf(rows(1).map((row) => [...row, null]));
    expect(isCompleteBlock).toBe(true);
    expect(evaluators[3]).toEqual({
      evaluator: 'E4',
      scores: 0,
      leniency: null,
      standardError: null,
      t: null,
      predicted: null,
      predictedError: null,
      flag: 'insufficient-data',
      residualSpreadRatio: null,
      infit: null,
      restCorrelation: null,
    });
  });
});

describe('the line of a nominee', () => {
  it('changes nothing in a complete block, whatever the leniency', () => {
    const { nominees } = reportOf(rows(9));
    expect(
      distance(
        nominees.map(({ change }) => change!),
        nominees.map(() => 0),
      ),
    ).toBeLessThan(1e-9);
    expect(nominees.every(({ rankChange, isAwardZoneChange }) => rankChange === 0 && !isAwardZoneChange)).toBe(true);
  });

  it('gives back what a nominee lost whom the lenient evaluator did not score', () => {
    const missing = reportOf(holed(9)).nominees[4]!;
    expect(missing).toMatchObject({ nominee: 'N5', scores: 2 });
    expect(missing.change!).toBeGreaterThan(2);
    expect(missing.adjusted!).toBeCloseTo(missing.score! + missing.change!, 12);
  });

  it('is marked when its rank changes inside the award zone, and when somebody did not score it there', () => {
    const table = rows(24).map((row, i) => row.map((score, j) => (j === 2 && i === 9 ? null : score)));
    const { nominees } = reportOf(table, 2);
    const best = nominees[9]!;
    expect(best).toMatchObject({ rank: 3, adjustedRank: 1, rankChange: 2, isAwardZoneChange: true });
    expect(reportOf(table, 3).nominees[9]).toMatchObject({ isAwardZoneRecusal: true });
    expect(best.isAwardZoneRecusal).toBe(false);
  });

  it('stands without score or rank when nobody scored it', () => {
    const { nominees } = reportOf([...rows(1), [null, null, null]]);
    expect(nominees[10]).toEqual({
      nominee: 'N11',
      scores: 0,
      score: null,
      rank: null,
      adjusted: null,
      adjustedRank: null,
      change: null,
      rankChange: null,
      isAwardZoneChange: false,
      isAwardZoneRecusal: false,
    });
  });
});

describe('the report', () => {
  it('of a disconnected design has raw scores and no adjusted one', () => {
    const report = reportOf([
      [80, 76, null, null],
      [70, 68, null, null],
      [null, null, 90, 88],
      [null, null, 60, 62],
    ]);
    expect(report.additive.status).toBe('disconnected');
    expect(report.mixed.status).toBe('disconnected');
    expect(report.connectivity.connected).toBe(false);
    expect(report.nominees.map(({ score, adjusted, adjustedRank }) => [score, adjusted, adjustedRank])).toEqual([
      [78, null, null],
      [69, null, null],
      [89, null, null],
      [61, null, null],
    ]);
    expect(flagsOf(report)).toEqual(Array.from({ length: 4 }, () => 'insufficient-data'));
  });

  it('of anything at all has finite numbers or null, and one line for everybody', () => {
    fc.assert(
      fc.property(fc.oneof(anyRows, connectedRows), (table) => {
        const report = reportOf(table);
        expect(leaks(report)).toEqual([]);
        expect(report.nominees).toHaveLength(table.length);
        expect(report.evaluators).toHaveLength(table[0]?.length ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses an award zone of no places', () => {
    expect(() => reportOf(rows(1), 0)).toThrow(RangeError);
  });
});

describe('escalation', () => {
  it('asks nothing when nobody is flagged', () => {
    expect(reportOf(rows(1)).escalation).toBe('none');
    expect(reportOf(holed(1)).escalation).toBe('none');
  });

  it('only notes a flag in a complete block: leniency cancels there', () => {
    expect(reportOf(rows(9))).toMatchObject({ isCompleteBlock: true, escalation: 'note' });
  });

  it('asks for moderation when somebody is flagged and the block has holes', () => {
    expect(reportOf(holed(9))).toMatchObject({ isCompleteBlock: false, escalation: 'moderation' });
  });

  it('follows the rule for every combination of findings', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (evaluator, zone, block, recusal) => {
        const answer = escalationFor({
          hasFlaggedEvaluator: evaluator,
          hasAwardZoneChange: zone,
          isCompleteBlock: block,
          hasRecusalInAwardZone: recusal,
        });
        const flagged = evaluator || zone;
        expect(answer === 'none').toBe(!flagged);
        expect(answer === 'note').toBe(flagged && block && !recusal);
        expect(answer === 'moderation').toBe(flagged && (!block || recusal));
      }),
    );
  });
});
