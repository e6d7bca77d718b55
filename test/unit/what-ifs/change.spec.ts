import { describe, expect, it } from '@jest/globals';

import { type Outcome, parseProblem, scoreProblem } from '../../../src/core/scoring/index.js';
import { changed, type ProblemDocument, type WhatIfChange } from '../../../src/features/what-ifs/what-if-change.js';
import { compared } from '../../../src/features/what-ifs/what-if-comparison.js';
import { changeFaults, ruleFault } from '../../../src/features/what-ifs/what-if-faults.js';
import { vector } from '../scoring/vectors.js';

const { input: award } = vector('25-end-to-end-award') as { input: ProblemDocument };
const NOBODY: ReadonlySet<string> = new Set();

function outcomeOf(problem: ProblemDocument): Outcome {
  const parsed = parseProblem(problem);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return scoreProblem(parsed.value);
}

function faultsOf(change: WhatIfChange, problem = award) {
  const parsed = parseProblem(changed(problem, change, NOBODY));
  return parsed.ok ? [] : parsed.faults.map((fault) => ruleFault(fault, problem, change));
}

describe('a problem as it would be', () => {
  it('leaves the official one as it is', () => {
    const before = structuredClone(award);
    changed(
      award,
      { weights: [{ code: 'K1', weight: '35' }], withoutEvaluators: ['A1'], withoutAdjustments: true },
      NOBODY,
    );
    expect(award).toEqual(before);
  });

  it('is the official one in every number when a change says what is so already', () => {
    const same: WhatIfChange = {
      weights: [{ code: 'K1', weight: '40' }],
      aggregates: [{ stage: 'INT', aggregate: 'mean' }],
      rounding: { points: ['final'], places: 2 },
      ranking: { on: 'rounded_final', tieBreak: ['INT', 'DESK', 'ADM'] },
    };
    const [official, alternative] = [outcomeOf(award), outcomeOf(changed(award, same, NOBODY))];
    expect(alternative).toEqual(official);
  });

  it('changes the factor of what counts in a sum, and the weight of all else', () => {
    const { rule } = changed(
      { rule: { stages: [{ code: 'S', factor: '2', items: [{ code: 'K', weight: '100' }] }] }, nominees: [] },
      {
        weights: [
          { code: 'S', weight: '3' },
          { code: 'K', weight: '99' },
        ],
      },
      NOBODY,
    );
    expect(rule.stages).toEqual([{ code: 'S', factor: '3', items: [{ code: 'K', weight: '99' }] }]);
  });

  it('has no sheet of whoever is left out, in any stage', () => {
    const { nominees } = changed(award, { withoutEvaluators: ['A1', 'P1'] }, NOBODY);
    const seats = nominees.flatMap(({ DESK, INT }) => [DESK, INT].flatMap((sheets) => Object.keys(sheets ?? {})));
    expect(new Set(seats)).toEqual(new Set(['A2', 'B1', 'B2']));
  });
});

describe('the faults of a supposition', () => {
  it('are told by the field that is to blame', () => {
    expect(
      faultsOf({
        weights: [
          { code: 'INT', weight: '40' },
          { code: 'K2', weight: 'banyak' },
        ],
        rounding: { points: ['stage'] },
        ranking: { tieBreak: ['INT', 'INT2'] },
      }).map(({ field, code }) => [field, code]),
    ).toEqual([
      ['weights.1.weight', 'number.malformed'],
      ['rounding.points', 'rounding.final-missing'],
      ['ranking.tieBreak.1', 'tie-break.unknown-key'],
    ]);
  });

  it('propose how to mend weights that miss 100 by rounding', () => {
    const thirds = ['W1', 'W2', 'W3'].map((code) => ({ code, weight: '33.33' }));
    expect(faultsOf({ weights: thirds })).toEqual([
      {
        field: 'rule.stages.INT.items',
        code: 'weights.rounded',
        params: { sum: '99.99', quotient: '1/3', decimals: '33.33/33.33/33.34' },
      },
    ]);
  });

  it('are none when everything that is named is there', () => {
    const change: WhatIfChange = { weights: [{ code: 'K1', weight: '1' }], withoutEvaluators: ['B2'] };
    expect(changeFaults(award, change)).toEqual([]);
  });
});

describe('two orders side by side', () => {
  it('differ by what would be less what is, at the finer decimals', () => {
    const whole = outcomeOf(changed(award, { rounding: { places: 0 } }, NOBODY));
    const [first] = compared(outcomeOf(award), whole);
    expect(first).toMatchObject({ final: { from: '79.63', to: '80' }, difference: '0.37' });
    const [back] = compared(whole, outcomeOf(award));
    expect(back).toMatchObject({ final: { from: '80', to: '79.63' }, difference: '-0.37' });
  });

  it('keep everybody who is in the official order, also whoever is not in the other', () => {
    const official = outcomeOf(award);
    const [first] = official.results;
    const without = compared(official, { ...official, results: official.results.slice(1) });
    expect(without.map(({ nominationId }) => nominationId).toSorted()).toEqual(
      official.results.map(({ id }) => id).toSorted(),
    );
    expect(without.at(-1)).toMatchObject({ nominationId: first!.id, rank: { from: 1, to: null }, difference: null });
  });
});
