import { describe, expect, it } from '@jest/globals';

import { parseProblem, scoreProblem } from '../../../src/core/scoring/index.js';
import { placingsOf } from '../../../src/core/decision/index.js';
import { type StageSum, sumFaults } from '../../../src/features/results/database-sums.js';
import { cut, scoreBefore } from '../../../src/features/shortlists/shortlist.cut.js';
import { twoStageRule } from '../scoring/builders.js';

const sheets = (...marks: (number | string)[]) =>
  Object.fromEntries(marks.map((mark, index) => [`P${String(index + 1)}`, [mark]]));

function solve(nominees: object[], rule: Record<string, unknown> = {}) {
  const parsed = parseProblem({ rule: twoStageRule(rule), nominees });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { problem: parsed.value, outcome: scoreProblem(parsed.value) };
}

const sum = (stage: string, total: number, sheetCount = 3): StageSum => ({
  nominationId: 'a',
  stage,
  sheets: sheetCount,
  counted: sheetCount,
  total: String(total),
  denominator: '1',
  share: '1',
});

describe('the sums of the database', () => {
  const { problem, outcome } = solve([{ id: 'a', DESK: sheets(80, 81, 81), INT: sheets(90, 90, 90) }]);
  const faults = (...sums: StageSum[]) =>
    sumFaults(problem.rule, outcome.results, sums).map(({ field, code }) => `${field} ${code}`);

  it('agree exactly, thirds included', () => {
    expect(faults(sum('DESK', 24_200), sum('INT', 27_000))).toEqual([]);
  });

  it('disagree by a hundredth of a point, by a sheet, or by a stage that is not there', () => {
    const wrong = 'nominees.a.DESK result.sum-disagrees';
    expect(faults(sum('DESK', 24_201), sum('INT', 27_000))).toEqual([wrong]);
    expect(faults(sum('DESK', 24_200 / 2, 6), sum('INT', 27_000))).toEqual([wrong]);
    expect(faults(sum('INT', 27_000))).toEqual([wrong]);
  });

  it('agree where the extremes are left out: of five sheets three marks count', () => {
    const [desk, interview] = twoStageRule()['stages'] as [object, object];
    const rule = { stages: [{ ...desk, aggregate: 'olympic' }, interview] };
    const trimmed = solve([{ id: 'a', DESK: sheets(10, 80, 81, 81, 99), INT: sheets(90) }], rule);
    const faultsOf = (desk: StageSum) =>
      sumFaults(trimmed.problem.rule, trimmed.outcome.results, [desk, sum('INT', 9_000, 1)]).length;

    expect(faultsOf({ ...sum('DESK', 24_200, 5), counted: 3 })).toBe(0);
    expect(faultsOf({ ...sum('DESK', 24_201, 5), counted: 3 })).toBe(1);
    expect(faultsOf(sum('DESK', 35_100, 5))).toBe(1);
  });

  it('agree where constituencies are weighed: the mean of their own means by their shares', () => {
    const organisations = { weights: { X: '70', Y: '30' }, members: { P1: 'X', P2: 'X', P3: 'X', P4: 'Y' } };
    const [desk, interview] = twoStageRule()['stages'] as [object, object];
    const rule = { stages: [{ ...desk, aggregate: 'organisation_balanced', organisations }, interview] };
    const balanced = solve([{ id: 'a', DESK: sheets(80, 81, 81, 60), INT: sheets(90) }], rule);
    const faultsOf = (...sums: StageSum[]) =>
      sumFaults(balanced.problem.rule, balanced.outcome.results, [...sums, sum('INT', 9_000, 1)]).length;
    const [x, y] = [
      { ...sum('DESK', 24_200), share: '7' },
      { ...sum('DESK', 6_000, 1), share: '3' },
    ];

    expect(faultsOf(x, y)).toBe(0);
    expect(faultsOf({ ...x, share: '3' }, { ...y, share: '7' })).toBe(1);
    expect(faultsOf({ ...x, total: '24201' }, y)).toBe(1);
    expect(faultsOf(x)).toBe(1);
    expect(faultsOf(sum('DESK', 30_200, 4))).toBe(1);
  });

  it('agree where levels are marked, once they are turned into points', () => {
    const [desk, interview] = twoStageRule()['stages'] as [object, object];
    const rule = { stages: [{ ...desk, scale: [1, 5], levels: { 1: 20, 2: 40, 3: 60, 4: 80, 5: 100 } }, interview] };
    const levels = solve([{ id: 'a', DESK: sheets(4, 5, 5), INT: sheets(90) }], rule);
    const faultsOf = (total: number) =>
      sumFaults(levels.problem.rule, levels.outcome.results, [sum('DESK', total), sum('INT', 9_000, 1)]).length;
    expect([faultsOf(28_000), faultsOf(1_400)]).toEqual([0, 1]);
  });

  it('are not asked about a stage without a score, nor where criteria are rounded', () => {
    const open = solve([{ id: 'a', DESK: sheets(80), INT: {} }]);
    expect(sumFaults(open.problem.rule, open.outcome.results, [sum('DESK', 8_000, 1)])).toEqual([]);
    const rounded = solve([{ id: 'a', DESK: sheets(80), INT: sheets(80) }], {
      rounding: { points: ['criterion', 'final'], places: 2, mode: 'half_up' },
    });
    expect(sumFaults(rounded.problem.rule, rounded.outcome.results, [])).toEqual([]);
  });
});

