import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type RankingMethod, ranksOf } from '../../../src/core/scoring/index.js';
import {
  overrideFaults,
  placesAfter,
  signatureFaults,
  signaturesNeeded,
  unresolvedTies,
} from '../../../src/core/decision/index.js';

const ranked = (...ranks: (number | null)[]) =>
  ranks.map((rank, index) => ({ id: String.fromCharCode(97 + index), rank }));
const move = (nominationId: string, rank: number) => ({ nominationId, rank, reason: 'Pleno' });
const faults = (results: ReturnType<typeof ranked>, ...overrides: ReturnType<typeof move>[]) =>
  overrideFaults(results, 'competition_1224', overrides).map(({ code }) => code);

describe('overrides of a plenary', () => {
  it('may reorder', () => {
    expect(faults(ranked(1, 2, 3), move('a', 2), move('b', 1))).toEqual([]);
    expect(placesAfter(ranked(1, 2, 3), [move('a', 2), move('b', 1)])).toEqual([
      { nominationId: 'b', rank: 1, isOverridden: true },
      { nominationId: 'a', rank: 2, isOverridden: true },
      { nominationId: 'c', rank: 3, isOverridden: false },
    ]);
  });

  it('may part a shared rank and share a parted one', () => {
    expect(faults(ranked(1, 1, 3), move('b', 2))).toEqual([]);
    expect(faults(ranked(1, 2, 3), move('b', 1))).toEqual([]);
  });

  it.each([
    ['leaves a gap', [move('a', 3)]],
    ['skips a place', [move('c', 4)]],
    ['is beyond the last', [move('c', 9)]],
    ['counts on after a shared rank', [move('b', 1), move('c', 2)]],
  ])('may not make what is no order: it %s', (_, overrides) => {
    expect(faults(ranked(1, 2, 3), ...overrides)).toEqual(['decision.ranks-not-an-order']);
  });

  it('follow the method of the rule', () => {
    const wish = [move('b', 1), move('c', 2)];
    expect(overrideFaults(ranked(1, 2, 3), 'dense_1223', wish)).toEqual([]);
    expect(overrideFaults(ranked(1, 2, 3), 'fractional', wish)).toHaveLength(1);
  });

  it('name ranked nominees, each once', () => {
    expect(faults(ranked(1, null), move('b', 1), move('x', 1), move('a', 1), move('a', 1))).toEqual([
      'decision.nominee-not-ranked',
      'decision.nominee-not-ranked',
      'decision.nominee-twice',
    ]);
  });

  it('without any, every computed order stands, by every method', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 12 }),
        fc.constantFrom<RankingMethod>('competition_1224', 'dense_1223', 'fractional'),
        (breaks, method) => {
          const results = ranked(...ranksOf(breaks, breaks.length + 1, method));
          expect(overrideFaults(results, method, [])).toEqual([]);
          expect(placesAfter(results, []).map(({ rank }) => rank)).toEqual(results.map(({ rank }) => rank));
        },
      ),
    );
  });
});

describe('a tie at the last award place', () => {
  const ties = (ranks: number[], places: number, method: RankingMethod = 'competition_1224', ...confirmed: string[]) =>
    unresolvedTies(
      placesAfter(
        ranked(...ranks),
        confirmed.map((id) => move(id, ranks[id.charCodeAt(0) - 97]!)),
      ),
      places,
      method,
    ).map((group) => group.map(({ nominationId }) => nominationId));

  it('is a shared rank that some of the awards would not reach', () => {
    expect(ties([1, 2, 3, 3], 3)).toEqual([['c', 'd']]);
    expect(ties([1, 1, 1, 1], 3)).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('is none where all of the shared rank are awarded, or none of them', () => {
    expect(ties([1, 1, 3], 3)).toEqual([]);
    expect(ties([1, 2, 3, 4, 4], 3)).toEqual([]);
  });

  it('is resolved when the plenary confirms every one of it', () => {
    expect(ties([1, 2, 3, 3], 3, 'competition_1224', 'c')).toEqual([['c', 'd']]);
    expect(ties([1, 2, 3, 3], 3, 'competition_1224', 'c', 'd')).toEqual([]);
  });

  it('does not exist in a dense order, and counts places in a fractional one', () => {
    expect(ties([1, 2, 3, 3], 3, 'dense_1223')).toEqual([]);
    expect(ties([1, 2, 3.5, 3.5], 3, 'fractional')).toEqual([['c', 'd']]);
  });
});

describe('signatures', () => {
  const seats = (count: number, signed: number, chairSigned: boolean) =>
    Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      role: index === 0 ? ('chair' as const) : ('member' as const),
      hasSigned: index === 0 ? chairSigned : index <= signed - Number(chairSigned),
    }));
  const codes = (...given: Parameters<typeof seats>) => signatureFaults(seats(...given)).map(({ code }) => code);

  it('are needed from two thirds of the seats, rounded up', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(signaturesNeeded)).toEqual([1, 2, 2, 3, 4, 4, 5, 6, 6]);
  });

  it('suffice with the chair among them', () => {
    expect(codes(9, 6, true)).toEqual([]);
    expect(codes(9, 5, true)).toEqual(['seal.signatures-missing']);
    expect(codes(9, 8, false)).toEqual(['seal.chair-not-signed']);
  });

  it('need a panel', () => {
    expect(signatureFaults([]).map(({ code }) => code)).toEqual(['seal.panel-missing']);
  });
});
