import { describe, expect, it } from '@jest/globals';

import { canonicalHash, canonicalJson, sha256Hex } from '../../../src/core/ledger/canonical-json.js';
import { parseProblem, scoreProblem } from '../../../src/core/scoring/index.js';
import { placingsOf } from '../../../src/core/decision/index.js';
import { compare, firstDifference } from '../../../src/features/results/result.verification.js';
import { twoStageRule } from '../scoring/builders.js';

const CATEGORY = { awardPlaces: 1, rankLabels: [{ rank: 1, names: { id: 'Juara I', en: 'First' } }] };

const sheets = (mark: number) => ({ P1: [mark], P2: [mark], P3: [mark] });
const PROBLEM = {
  rule: twoStageRule(),
  nominees: [
    { id: 'a', DESK: sheets(80), INT: sheets(90) },
    { id: 'b', DESK: sheets(80), INT: sheets(85) },
  ],
};

/** A sealed document with only what recomputation reads. */
function sealed(change: (document: Record<string, unknown>) => void = () => undefined) {
  const parsed = parseProblem(PROBLEM);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const outcome = scoreProblem(parsed.value);
  const document: Record<string, unknown> = {
    format: 'paritrana-result/1',
    category: CATEGORY,
    problem: structuredClone(PROBLEM),
    outcome: structuredClone(outcome),
    outcomeHash: canonicalHash({ problem: PROBLEM, outcome }),
    decision: { minutesNumber: 'BA', heldOn: '2026-03-02', overrides: [] },
    placings: placingsOf(outcome.results, [], CATEGORY),
  };
  change(document);
  const content = canonicalJson(document);
  return { content, hash: `sha256:${sha256Hex(content)}` };
}

const at = (change: Parameters<typeof sealed>[0]) => {
  const { content, hash } = sealed(change);
  return firstDifference(content, hash);
};

describe('recomputing a sealed result', () => {
  it('finds no difference in what was sealed honestly', () => {
    expect(at(undefined)).toBeNull();
  });

  it('finds a text that is not the one that was hashed', () => {
    const { content, hash } = sealed();
    const other = content.replace('"BA"', '"BB"');
    expect(firstDifference(other, hash)).toEqual({ path: '', stored: hash, recomputed: `sha256:${sha256Hex(other)}` });
  });

  it('finds a text that is not canonical', () => {
    const content = JSON.stringify(JSON.parse(sealed().content), null, 1);
    expect(firstDifference(content, `sha256:${sha256Hex(content)}`)).toMatchObject({ recomputed: 'canonical text' });
  });

  it('finds another format', () => {
    expect(at((document) => (document['format'] = 'paritrana-result/2'))).toMatchObject({ path: '/format' });
  });

  it('finds a score that the inputs do not give', () => {
    expect(
      at(({ outcome }) => {
        (outcome as { results: { final: string }[] }).results[1]!.final = '99.00';
      }),
    ).toEqual({ path: '/outcome/results/1/final', stored: '"99.00"', recomputed: '"83.00"' });
  });

  it('finds a mark that was changed afterwards', () => {
    expect(
      at(({ problem }) => {
        (problem as typeof PROBLEM).nominees[1]!.INT.P1[0] = 86;
      }),
    ).toEqual({ path: '/outcome/results/0/marginToNext', stored: '"3.00"', recomputed: '"2.80"' });
  });

  it('finds an input that the rule does not understand', () => {
    expect(
      at(({ problem }) => {
        (problem as typeof PROBLEM).nominees[0]!.DESK.P2[0] = 101;
      }),
    ).toMatchObject({ path: '/problem/nominees/0/DESK/P2/0', stored: 'faulty' });
  });

  it('finds a place that neither the outcome nor the plenary gives', () => {
    expect(
      at(({ placings }) => {
        (placings as { label: unknown }[])[1]!.label = { id: 'Juara I', en: 'First' };
      }),
    ).toEqual({ path: '/placings/1/label', stored: '{"en":"First","id":"Juara I"}', recomputed: 'null' });
  });

  it('takes the overrides of the plenary as they were sealed', () => {
    const overrides = [
      { nominationId: 'a', rank: 2, reason: 'Pleno' },
      { nominationId: 'b', rank: 1, reason: 'Pleno' },
    ];
    expect(at((document) => (document['decision'] = { overrides }))).toMatchObject({
      path: '/placings/0/decidedBy',
      stored: '"final"',
      recomputed: '"plenary"',
    });
  });
});

describe('comparing two values', () => {
  it('names the first place where they part, as a JSON Pointer', () => {
    expect(compare({ a: 1, b: [1, 2] }, { a: 1, b: [1, 2] }, '')).toBeNull();
    expect(compare({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } }, '')).toEqual({
      path: '/a~1b/~0',
      stored: '1',
      recomputed: '2',
    });
    expect(compare({ a: 1 }, { a: 1, b: null }, '/x')).toEqual({ path: '/x/b', stored: 'nothing', recomputed: 'null' });
    expect(compare([], {}, '')).toEqual({ path: '', stored: '[]', recomputed: '{}' });
    expect(compare([1], [1, 2], '')).toEqual({ path: '/1', stored: 'nothing', recomputed: '2' });
  });
});
