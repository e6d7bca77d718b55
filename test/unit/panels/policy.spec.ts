import { describe, expect, it } from '@jest/globals';

import { type Actor, type Role } from '../../../src/core/access.js';
import { canRunPanel, canSeeMembers, canViewPanel } from '../../../src/features/panels/panel.policy.js';

const actor = (role: Role, provinceCode: string | null = null): Actor => ({
  userId: 'somebody',
  sessionId: null,
  grants: [{ role, provinceCode, nomineeId: null }],
  requestId: 'r',
  arrivedAt: new Date(0),
});

describe('who may do what with a panel', () => {
  it('is run by the secretariat of its province or by the national one', () => {
    expect(canRunPanel(actor('secretariat'), '73')).toBe(true);
    expect(canRunPanel(actor('secretariat'), null)).toBe(true);
    expect(canRunPanel(actor('secretariat', '73'), '73')).toBe(true);
    expect(canRunPanel(actor('secretariat', '32'), '73')).toBe(false);
    expect(canRunPanel(actor('secretariat', '73'), null)).toBe(false);
    for (const role of ['auditor', 'administrator', 'evaluator', 'proposer', 'nominee'] as const) {
      expect(canRunPanel(actor(role), '73')).toBe(false);
    }
  });

  it('shows its members to those who appoint and those who audit, never to each other', () => {
    expect(canSeeMembers(actor('secretariat', '73'), '73')).toBe(true);
    expect(canSeeMembers(actor('auditor'), '73')).toBe(true);
    expect(canSeeMembers(actor('evaluator'), '73')).toBe(false);
    expect(canSeeMembers(actor('administrator'), '73')).toBe(false);
  });

  it('is seen by an evaluator only from a seat of its own', () => {
    expect(canViewPanel(actor('evaluator'), { provinceCode: '73', isSeated: true })).toBe(true);
    expect(canViewPanel(actor('evaluator'), { provinceCode: '73', isSeated: false })).toBe(false);
    expect(canViewPanel(actor('proposer'), { provinceCode: '73', isSeated: true })).toBe(false);
    expect(canViewPanel(actor('auditor', '32'), { provinceCode: '73', isSeated: false })).toBe(false);
  });
});
