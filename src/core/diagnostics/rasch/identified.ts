import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { type FacetDesign } from './facet-design.js';

/** Eigenvalues below this are zeros; counts of ratings make real ones far larger. */
const ZERO = 1e-8;

/**
 * True when ratings tie all elements of all facets to one common scale, so that they can be compared: apart from the level of
 * each facet, nothing is free. After elimination of the first facet the matrix of the others then has rank sum(size - 1).
 */
export function isIdentified({ sizes, elements, counts }: FacetDesign): boolean {
  const offsets = sizes.map((_, facet) => sizes.slice(1, facet).reduce((sum, size) => sum + size, 0));
  const width = sizes.slice(1).reduce((sum, size) => sum + size, 0);
  if (width === 0) return true;
  const cross = Matrix.zeros(width, width);
  const shares = Matrix.zeros(sizes[0] ?? 0, width);
  const totals = new Float64Array(sizes[0] ?? 0);
  counts.forEach((count, cell) => {
    const columns = elements.slice(1).map((own, index) => (offsets[index + 1] ?? 0) + (own[cell] ?? 0));
    const first = elements[0]?.[cell] ?? 0;
    totals[first] = (totals[first] ?? 0) + count;
    for (const a of columns) {
      shares.set(first, a, shares.get(first, a) + count);
      for (const b of columns) cross.set(a, b, cross.get(a, b) + count);
    }
  });
  const scaled = shares.clone();
  totals.forEach((total, first) => {
    for (let a = 0; a < width; a++) scaled.set(first, a, shares.get(first, a) / total);
  });
  const information = cross.sub(shares.transpose().mmul(scaled));
  const values = new EigenvalueDecomposition(information, { assumeSymmetric: true }).realEigenvalues;
  return values.filter((value) => value > ZERO).length === width - (sizes.length - 1);
}
