import {
  fixedText,
  parseExact,
  type Trace,
  type TraceFunction,
  type TraceInput,
  type TraceNode,
} from '../../../core/scoring/index.js';

/** One line of a breakdown, from the stages down to figures and marks. */
export interface BreakdownRow {
  readonly key: string;
  /** 0 for a stage. */
  readonly depth: number;
  readonly kind: TraceNode['kind'];
  readonly state: TraceNode['state'];
  readonly label: string;
  /** Percent of the whole, at two places; null below a geometric mean, which has no shares. */
  readonly weight: string | null;
  readonly score: string | null;
  /** Points of the final score, at four places. */
  readonly contribution: string | null;
  readonly fn: TraceFunction;
  readonly inputs: readonly TraceInput[];
}

const SHOWN_PLACES = 2;
const CONTRIBUTION_PLACES = 4;

/** The tree behind a score as lines of a table, outermost first. Rounding on the way is a line of its own. */
export const breakdownOf = ({ stages }: Pick<Trace, 'stages'>): BreakdownRow[] =>
  stages.flatMap((stage) => linesOf(stage, 0, ''));

function linesOf(node: TraceNode, depth: number, path: string): BreakdownRow[] {
  const key = `${path}/${node.code}`;
  const line: BreakdownRow = {
    key,
    depth,
    kind: node.kind,
    state: node.state,
    label: node.label ?? node.code,
    weight: shown(node.effectiveWeight?.exact, SHOWN_PLACES),
    score: shown(node.score?.exact, SHOWN_PLACES),
    contribution: shown(node.contribution?.exact, CONTRIBUTION_PLACES),
    fn: node.fn,
    inputs: node.inputs,
  };
  return [line, ...node.children.flatMap((child) => linesOf(child, depth + 1, key))];
}

/** A fraction as decimal text, half-up, for the eye. */
export const shown = (exact: string | null | undefined, places: number): string | null =>
  exact === null || exact === undefined ? null : fixedText(parseExact(exact), places);

/** A fraction in as few decimals as it needs, at most six: `382/5` is `76.4`. */
export function shortly(exact: string): string {
  const text = fixedText(parseExact(exact), 6);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
