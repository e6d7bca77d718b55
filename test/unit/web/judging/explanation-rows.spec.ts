import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { Fraction, parseProblem, traceNominee } from '../../../../src/core/scoring/index.js';
import { type Schemas } from '../../../../src/web/api/client.js';
import {
  branches,
  type ExplanationRow,
  explanationTree,
  firstOpen,
  seenRows,
  treeMove,
} from '../../../../src/web/features/explanations/explanation-rows.js';

type Explanation = Schemas['ExplanationView'];

/** What the API answers for a nominee of the published scoring example. */
function explained(): Explanation {
  const text = readFileSync('docs/examples/scoring-problem.json', 'utf8');
  const parsed = parseProblem(JSON.parse(text));
  if (!parsed.ok) throw new Error('the example is faulty');
  const [first] = parsed.value.nominees;
  const trace = traceNominee(parsed.value, first?.id ?? '');
  return { ...trace, rankingId: '', nominationId: '', resultId: null } as unknown as Explanation;
}

const leavesOf = (row: ExplanationRow): ExplanationRow[] => {
  const below = row.children.filter(({ content }) => content.kind === 'node');
  return below.length === 0 && row.content.kind === 'node' ? [row] : row.children.flatMap(leavesOf);
};

describe('the tree of an explanation', () => {
  const root = explanationTree(explained());

  it('has the final score as its root, and below it the exact score and the stages together', () => {
    expect(root.content.kind).toBe('final');
    const [exact] = root.children;
    expect(exact?.content.kind).toBe('exact');
    expect(exact?.children.at(-1)?.content.kind).toBe('base');
    expect(exact?.exact).toMatch(/^\d+(\/\d+)?$/);
  });

  it('contributions of its leaves sum exactly to the stages together', () => {
    const base = root.children[0]?.children.at(-1);
    const brought = leavesOf(root).reduce(
      (sum, { contribution }) => sum.add(new Fraction(contribution?.exact ?? '0')),
      new Fraction(0),
    );
    expect(brought.toFraction()).toBe(new Fraction(base?.exact ?? '0').toFraction());
  });

  it('ends in marks and figures, and every row has an id of its own', () => {
    const all = seenRows(root, new Set(branches(root)));
    expect(all.some(({ row }) => row.content.kind === 'input')).toBe(true);
    expect(new Set(all.map(({ row }) => row.id)).size).toBe(all.length);
  });

  it('shows first no more than the stages', () => {
    const seen = seenRows(root, firstOpen(root));
    expect(Math.max(...seen.map(({ level }) => level))).toBe(4);
  });
});

describe('keys in the tree', () => {
  const blank = { exact: null, weight: null, effective: null, contribution: null, value: null };
  const row = (id: string, ...children: ExplanationRow[]): ExplanationRow => ({
    ...blank,
    id,
    content: { kind: 'base' },
    children,
  });
  const root = row('a', row('a/b', row('a/b/c')), row('a/d'));
  const rows = seenRows(root, new Set(['a']));

  it('up and down go from row to row, Home and End to the ends', () => {
    expect(treeMove(rows, 'a', 'ArrowDown')).toEqual({ focus: 'a/b' });
    expect(treeMove(rows, 'a/d', 'ArrowUp')).toEqual({ focus: 'a/b' });
    expect(treeMove(rows, 'a/d', 'ArrowDown')).toBeNull();
    expect(treeMove(rows, 'a/d', 'Home')).toEqual({ focus: 'a' });
    expect(treeMove(rows, 'a', 'End')).toEqual({ focus: 'a/d' });
  });

  it('right opens, then enters; left closes, then leaves', () => {
    expect(treeMove(rows, 'a/b', 'ArrowRight')).toEqual({ open: 'a/b' });
    expect(treeMove(rows, 'a', 'ArrowRight')).toEqual({ focus: 'a/b' });
    expect(treeMove(rows, 'a', 'ArrowLeft')).toEqual({ close: 'a' });
    expect(treeMove(rows, 'a/d', 'ArrowLeft')).toEqual({ focus: 'a' });
    expect(treeMove(rows, 'a/d', 'ArrowRight')).toBeNull();
  });

  it('Enter opens and closes, and other keys do nothing', () => {
    expect(treeMove(rows, 'a/b', 'Enter')).toEqual({ open: 'a/b' });
    expect(treeMove(rows, 'a', ' ')).toEqual({ close: 'a' });
    expect(treeMove(rows, 'a', 'x')).toBeNull();
  });
});