describe('the final list', () => {
  const label = (rank: number) => ({ rank, names: { id: `Juara ${String(rank)}`, en: `No. ${String(rank)}` } });
  const terms = { awardPlaces: 2, rankLabels: [label(1), label(2)] };

  it('names awards and labels by rank, whoever shares it, and puts those without a rank last', () => {
    const gated = solve(
      [
        { id: 'a', gates: { PDS: false }, DESK: sheets(99), INT: sheets(99) },
        { id: 'b', gates: { PDS: true }, DESK: sheets(80), INT: sheets(80) },
        { id: 'c', gates: { PDS: true }, DESK: sheets(80), INT: sheets(80) },
        { id: 'd', gates: { PDS: true }, DESK: sheets(70), INT: sheets(70) },
      ],
      { gates: ['PDS'] },
    );
    const line = (
      nominationId: string,
      rank: number | null,
      position: number,
      final: string,
      decidedBy: string | null,
    ) => ({
      nominationId,
      status: rank === null ? 'failed-gate' : 'ranked',
      rank,
      position,
      label: rank === 1 ? { id: 'Juara 1', en: 'No. 1' } : null,
      final: `${final}.00`,
      finalExact: final,
      decidedBy,
      isAward: rank === 1,
    });
    expect(placingsOf(gated.outcome.results, [], terms)).toEqual([
      line('b', 1, 1, '80', 'shared'),
      line('c', 1, 2, '80', 'shared'),
      line('d', 3, 3, '70', 'final'),
      line('a', null, 4, '99', null),
    ]);
  });
});

describe('a shortlist', () => {
  const { problem } = solve([
    { id: 'a', DESK: sheets(90), INT: sheets(0) },
    { id: 'b', DESK: sheets(80), INT: sheets(100) },
    { id: 'c', DESK: sheets(70), stageReached: 'DESK' },
  ]);

  it('looks at nothing but the stages before the interview', () => {
    const outcome = scoreBefore(problem, ['INT']);
    expect(outcome?.results.map(({ id, rank, final }) => [id, rank, final])).toEqual([
      ['a', 1, '90.00'],
      ['b', 2, '80.00'],
      ['c', 3, '70.00'],
    ]);
    expect(outcome && cut(outcome, 1).map(({ nominationId, isAdmitted }) => [nominationId, isAdmitted])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
  });

  it('is none where nothing comes before the interview, or there is none', () => {
    expect(scoreBefore(problem, ['DESK'])).toBeNull();
    expect(scoreBefore(problem, ['WAWANCARA'])).toBeNull();
  });
});
