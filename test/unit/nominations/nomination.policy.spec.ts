import { describe, expect, it } from '@jest/globals';

import { type Actor, type Grant, type Role } from '../../../src/core/access.js';
import {
  canFill,
  canOversee,
  canPropose,
  canRun,
  canView,
  isOwner,
} from '../../../src/features/nominations/nomination.policy.js';

const actor = (...grants: Grant[]): Actor => ({
  userId: 'me',
  sessionId: null,
  grants,
  requestId: 'request',
  arrivedAt: new Date('2026-03-02T02:00:00Z'),
});
const as = (role: Role, provinceCode: string | null = null, nomineeId: string | null = null): Grant => ({
  role,
  provinceCode,
  nomineeId,
});
const OURS = { provinceCode: '73', proposerId: 'me', nomineeId: 'us' };
const THEIRS = { provinceCode: '73', proposerId: 'another', nomineeId: 'they' };
const NATIONAL = { provinceCode: null, proposerId: 'another', nomineeId: 'they' };
const subjects = [OURS, THEIRS, NATIONAL];

describe('who may do what with a nomination', () => {
  it.each<[string, Grant, boolean[], boolean[], boolean[]]>([
    // grant, then [ours, theirs, national] for: view, fill, run
    ['its proposer', as('proposer', '73'), [true, false, false], [true, false, false], [false, false, false]],
    ['its nominee', as('nominee', null, 'us'), [true, false, false], [true, false, false], [false, false, false]],
    [
      'the secretariat of its province',
      as('secretariat', '73'),
      [true, true, false],
      [true, true, false],
      [true, true, false],
    ],
    ['the national secretariat', as('secretariat'), [true, true, true], [true, true, true], [true, true, true]],
    [
      'the secretariat of another province',
      as('secretariat', '32'),
      [false, false, false],
      [false, false, false],
      [false, false, false],
    ],
    ['the auditor', as('auditor'), [true, true, true], [false, false, false], [false, false, false]],
    [
      'the auditor of its province',
      as('auditor', '73'),
      [true, true, false],
      [false, false, false],
      [false, false, false],
    ],
    ['the administrator', as('administrator'), [false, false, false], [false, false, false], [false, false, false]],
    ['an evaluator', as('evaluator', '73'), [false, false, false], [false, false, false], [false, false, false]],
  ])('%s', (_, grant, view, fill, run) => {
    expect(subjects.map((subject) => canView(actor(grant), subject))).toEqual(view);
    expect(subjects.map((subject) => canFill(actor(grant), subject))).toEqual(fill);
    expect(subjects.map((subject) => canRun(actor(grant), subject))).toEqual(run);
  });

  it('having put it forward counts only while one is a proposer', () => {
    expect(isOwner(actor(as('evaluator')), OURS)).toBe(false);
    expect(isOwner(actor(), OURS)).toBe(false);
  });

  it('owners do not read what only secretariats and auditors read', () => {
    expect(canOversee(actor(as('proposer', '73')), OURS)).toBe(false);
    expect(canOversee(actor(as('auditor', '73')), OURS)).toBe(true);
  });

  it.each<[Grant, 'provincial' | 'national', boolean]>([
    [as('proposer', '73'), 'provincial', true],
    [as('proposer', '73'), 'national', true],
    [as('proposer', '32'), 'provincial', false],
    [as('secretariat', '73'), 'provincial', true],
    [as('secretariat', '73'), 'national', false],
    [as('secretariat'), 'national', true],
    [as('nominee', null, 'us'), 'provincial', false],
    [as('administrator'), 'provincial', false],
  ])('%j may put a nominee of province 73 forward at the %s level: %s', (grant, level, may) => {
    expect(canPropose(actor(grant), '73', level)).toBe(may);
  });
});
