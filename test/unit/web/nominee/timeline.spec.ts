import { describe, expect, it } from '@jest/globals';

import { type Schemas } from '../../../../src/web/api/client.js';
import { deadlineOf, isFillable } from '../../../../src/web/features/nominations-own/nomination-facts.js';
import { type Journey, timelineOf } from '../../../../src/web/features/nominations-own/timeline.js';
import { timelineMessages } from '../../../../src/web/features/nominations-own/timeline.messages.js';
import { nominationOf, STAGES } from './scenes.js';

const at = (instant: string): number => Date.parse(instant);

const journey = (change: Partial<Journey>): Journey => {
  const nomination = change.nomination ?? nominationOf();
  return {
    nomination,
    level: 'provincial',
    stages: STAGES,
    deadline: deadlineOf(nomination, STAGES, 'provincial'),
    slot: undefined,
    result: undefined,
    now: at('2026-06-10T12:00:00Z'),
    ...change,
  };
};

const path = (change: Partial<Journey>): string[] =>
  timelineOf(journey(change)).map(({ name, state }) => `${name} ${state}`);

const slotOf = (attendance: Schemas['InterviewSlotView']['attendance']): Schemas['InterviewSlotView'] => ({
  id: '10000000-0000-4000-8000-000000000001',
  sessionId: '20000000-0000-4000-8000-000000000001',
  nominationId: nominationOf().id,
  nomineeName: 'Kota Contoh',
  startsAt: '2026-08-03T01:00:00Z',
  endsAt: '2026-08-03T01:20:00Z',
  localStartsAt: 'Senin, 3 Agustus 2026 09.00 WITA',
  localEndsAt: 'Senin, 3 Agustus 2026 09.20 WITA',
  mode: 'online',
  room: null,
  link: 'https://contoh.invalid/',
  attendance,
  presenterRole: null,
  presenterName: null,
  companions: [],
  version: 1,
});

describe('The path of a nomination, as its owner sees it', () => {
  it('asks for the file while the call is open', () => {
    expect(path({})).toEqual([
      'proposed done',
      'handed-in now',
      'checked next',
      'desk next',
      'interview next',
      'plenary next',
      'published next',
    ]);
  });

  it('ends where a file was not handed in in time, was failed or was withdrawn', () => {
    expect(path({ now: at('2026-07-01T00:00:00+07:00') })).toEqual(['proposed done', 'handed-in stopped']);
    expect(path({ nomination: nominationOf({ state: 'withdrawn' }) })).toEqual(['proposed done', 'handed-in stopped']);
    expect(path({ nomination: nominationOf({ state: 'failed', submittedAt: '2026-06-09T00:00:00Z' }) })).toEqual([
      'proposed done',
      'handed-in done',
      'checked stopped',
    ]);
  });

  it('asks for attention when the file came back, until its own deadline', () => {
    const nomination = nominationOf({ state: 'returned', cureUntil: '2026-07-05T10:00:00Z' });
    const steps = timelineOf(journey({ nomination, now: at('2026-07-04T00:00:00Z') }));
    expect(steps[1]).toMatchObject({ state: 'attention', until: '2026-07-05T10:00:00Z' });
    expect(path({ nomination, now: at('2026-07-05T10:00:01Z') })).toEqual(['proposed done', 'handed-in stopped']);
  });

  it('follows the calendar once the file has passed, and says nothing of how the marking goes', () => {
    const nomination = nominationOf({ state: 'verified', submittedAt: '2026-06-09T00:00:00Z' });
    expect(path({ nomination, now: at('2026-07-20T00:00:00Z') }).slice(2)).toEqual([
      'checked done',
      'desk now',
      'interview next',
      'plenary next',
      'published next',
    ]);
    expect(path({ nomination, now: at('2026-08-12T00:00:00Z') }).slice(3)).toEqual([
      'desk done',
      'interview done',
      'plenary now',
      'published next',
    ]);
  });

  it('names the own interview, before and after it', () => {
    const nomination = nominationOf({ state: 'verified', submittedAt: '2026-06-09T00:00:00Z' });
    const interview = (slot: Schemas['InterviewSlotView'], now: string) =>
      timelineOf(journey({ nomination, slot, now: at(now) })).find(({ name }) => name === 'interview')?.saying;
    expect(interview(slotOf('expected'), '2026-08-01T00:00:00Z')).toBe('interview.planned');
    expect(interview(slotOf('expected'), '2026-08-04T00:00:00Z')).toBe('interview.over');
    expect(interview(slotOf('attended'), '2026-08-04T00:00:00Z')).toBe('interview.attended');
    expect(interview(slotOf('absent'), '2026-08-04T00:00:00Z')).toBe('interview.absent');
  });

  it('takes a promoted file for handed in, though it has no receipt of its own', () => {
    const steps = timelineOf(journey({ nomination: nominationOf({ state: 'verified', submittedAt: null }) }));
    expect(steps[1]?.saying).toBe('handed-in.carried');
  });

  it('has words for every step it can show', () => {
    const states = ['draft', 'submitted', 'returned', 'verified', 'failed', 'withdrawn'] as const;
    const moments = ['2026-05-01', '2026-06-10', '2026-07-20', '2026-08-05', '2026-08-12', '2026-09-01'];
    const sayings = states.flatMap((state) =>
      moments.flatMap((day) => timelineOf(journey({ nomination: nominationOf({ state }), now: at(day) }))),
    );
    expect(sayings.filter(({ saying }) => !(saying in timelineMessages))).toEqual([]);
  });
});

describe('The deadline of a file', () => {
  it('lets the second that it names be in time', () => {
    const draft = nominationOf();
    expect(isFillable(draft, STAGES, 'provincial', at('2026-06-30T23:59:59.999+07:00'))).toBe(true);
    expect(isFillable(draft, STAGES, 'provincial', at('2026-07-01T00:00:00+07:00'))).toBe(false);
    expect(isFillable(draft, STAGES, 'provincial', at('2026-05-31T23:59:59+07:00'))).toBe(false);
  });

  it('is that of the return for a returned file, also when the call is over', () => {
    const returned = nominationOf({ state: 'returned', cureUntil: '2026-07-05T10:00:00Z' });
    expect(deadlineOf(returned, STAGES, 'provincial')).toBe('2026-07-05T10:00:00Z');
    expect(isFillable(returned, STAGES, 'provincial', at('2026-07-04T00:00:00Z'))).toBe(true);
  });

  it('is none for a file that can no longer be changed', () => {
    expect(deadlineOf(nominationOf({ state: 'verified' }), STAGES, 'provincial')).toBeNull();
    expect(isFillable(nominationOf({ state: 'verified' }), STAGES, 'provincial', at('2026-06-10'))).toBe(false);
  });
});
