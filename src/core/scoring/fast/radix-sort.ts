const DIGIT = 2 ** 16;

/**
 * The nominees in `order` by their value in a column, the lesser first; equals keep the order they had. Values are whole numbers
 * from 0 to `highest`, which is below 2^53: one pass over memory for every sixteen bits of it.
 */
export function sortByColumn(order: Uint32Array, column: ArrayLike<number>, highest: number): Uint32Array {
  let sorted = order;
  for (let unit = 1; unit <= highest; unit *= DIGIT) sorted = sortByDigit(sorted, column, unit);
  return sorted;
}

function sortByDigit(order: Uint32Array, column: ArrayLike<number>, unit: number): Uint32Array {
  const starts = new Uint32Array(DIGIT + 1);
  const digits = new Uint16Array(order.length);
  for (let k = 0; k < order.length; k += 1) {
    const digit = Math.floor((column[order[k] ?? 0] ?? 0) / unit) % DIGIT;
    digits[k] = digit;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGIT; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k += 1) {
    const digit = digits[k] ?? 0;
    const at = starts[digit] ?? 0;
    sorted[at] = order[k] ?? 0;
    starts[digit] = at + 1;
  }
  return sorted;
}
