import { type Schemas } from '../../api/client.js';

type Explanation = Schemas['ExplanationView'];
type Node = Schemas['TraceNodeView'];
type Amount = Schemas['AmountView'];
type Input = Schemas['InputView'];

/** What stands in a row; the page turns it into words. */
type RowContent =
  | { readonly kind: 'final' | 'exact' | 'base' | 'bonus' | 'penalty' }
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'input'; readonly input: Input; readonly of: Node };

/** One number of the explanation, and the numbers it came from. */
export interface ExplanationRow {
  /** Its place in the tree: `final/exact/base/DESK/…`. */
  readonly id: string;
  readonly content: RowContent;
  readonly value: string | null;
  readonly exact: string | null;
  readonly weight: string | null;
  readonly effective: Amount | null;
  readonly contribution: Amount | null;
  readonly children: readonly ExplanationRow[];
}

const BLANK = { exact: null, weight: null, effective: null, contribution: null, children: [] };

/** An explanation as one tree with the final score as its root. Pure. */
export function explanationTree({ final, exact, base, adjustments, stages }: Explanation): ExplanationRow {
  const root = 'final';
  const exactId = `${root}/exact`;
  const adjusted = [
    ...(adjustments.bonus === '0' ? [] : [adjustmentRow(exactId, 'bonus', adjustments.bonus)]),
    ...(adjustments.penalty === '0' ? [] : [adjustmentRow(exactId, 'penalty', adjustments.penalty)]),
  ];
  const baseId = `${exactId}/base`;
  const baseRow: ExplanationRow = {
    ...BLANK,
    id: baseId,
    content: { kind: 'base' },
    value: base?.display ?? null,
    exact: base?.exact ?? null,
    children: stages.map((stage) => nodeRow(baseId, stage)),
  };
  return {
    ...BLANK,
    id: root,
    content: { kind: 'final' },
    value: final,
    children: [
      {
        ...BLANK,
        id: exactId,
        content: { kind: 'exact' },
        value: exact?.display ?? null,
        exact: exact?.exact ?? null,
        children: [...adjusted, baseRow],
      },
    ],
  };
}

const adjustmentRow = (parent: string, kind: 'bonus' | 'penalty', points: string): ExplanationRow => ({
  ...BLANK,
  id: `${parent}/${kind}`,
  content: { kind },
  value: null,
  exact: kind === 'penalty' ? `-${points}` : points,
});

function nodeRow(parent: string, node: Node): ExplanationRow {
  const id = `${parent}/${node.code}`;
  const inputs = node.inputs.map((input) => inputRow(id, input, node));
  return {
    id,
    content: { kind: 'node', node },
    value: node.score?.display ?? null,
    exact: node.score?.exact ?? null,
    weight: node.weight,
    effective: node.effectiveWeight,
    contribution: node.contribution,
    children: [...inputs, ...node.children.map((child) => nodeRow(id, child))],
  };
}

const inputRow = (parent: string, input: Input, of: Node): ExplanationRow => ({
  ...BLANK,
  id: `${parent}/input:${input.name}`,
  content: { kind: 'input', input, of },
  value: input.points ?? input.value,
});

/** A row that is in sight, with where it stands in the tree. */
export interface SeenRow {
  readonly row: ExplanationRow;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly isOpen: boolean;
}

/** The rows in sight from top to bottom: children only below what is open. */
export function seenRows(root: ExplanationRow, open: ReadonlySet<string>): SeenRow[] {
  const walk = (row: ExplanationRow, level: number, position: number, siblings: number): SeenRow[] => {
    const isOpen = open.has(row.id);
    const below = isOpen ? row.children : [];
    return [
      { row, level, position, siblings, isOpen },
      ...below.flatMap((child, place) => walk(child, level + 1, place + 1, below.length)),
    ];
  };
  return walk(root, 1, 1, 1);
}

/** Every row that has something below it. */
export const branches = (row: ExplanationRow): string[] =>
  row.children.length === 0 ? [] : [row.id, ...row.children.flatMap(branches)];

/** What is open at first: down to the stages, so that the whole is seen before its parts. */
export const firstOpen = (root: ExplanationRow): ReadonlySet<string> =>
  new Set(seenRows(root, new Set(branches(root))).flatMap(({ row, level }) => (level <= 3 ? [row.id] : [])));

/** What a key does on a row of a tree: moves the focus to another row, or opens or closes this one. */
export type TreeMove = { readonly focus: string } | { readonly open: string } | { readonly close: string } | null;

export function treeMove(rows: readonly SeenRow[], id: string, key: string): TreeMove {
  const place = rows.findIndex(({ row }) => row.id === id);
  const own = rows[place];
  if (!own) return null;
  const to = (other: SeenRow | undefined): TreeMove => (other ? { focus: other.row.id } : null);
  const hasChildren = own.row.children.length > 0;
  switch (key) {
    case 'ArrowDown':
      return to(rows[place + 1]);
    case 'ArrowUp':
      return to(rows[place - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (!hasChildren) return null;
      return own.isOpen ? to(rows[place + 1]) : { open: id };
    case 'ArrowLeft':
      if (hasChildren && own.isOpen) return { close: id };
      return to(rows.slice(0, place).findLast(({ level }) => level < own.level));
    case 'Enter':
    case ' ':
      if (!hasChildren) return null;
      return own.isOpen ? { close: id } : { open: id };
    default:
      return null;
  }
}
