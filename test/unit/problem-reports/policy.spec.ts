import { describe, expect, it } from '@jest/globals';

import { type Actor, type Grant } from '../../../src/core/access.js';
import { canBecome } from '../../../src/core/lifecycle.js';
import {
  PROBLEM_REPORT_LIFECYCLE,
  PROBLEM_REPORT_STATES,
} from '../../../src/features/problem-reports/problem-report.lifecycle.js';
import { canAnswer, canRead, readCondition } from '../../../src/features/problem-reports/problem-report.policy.js';

const actor = (role: Grant['role'], provinceCode: string | null = null): Actor => ({
  userId: role,
  sessionId: null,
  grants: [{ role, provinceCode, nomineeId: null }],
  requestId: 'r',
  arrivedAt: new Date(0),
});

const everybody = {
  here: actor('secretariat', '73'),
  elsewhere: actor('secretariat', '11'),
  national: actor('secretariat'),
  auditor: actor('auditor'),
  evaluator: actor('evaluator'),
  administrator: actor('administrator'),
};
const allowed = (may: (who: Actor) => boolean): string[] =>
  Object.entries(everybody).flatMap(([name, who]) => (may(who) ? [name] : []));

describe('a reported problem', () => {
  it('is answered by the secretariat that runs the ranking', () => {
    expect(allowed((who) => canAnswer(who, { provinceCode: '73' }))).toEqual(['here', 'national']);
    expect(allowed((who) => canAnswer(who, { provinceCode: null }))).toEqual(['national']);
  });

  it('is read by that secretariat and the auditor', () => {
    expect(allowed((who) => canRead(who, { provinceCode: '73' }))).toEqual(['here', 'national', 'auditor']);
    expect(allowed((who) => canRead(who, { provinceCode: null }))).toEqual(['national', 'auditor']);
  });

  it('is in no list of somebody without a scope', () => {
    const values: unknown[] = [];
    expect(readCondition(everybody.evaluator, 'n', values)).toBe('n.province_code = ANY($1::char(2)[])');
    expect(values).toEqual([[]]);
  });

  it('is answered once and for good', () => {
    const steps = PROBLEM_REPORT_STATES.flatMap((from) =>
      PROBLEM_REPORT_STATES.filter((to) => canBecome(PROBLEM_REPORT_LIFECYCLE, from, to)).map((to) => [from, to]),
    );
    expect(steps).toEqual([['open', 'answered']]);
  });
});
