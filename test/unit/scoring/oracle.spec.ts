import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { parseExact, type NomineeOutcome, traceNominee, type TraceNode } from '../../../src/core/scoring/index.js';
import { oracle, type OracleLine } from './oracle.js';
import { asProblem, randomProblems, type RawNominee, type RawSheets } from './random-problems.js';
import { outcomeOf, problemOf } from './vectors.js';

const text = (value: Fraction | null | undefined): string | null => value?.toFraction() ?? null;
const exactOf = (decimal: string | null): string | null => (decimal === null ? null : parseExact(decimal).toFraction());

const told = (line: OracleLine): object => ({
  ...{ id: line.id, status: line.status, rank: line.rank?.valueOf() ?? null },
  ...{ base: text(line.base), adjustment: text(line.adjustment), exact: text(line.exact), final: text(line.final) },
});

const computed = (line: NomineeOutcome): object => ({
  ...{ id: line.id, status: line.status, rank: line.rank },
  ...{ base: line.base, adjustment: line.adjustment, exact: line.finalExact, final: exactOf(line.final) },
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

describe('the engine and a second implementation, written apart from it', () => {
  it('agree on every score, status and rank of any problem', () => {
    fc.assert(
      fc.property(randomProblems, (problem) => {
        const lines = outcomeOf(asProblem(problem)).results.toSorted(byId);
        expect(lines.map(computed)).toEqual(oracle(problem).toSorted(byId).map(told));
      }),
      { numRuns: 400 },
    );
  });

  it('agree on every stage and aspect', () => {
    fc.assert(
      fc.property(randomProblems, (problem) => {
        const lines = new Map(oracle(problem).map((line) => [line.id, line.values]));
        for (const { id, stages, aspects } of outcomeOf(asProblem(problem)).results) {
          const values = lines.get(id)!;
          for (const [code, { exact }] of Object.entries(stages))
            expect([code, exact]).toEqual([code, text(values.get(code))]);
          for (const [code, score] of Object.entries(aspects)) {
            expect([code, score?.exact ?? null]).toEqual([code, text(values.get(code))]);
          }
        }
      }),
    );
  });
});

describe('laws of any rule that the format can say', () => {
  /** What a nominee's own line says, apart from its place among rivals. */
  const scores = ({ id, status, final, finalExact, base, stages, aspects, tieBreak }: NomineeOutcome): object => {
    return { id, status, final, finalExact, base, stages, aspects, tieBreak };
  };

  it('the order of nominees and of evaluators changes nothing', () => {
    fc.assert(
      fc.property(randomProblems, ({ rule, nominees }) => {
        const reversed = (sheets: RawSheets): RawSheets => Object.fromEntries(Object.entries(sheets).toReversed());
        const moved = nominees.toReversed().map((nominee) => ({
          ...nominee,
          sheets: Object.fromEntries(Object.entries(nominee.sheets).map(([code, sheets]) => [code, reversed(sheets)])),
        }));
        expect(outcomeOf(asProblem({ rule, nominees: moved }))).toEqual(outcomeOf(asProblem({ rule, nominees })));
      }),
    );
  });

  it('adding, removing or disqualifying a nominee changes nobody else’s scores, nor the order of the others', () => {
    fc.assert(
      fc.property(randomProblems, fc.nat(), ({ rule, nominees }, pick) => {
        const gone = nominees[pick % nominees.length]!;
        const others = nominees.filter((nominee) => nominee !== gone);
        const failed = nominees.map((nominee) => (nominee === gone ? { ...gone, gates: { G: false } } : nominee));
        const linesOf = (list: RawNominee[]): NomineeOutcome[] =>
          outcomeOf(asProblem({ rule, nominees: list })).results.filter(({ id }) => id !== gone.id);
        const order = (lines: NomineeOutcome[]): string[] =>
          lines.filter(({ rank }) => rank !== null).map(({ id }) => id);
        for (const list of [others, failed]) {
          expect(linesOf(list).toSorted(byId).map(scores)).toEqual(linesOf(nominees).toSorted(byId).map(scores));
          expect(order(linesOf(list))).toEqual(order(linesOf(nominees)));
        }
      }),
    );
  });

  it('raising one mark never lowers the own final or rank', () => {
    fc.assert(
      fc.property(randomProblems, fc.nat(), fc.nat(), ({ rule, nominees }, pick, criterion) => {
        const target = nominees[pick % nominees.length]!;
        const raised = nominees.map((nominee) => (nominee === target ? raise(target, criterion) : nominee));
        const lineOf = (list: RawNominee[]): NomineeOutcome =>
          outcomeOf(asProblem({ rule, nominees: list })).results.find(({ id }) => id === target.id)!;
        const [before, after] = [lineOf(nominees), lineOf(raised)];
        if (before.finalExact === null) return;
        expect(parseExact(after.finalExact!).gte(parseExact(before.finalExact))).toBe(true);
        if (before.rank !== null) expect(after.rank).toBeLessThanOrEqual(before.rank);
      }),
    );
  });
});

/** One more point, or one level more, for one criterion of the first sheet of every panel. */
function raise(nominee: RawNominee, criterion: number): RawNominee {
  const panels = Object.entries(nominee.sheets).map(([code, sheets]) => {
    const entries = Object.entries(sheets);
    const first = entries.findIndex(([, marks]) => Array.isArray(marks));
    const changed = entries.map(([who, marks], i): [string, RawSheets[string]] => {
      if (i !== first || !Array.isArray(marks)) return [who, marks];
      const better = (mark: number | string): number => (Number(mark) <= 5 ? Math.min(5, Number(mark) + 1) : 95);
      return [who, marks.map((mark, c) => (c === criterion % marks.length ? better(mark) : mark))];
    });
    return [code, Object.fromEntries(changed)];
  });
  return { ...nominee, sheets: Object.fromEntries(panels) as RawNominee['sheets'] };
}

describe('the trace of any problem', () => {
  /** Contributions below a node, as far down as they go: below a geometric mean there are none. */
  const parts = (nodes: readonly TraceNode[]): Fraction =>
    nodes
      .map((node) => {
        const isParted = node.children.some(({ contribution }) => contribution !== null);
        return isParted ? parts(node.children) : new Fraction(node.contribution!.exact);
      })
      .reduce((a, b) => a.add(b), new Fraction(0));

  it('adds up: contributions sum exactly to the composite, wherever the rule rounds and however nodes are made', () => {
    fc.assert(
      fc.property(randomProblems, (raw) => {
        const problem = problemOf(asProblem(raw));
        for (const { id } of problem.nominees) {
          const { base, stages } = traceNominee(problem, id);
          if (base && raw.rule.composite !== 'geometric') expect(parts(stages).toFraction()).toBe(base.exact);
        }
      }),
    );
  });
});
