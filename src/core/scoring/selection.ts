/** A line of any ranked table. */
export interface RankedLine {
  id: string;
  /** null for a nominee without a rank, who is never admitted. */
  rank: number | null;
}

export interface Shortlist {
  /** In order of rank; more than the quota when a tie stands at the cut-off. */
  admitted: string[];
  /** The rank of the last one admitted; null when nobody is ranked. */
  cutoffRank: number | null;
  /** A tie at the cut-off admitted more than the quota. */
  tieAtCutoff: boolean;
}

/**
 * The best `quota` of a ranking, where a tie at the cut-off admits all (scoring.md 1.7). Works with any ranking method.
 *
 * @throws RangeError when the quota is not a whole number of at least 1.
 */
export function selectShortlist(lines: readonly RankedLine[], quota: number): Shortlist {
  if (!Number.isSafeInteger(quota) || quota < 1) throw new RangeError('a quota is a whole number of at least 1');
  const ranked = lines.flatMap(({ id, rank }) => (rank === null ? [] : [{ id, rank }]));
  ranked.sort((a, b) => a.rank - b.rank);
  const cutoffRank = ranked.at(Math.min(quota, ranked.length) - 1)?.rank ?? null;
  const admitted = ranked.filter(({ rank }) => cutoffRank !== null && rank <= cutoffRank).map(({ id }) => id);
  return { admitted, cutoffRank, tieAtCutoff: admitted.length > quota };
}
