import { type Nominee, type Problem, type Sheet } from '../../scoring/problem.js';
import { type Item, type Leaf, leavesOf, type Rule, type Stage } from '../../scoring/rule.js';

/** The same problem under a rule whose stages were changed; a rule's hash is that of the official rule and stays as it is. */
export function withStages(problem: Problem, change: (stage: Stage) => Stage): Problem {
  return withRule(problem, { stages: problem.rule.stages.map(change) });
}

/** The same problem with parts of its rule replaced. */
export function withRule(problem: Problem, parts: Partial<Rule>): Problem {
  return { ...problem, rule: { ...problem.rule, ...parts } };
}

/** The same problem with every nominee changed alike. */
export function withNominees(problem: Problem, change: (nominee: Nominee) => Nominee): Problem {
  return { ...problem, nominees: problem.nominees.map(change) };
}

/** The evaluators who gave at least one sheet, in order of their codes. */
export function evaluatorsOf({ nominees }: Problem): string[] {
  const sheets = nominees.flatMap((nominee) => [...nominee.sheets.values()].flat());
  return [...new Set(sheets.filter(({ marks }) => marks !== null).map(({ evaluator }) => evaluator))].toSorted();
}

/** The problem as if this evaluator had never had a seat, in any stage. */
export function withoutEvaluator(problem: Problem, evaluator: string): Problem {
  return withNominees(problem, (nominee) =>
    withSheets(nominee, (_, sheets) => sheets.filter((sheet) => sheet.evaluator !== evaluator)),
  );
}

/**
 * The problem without one criterion or indicator; its weight goes to its siblings in proportion, except in a sum, in which
 * nothing is handed on. An aspect or stage that is left
 * empty stays, does not apply, and so leaves its own weight to its siblings; who reached which stage does not change.
 */
export function withoutLeaf(problem: Problem, code: string): Problem {
  const home = problem.rule.stages.find(({ leaves }) => leaves.some((leaf) => leaf.code === code));
  if (!home) return problem;
  const position = home.leaves.findIndex((leaf) => leaf.code === code);
  const items = pruned(home.items, code);
  const reduced = { ...home, items, leaves: leavesOf(items) };
  return withNominees(
    withStages(problem, (stage) => (stage === home ? reduced : stage)),
    (nominee) =>
      withSheets(nominee, (stage, sheets) =>
        stage === home.code ? sheets.map((sheet) => withoutMark(sheet, position)) : sheets,
      ),
  );
}

/** Every leaf of the rule, in document order. */
export const leavesOfRule = ({ stages }: Rule): Leaf[] => stages.flatMap(({ leaves }) => leaves);

function withSheets(nominee: Nominee, change: (stage: string, sheets: readonly Sheet[]) => readonly Sheet[]): Nominee {
  return { ...nominee, sheets: new Map([...nominee.sheets].map(([stage, sheets]) => [stage, change(stage, sheets)])) };
}

function withoutMark(sheet: Sheet, position: number): Sheet {
  return { ...sheet, marks: sheet.marks?.toSpliced(position, 1) ?? null };
}

function pruned(items: readonly Item[], code: string): Item[] {
  const kept = items.filter((item) => item.kind === 'group' || item.code !== code);
  return kept.map((item) => (item.kind === 'group' ? { ...item, items: pruned(item.items, code) } : item));
}
