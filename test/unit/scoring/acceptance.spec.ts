import { describe, expect, it } from '@jest/globals';
import { outcomeOf, vector } from './vectors.js';

interface Expected {
  id: string;
  eligible: boolean;
  base: string;
  adjustment: string;
  final_exact: string;
  final: string;
  rank: number | null;
  rank_before_tie_break?: number;
  status?: string;
  [stage: string]: unknown;
}

interface AcceptanceCase {
  input: unknown;
  expected: { computed: { results: Expected[]; facts: Record<string, string[]> } };
}

const acceptance = vector('25-end-to-end-award') as AcceptanceCase;
const outcome = outcomeOf(acceptance.input);
const byId = new Map(outcome.results.map((result) => [result.id, result]));

describe('the acceptance award (case 25)', () => {
  it.each(acceptance.expected.computed.results)('$id has exactly the expected stages, score and ranks', (expected) => {
    const result = byId.get(expected.id)!;
    expect({
      eligible: result.eligible,
      base: result.base,
      adjustment: result.adjustment,
      finalExact: result.finalExact,
      final: result.final,
      rank: result.rank,
      before: result.rankBeforeTieBreak,
      ADM: {
        exact: result.stages['ADM']!.exact,
        r2: result.stages['ADM']!.rounded,
        coverage: result.stages['ADM']!.coverage,
      },
      DESK: {
        exact: result.stages['DESK']!.exact,
        r2: result.stages['DESK']!.rounded,
        assessors: result.stages['DESK']!.sheets,
      },
      INT: {
        exact: result.stages['INT']!.exact,
        r2: result.stages['INT']!.rounded,
        assessors: result.stages['INT']!.sheets,
      },
    }).toEqual({
      eligible: expected.eligible,
      base: expected.base,
      adjustment: expected.adjustment,
      finalExact: expected.final_exact,
      final: expected.final,
      rank: expected.rank,
      before: expected.rank_before_tie_break ?? null,
      ADM: expected['ADM'],
      DESK: expected['DESK'],
      INT: expected['INT'],
    });
  });

  it('names the gate that a nominee failed, keeps its score and gives it no rank', () => {
    expect(byId.get('PROV-05')).toMatchObject({
      status: 'failed-gate',
      failedGates: ['G1_no_wage_arrears'],
      final: '84.37',
      rank: null,
      decidedBy: null,
    });
  });

  it('says what decided each placing: the final, the interview, or nothing', () => {
    const decided = Object.fromEntries(outcome.results.map(({ id, decidedBy }) => [id, decidedBy]));
    expect(decided).toEqual({
      'PROV-01': 'INT',
      'PROV-02': 'final',
      'PROV-03': 'final',
      'PROV-04': 'shared',
      'PROV-05': null,
      'PROV-06': 'final',
      'PROV-07': 'INT',
      'PROV-08': 'shared',
      'PROV-09': 'final',
    });
  });

  it('publishes by rank, with the margin to the next place down', () => {
    expect(outcome.results.map(({ id, rank, marginToNext }) => [id, rank, marginToNext])).toEqual([
      ['PROV-03', 1, '2.10'],
      ['PROV-07', 2, '0.00'],
      ['PROV-01', 3, '1.59'],
      ['PROV-02', 4, '4.07'],
      ['PROV-06', 5, '0.20'],
      ['PROV-09', 6, '7.08'],
      ['PROV-04', 7, null],
      ['PROV-08', 7, null],
      ['PROV-05', null, null],
    ]);
  });

  it('has the shape that is promised to clients', () => {
    expect(outcome.results[0]).toMatchObject({
      id: 'PROV-03',
      eligible: true,
      rank: 1,
      final: '79.63',
      finalExact: '637/8',
      decidedBy: 'final',
      stages: { ADM: { exact: '1581/20', rounded: '79.05' } },
    });
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  });

  it('names the rule by version and by the hash of its canonical JSON', () => {
    expect(outcome.rule.version).toBe('unversioned');
    expect(outcome.rule.hash).toBe('sha256:15ad52924662bed2bdbd14e69ff220f5a8bbbbd760b5f50244e70f5995a96920');
  });

  it('can be sealed, because a failed gate is settled and nothing is pending', () => {
    expect(outcome.sealable).toBe(true);
  });
});
