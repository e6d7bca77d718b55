import { describe, expect, it } from '@jest/globals';

import { type Actor, type Role, ROLES } from '../../../src/core/access.js';
import { canConfigure, canSeeEdition, editionCondition } from '../../../src/features/editions/index.js';

const actor = (role: Role, provinceCode: string | null = null): Actor => ({
  userId: 'u',
  sessionId: 's',
  grants: [{ role, provinceCode, nomineeId: null }],
  requestId: 'r',
  arrivedAt: new Date(0),
});

describe('who may set up an edition', () => {
  it('is the national secretariat alone', () => {
    expect(ROLES.filter((role) => canConfigure(actor(role)))).toEqual(['secretariat']);
    expect(canConfigure(actor('secretariat', '73'))).toBe(false);
  });
});

describe('who sees an edition', () => {
  it('in preparation is the national secretariat, the auditor and the administrator', () => {
    expect(ROLES.filter((role) => canSeeEdition(actor(role), 'draft'))).toEqual([
      'administrator',
      'auditor',
      'secretariat',
    ]);
    expect(canSeeEdition(actor('secretariat', '73'), 'draft')).toBe(false);
  });

  it.each(['running', 'concluded'] as const)('that is %s is everybody who is signed in', (state) => {
    expect(ROLES.filter((role) => !canSeeEdition(actor(role), state))).toEqual([]);
  });

  it('is said by the condition of lists as by the predicate', () => {
    const seesDrafts = (role: Role) => editionCondition(actor(role), 'e') === 'true';
    expect(ROLES.filter(seesDrafts)).toEqual(ROLES.filter((role) => canSeeEdition(actor(role), 'draft')));
    expect(editionCondition(actor('nominee'), 'e')).toBe("e.state <> 'draft'");
  });
});
