/**
 * Cholesky factors on one flat array. A search factors a small matrix a hundred times, a bootstrap a hundred thousand times;
 * ml-matrix allocates every row anew, which then costs several times the arithmetic.
 */

/** Overwrites the lower triangle of a symmetric positive definite matrix, row by row, with L of L L'. */
export function factorise(matrix: Float64Array, size: number): void {
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = matrix[j * size + k] ?? 0;
      for (let i = 0; i < k; i += 1) sum -= (matrix[j * size + i] ?? 0) * (matrix[k * size + i] ?? 0);
      matrix[j * size + k] = k === j ? Math.sqrt(sum) : sum / (matrix[k * size + k] ?? 1);
    }
  }
}

/** The x of L L' x = right, as a new array. */
export function solveFactored(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = right.slice();
  for (let j = 0; j < size; j += 1) {
    let sum = x[j] ?? 0;
    for (let i = 0; i < j; i += 1) sum -= (lower[j * size + i] ?? 0) * (x[i] ?? 0);
    x[j] = sum / (lower[j * size + j] ?? 1);
  }
  for (let j = size - 1; j >= 0; j -= 1) {
    let sum = x[j] ?? 0;
    for (let i = j + 1; i < size; i += 1) sum -= (lower[i * size + j] ?? 0) * (x[i] ?? 0);
    x[j] = sum / (lower[j * size + j] ?? 1);
  }
  return x;
}

/** (L L')^-1, row by row. */
export function inverseFactored(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    const unit = new Float64Array(size);
    unit[j] = 1;
    inverse.set(solveFactored(lower, unit), j * size);
  }
  return inverse;
}
