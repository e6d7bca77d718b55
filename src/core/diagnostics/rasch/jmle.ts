import { LuDecomposition, Matrix } from 'ml-matrix';
import { type FacetDesign } from './facet-design.js';
import { columnsOf, type JointInformation, jointInformation, type JointState } from './joint-information.js';

/** Joint maximum-likelihood estimates, all in logits. */
export interface JointEstimates {
  /** Per facet and element; every facet but the first has mean 0. */
  readonly measures: readonly Float64Array[];
  /** One over the root of the element's information, the others held fixed (as Facets and Winsteps print it). */
  readonly standardErrors: readonly Float64Array[];
  /** Mean 0. */
  readonly thresholds: Float64Array;
}

/** Estimates change by less than this, in logits, in the last step. */
const CONVERGED = 1e-10;
const MOST_STEPS = 100;
/** A step of Newton's method may overshoot from far away; one logit is far. */
const LONGEST_STEP = 1;
/** Estimates further out than this grow without bound. */
const UNBOUNDED = 15;

/**
 * Fits the many-facet rating-scale model by Newton's method on all parameters at once; the first facet is eliminated, so that a
 * step costs one pass over the ratings and one small system. The design must be identified, use every category, and hold no
 * element whose ratings are all in the lowest or all in the highest category (its estimate would be infinite). Null when the
 * likelihood has no maximum. Source: Linacre (1989), Many-Facet Rasch Measurement, ch. 8.
 */
export function fitJointly(design: FacetDesign): JointEstimates | null {
  const state = {
    measures: design.sizes.map((size) => new Float64Array(size)),
    thresholds: new Float64Array(design.categoryCounts.length - 1),
  };
  for (let step = 0; step < MOST_STEPS; step++) {
    const information = jointInformation(design, state);
    const change = newtonChange(design, information);
    if (change === null) return null;
    const largest = change.reduce((most, part) => Math.max(most, ...part.map(Math.abs)), 0);
    if (!Number.isFinite(largest)) return null;
    add(state, change, Math.min(1, LONGEST_STEP / largest));
    if ([...state.measures, state.thresholds].some((own) => own.some((value) => Math.abs(value) > UNBOUNDED)))
      return null;
    if (largest < CONVERGED) return { ...state, standardErrors: standardErrorsOf(design, information) };
  }
  return null;
}

/** Changes per facet, then of the thresholds; null where the likelihood has become flat. */
function newtonChange({ sizes }: FacetDesign, information: JointInformation): Float64Array[] | null {
  const { firstSurplus, first, cross, otherSurplus, others } = information;
  const scaled = cross.clone();
  first.forEach((own, element) => scaled.mulRow(element, 1 / own));
  const left = Matrix.sub(others, scaled.transpose().mmul(cross));
  const right = Matrix.columnVector(otherSurplus).sub(scaled.transpose().mmul(Matrix.columnVector(firstSurplus)));
  fixLevels(left, sizes);
  const decomposition = new LuDecomposition(left);
  if (decomposition.isSingular()) return null;
  const other = decomposition.solve(right);
  const pull = cross.mmul(other);
  const columns = columnsOf(sizes);
  const ends = [...columns.slice(1), other.rows];
  return [
    firstSurplus.map((surplus, element) => (surplus - pull.get(element, 0)) / (first[element] ?? 1)),
    // Evaluators, criteria and thresholds count against a rating.
    ...columns.map((column, index) =>
      Float64Array.from(other.to1DArray().slice(column, ends[index]), (value) => -value),
    ),
  ];
}

/** The level of each block of parameters is free, since the first facet can make up for it: holds the sum of changes at zero. */
function fixLevels(left: Matrix, sizes: readonly number[]): void {
  const columns = [...columnsOf(sizes), left.rows];
  columns.slice(1).forEach((end, index) => {
    for (let a = columns[index] ?? 0; a < end; a++) {
      for (let b = columns[index] ?? 0; b < end; b++) left.set(a, b, left.get(a, b) + 1);
    }
  });
}

function add({ measures, thresholds }: JointState, change: readonly Float64Array[], share: number): void {
  [...measures, thresholds].forEach((own, part) => {
    own.forEach((value, index) => {
      own[index] = value + share * (change[part]?.[index] ?? 0);
    });
  });
}

function standardErrorsOf({ sizes }: FacetDesign, { first, others }: JointInformation): Float64Array[] {
  const columns = columnsOf(sizes);
  return sizes.map((size, facet) =>
    Float64Array.from({ length: size }, (_, element) => {
      const column = (columns[facet - 1] ?? 0) + element;
      return 1 / Math.sqrt(facet === 0 ? (first[element] ?? 0) : others.get(column, column));
    }),
  );
}
