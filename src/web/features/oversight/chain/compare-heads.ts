import { type ChainHead } from '../../../../core/ledger/hash-chain.js';

/** How a lane stands to what was kept of it. `grown` is still open: whether the kept entry is still there must be looked up. */
type LaneStanding = 'same' | 'grown' | 'shorter' | 'other';

export interface LaneComparison {
  readonly lane: number;
  readonly kept: { readonly seq: number; readonly hash: string };
  /** Where the lane stands now; 0 when it is gone. */
  readonly nowAt: number;
  readonly standing: LaneStanding;
}

/** Holds a head that was kept against the present one, lane by lane. New lanes are no contradiction. */
export function compareHeads(kept: ChainHead, now: ChainHead): LaneComparison[] {
  const present = new Map(now.lanes.map((lane) => [lane.lane, lane]));
  return kept.lanes.map(({ lane, seq, hash }) => {
    const end = present.get(lane);
    const nowAt = end?.seq ?? 0;
    const standing = nowAt < seq ? 'shorter' : nowAt > seq ? 'grown' : end?.hash === hash ? 'same' : 'other';
    return { lane, kept: { seq, hash }, nowAt, standing };
  });
}

/** What the log says about the kept entries that lie further back than the ends of their lanes. */
export interface Found {
  readonly place: string;
  readonly hash: string;
}

/** A lane that no longer holds what was kept, and why; null when every lane does. */
export interface Contradiction {
  readonly lane: number;
  readonly seq: number;
  readonly kind: 'shorter' | 'other' | 'missing';
}

/** The places whose entries have to be looked up before a verdict. */
export const placesToFind = (lanes: readonly LaneComparison[]): ReadonlySet<string> =>
  new Set(lanes.filter(({ standing }) => standing === 'grown').map(placeOf));

/** The first lane that contradicts what was kept, once every place was looked for. */
export function contradictionIn(lanes: readonly LaneComparison[], found: readonly Found[]): Contradiction | null {
  const hashes = new Map(found.map(({ place, hash }) => [place, hash]));
  for (const comparison of lanes) {
    const { lane, kept, standing, nowAt } = comparison;
    if (standing === 'shorter') return { lane, seq: nowAt + 1, kind: 'shorter' };
    if (standing === 'other') return { lane, seq: kept.seq, kind: 'other' };
    if (standing === 'same') continue;
    const hash = hashes.get(placeOf(comparison));
    if (hash !== kept.hash) return { lane, seq: kept.seq, kind: hash === undefined ? 'missing' : 'other' };
  }
  return null;
}

const placeOf = ({ lane, kept }: LaneComparison): string => `${String(lane)}/${String(kept.seq)}`;
