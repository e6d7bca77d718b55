import { type CriterionNode, type FunctionName, withTerm } from './rubric-body.js';

type Term = 'unit' | 'decimals' | 'dir' | 'lo' | 'hi' | 'target' | 'cap' | 'levels' | 'knots';

const TERMS: readonly Term[] = ['unit', 'decimals', 'dir', 'lo', 'hi', 'target', 'cap', 'levels', 'knots'];

/** What each function is described by; a term of another function is a fault to the server. */
const USED: Readonly<Record<FunctionName, readonly Term[]>> = {
  goalpost: ['unit', 'decimals', 'dir', 'lo', 'hi'],
  log_goalpost: ['unit', 'decimals', 'dir', 'lo', 'hi'],
  target: ['unit', 'decimals', 'target', 'cap'],
  step: ['unit', 'decimals', 'knots'],
  piecewise: ['unit', 'decimals', 'knots'],
  levels: ['levels'],
};

const NO_NAMES = { id: '', en: '' };

/** Where a function starts when it is chosen; what the criterion already says stays. */
const USUAL: Readonly<Record<FunctionName, Partial<CriterionNode>>> = {
  goalpost: { dir: 'benefit', lo: '0', hi: '100', decimals: 2 },
  log_goalpost: { dir: 'benefit', lo: '1', hi: '100', decimals: 2 },
  target: { target: '100', decimals: 2 },
  step: {
    knots: [
      { x: '50', points: '50' },
      { x: '100', points: '100' },
    ],
    decimals: 2,
  },
  piecewise: {
    knots: [
      { x: '0', points: '0' },
      { x: '100', points: '100' },
    ],
    decimals: 2,
  },
  levels: {
    levels: [
      { code: 'YA', names: NO_NAMES, points: '100' },
      { code: 'TIDAK', names: NO_NAMES, points: '0' },
    ],
  },
};

/** The criterion scored by another function: terms of the old one go, those the new one needs come. */
export function switchFunction(criterion: CriterionNode, fn: FunctionName): CriterionNode {
  const kept = TERMS.filter((term) => !USED[fn].includes(term)).reduce<CriterionNode>(
    (node, term) => withTerm(node, term, undefined),
    criterion,
  );
  return { ...USUAL[fn], ...kept, fn };
}
