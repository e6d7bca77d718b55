import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  effectiveWeights,
  type NomineeOutcome,
  type Outcome,
  parseExact,
  rankBy,
} from '../../../src/core/scoring/index.js';
import { problems, type RawNominee } from './arbitrary.js';
import { outcomeOf, ruleOf } from './vectors.js';

/** An order for shuffling that fast-check can shrink. */
const seeds = fc.infiniteStream(fc.nat());
const shuffled = <T>(list: readonly T[], keys: IterableIterator<number>): T[] =>
  list
    .map((value) => ({ value, key: Number(keys.next().value) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value);
const shuffledKeys = <T>(object: Record<string, T>, keys: IterableIterator<number>): Record<string, T> =>
  Object.fromEntries(shuffled(Object.entries(object), keys));

const lineOf = (outcome: Outcome, id: string): NomineeOutcome => outcome.results.find((result) => result.id === id)!;

/** What a nominee's own line says, apart from anything about its place among rivals. */
const scoresOf = ({ id, final, finalExact, base, stages, aspects, status }: NomineeOutcome): object => ({
  ...{ id, final, finalExact, base, stages, aspects, status },
});

describe('laws of a fair score', () => {
  it('the order of nominees, evaluators and gates changes nothing', () => {
    fc.assert(
      fc.property(problems(), seeds, ({ rule, nominees }, keys) => {
        const moved = shuffled(nominees, keys).map((n) => ({
          ...n,
          DESK: shuffledKeys(n.DESK, keys),
          INT: shuffledKeys(n.INT, keys),
          indicators: shuffledKeys(n.indicators, keys),
        }));
        expect(outcomeOf({ rule, nominees: moved })).toEqual(outcomeOf({ rule, nominees }));
      }),
    );
  });

  it('the order of criteria changes no score and no rank', () => {
    fc.assert(
      fc.property(problems(), seeds, ({ rule, nominees }, keys) => {
        const order = shuffled([0, 1, 2], keys);
        const desk = { ...rule.stages[1]!, items: order.map((i) => rule.stages[1]!.items[i]!) };
        const stages = [rule.stages[0]!, desk, rule.stages[2]!];
        const moved = nominees.map((n) => ({ ...n, DESK: mapSheets(n.DESK, (marks) => order.map((i) => marks[i]!)) }));
        expect(outcomeOf({ rule: { ...rule, stages }, nominees: moved }).results).toEqual(
          outcomeOf({ rule, nominees }).results,
        );
      }),
    );
  });

  it('removing or disqualifying a nominee changes nobody else’s score', () => {
    fc.assert(
      fc.property(problems(), fc.nat(), ({ rule, nominees }, pick) => {
        const gone = nominees[pick % nominees.length]!;
        const before = outcomeOf({ rule, nominees }).results.filter(({ id }) => id !== gone.id);
        const without = outcomeOf({ rule, nominees: nominees.filter((n) => n !== gone) });
        const failed = outcomeOf({
          rule,
          nominees: nominees.map((n) => (n === gone ? { ...n, gates: { G1: false } } : n)),
        });
        for (const line of before) {
          expect(scoresOf(lineOf(without, line.id))).toEqual(scoresOf(line));
          expect(scoresOf(lineOf(failed, line.id))).toEqual(scoresOf(line));
        }
        const order = (outcome: Outcome): unknown[] =>
          outcome.results.filter(({ rank, id }) => rank !== null && id !== gone.id).map(({ id }) => id);
        expect(order(without)).toEqual(order(failed));
      }),
    );
  });

  it('raising one mark never lowers the own score or rank, under any aggregate', () => {
    fc.assert(
      fc.property(problems(), fc.nat(), fc.nat(), (problem, pick, criterion) => {
        const target = problem.nominees[pick % problem.nominees.length]!;
        const raised = { ...target, INT: raiseOne(target.INT, criterion % 3) };
        const before = lineOf(outcomeOf(problem), target.id);
        const nominees = problem.nominees.map((n) => (n === target ? raised : n));
        const after = lineOf(outcomeOf({ ...problem, nominees }), target.id);
        if (before.finalExact === null) return;
        expect(parseExact(after.finalExact!).gte(parseExact(before.finalExact))).toBe(true);
        if (before.rank !== null) expect(after.rank).toBeLessThanOrEqual(before.rank);
      }),
    );
  });

  it('a lenient evaluator of a complete block moves no rank: adding the same to all their marks keeps the order', () => {
    fc.assert(
      fc.property(problems({ aggregate: 'mean' }), fc.integer({ min: 1, max: 20 }), ({ rule, nominees }, more) => {
        // Complete, and without adjustments or rounding, which the law does not speak of.
        const exact = { ...rule, adjustments: {}, ranking: { on: 'exact' } };
        const whole = nominees.map((n) => ({
          ...n,
          bonus: '0',
          penalty: '0',
          INT: complete(n.INT),
          DESK: complete(n.DESK),
        }));
        const lenient = whole.map((n) => ({ ...n, INT: { ...n.INT, E0: n.INT['E0']!.map((m) => m + more) } }));
        const ranks = (lines: RawNominee[]): unknown[] =>
          outcomeOf({ rule: exact, nominees: lines }).results.map(({ id, rank }) => [id, rank]);
        expect(ranks(lenient)).toEqual(ranks(whole));
      }),
    );
  });

  it('weights written as percent, as fractions or as shares of one score alike', () => {
    fc.assert(
      fc.property(problems(), ({ rule, nominees }) => {
        const share = (weight: string): string => parseExact(weight).div(100).toFraction();
        const stages = rule.stages.map((s) => ({
          ...s,
          weight: share(s.weight),
          items: s.items.map((item) => ({ ...item, weight: share(item.weight) })),
        }));
        expect(outcomeOf({ rule: { ...rule, stages }, nominees }).results).toEqual(
          outcomeOf({ rule, nominees }).results,
        );
      }),
    );
  });

  it('the effective weights of all leaves are exactly 100 together', () => {
    fc.assert(
      fc.property(problems(), ({ rule }) => {
        const parts = effectiveWeights(ruleOf(rule)).map(({ exact }) => parseExact(exact));
        expect(parts.reduce((a, b) => a.add(b)).toFraction()).toBe('100');
      }),
    );
  });
});

describe('laws of a verifiable ranking', () => {
  it('every published rank can be computed again from the published table alone', () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        const table = outcomeOf(problem).results.filter(({ status }) => status === 'ranked');
        const value = (line: NomineeOutcome, key: string): string | null =>
          key === 'final' ? line.final : line.tieBreak[key]!;
        const chain = ['final', 'INT', 'DESK', 'A', 'penalty'].map((key) => (a: NomineeOutcome, b: NomineeOutcome) => {
          const [x, y] = [value(a, key), value(b, key)];
          if (x === null || y === null) return Number(x === null) - Number(y === null);
          return parseExact(y).compare(parseExact(x)) * (key === 'penalty' ? -1 : 1);
        });
        const again = rankBy(table.toReversed(), chain).map(({ contender, rank }) => [contender.id, rank]);
        expect(new Map(again as [string, number][])).toEqual(new Map(table.map(({ id, rank }) => [id, rank])));
      }),
    );
  });

  it('equal ranks are always marked as shared, and only they', () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        const ranked = outcomeOf(problem).results.filter(({ rank }) => rank !== null);
        for (const line of ranked) {
          const shared = ranked.filter(({ rank }) => rank === line.rank).length > 1;
          expect(line.decidedBy === 'shared').toBe(shared);
        }
      }),
    );
  });

  it('the rule’s hash does not depend on the order of its keys, and does on any value', () => {
    fc.assert(
      fc.property(problems(), seeds, ({ rule }, keys) => {
        expect(ruleOf(shuffledKeys(rule, keys)).hash).toBe(ruleOf(rule).hash);
        expect(ruleOf({ ...rule, version: '2' }).hash).not.toBe(ruleOf(rule).hash);
      }),
    );
  });
});

function mapSheets(sheets: RawNominee['DESK'], change: (marks: number[]) => number[]): RawNominee['DESK'] {
  return Object.fromEntries(Object.entries(sheets).map(([e, marks]) => [e, marks && change(marks)]));
}

function raiseOne(sheets: RawNominee['INT'], criterion: number): RawNominee['INT'] {
  let done = false;
  return mapSheets(sheets, (marks) => {
    if (done) return marks;
    done = true;
    return marks.map((mark, i) => (i === criterion ? mark + 3 : mark));
  });
}

function complete(sheets: RawNominee['INT']): Record<string, number[]> {
  return Object.fromEntries(Object.entries(sheets).map(([e, marks]) => [e, marks ?? [70, 71, 72]]));
}
