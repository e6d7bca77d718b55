/** Sums of squares of three ways, a, b and c, and of their interactions. */
export type SumsOfSquares = Readonly<Record<'a' | 'b' | 'c' | 'ab' | 'ac' | 'bc' | 'abc', number>>;

/**
 * Sums of squares of a full layout with one value per cell; `values` runs through c fastest, then b, then a. Variance below
 * the rounding of the values themselves counts as none.
 */
export function threeWaySquares(values: Float64Array, nb: number, nc: number): SumsOfSquares {
  const centred = centre(values);
  const aOf = (cell: number): number => Math.floor(cell / (nb * nc));
  const bOf = (cell: number): number => Math.floor(cell / nc) % nb;
  const cOf = (cell: number): number => cell % nc;
  const a = meansBy(centred, aOf);
  const b = meansBy(centred, bOf);
  const c = meansBy(centred, cOf);
  const ab = meansBy(centred, (cell) => Math.floor(cell / nc));
  const ac = meansBy(centred, (cell) => aOf(cell) * nc + cOf(cell));
  const bc = meansBy(centred, (cell) => cell % (nb * nc));

  const sums = { a: 0, b: 0, c: 0, ab: 0, ac: 0, bc: 0, abc: 0 };
  centred.forEach((value, cell) => {
    const [ma, mb, mc] = [a(cell), b(cell), c(cell)];
    const [mab, mac, mbc] = [ab(cell), ac(cell), bc(cell)];
    sums.a += ma ** 2;
    sums.b += mb ** 2;
    sums.c += mc ** 2;
    sums.ab += (mab - ma - mb) ** 2;
    sums.ac += (mac - ma - mc) ** 2;
    sums.bc += (mbc - mb - mc) ** 2;
    sums.abc += (value - mab - mac - mbc + ma + mb + mc) ** 2;
  });
  return withoutNoise(sums, values);
}

function centre(values: Float64Array): Float64Array {
  // First by one value, which is exact for equal values; then by the mean of what is left.
  const origin = values[0] ?? 0;
  const shifted = values.map((value) => value - origin);
  const mean = shifted.reduce((sum, value) => sum + value, 0) / shifted.length;
  return shifted.map((value) => value - mean);
}

/** The mean of the cells that share a level, asked for by cell. */
function meansBy(values: Float64Array, levelOf: (cell: number) => number): (cell: number) => number {
  const sums = new Float64Array(values.length);
  const counts = new Float64Array(values.length);
  values.forEach((value, cell) => {
    const level = levelOf(cell);
    sums[level] = (sums[level] ?? 0) + value;
    counts[level] = (counts[level] ?? 0) + 1;
  });
  return (cell) => (sums[levelOf(cell)] ?? 0) / (counts[levelOf(cell)] ?? 1);
}

function withoutNoise(sums: SumsOfSquares, values: Float64Array): SumsOfSquares {
  const largest = values.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
  const noise = values.length * (16 * Number.EPSILON * largest) ** 2;
  const real = (sum: number): number => (sum > noise ? sum : 0);
  const { a, b, c, ab, ac, bc, abc } = sums;
  return { a: real(a), b: real(b), c: real(c), ab: real(ab), ac: real(ac), bc: real(bc), abc: real(abc) };
}
