import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compileField,
  exactFinal,
  type FieldPlan,
  type FieldRefusal,
  type FieldResult,
  LiveRanking,
  NONE,
  scoreField,
} from '../../../src/core/scoring/fast/index.js';
import { type NomineeOutcome, type Rule, unitsText } from '../../../src/core/scoring/index.js';
import { indicatorRule, rubricRule, twoStageRule } from './builders.js';
import { columnsOf, fields, problemOfRanking, type RawField } from './field-arbitrary.js';
import { outcomeOf, ruleOf } from './vectors.js';

function planOf(rule: Rule, seats: number): FieldPlan {
  const compiled = compileField(rule, seats);
  if (!compiled.ok) throw new Error(`refused: ${compiled.reason}`);
  return compiled.plan;
}

/** The plan for a random rule; one too fine for whole numbers is passed over, and fast-check fails if these are many. */
function randomPlan(rule: Rule, seats: number): FieldPlan {
  const compiled = compileField(rule, seats);
  fc.pre(compiled.ok || compiled.reason !== 'too-fine');
  return planOf(rule, seats);
}

/** What the fast path says of one nominee, in the words of the engine. */
function told(plan: FieldPlan, result: FieldResult, i: number): object {
  const [published, rank, at] = [result.published[i]!, result.rank[i]!, result.decidedAt[i]!];
  const chain = ['final', 'final', ...plan.rule.ranking.tieBreak.map(({ code }) => code)];
  return {
    final: published === NONE ? null : unitsText(BigInt(published), plan.rule.rounding.places),
    finalExact: exactFinal(plan, result, i),
    rank: rank === NONE ? null : rank,
    decidedBy: rank === NONE ? null : at === NONE ? 'shared' : chain[at],
  };
}

const essence = ({ final, finalExact, rank, decidedBy }: NomineeOutcome): object => {
  return { final, finalExact, rank, decidedBy };
};

/** The engine's answer for every nominee of a field, ranking by ranking. */
function reference(raw: RawField): object[] {
  const lines = new Map<string, object>();
  for (const ranking of new Set(raw.members.map((member) => member.ranking))) {
    for (const line of outcomeOf(problemOfRanking(raw, ranking)).results) lines.set(line.id, essence(line));
  }
  return raw.members.map((_, i) => lines.get(`N${i}`)!);
}

