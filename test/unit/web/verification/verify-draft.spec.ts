import { describe, expect, it } from '@jest/globals';

import { type Figure } from '../../../../src/web/features/indicators/figure-check.js';
import { uncheckedOf } from '../../../../src/web/features/verification/unchecked.js';
import {
  asClaimed,
  findingOf,
  toVerifyRequest,
  verifyDraftOf,
} from '../../../../src/web/features/verification/verify-draft.js';

const PENDING = { state: 'pending', value: null, source: null, verifiedOn: null } as const;
const figure = (claimed: Figure['claimed'], verified: Partial<Figure['verified']> = {}): Figure => ({
  criterion: 'CAK1',
  names: { id: 'Cakupan', en: 'Coverage' },
  fn: 'goalpost',
  unit: '%',
  decimals: 2,
  levels: [],
  claimed,
  verified: { ...PENDING, ...verified },
  version: 1,
});
const claim = (value: string): Figure['claimed'] => ({ state: 'value', value, source: null });
const LAST = { source: 'Data BPJS', verifiedOn: '2026-01-31' };

describe('The form of a verification', () => {
  it('proposes the source that was used last, but never a value', () => {
    expect(verifyDraftOf(figure(claim('33.25')), LAST)).toEqual({ state: 'value', value: '', ...LAST });
  });

  it('shows what was found before rather than what was used last', () => {
    const found = figure(claim('33.25'), { state: 'value', value: '31', source: 'Audit', verifiedOn: '2025-12-31' });
    expect(verifyDraftOf(found, LAST)).toEqual({
      state: 'value',
      value: '31',
      source: 'Audit',
      verifiedOn: '2025-12-31',
    });
  });

  it('takes over a claim with its state, and leaves source and day alone', () => {
    const draft = verifyDraftOf(figure(claim('33.25')), LAST);
    expect(asClaimed(draft, figure(claim('33.25')))).toEqual({ state: 'value', value: '33.25', ...LAST });
    const none = figure({ state: 'not_applicable', value: null, source: null });
    expect(asClaimed(draft, none)).toEqual({ state: 'not_applicable', value: '', ...LAST });
  });

  it('sends no value with a finding that has none', () => {
    expect(toVerifyRequest({ state: 'missing', value: '12', ...LAST })).toEqual({
      state: 'missing',
      value: null,
      ...LAST,
    });
  });
});

describe('A verified figure', () => {
  it.each([
    ['33.25', '33.25', 'same'],
    ['33.250', '33.25', 'same'],
    ['33.25', '9.5', 'lower'],
    ['9.5', '33.25', 'higher'],
    ['0.1', '0.10000000000000001', 'higher'],
  ])('claimed as %s and found to be %s is "%s", to the last digit', (claimed, value, finding) => {
    expect(findingOf(figure(claim(claimed), { state: 'value', value }))).toBe(finding);
  });

  it('differs when the finding is of another kind, and waits while nobody looked', () => {
    expect(findingOf(figure(claim('1'), { state: 'missing' }))).toBe('different');
    expect(findingOf(figure(null, { state: 'value', value: '1' }))).toBe('different');
    expect(findingOf(figure(claim('1')))).toBe('unchecked');
  });

  it('that nobody looked at keeps its file unchecked', () => {
    const seen = figure(claim('1'), { state: 'value', value: '1' });
    const gate = {
      gate: 'PDS',
      names: { id: 'PDS', en: 'PDS' },
      outcome: 'pending',
      reason: null,
      decidedAt: null,
      version: null,
    } as const;
    const unchecked = uncheckedOf([seen, figure(claim('2'))], [gate]);
    expect([unchecked.figures.length, unchecked.figureCount, unchecked.gates.length]).toEqual([1, 2, 1]);
  });
});
