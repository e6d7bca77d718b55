import { describe, expect, it } from '@jest/globals';

import { PROVINCES_2018, REGENCIES_2018 } from '../../../src/demo/data/shortlist-2018.js';
import { expectResult, planDemo, type PlannedContest } from '../../../src/demo/plan/index.js';

const contests = planDemo();
const expected = contests.map((contest) => ({ contest, ...expectResult(contest) }));
const results = expected.flatMap(({ contest, outcome }) =>
  outcome.results.map((line) => ({ contest: contest.key, ...line })),
);

const find = (key: string): PlannedContest => contests.find((contest) => contest.key === key)!;

describe('the plan of the demo', () => {
  it('is the same every time', () => {
    expect(planDemo()).toEqual(contests);
  });

  it('lets all 38 provinces stand and shortlists the twelve of 2018', () => {
    const { contest, shortlist } = expected.find((one) => one.contest.key === 'N-PROVINSI')!;
    expect(contest.candidates).toHaveLength(38);
    expect(shortlist.toSorted()).toEqual(PROVINCES_2018.map(({ provinceCode }) => provinceCode).toSorted());
  });

  it('gives the awards to the governments that won in 2018, in an order of its own', () => {
    const podium = (key: string) =>
      results.filter(({ contest, rank }) => contest === key && rank !== null && rank <= 3);
    const winners = (list: typeof PROVINCES_2018) => list.filter(({ won }) => won);
    expect(
      podium('N-PROVINSI')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      winners(PROVINCES_2018)
        .map(({ provinceCode }) => provinceCode)
        .toSorted(),
    );
    expect(
      podium('N-KABKOTA')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      winners(REGENCIES_2018)
        .map(({ regencyCode }) => regencyCode)
        .toSorted(),
    );
  });

  it('leaves nothing open: every ranking can be sealed', () => {
    expect(expected.map(({ outcome }) => outcome.sealable)).toEqual(contests.map(() => true));
  });

  it('has one tie of published scores that the chain breaks, with the interview', () => {
    const tied = results.filter(
      ({ decidedBy }) => decidedBy !== null && decidedBy !== 'final' && decidedBy !== 'shared',
    );
    expect(tied.map(({ contest, id, decidedBy }) => [contest, id, decidedBy])).toEqual([
      ['P-BESAR', expect.any(String), 'INT'],
      ['P-BESAR', expect.any(String), 'INT'],
    ]);
    expect(tied[0]!.final).toBe(tied[1]!.final);
  });

  it('has one shared rank, outside the awards', () => {
    const shared = results.filter(({ decidedBy }) => decidedBy === 'shared');
    expect(shared.map(({ contest, id }) => [contest, id])).toEqual([
      ['N-UMKM', '61'],
      ['N-UMKM', '62'],
    ]);
    expect(shared[0]!.rank).toBe(shared[1]!.rank);
    expect(shared[0]!.rank).toBeGreaterThan(3);
  });

  it('has one candidate who fails a gate and so has no rank', () => {
    const failed = results.filter(({ status }) => status === 'failed-gate');
    expect(failed.map(({ contest, id, rank, failedGates }) => [contest, id, rank, failedGates])).toEqual([
      ['P-BESAR', '73-LARGE-5', null, ['TANPA_TUNGGAKAN']],
    ]);
  });

  it('has one shortlisted candidate who does not come to the interview and ranks below all who did', () => {
    const missing = expected.flatMap(({ contest, shortlist, outcome }) =>
      outcome.results.filter(
        ({ id, stageReached, rank }) =>
          contest.quota !== null && rank !== null && shortlist.includes(id) && stageReached !== 'INT',
      ),
    );
    expect(missing.map(({ id, rank }) => [id, rank])).toEqual([['73-MEDIUM-4', 4]]);
  });

  it('has three recusals, each without a sheet', () => {
    const conflicts = contests.flatMap((contest) => contest.conflicts.map((conflict) => ({ contest, conflict })));
    expect(conflicts).toHaveLength(3);
    for (const { contest, conflict } of conflicts) {
      const entry = contest.entries.find(({ candidate }) => candidate.key === conflict.candidate)!;
      expect([...entry.sheets.values()].map((bySeat) => bySeat.has(conflict.seat))).not.toContain(true);
    }
  });

  it('cuts every shortlist where no tie stands', () => {
    const over = expected.filter(
      ({ contest, shortlist }) => contest.quota !== null && shortlist.length > contest.quota,
    );
    expect(over.map(({ contest }) => contest.key)).toEqual([]);
  });

  it('lets only made-up nominees meet with misfortune or a conflict', () => {
    const touched = contests.flatMap(({ candidates, conflicts }) =>
      candidates.filter(
        ({ key, event }) => event !== undefined || conflicts.some(({ candidate }) => candidate === key),
      ),
    );
    expect(touched.filter(({ name }) => !name.includes('(sintetis)'))).toEqual([]);
  });

  it('promotes rank I of the province in every category that stands nationally', () => {
    const promoted = contests.flatMap(({ key, candidates }) =>
      candidates.filter(({ isPromoted }) => isPromoted).map((candidate) => [key, candidate.key]),
    );
    const firsts = ['KABKOTA', 'BESAR', 'MENENGAH', 'UMKM'].map((code) => [
      `N-${code}`,
      results.find(({ contest, rank }) => contest === `P-${code}` && rank === 1)!.id,
    ]);
    expect(promoted).toEqual(firsts);
  });

  it('marks with whole points inside the levels, at both ends only where somebody presents', () => {
    const marks = find('N-PROVINSI').entries.flatMap(({ sheets }) => [...sheets.get('DESK')!.values()].flat());
    expect(Math.min(...marks)).toBeGreaterThan(30);
    expect(Math.max(...marks)).toBeLessThan(90);
    expect(marks.every(Number.isInteger)).toBe(true);
  });
});