describe('the fast path', () => {
  it('gives every score, exact fraction, rank and reason of the engine, for any rule of panels and any field', () => {
    fc.assert(
      fc.property(fields, (raw) => {
        const rule = ruleOf(raw.rule);
        const plan = randomPlan(rule, raw.seats);
        const result = scoreField(plan, columnsOf(raw, rule));
        expect(raw.members.map((_, i) => told(plan, result, i))).toEqual(reference(raw));
      }),
      { numRuns: 300 },
    );
  });

  it('ranks live: after every further sheet each nominee stands where the whole field computed anew puts it', () => {
    fc.assert(
      fc.property(fields, fc.infiniteStream(fc.nat()), (raw, picks) => {
        const next = (below: number): number => Number(picks.next().value) % below;
        const ranking = { ...(raw.rule['ranking'] as object), method: 'competition_1224' };
        const rule = ruleOf({ ...raw.rule, ranking });
        const plan = randomPlan(rule, raw.seats);
        const live = new LiveRanking(plan, columnsOf(raw, rule));
        for (let step = 0; step < 4; step += 1) {
          const [nominee, stage, seat] = [next(raw.members.length), next(plan.stages.length), next(raw.seats)];
          const marks = [7000 + next(3) * 100, 7100, 7150];
          raw.members[nominee]!.sheets[stage]![seat] = marks;
          const place = live.submit(nominee, stage, seat, marks);
          const anew = scoreField(plan, columnsOf(raw, rule));
          expect(place).toEqual(live.placeOf(nominee));
          raw.members.forEach((_, i) => {
            const { rank, published } = live.placeOf(i);
            expect([rank, published]).toEqual([anew.rank[i], anew.published[i]]);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts who shares a live rank', () => {
    const rule = ruleOf(rubricRule([{ code: 'D', weight: '100' }]));
    const columns = {
      size: 3,
      ranking: new Uint16Array(3),
      stages: [{ marks: Uint16Array.from([7000, 7100, 0]), sheets: Uint8Array.from([1, 1, 0]) }],
    };
    const live = new LiveRanking(planOf(rule, 1), columns);
    expect(live.placeOf(2)).toEqual({ published: NONE, rank: NONE, sharedBy: 0 });
    expect(live.submit(2, 0, 0, [7100])).toEqual({ published: 7100, rank: 1, sharedBy: 2 });
    expect(live.placeOf(0)).toEqual({ published: 7000, rank: 3, sharedBy: 1 });
    expect(live.submit(2, 0, 0, [6900])).toEqual({ published: 6900, rank: 3, sharedBy: 1 });
  });
});

describe('the fast path refuses, for the engine to compute', () => {
  const items = [
    { code: 'A', weight: '50' },
    { code: 'B', weight: '50' },
  ];
  const organisations = { weights: { X: '100' }, members: { E1: 'X' } };
  const fine = Array.from({ length: 4 }, (_, i) => ({ code: `C${i}`, weight: i < 3 ? '24.9999' : '25.0003' }));
  it.each<[string, object, FieldRefusal]>([
    ['measured figures', indicatorRule(items), 'stage-of-indicators'],
    ['a median', rubricRule(items, { aggregate: 'median' }), 'aggregate'],
    ['weighed organisations', rubricRule(items, { aggregate: 'organisation_balanced', organisations }), 'aggregate'],
    ['a geometric mean', rubricRule(items, { composite: 'geometric' }), 'composite'],
    ['stages that reset', twoStageRule({ progression: 'reset' }), 'progression'],
    ['rounding on the way', rubricRule(items, {}, { rounding: { points: ['stage', 'final'] } }), 'rounding'],
    ['negative marks', rubricRule(items, {}, { scale: ['-10', '100'] }), 'scale'],
    ['marks beyond sixteen bits', rubricRule(items, {}, { scale: ['0', '1000'] }), 'scale'],
    ['a cap finer than a mark', rubricRule(items, {}, { adjustments: { bonus_cap: '0.001' } }), 'adjustments'],
    ['places that do not fit', rubricRule(fine, {}, { rounding: { places: 10 } }), 'too-fine'],
    ['weights that do not fit', rubricRule(items, { items: primes() }), 'too-fine'],
  ])('%s', (_, rule, reason) => {
    expect(compileField(ruleOf(rule), 12)).toEqual({ ok: false, reason });
  });

  it('more seats than a sum is safe for', () => {
    const rule = ruleOf(rubricRule(items));
    expect(compileField(rule, 12).ok).toBe(true);
    expect(compileField(rule, 60)).toEqual({ ok: false, reason: 'too-fine' });
  });

  it('columns that do not fit each other, and amounts that are no whole hundredths', () => {
    const plan = planOf(ruleOf(rubricRule(items)), 2);
    const sound = {
      size: 1,
      ranking: new Uint16Array(1),
      stages: [{ marks: new Uint16Array(4), sheets: new Uint8Array(2) }],
    };
    expect(scoreField(plan, sound).rank).toEqual(Float64Array.from([NONE]));
    expect(() => scoreField(plan, { ...sound, ranking: new Uint16Array(2) })).toThrow(RangeError);
    expect(() => scoreField(plan, { ...sound, stages: [] })).toThrow(RangeError);
    const high = { marks: Uint16Array.from([10_000, 10_001, 0, 0]), sheets: Uint8Array.from([1, 0]) };
    expect(() => scoreField(plan, { ...sound, stages: [high] })).toThrow(RangeError);
    expect(() => scoreField(plan, { ...sound, reached: Uint8Array.from([1]) })).toThrow(RangeError);
    expect(() => scoreField(plan, { ...sound, penalty: Float64Array.from([0.5]) })).toThrow(RangeError);
    expect(() => new LiveRanking(plan, sound).submit(0, 0, 2, [1, 2])).toThrow(RangeError);
    expect(() => new LiveRanking(plan, sound).submit(0, 0, 1, [1])).toThrow(RangeError);
    expect(() => new LiveRanking(plan, sound).submit(0, 0, 1, [1, 10_001])).toThrow(RangeError);
    const dense = ruleOf(rubricRule(items, {}, { ranking: { method: 'dense_1223' } }));
    expect(() => new LiveRanking(planOf(dense, 2), sound)).toThrow(RangeError);
  });
});

/** Weights over primes: their least common denominator has more digits than 53 bits. */
function primes(): object[] {
  const list = [10_007, 10_009, 10_037, 10_039];
  const parts = list.map((p, i) => ({
    code: `P${i}`,
    weight: `25${'0'.repeat(i)}/${p}`,
    part: [25 * 10 ** i, p] as const,
  }));
  const common = list.reduce((a, b) => a * BigInt(b), 1n);
  const sum = parts.reduce((all, { part: [n, p] }) => all + BigInt(n) * (common / BigInt(p)), 0n);
  const rest = { code: 'R', weight: `${100n * common - sum}/${common}` };
  return [...parts.map(({ code, weight }) => ({ code, weight })), rest];
}
