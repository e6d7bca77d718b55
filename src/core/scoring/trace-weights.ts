import { exactText, fixedText, type Fraction, HUNDRED, ratio, ZERO } from './fraction.js';
import { parseExact } from './numbers.js';
import { type Composite } from './rule.js';
import { type TraceFunction } from './trace-inputs.js';
import { type Amount, type TraceNode } from './trace-node.js';

/** A number as it is shown in a trace. */
export function amount(value: Fraction | null): Amount | null {
  return value && { exact: exactText(value), display: fixedText(value, 4) };
}

/** How a node is made from what is below it. */
export function compositeFunction({ composite }: { composite: Composite }): TraceFunction {
  switch (composite.kind) {
    case 'arithmetic':
      return { name: 'weighted-mean', params: {} };
    case 'sum':
      return { name: 'factored-sum', params: {} };
    case 'geometric':
      return { name: 'weighted-geometric-mean', params: { places: String(composite.places) } };
  }
}

interface Sibling {
  share: bigint;
  weight: Fraction;
  applies: boolean;
}

/**
 * Each sibling's part of the parent's weight after redistribution: zero for what does not apply; null while the composite is
 * open, and below a geometric mean, which has exponents and no parts.
 */
export function portionsOf(
  composite: Composite,
  siblings: readonly Sibling[],
  parent: Fraction | null,
): (Fraction | null)[] {
  const whole = siblings.reduce((sum, { share, applies }) => (applies ? sum + share : sum), 0n);
  return siblings.map(({ share, weight, applies }) => {
    if (!parent || composite.kind === 'geometric') return null;
    if (!applies) return ZERO;
    return parent.mul(composite.kind === 'sum' ? weight : ratio(share, whole));
  });
}

/** The weight of a node, its part of the composite and what it brings. */
export function weighed(
  weight: string | null,
  part: Fraction | null,
  score: Fraction | null,
): Pick<TraceNode, 'weight' | 'effectiveWeight' | 'contribution'> {
  return {
    weight,
    effectiveWeight: amount(part?.mul(HUNDRED) ?? null),
    contribution: amount(part?.mul(score ?? ZERO) ?? null),
  };
}

/**
 * The children of a node with the value given, and where it was rounded on the way one more that says by how much, so that
 * contributions still sum exactly.
 */
export function withRounding(
  children: readonly TraceNode[],
  value: Fraction | null,
  part: Fraction | null,
  { kind }: Composite,
): readonly TraceNode[] {
  if (!value || !part || part.equals(ZERO) || kind === 'geometric') return children;
  const brought = children.reduce((sum, { contribution }) => sum.add(parseExact(contribution?.exact ?? '0')), ZERO);
  const before = brought.div(part);
  return before.equals(value) ? children : [...children, roundingNode(before, value, part)];
}

function roundingNode(before: Fraction, after: Fraction, part: Fraction): TraceNode {
  return {
    kind: 'rounding',
    code: 'rounding',
    state: 'scored',
    fn: { name: 'half-up', params: { from: exactText(before), to: exactText(after) } },
    inputs: [],
    score: amount(after.sub(before)),
    ...weighed(null, part, after.sub(before)),
    children: [],
  };
}
