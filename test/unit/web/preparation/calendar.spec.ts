import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  faultsOf,
  moveStage,
  nextStage,
  sameCalendar,
  shiftDrafts,
  type StageInput,
  toDrafts,
  toStageInputs,
} from '../../../../src/web/features/editions/calendar-draft.js';
import {
  fromFactsDraft,
  nextFacts,
  toFactsDraft,
  usualYear,
} from '../../../../src/web/features/editions/facts-draft.js';
import { fromWallClock, TIME_ZONES, toWallClock } from '../../../../src/web/features/editions/wall-clock.js';

const STAGES: StageInput[] = [
  {
    level: 'provincial',
    code: 'NOM',
    kind: 'nomination',
    opensAt: '2025-03-01T00:00:00.000Z',
    closesAt: '2025-04-30T15:59:59.000Z',
    timeZone: 'Asia/Makassar',
  },
  {
    level: 'provincial',
    code: 'DESK',
    kind: 'desk',
    opensAt: '2025-05-01T01:00:00.000Z',
    closesAt: '2025-05-20T09:00:00.000Z',
    timeZone: 'Asia/Jakarta',
  },
  {
    level: 'national',
    code: 'NOM',
    kind: 'nomination',
    opensAt: '2025-06-01T00:00:00.000Z',
    closesAt: '2025-06-30T14:59:59.000Z',
    timeZone: 'Asia/Jayapura',
  },
];

describe('the clock of a zone', () => {
  it('shows 09.00 WITA for one in the morning at Greenwich, and the way back is the same instant', () => {
    expect(toWallClock('2025-09-25T01:00:00.000Z', 'Asia/Makassar')).toBe('2025-09-25T09:00:00');
    expect(fromWallClock('2025-09-25T09:00', 'Asia/Makassar')).toBe('2025-09-25T01:00:00.000Z');
    expect(['', '2025-09-25', 'kemarin'].map((shown) => fromWallClock(shown, 'Asia/Jakarta'))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('loses no second in any zone', () => {
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...TIME_ZONES), (at, zone) => {
        const instant = new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString();
        expect(fromWallClock(toWallClock(instant, zone), zone)).toBe(instant);
      }),
    );
  });
});

describe('a calendar in the making', () => {
  it('is sent exactly as it came when nothing was touched', () => {
    expect(toStageInputs(toDrafts(STAGES))).toEqual(STAGES);
    expect(sameCalendar(toDrafts(STAGES), toDrafts(STAGES))).toBe(true);
  });

  it('is not sent while an instant is missing', () => {
    const [first, ...rest] = toDrafts(STAGES);
    expect(toStageInputs([{ ...first!, closes: '' }, ...rest])).toBeNull();
  });

  it('keeps what is announced when the zone changes: 09.00 stays 09.00', () => {
    const [first] = toDrafts(STAGES);
    const [input] = toStageInputs([{ ...first!, timeZone: 'Asia/Jakarta' }])!;
    expect(input!.opensAt).toBe('2025-03-01T01:00:00.000Z');
  });

  it('names a stage that closes before it opens, a code used twice at one level, and a malformed code', () => {
    const [first, second, third] = toDrafts(STAGES);
    const late = { ...first!, closes: '2025-01-01T00:00:00' };
    const twin = { ...second!, code: 'NOM' };
    const all = [late, twin, { ...third!, code: 'nom 1' }];
    expect(all.map((stage) => faultsOf(stage, all))).toEqual([
      { closes: 'fault.reversed', code: 'fault.code-repeated' },
      { code: 'fault.code-repeated' },
      { code: 'fault.code' },
    ]);
  });

  it('moves a stage within its level only', () => {
    const drafts = toDrafts(STAGES);
    const codes = (list: readonly { code: string; level: string }[]): string[] =>
      list.map(({ code, level }) => `${level} ${code}`);
    expect(codes(moveStage(drafts, drafts[1]!.key, -1))).toEqual(['provincial DESK', 'provincial NOM', 'national NOM']);
    expect(codes(moveStage(drafts, drafts[1]!.key, 1))).toEqual(codes(drafts));
  });

  it('proposes the next kind of stage from the day after the last, under a code that is free', () => {
    const next = nextStage(toDrafts(STAGES), 'provincial', new Date('2025-01-01'));
    expect(next).toMatchObject({
      kind: 'verification',
      code: 'VER',
      opens: '2025-05-21T00:00:00',
      closes: '2025-06-03T23:59:59',
    });
  });

  it('shifts every instant by whole days and back', () => {
    const drafts = toDrafts(STAGES);
    expect(shiftDrafts(drafts, 31)[0]).toMatchObject({ opens: '2025-04-01T08:00:00' });
    expect(shiftDrafts(shiftDrafts(drafts, 31), -31)).toEqual(drafts);
  });
});

describe('what an edition is called', () => {
  const FACTS = {
    label: '2025',
    ordinal: 5,
    names: { id: 'Paritrana 2025', en: 'Paritrana 2025' },
    periodStart: '2024-01-01',
    periodEnd: '2024-12-31',
  };

  it('keeps label and assessed year apart: the 2025 award usually assesses 2024', () => {
    expect([usualYear('2025'), usualYear('Paritrana 2025'), usualYear('kelima')]).toEqual([2024, 2024, null]);
  });

  it('comes back from the form as it went in', () => {
    expect(fromFactsDraft(toFactsDraft(FACTS))).toEqual(FACTS);
    expect(fromFactsDraft({ ...toFactsDraft(FACTS), ordinal: '' }).ordinal).toBeNull();
  });

  it('is proposed a year on for a copy; the 29th of February becomes the 28th', () => {
    expect(nextFacts({ ...FACTS, periodStart: '2024-02-29' })).toEqual({
      label: '2026',
      ordinal: '6',
      names: { id: 'Paritrana 2026', en: 'Paritrana 2026' },
      periodStart: '2025-02-28',
      periodEnd: '2025-12-31',
    });
  });
});
