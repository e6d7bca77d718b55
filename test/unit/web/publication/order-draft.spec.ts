import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { overrideFaults, placesAfter, unresolvedTies } from '../../../../src/core/decision/index.js';
import { ranksOf } from '../../../../src/core/scoring/index.js';
import {
  confirmedShare,
  draftOf,
  firstPlaces,
  linesOf,
  movedDown,
  movedUp,
  type OrderDraft,
  overridesOf,
  sameReasonForAll,
  sharedWithAbove,
  withReason,
} from '../../../../src/web/features/decisions/order-draft.js';

const METHOD = 'competition_1224';

/** `order(1, 2, 2, 4)`: nominees a, b, c, d with these computed ranks. */
const order = (...ranks: (number | null)[]) =>
  ranks.map((rank, index) => ({ nominationId: 'abcdefgh'[index] ?? '', rank }));

const shown = (draft: OrderDraft, results: ReturnType<typeof order>): string =>
  linesOf(draft, results, METHOD)
    .map(({ nominationId, rank }) => `${nominationId}${String(rank)}`)
    .join(' ');

describe('the order that a plenary is about to decide on', () => {
  it('is the computed one at first, and moves nobody', () => {
    const results = order(1, 2, 2, 4, null);
    const draft = draftOf(results, []);
    expect(shown(draft, results)).toBe('a1 b2 c2 d4');
    expect(overridesOf(linesOf(draft, results, METHOD), draft)).toEqual([]);
  });

  it('passes a nominee by the one above it, and names both', () => {
    const results = order(1, 2, 3);
    const draft = withReason(movedUp(draftOf(results, []), 'c'), 'c', ' Bukti lapangan ');
    expect(overridesOf(linesOf(draft, results, METHOD), draft)).toEqual([
      { nominationId: 'c', rank: 2, reason: 'Bukti lapangan' },
      { nominationId: 'b', rank: 3, reason: '' },
    ]);
  });

  it('parts a shared rank, upwards and downwards', () => {
    const results = order(1, 1, 1, 4);
    expect(shown(movedUp(draftOf(results, []), 'b'), results)).toBe('b1 a2 c2 d4');
    expect(shown(movedDown(draftOf(results, []), 'b'), results)).toBe('a1 c1 b3 d4');
  });

  it('lets nominees share a rank; those below are counted on', () => {
    const results = order(1, 2, 3, 4);
    expect(shown(sharedWithAbove(draftOf(results, []), 'c'), results)).toBe('a1 b2 c2 d4');
    expect(shown(sharedWithAbove(draftOf(results, []), 'a'), results)).toBe('a1 b2 c3 d4');
  });

  it('confirms a shared rank for everybody in it, which resolves a tie at the award cut-off', () => {
    const results = order(1, 2, 3, 3);
    const draft = confirmedShare(draftOf(results, []), 'c', true);
    const overrides = overridesOf(linesOf(draft, results, METHOD), draft);
    expect(overrides.map(({ nominationId, rank }) => [nominationId, rank])).toEqual([
      ['c', 3],
      ['d', 3],
    ]);
    const core = results.map(({ nominationId, rank }) => ({ id: nominationId, rank }));
    expect(unresolvedTies(placesAfter(core, []), 3, METHOD)).toHaveLength(1);
    expect(unresolvedTies(placesAfter(core, overrides), 3, METHOD)).toEqual([]);
    expect(overridesOf(linesOf(confirmedShare(draft, 'd', false), results, METHOD), draft)).toEqual([]);
  });

  it('gives one reason to whoever has none, and leaves the others theirs', () => {
    const results = order(1, 2, 3);
    const moved = withReason(movedUp(movedUp(draftOf(results, []), 'c'), 'c'), 'a', 'Lain');
    const draft = sameReasonForAll(moved, linesOf(moved, results, METHOD), 'Sama');
    expect(overridesOf(linesOf(draft, results, METHOD), draft).map(({ reason }) => reason)).toEqual([
      'Sama',
      'Lain',
      'Sama',
    ]);
  });

  it('names who stands first after the plenary, joint winners included', () => {
    const results = order(1, 1, 3);
    expect(firstPlaces(results, [])).toEqual(['a', 'b']);
    expect(firstPlaces(results, [{ nominationId: 'b', rank: 2, reason: 'x' }])).toEqual(['a']);
  });

  it('is always an order that the server accepts, whatever is pressed, and opens again as it was recorded', () => {
    const methods = ['competition_1224', 'dense_1223'] as const;
    const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(7)), { maxLength: 25 });
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 7 }),
        fc.constantFrom(...methods),
        steps,
        (breaks, method, wish) => {
          const results = order(...ranksOf(breaks, breaks.length + 1, method));
          const acts = [
            movedUp,
            movedDown,
            sharedWithAbove,
            (d: OrderDraft, id: string) => confirmedShare(d, id, true),
          ];
          const draft = wish.reduce(
            (sofar, [act, whom]) => {
              const { nominationId } = results[whom % results.length] ?? { nominationId: '' };
              return acts[act]?.(sofar, nominationId) ?? sofar;
            },
            draftOf(results, []),
          );
          const lines = linesOf(draft, results, method);
          const overrides = overridesOf(lines, draft).map((one) => ({ ...one, reason: 'Alasan' }));
          const core = results.map(({ nominationId, rank }) => ({ id: nominationId, rank }));
          expect(overrideFaults(core, method, overrides)).toEqual([]);
          const rankOf = (all: readonly { nominationId: string; rank: number }[]) =>
            Object.fromEntries(all.map(({ nominationId, rank }) => [nominationId, rank]));
          expect(rankOf(placesAfter(core, overrides))).toEqual(rankOf(lines));
          const again = draftOf(results, overrides);
          expect(overridesOf(linesOf(again, results, method), again)).toHaveLength(overrides.length);
        },
      ),
    );
  });
});
