import { describe, expect, it } from '@jest/globals';

import { attendanceFaults, placeFaults } from '../../../src/features/interviews/interview.policy.js';

describe('the place of an interview', () => {
  it('is a room for those who come and a link for those who call in', () => {
    const room = { field: 'room', code: 'interview-session.room-missing' };
    const link = { field: 'link', code: 'interview-session.link-missing' };
    expect(placeFaults({ mode: 'on_site', room: null, link: null })).toEqual([room]);
    expect(placeFaults({ mode: 'online', room: null, link: null })).toEqual([link]);
    expect(placeFaults({ mode: 'hybrid', room: null, link: null })).toEqual([room, link]);
    expect(placeFaults({ mode: 'hybrid', room: 'Aula', link: 'https://rapat.example' })).toEqual([]);
  });
});

describe('attendance', () => {
  const nobody = { presenterRole: null, presenterName: null, companions: [] };

  it('of whoever came names the role of the presenter, and the name only if it is given', () => {
    expect(attendanceFaults({ ...nobody, attendance: 'attended', presenterRole: 'head_of_region' })).toEqual([]);
    expect(attendanceFaults({ ...nobody, attendance: 'attended' })).toEqual([
      { field: 'presenterRole', code: 'field.required' },
    ]);
  });

  it('of whoever stayed away names nobody', () => {
    expect(attendanceFaults({ ...nobody, attendance: 'absent' })).toEqual([]);
    const companions = [{ role: 'other' as const, name: null }];
    const code = 'interview-slot.absent-has-nobody';
    expect(
      attendanceFaults({ attendance: 'absent', presenterRole: 'owner', presenterName: 'Siti', companions }),
    ).toEqual(['presenterRole', 'presenterName', 'companions'].map((field) => ({ field, code })));
  });
});
