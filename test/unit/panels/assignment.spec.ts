import { describe, expect, it } from '@jest/globals';

import { canBecome } from '../../../src/core/lifecycle.js';
import { ASSIGNMENT_LIFECYCLE } from '../../../src/features/assignments/assignment.lifecycle.js';
import { declarationFaults, eligibilityOf } from '../../../src/features/assignments/assignment.policy.js';
import { seatLabel } from '../../../src/features/panels/panels.dto.js';

describe('an assignment', () => {
  it('is recused once and for all', () => {
    expect(canBecome(ASSIGNMENT_LIFECYCLE, 'assigned', 'recused')).toBe(true);
    expect(canBecome(ASSIGNMENT_LIFECYCLE, 'recused', 'assigned')).toBe(false);
    expect(canBecome(ASSIGNMENT_LIFECYCLE, 'recused', 'recused')).toBe(false);
  });

  it('takes a conflict with its kind and its reason', () => {
    expect(declarationFaults({ conflict: true, kind: 'family', reason: 'Saudara kandung' })).toEqual([]);
    expect(declarationFaults({ conflict: true })).toEqual([
      { field: 'kind', code: 'field.required' },
      { field: 'reason', code: 'field.required' },
    ]);
  });

  it('takes the declaration of no conflict with nothing else', () => {
    expect(declarationFaults({ conflict: false })).toEqual([]);
    expect(declarationFaults({ conflict: false, kind: 'other', reason: 'Entahlah' })).toEqual([
      { field: 'kind', code: 'assignment.no-conflict-to-explain' },
      { field: 'reason', code: 'assignment.no-conflict-to-explain' },
    ]);
  });
});

describe('the eligible set of a nominee', () => {
  it('leaves out who is recused, and is a complete block while nobody is', () => {
    expect(eligibilityOf(9, 2)).toEqual({ seats: 9, recused: 2, eligible: 7, isCompleteBlock: false });
    expect(eligibilityOf(9, 0)).toEqual({ seats: 9, recused: 0, eligible: 9, isCompleteBlock: true });
  });
});

describe('a seat', () => {
  it('is called by its number and its constituency, never by a name', () => {
    const seat = {
      number: 3,
      constituency: { code: 'UNION', nameId: 'Serikat Pekerja/Buruh', nameEn: 'Trade unions' },
    };
    expect(seatLabel(seat, 'id')).toBe('Penilai 3, unsur Serikat Pekerja/Buruh');
    expect(seatLabel(seat, 'en')).toBe('Evaluator 3, for Trade unions');
  });
});
