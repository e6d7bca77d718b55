import { describe, expect, it } from '@jest/globals';

import { parseProblem, scoreProblem } from '../../../../src/core/scoring/index.js';
import { type ResultBundle } from '../../../../src/core/ledger/result-bundle.js';
import { placingsOf } from '../../../../src/core/decision/index.js';
import { labelIn, rowsOf, stageGroups, tiesIn } from '../../../../src/web/public/rankings/ranking-detail.js';
import { type PublishedRanking } from '../../../../src/web/public/reader.js';
import { exampleBundle, exampleRanking } from './published.js';

const TERMS = { awardPlaces: 3, rankLabels: [] };

/** A bundle of one interview and a desk stage; each nominee by its marks for both, null for an interview it did not reach. */
function ranked(marks: Readonly<Record<string, readonly [desk: number, interview: number | null]>>): {
  readonly bundle: ResultBundle;
  readonly ranking: PublishedRanking;
} {
  const stage = (code: string, label: string) => ({
    code,
    label,
    weight: '50',
    kind: 'rubric',
    items: [{ code: `${code}1`, weight: '100' }],
  });
  const problem = {
    rule: {
      stages: [stage('DESK', 'Penilaian berkas'), stage('INT', 'Wawancara')],
      progression: 'carry_over',
      ranking: { tie_break: ['INT', 'DESK'] },
    },
    nominees: Object.entries(marks).map(([id, [desk, interview]]) => ({
      id,
      DESK: { P1: [desk] },
      ...(interview === null ? { stageReached: 'DESK' } : { INT: { P1: [interview] } }),
    })),
  };
  const parsed = parseProblem(problem);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const outcome = scoreProblem(parsed.value);
  const placings = placingsOf(outcome.results, [], TERMS);
  const bundle = {
    ...exampleBundle(),
    problem,
    outcome,
    placings,
    decision: { ...exampleBundle().decision, overrides: [] },
    nominees: Object.keys(marks).map((nominationId) => ({ nominationId, name: nominationId })),
  };
  const places = placings.map(({ nominationId, rank, final }) => ({
    rank: rank ?? 0,
    label: null,
    nominee: { id: nominationId, name: nominationId },
    isAward: false,
    score: final ?? '',
  }));
  return { bundle, ranking: exampleRanking({ placings: places }) };
}

describe('a published table', () => {
  it('joins each public place with its line of the bundle and with the reason of the plenary', () => {
    const rows = rowsOf(exampleRanking(), exampleBundle());
    expect(rows.map(({ outcome, decidedBy, reason }) => [outcome?.final, decidedBy, reason])).toEqual([
      ['82.79', 'plenary', 'Ditegaskan pleno'],
      ['68.45', 'final', null],
    ]);
  });

  it('shows places alone where the bundle is not public', () => {
    expect(rowsOf(exampleRanking(), null).map(({ outcome, decidedBy }) => [outcome, decidedBy])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('gives no line to two of one name who share a rank, because they cannot be told apart', () => {
    const { bundle, ranking } = ranked({ A: [80, 80], B: [80, 80], C: [70, 70] });
    const twins = bundle.nominees.map(({ nominationId }) => ({ nominationId, name: 'PT Sama' }));
    const placings = ranking.placings.map((placing) => ({
      ...placing,
      nominee: { ...placing.nominee, name: 'PT Sama' },
    }));
    const rows = rowsOf({ ...ranking, placings }, { ...bundle, nominees: twins });
    expect(rows.map(({ outcome }) => outcome?.id)).toEqual([undefined, undefined, 'C']);
  });

  it('parts those who reached the last stage from those who did not', () => {
    const { bundle, ranking } = ranked({ A: [60, 60], B: [90, null], C: [50, 50] });
    const groups = stageGroups(rowsOf(ranking, bundle));
    expect(groups.map(({ stage, rows }) => [stage, rows.map(({ outcome }) => outcome?.id)])).toEqual([
      ['INT', ['A', 'C']],
      ['DESK', ['B']],
    ]);
  });
});

describe('a tie', () => {
  const tiesOf = (...args: Parameters<typeof ranked>) => {
    const { bundle, ranking } = ranked(...args);
    return tiesIn(rowsOf(ranking, bundle), bundle).map(({ final, keys, isShared, rows }) => ({
      final,
      keys,
      isShared,
      who: rows.map(({ outcome }) => outcome?.id),
    }));
  };

  it('is told with the first key of the chain when that parts them', () => {
    expect(tiesOf({ A: [80, 70], B: [70, 80], C: [60, 60] })).toEqual([
      { final: '75.00', keys: ['INT'], isShared: false, who: ['B', 'A'] },
    ]);
  });

  it('is told with the whole chain when they share the rank', () => {
    expect(tiesOf({ A: [75, 75], B: [75, 75] })).toEqual([
      { final: '75.00', keys: ['INT', 'DESK'], isShared: true, who: ['A', 'B'] },
    ]);
  });

  it('is none between those who reached different stages, and none where all scores differ', () => {
    expect(tiesOf({ A: [80, 80], B: [70, 70] })).toEqual([]);
  });
});

describe('a code of the rule', () => {
  it('is called what the rule calls it, or by itself', () => {
    const bundle = exampleBundle();
    expect(['INOVASI', 'CAKUPAN', 'TUNGGAKAN', 'NOWHERE'].map((code) => labelIn(bundle, code))).toEqual([
      'Inovasi',
      'Cakupan',
      'TUNGGAKAN',
      'NOWHERE',
    ]);
  });
});
