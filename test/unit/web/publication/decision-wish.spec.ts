import { describe, expect, it } from '@jest/globals';

import { namedProblem } from '../../../../src/web/features/decisions/named-problem.js';
import {
  bodyOf,
  faultsOf,
  isSameWish,
  placedErrors,
  reasonField,
  wishOf,
} from '../../../../src/web/features/decisions/decision-wish.js';
import { linesOf, movedUp, withReason } from '../../../../src/web/features/decisions/order-draft.js';
import { hasShortlist } from '../../../../src/web/features/shortlists/shortlist-rules.js';

const METHOD = 'competition_1224';
const RESULTS = [
  { nominationId: 'a', rank: 1 },
  { nominationId: 'b', rank: 2 },
];

describe('a decision that is being typed', () => {
  it('wants the minutes, the day, and a reason for everybody who moves', () => {
    const wish = wishOf(RESULTS, null);
    expect(faultsOf(wish, linesOf(wish.draft, RESULTS, METHOD))).toEqual({
      minutesNumber: 'form.needed',
      heldOn: 'form.needed',
    });
    const moved = {
      minutesNumber: 'BA-1',
      heldOn: '2026-12-01',
      draft: withReason(movedUp(wish.draft, 'b'), 'b', 'Ya!'),
    };
    expect(faultsOf(moved, linesOf(moved.draft, RESULTS, METHOD))).toEqual({
      [reasonField('a')]: 'form.reason.needed',
    });
  });

  it('is told to the server without spaces around it, and is the same again when it is read back', () => {
    const draft = withReason(withReason(movedUp(wishOf(RESULTS, null).draft, 'b'), 'b', ' Satu '), 'a', 'Dua');
    const wish = { minutesNumber: ' BA-1 ', heldOn: '2026-12-01', draft };
    const body = bodyOf(wish, linesOf(draft, RESULTS, METHOD));
    expect(body).toEqual({
      minutesNumber: 'BA-1',
      heldOn: '2026-12-01',
      overrides: [
        { nominationId: 'b', rank: 1, reason: 'Satu' },
        { nominationId: 'a', rank: 2, reason: 'Dua' },
      ],
    });
    expect(isSameWish(wish, wishOf(RESULTS, body), RESULTS, METHOD)).toBe(true);
    expect(isSameWish(wish, wishOf(RESULTS, null), RESULTS, METHOD)).toBe(false);
  });

  it('shows the server’s word about a reason at the nominee that it is about', () => {
    const errors = {
      'overrides.1.reason': 'terlalu pendek',
      heldOn: 'tidak boleh di masa depan',
      overrides: 'bukan urutan',
    };
    expect(placedErrors(errors, [{ nominationId: 'b' }, { nominationId: 'a' }])).toEqual({
      [reasonField('a')]: 'terlalu pendek',
      heldOn: 'tidak boleh di masa depan',
      overrides: 'bukan urutan',
    });
  });
});

describe('a refusal', () => {
  it('names nominees, stages and gates in words, never by id', () => {
    const problem = {
      type: 'about:blank',
      status: 409,
      code: 'result.not-sealable',
      title: 'Peringkat ini belum dapat ditetapkan',
      errors: [
        { field: 'nominees.a.DESK.P3', code: 'computation.sheet-draft', message: 'masih draf' },
        { field: 'signatures', code: 'seal.chair-not-signed', message: 'ketua belum menandatangani' },
      ],
    };
    const named = namedProblem(problem, {
      nominee: () => 'Kota Makassar',
      code: (code) => (code === 'DESK' ? 'Penilaian berkas' : code),
    }) as typeof problem;
    expect(named.errors.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'Kota Makassar, Penilaian berkas, P3: masih draf',
      ': ketua belum menandatangani',
    ]);
  });

  it('stays what it is when it is no problem of the API', () => {
    const failure = new TypeError('network');
    expect(namedProblem(failure, { nominee: String, code: String })).toBe(failure);
  });
});

describe('a shortlist is asked for only where there is one', () => {
  const interview = [{ level: 'national', kind: 'interview' }] as const;
  it.each([
    ['open', 6, interview, false],
    ['shortlisted', 6, interview, true],
    ['published', 6, interview, true],
    ['published', null, interview, false],
    ['sealed', 6, [], false],
  ] as const)('%s with quota %s', (state, shortlistQuota, stages, expected) => {
    expect(hasShortlist(state, { level: 'national', shortlistQuota }, stages)).toBe(expected);
  });
});
