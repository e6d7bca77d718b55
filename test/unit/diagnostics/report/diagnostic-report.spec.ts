import { describe, expect, it } from '@jest/globals';

import { diagnose, type DiagnosticReport } from '../../../../src/core/diagnostics/index.js';
import { canonicalHash } from '../../../../src/core/ledger/canonical-json.js';
import { type Problem, scoreProblem } from '../../../../src/core/scoring/index.js';
import { problemOf, vector } from '../../scoring/vectors.js';

interface AwardNominee {
  readonly gates: object;
}
const award = vector('25-end-to-end-award') as { input: { rule: object; nominees: AwardNominee[] } };
const reportOn = (problem: Problem, seed = 7): DiagnosticReport =>
  diagnose(problem, scoreProblem(problem), { seed, draws: 2_000, awardPlaces: 3 });

const problem = problemOf(award.input);
const report = reportOn(problem);

describe('the diagnostic report of a ranking', () => {
  it('says in one plain sentence per ranked nominee how firm its rank is', () => {
    expect(report.nominees.map(({ rank, sentence }) => [rank, sentence.id])).toEqual([
      [
        1,
        expect.stringMatching(
          /^Peringkat 1 kokoh: bertahan pada 5 dari 5 uji tanpa satu penilai dan 9\d% undian bobot; pesaing terdekat berjarak 2,10 poin\.$/,
        ),
      ],
      [
        2,
        expect.stringMatching(
          /^Peringkat 2 belum kokoh: .*, dengan rentang peringkat 2–4; nilainya sama dengan pesaing terdekat\.$/,
        ),
      ],
      ...[3, 4, 5, 6, 7, 7].map((rank) => [rank, expect.stringMatching(new RegExp(`^Peringkat ${rank} .+\\.$`))]),
    ]);
    expect(report.nominees[0]?.sentence.en).toMatch(
      /^Rank 1 is firm: it holds in 5 of 5 leave-one-evaluator-out runs and /,
    );
  });

  it('covers the ranked in published order, with the ranks and finals that are published', () => {
    const published = scoreProblem(problem).results.filter(({ rank }) => rank !== null);
    expect(report.nominees.map(({ nominee, rank, final }) => ({ id: nominee, rank, final }))).toEqual(
      published.map(({ id, rank, final }) => ({ id, rank, final })),
    );
  });

  it('changes no official number', () => {
    const before = scoreProblem(problem);
    reportOn(problem);
    expect(scoreProblem(problem)).toEqual(before);
  });

  it('is the same for the same inputs and seed, and another for another seed', () => {
    expect(canonicalHash(reportOn(problem))).toBe(canonicalHash(report));
    expect(canonicalHash(reportOn(problem, 8))).not.toBe(canonicalHash(report));
  });

  it('says the same about each nominee in whatever order nominees are listed', () => {
    const turned = problemOf({ ...award.input, nominees: [...award.input.nominees].reverse() });
    expect(reportOn(turned).nominees).toEqual(report.nominees);
  });

  it('holds no number that is not finite', () => {
    expect(numbersIn(report).filter((value) => !Number.isFinite(value))).toEqual([]);
    expect(numbersIn(report).length).toBeGreaterThan(500);
  });

  it('reads levels as the points they are worth, and a recusal as a missing sheet', () => {
    const [desk, interview] = report.stages;
    expect(desk).toMatchObject({ stage: 'DESK', isCompleteBlock: true, design: { connected: true } });
    expect(interview).toMatchObject({ stage: 'INT', isCompleteBlock: false, design: { connected: true } });
    expect(desk?.adjusted.every(({ score }) => score !== null && score >= 20 && score <= 100)).toBe(true);
  });

  it('says "insufficient data" where there is too little, instead of a figure', () => {
    const [alone] = award.input.nominees;
    const single = reportOn(problemOf({ ...award.input, nominees: [alone] }));
    expect(single.stages[0]?.reliability.icc).toEqual({ status: 'insufficient-data', reason: 'too-few-nominees' });
    expect(single.standardError).toBeNull();
    expect(single.nominees[0]?.sentence.id).toMatch(/tidak ada pesaing di tahap yang sama\.$/);
  });

  it('reports on a ranking in which nobody can be ranked yet', () => {
    const pending = award.input.nominees.map((nominee) => ({
      ...nominee,
      gates: { ...nominee.gates, G1_no_wage_arrears: null },
    }));
    expect(reportOn(problemOf({ ...award.input, nominees: pending })).nominees).toEqual([]);
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}
