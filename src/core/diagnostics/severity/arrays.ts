/** The entry of a numeric array; every caller stays inside it. Typed arrays only: plain ones would slow all callers down. */
export const at = (values: Float64Array | Int32Array, index: number): number => values[index] ?? 0;

/** Adds to one entry in place. */
export function addTo(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount;
}

/** Sum of products of two arrays of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Plain sum. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
