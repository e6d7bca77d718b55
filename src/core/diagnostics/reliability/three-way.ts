/** Sums of squares of three ways, a, b and c, and of their interactions. */
type SumsOfSquares = Readonly<Record<'a' | 'b' | 'c' | 'ab' | 'ac' | 'bc' | 'abc', number>>;

/** How many levels each way has. */
type Sizes = Readonly<Record<'a' | 'b' | 'c', number>>;

/**
 * Sums of squares of a full layout with one value per cell; `values` runs through c fastest, then b, then a. Variance below
 * the rounding of the values themselves counts as none.
 */
export function threeWaySquares(values: Float64Array, sizes: Sizes): SumsOfSquares {
  const centred = centre(values);
  const means = marginalMeans(centred, sizes);
  const sums = { a: 0, b: 0, c: 0, ab: 0, ac: 0, bc: 0, abc: 0 };
  eachCell(sizes, (cell, a, b, c, ab, ac, bc) => {
    const [ma, mb, mc] = [at(means.a, a), at(means.b, b), at(means.c, c)];
    const [mab, mac, mbc] = [at(means.ab, ab), at(means.ac, ac), at(means.bc, bc)];
    sums.a += ma ** 2;
    sums.b += mb ** 2;
    sums.c += mc ** 2;
    sums.ab += (mab - ma - mb) ** 2;
    sums.ac += (mac - ma - mc) ** 2;
    sums.bc += (mbc - mb - mc) ** 2;
    sums.abc += (at(centred, cell) - mab - mac - mbc + ma + mb + mc) ** 2;
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

type Means = Readonly<Record<'a' | 'b' | 'c' | 'ab' | 'ac' | 'bc', Float64Array>>;

/** The mean of the cells that share a level, for each way and each pair of ways. */
function marginalMeans(values: Float64Array, sizes: Sizes): Means {
  const { a: na, b: nb, c: nc } = sizes;
  const [a, b, c] = [new Float64Array(na), new Float64Array(nb), new Float64Array(nc)];
  const [ab, ac, bc] = [new Float64Array(na * nb), new Float64Array(na * nc), new Float64Array(nb * nc)];
  eachCell(sizes, (cell, ia, ib, ic, iab, iac, ibc) => {
    const value = at(values, cell);
    a[ia] = at(a, ia) + value / (nb * nc);
    b[ib] = at(b, ib) + value / (na * nc);
    c[ic] = at(c, ic) + value / (na * nb);
    ab[iab] = at(ab, iab) + value / nc;
    ac[iac] = at(ac, iac) + value / nb;
    bc[ibc] = at(bc, ibc) + value / na;
  });
  return { a, b, c, ab, ac, bc };
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/** Goes through the cells with the position of each in every margin. */
function eachCell(
  { a: na, b: nb, c: nc }: Sizes,
  visit: (cell: number, a: number, b: number, c: number, ab: number, ac: number, bc: number) => void,
): void {
  let cell = 0;
  for (let a = 0; a < na; a++) {
    for (let b = 0; b < nb; b++) {
      for (let c = 0; c < nc; c++) visit(cell++, a, b, c, a * nb + b, a * nc + c, b * nc + c);
    }
  }
}

function withoutNoise(sums: SumsOfSquares, values: Float64Array): SumsOfSquares {
  const largest = values.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
  const noise = values.length * (16 * Number.EPSILON * largest) ** 2;
  const real = (sum: number): number => (sum > noise ? sum : 0);
  const { a, b, c, ab, ac, bc, abc } = sums;
  return { a: real(a), b: real(b), c: real(c), ab: real(ab), ac: real(ac), bc: real(bc), abc: real(abc) };
}
