import { describe, expect, it } from '@jest/globals';

import { canSeal, sealChecklist, type SealFacts } from '../../../../src/web/features/results/seal-checklist.js';

type Seat = SealFacts['signatures'][number];

const seat = (number: number, counts: boolean): Seat => ({
  seat: { number, role: number === 1 ? 'chair' : 'member', label: `Penilai ${String(number)}` },
  counts,
});

const HASH = 'sha256:a';

/** A ranking that may be sealed: two nominees in order, decided on, signed by all three seats. */
const facts = (change: Partial<SealFacts> = {}): SealFacts => ({
  hindrances: [],
  computed: {
    outcomeHash: HASH,
    results: [
      { nominationId: 'a', rank: 1 },
      { nominationId: 'b', rank: 2 },
    ],
  },
  decision: { outcomeHash: HASH, overrides: [] },
  signatures: [1, 2, 3].map((number) => seat(number, true)),
  usesShortlist: false,
  awardPlaces: 1,
  method: 'competition_1224',
  ...change,
});

/** The lines that do not hold: their state, and why. */
const open = (change: Partial<SealFacts>) =>
  sealChecklist(facts(change))
    .filter(({ state }) => state !== 'holds')
    .map(({ code, state, reason }) => [code, state, reason?.code].filter((part) => part !== undefined).join(' '));

const hindrance = (code: string) => ({ code, nominationId: 'a', detail: 'X' });

const tied = {
  outcomeHash: HASH,
  results: [
    { nominationId: 'a', rank: 1 },
    { nominationId: 'b', rank: 1 },
  ],
};

describe('what must hold before a ranking is sealed', () => {
  it('lets a ranking pass of which everything holds', () => {
    expect(canSeal(sealChecklist(facts()))).toBe(true);
  });

  it.each([
    ['computation.file-unverified', 'files fails'],
    ['computation.gate-pending', 'gates fails'],
    ['computation.figure-pending', 'figures fails'],
    ['computation.nothing-to-score', 'figures fails'],
    ['computation.quorum-missing', 'sheets fails'],
    ['computation.sheet-draft', 'sheets fails'],
    ['computation.reopening-open', 'reopenings fails'],
  ])('puts %s on the line where it is mended', (code, line) => {
    expect(open({ hindrances: [hindrance(code)] })).toEqual([line]);
  });

  it('asks for a shortlist only where the category cuts down who is interviewed', () => {
    const codes = (usesShortlist: boolean) => sealChecklist(facts({ usesShortlist })).map(({ code }) => code);
    expect(codes(true)).toContain('shortlist');
    expect(codes(false)).not.toContain('shortlist');
    expect(open({ usesShortlist: true, hindrances: [hindrance('computation.shortlist-missing')] })).toEqual([
      'shortlist fails',
    ]);
  });

  it('knows nothing about gates, figures and ties while numbers are closed, and does not let it pass', () => {
    expect(open({ computed: null })).toEqual(['gates unknown', 'figures unknown', 'ties unknown']);
    expect(canSeal(sealChecklist(facts({ computed: null })))).toBe(false);
  });

  it('wants a decision on the outcome as it is computed now; signatures for an older one do not count', () => {
    expect(open({ decision: null })).toEqual(['decision fails decision-missing', 'signatures fails too-few']);
    expect(open({ decision: { outcomeHash: 'sha256:old', overrides: [] } })).toEqual([
      'decision fails decision-outdated',
      'signatures fails too-few',
    ]);
  });

  it('wants a tie across the last award place parted or confirmed', () => {
    expect(open({ computed: tied })).toEqual(['ties fails tie']);
    const parted = [{ nominationId: 'b', rank: 2, reason: 'Pleno' }];
    expect(open({ computed: tied, decision: { outcomeHash: HASH, overrides: parted } })).toEqual([]);
  });

  it('wants somebody to be ranked', () => {
    expect(open({ computed: { outcomeHash: HASH, results: [{ nominationId: 'a', rank: null }] } })).toEqual([
      'ranked fails nobody-ranked',
    ]);
  });

  it('wants the chair and two thirds of the seats to have signed', () => {
    expect(open({ signatures: [seat(1, false), seat(2, true), seat(3, true)] })).toEqual(['signatures fails chair']);
    expect(open({ signatures: [seat(1, true), seat(2, false), seat(3, false)] })).toEqual(['signatures fails too-few']);
    expect(open({ signatures: [] })).toEqual(['signatures fails panel-missing']);
  });
});
