import { describe, expect, it } from '@jest/globals';

import { type Actor, type Grant, type Role } from '../../../src/core/access.js';
import {
  canAuditRanking,
  canOverseeRanking,
  canRunRanking,
  canSeeOutcome,
} from '../../../src/features/computations/computation.policy.js';
import { canOversee } from '../../../src/features/oversight/oversight.policy.js';
import { systemActor } from '../../../src/platform/access/system-actor.js';

const NOW = new Date('2026-03-02T02:00:00Z');
const actor = (role: Role, provinceCode: string | null = null): Actor => {
  const grant: Grant = { role, provinceCode, nomineeId: null };
  return { ...systemActor(NOW), grants: [grant] };
};
const [SULSEL, NATIONAL] = [{ provinceCode: '73' }, { provinceCode: null }];

describe('who runs and who audits a ranking', () => {
  it('a secretariat its own level, an auditor its scope, nobody else anything', () => {
    const may = (someone: Actor, ranking: typeof SULSEL | typeof NATIONAL) =>
      [canRunRanking, canAuditRanking, canOverseeRanking].map((ask) => ask(someone, ranking));
    expect(may(actor('secretariat'), NATIONAL)).toEqual([true, false, true]);
    expect(may(actor('secretariat', '73'), SULSEL)).toEqual([true, false, true]);
    expect(may(actor('secretariat', '73'), NATIONAL)).toEqual([false, false, false]);
    expect(may(actor('secretariat', '31'), SULSEL)).toEqual([false, false, false]);
    expect(may(actor('auditor'), SULSEL)).toEqual([false, true, true]);
    expect(may(actor('auditor', '31'), SULSEL)).toEqual([false, false, false]);
    for (const role of ['administrator', 'proposer', 'nominee', 'evaluator'] as const) {
      expect(may(actor(role), SULSEL)).toEqual([false, false, false]);
    }
  });
});

describe('who sees the numbers of a ranking', () => {
  const running = { ...SULSEL, showsRunningRanking: false, isComplete: false, isDecided: false };

  it('the auditor at any time', () => {
    expect(canSeeOutcome(actor('auditor'), running)).toBe(true);
  });

  it('the secretariat once they cannot be steered, or where the edition shows them', () => {
    const secretariat = actor('secretariat', '73');
    expect(canSeeOutcome(secretariat, running)).toBe(false);
    for (const reason of ['showsRunningRanking', 'isComplete', 'isDecided'] as const) {
      expect(canSeeOutcome(secretariat, { ...running, [reason]: true })).toBe(true);
      expect(canSeeOutcome(actor('administrator'), { ...running, [reason]: true })).toBe(false);
    }
  });
});

describe('who looks across all provinces', () => {
  it('the auditor of the national level alone', () => {
    expect(canOversee(actor('auditor'))).toBe(true);
    expect(canOversee(actor('auditor', '73'))).toBe(false);
    expect(canOversee(actor('administrator'))).toBe(false);
    expect(canOversee(actor('secretariat'))).toBe(false);
  });
});
