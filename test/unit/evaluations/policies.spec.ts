import { describe, expect, it } from '@jest/globals';

import { type Actor, type Grant } from '../../../src/core/access.js';
import { canDecide, canRequest, canSee, isSecondPerson } from '../../../src/features/corrections/reopening.policy.js';
import { canReadMarks, isOwnSheet } from '../../../src/features/evaluations/score-sheet.policy.js';
import { canSeeScores, progressScope } from '../../../src/features/standings/standing.policy.js';

const actor = (userId: string | null, ...grants: Partial<Grant>[]): Actor => ({
  userId,
  sessionId: null,
  grants: grants.map((grant) => ({ role: 'evaluator', provinceCode: null, nomineeId: null, ...grant })),
  requestId: 'r',
  arrivedAt: new Date(0),
});

const owner = actor('owner', {});
const colleague = actor('colleague', {});
const chair = actor('chair', {});
const here = actor('here', { role: 'secretariat', provinceCode: '73' });
const national = actor('national', { role: 'secretariat' });
const elsewhere = actor('elsewhere', { role: 'secretariat', provinceCode: '11' });
const auditor = actor('auditor', { role: 'auditor' });
const administrator = actor('administrator', { role: 'administrator' });
const nobody = actor(null);
const everybody = { owner, colleague, chair, here, national, elsewhere, auditor, administrator, nobody };

const allowed = (may: (who: Actor) => boolean): string[] =>
  Object.entries(everybody).flatMap(([name, who]) => (may(who) ? [name] : []));

const sheet = { userId: 'owner', assignment: 'assigned', provinceCode: '73', chairId: 'chair' } as const;
const recused = { ...sheet, assignment: 'recused' } as const;

describe('who may do what with a sheet', () => {
  it('its evaluator alone marks it, and nobody once recused', () => {
    expect(allowed((who) => isOwnSheet(who, sheet))).toEqual(['owner']);
    expect(allowed((who) => isOwnSheet(who, recused))).toEqual([]);
    expect(allowed((who) => isOwnSheet(who, { ...sheet, userId: null }))).toEqual([]);
  });

  it('its marks are read by its evaluator and the auditor', () => {
    expect(allowed((who) => canReadMarks(who, sheet))).toEqual(['owner', 'auditor']);
    expect(allowed((who) => canReadMarks(who, recused))).toEqual(['auditor']);
  });

  it('its evaluator or the secretariat asks for it to be opened again', () => {
    expect(allowed((who) => canRequest(who, sheet))).toEqual(['owner', 'here', 'national']);
    expect(allowed((who) => canRequest(who, recused))).toEqual(['here', 'national']);
  });

  it('the secretariat or the chair decides, never a chair who is recused', () => {
    expect(allowed((who) => canDecide(who, sheet))).toEqual(['chair', 'here', 'national']);
    expect(allowed((who) => canDecide(who, { ...sheet, chairId: null }))).toEqual(['here', 'national']);
  });

  it('the request is seen by whoever may ask, decide or audit', () => {
    expect(allowed((who) => canSee(who, sheet))).toEqual(['owner', 'chair', 'here', 'national', 'auditor']);
  });

  it('whoever asked is not the second person', () => {
    expect([isSecondPerson(owner, 'owner'), isSecondPerson(chair, 'owner')]).toEqual([false, true]);
  });
});

describe('who sees a running ranking', () => {
  const ranking = { provinceCode: '73', seatId: null, isChair: false, showsRunning: false };

  it('the auditor sees its scores, the secretariat only where the edition allows it', () => {
    expect(allowed((who) => canSeeScores(who, ranking))).toEqual(['auditor']);
    expect(allowed((who) => canSeeScores(who, { ...ranking, showsRunning: true }))).toEqual([
      'here',
      'national',
      'auditor',
    ]);
  });

  it('secretariat and auditor see all progress, the chair all but recusals, a member its own, others nothing', () => {
    const seated = { ...ranking, seatId: 'seat' };
    expect({
      here: progressScope(here, ranking),
      auditor: progressScope(auditor, ranking),
      chair: progressScope(chair, { ...seated, isChair: true }),
      member: progressScope(colleague, seated),
      elsewhere: progressScope(elsewhere, ranking),
      administrator: progressScope(administrator, ranking),
    }).toEqual({
      here: 'all',
      auditor: 'all',
      chair: 'chair',
      member: 'own',
      elsewhere: 'nothing',
      administrator: 'nothing',
    });
  });
});
