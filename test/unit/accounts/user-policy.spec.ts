import { describe, expect, it } from '@jest/globals';

import { type Actor, type Grant, ROLES } from '../../../src/core/access.js';
import { canBecome } from '../../../src/core/lifecycle.js';
import { USER_LIFECYCLE, USER_STATES } from '../../../src/features/accounts/user.lifecycle.js';
import { canGrant, canSuspend, grantFaults, separationFaults } from '../../../src/features/accounts/user.policy.js';

const grant = (role: Grant['role'], provinceCode: string | null = null, nomineeId: string | null = null): Grant => ({
  role,
  provinceCode,
  nomineeId,
});
const administrator: Actor = {
  userId: 'a',
  sessionId: null,
  grants: [grant('administrator')],
  requestId: 'r',
  arrivedAt: new Date(0),
};

describe('roles', () => {
  it('the same role may be held in several provinces, and several roles in one', () => {
    const grants = [
      grant('secretariat', '73'),
      grant('secretariat', '31'),
      grant('auditor', '73'),
      grant('secretariat'),
    ];
    expect(grantFaults(grants)).toEqual([]);
  });

  it('an administrator is national', () => {
    expect(grantFaults([grant('administrator', '73')])).toEqual([
      { field: 'grants.0.provinceCode', code: 'user.administrator-is-national' },
    ]);
  });

  it('a nominee is tied to its nominee, and nobody else is', () => {
    expect(grantFaults([grant('nominee'), grant('evaluator', null, 'n'), grant('nominee', null, 'n')])).toEqual([
      { field: 'grants.0.nomineeId', code: 'user.nominee-missing' },
      { field: 'grants.1.nomineeId', code: 'user.nominee-only-for-nominees' },
    ]);
  });

  it('a role is named once', () => {
    expect(grantFaults([grant('auditor'), grant('auditor'), grant('auditor', '73')])).toEqual([
      { field: 'grants.1', code: 'user.grant-twice' },
    ]);
  });
});

describe('whoever judges', () => {
  it('has no other part in the award, whatever the provinces', () => {
    for (const role of ROLES.filter((other) => other !== 'evaluator')) {
      expect(separationFaults([grant('evaluator', '73'), grant(role, '31', 'n')])).toEqual([
        { field: 'grants.1.role', code: 'user.role-beside-evaluator' },
      ]);
    }
  });

  it('may judge in several provinces', () => {
    expect(separationFaults([grant('evaluator', '73'), grant('evaluator', '31'), grant('evaluator')])).toEqual([]);
  });

  it('is told of every role that cannot stand', () => {
    const grants = [grant('auditor'), grant('evaluator'), grant('secretariat', '73')];
    expect(separationFaults(grants, 'roles').map(({ field }) => field)).toEqual(['roles.0.role', 'roles.2.role']);
  });

  it('is nobody among those who do not', () => {
    expect(separationFaults(ROLES.filter((role) => role !== 'evaluator').map((role) => grant(role)))).toEqual([]);
  });
});

describe('administrators', () => {
  it('keep their own administration, and give or take everybody else’s', () => {
    expect(canGrant(administrator, 'a', [grant('auditor')])).toBe(false);
    expect(canGrant(administrator, 'a', [grant('auditor'), grant('administrator')])).toBe(true);
    expect(canGrant(administrator, 'b', [])).toBe(true);
  });

  it('suspend everybody but themselves', () => {
    expect([canSuspend(administrator, 'a'), canSuspend(administrator, 'b')]).toEqual([false, true]);
  });
});

describe('the life of an account', () => {
  it('goes from invited to active, and to suspended and back', () => {
    const steps = USER_STATES.flatMap((from) =>
      USER_STATES.filter((to) => canBecome(USER_LIFECYCLE, from, to)).map((to) => `${from} → ${to}`),
    );
    expect(steps).toEqual([
      'invited → active',
      'invited → suspended',
      'active → suspended',
      'suspended → invited',
      'suspended → active',
    ]);
  });
});
