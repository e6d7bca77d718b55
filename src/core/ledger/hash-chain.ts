import { sha256Hex } from './canonical-json.js';

/** One link: its place (`seq` counts from 1 within its lane), its text, the hash it continues, and its own. Hashes are hex. */
export interface ChainEntry {
  readonly lane: number;
  readonly seq: number;
  readonly payload: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where a lane stood at some moment: every later state of the lane still holds this entry with this hash. */
export interface LaneHead {
  readonly lane: number;
  readonly seq: number;
  readonly hash: string;
}

export type ChainFaultKind = 'edited' | 'missing' | 'reordered' | 'inserted' | 'truncated' | 'head-mismatch';

/** The first thing wrong with a lane, and at which place. */
export interface ChainFault {
  readonly lane: number;
  readonly seq: number;
  readonly kind: ChainFaultKind;
  readonly reason: string;
}

/** A place where the chain does not continue, before its cause is known. */
export interface ChainBreak {
  /** The place and the hash that the chain would continue with. */
  readonly seq: number;
  readonly previousHash: string;
  /** What stands there, or further on, instead. */
  readonly found: ChainEntry;
}

/** What the first entry of every lane continues. */
export const GENESIS_HASH = '0'.repeat(64);

/** The hash of an entry: SHA-256 over its lane, its place, the hash before it and its text. */
export const entryHash = (lane: number, seq: number, previousHash: string, payload: string): string =>
  sha256Hex(`paritrana-audit-1:${lane}:${seq}:${previousHash}:${payload}`);

const isSealedAs = (entry: ChainEntry, seq: number): boolean =>
  entry.hash === entryHash(entry.lane, seq, entry.previousHash, entry.payload);

/** Walks one lane from its first entry to its last in constant memory: `next` for each entry by place, then `end`. */
export class LaneWalk {
  private seq = 0;
  private hash = GENESIS_HASH;

  /** `heads`: earlier states of this lane that it must still contain. */
  constructor(
    private readonly lane: number,
    private readonly heads: readonly LaneHead[] = [],
  ) {}

  /** Answers null while the chain holds. A break is to be explained with `explainBreak`; after one the walk is over. */
  next(entry: ChainEntry): ChainBreak | ChainFault | null {
    const expected = { seq: this.seq + 1, previousHash: this.hash };
    if (entry.seq !== expected.seq || entry.previousHash !== expected.previousHash || !isSealedAs(entry, entry.seq)) {
      return { ...expected, found: entry };
    }
    this.seq = entry.seq;
    this.hash = entry.hash;
    const head = this.heads.find(({ seq, hash }) => seq === entry.seq && hash !== entry.hash);
    return head ? this.fault(head.seq, 'head-mismatch', 'the entry is not the one that the head names') : null;
  }

  /** After the last entry: no head may lie beyond it. */
  end(): ChainFault | null {
    const last = Math.max(0, ...this.heads.map((head) => head.seq));
    if (last <= this.seq) return null;
    return this.fault(this.seq + 1, 'truncated', `the lane ends at ${this.seq}, its head stands at ${last}`);
  }

  private fault(seq: number, kind: ChainFaultKind, reason: string): ChainFault {
    return { lane: this.lane, seq, kind, reason };
  }
}

/**
 * Says what happened at a break. `displaced` are the entries, of whatever lane and place, whose previous hash is the one the
 * chain would continue with; `lastSeq` is the highest place in the lane. The kind is the simplest story that fits: whoever
 * may write everything can make one manipulation look like another, but cannot make it look like none.
 */
export function explainBreak(gap: ChainBreak, displaced: readonly ChainEntry[], lastSeq: number): ChainFault {
  const { seq, found } = gap;
  const fault = (at: number, kind: ChainFaultKind, reason: string): ChainFault => ({
    lane: found.lane,
    seq: at,
    kind,
    reason,
  });
  const elsewhere = displaced.find((entry) => !isSamePlace(entry, found) && isOriginal(entry, found.lane, gap));

  if (found.seq < seq) return fault(found.seq, 'inserted', 'a lane starts at 1 and holds each place once');
  if (found.seq > seq) {
    return elsewhere
      ? fault(seq, 'reordered', `the entry written here stands at ${place(elsewhere)}`)
      : fault(seq, 'missing', `the next entry found is ${found.seq}`);
  }
  if (isSealedAs(found, seq)) {
    return fault(
      Math.max(1, seq - 1),
      'edited',
      `entry ${seq} continues another hash: the entry before it was rewritten`,
    );
  }
  const origin = originOf(found, lastSeq);
  if (origin !== null && elsewhere)
    return fault(seq, 'reordered', `entry ${origin} stands here, this one at ${place(elsewhere)}`);
  if (origin !== null && origin > seq) return fault(seq, 'missing', `entry ${origin} was renumbered to fill its place`);
  if (origin !== null) return fault(origin, 'inserted', `the entry written as ${origin} was moved to ${seq}`);
  if (elsewhere) return fault(seq, 'inserted', `the entry written here was moved to ${place(elsewhere)}`);
  return fault(seq, 'edited', 'its text or its hashes are not those that were written');
}

const place = (entry: ChainEntry): string => `${entry.lane}/${entry.seq}`;
const isSamePlace = (a: ChainEntry, b: ChainEntry): boolean => a.lane === b.lane && a.seq === b.seq;

/** True when this is the very entry that was written where the chain broke. */
const isOriginal = (entry: ChainEntry, lane: number, { seq, previousHash }: ChainBreak): boolean =>
  entry.previousHash === previousHash && isSealedAs({ ...entry, lane }, seq);

/** The place that the entry was written for, when it is authentic but stands somewhere else. */
function originOf(entry: ChainEntry, lastSeq: number): number | null {
  for (let seq = 1; seq <= lastSeq + 1; seq += 1) {
    if (seq !== entry.seq && isSealedAs(entry, seq)) return seq;
  }
  return null;
}

/** Checks a whole lane that is at hand, entries in order of place. Answers its first fault, or null. */
export function verifyLane(
  lane: number,
  entries: readonly ChainEntry[],
  heads: readonly LaneHead[] = [],
): ChainFault | null {
  const walk = new LaneWalk(lane, heads);
  const lastSeq = [...entries, ...heads].reduce((last, { seq }) => Math.max(last, seq), 0);
  for (const entry of entries) {
    const step = walk.next(entry);
    if (step && 'found' in step) return explainBreak(step, entries, lastSeq);
    if (step) return step;
  }
  return walk.end();
}

/** The state of the whole log in a text small enough to keep elsewhere: a log that still contains it was not rewritten. */
export interface ChainHead {
  readonly format: 'paritrana-audit-head-1';
  /** Every lane that has entries, by number. */
  readonly lanes: readonly LaneHead[];
  /** SHA-256 over all lanes. */
  readonly hash: string;
}

/** Joins the ends of the lanes into one head; their order does not matter. */
export function chainHead(heads: readonly LaneHead[]): ChainHead {
  const lanes = heads.map(({ lane, seq, hash }) => ({ lane, seq, hash })).sort((a, b) => a.lane - b.lane);
  const text = lanes.map(({ lane, seq, hash }) => `${lane}:${seq}:${hash}`).join(',');
  return { format: 'paritrana-audit-head-1', lanes, hash: sha256Hex(`paritrana-audit-head-1:${text}`) };
}

/** Reads an exported head. Throws a TypeError when it is not one or was altered. */
export function parseChainHead(value: unknown): ChainHead {
  const lanes = isRecord(value) && Array.isArray(value['lanes']) ? value['lanes'] : [null];
  if (!lanes.every(isLaneHead)) throw new TypeError('this is not an audit head');
  const head = chainHead(lanes);
  if (!isRecord(value) || value['format'] !== head.format || value['hash'] !== head.hash) {
    throw new TypeError('this audit head was altered: its hash does not cover its lanes');
  }
  return head;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isLaneHead = (value: unknown): value is LaneHead =>
  isRecord(value) &&
  Number.isSafeInteger(value['lane']) &&
  Number.isSafeInteger(value['seq']) &&
  typeof value['hash'] === 'string' &&
  /^[0-9a-f]{64}$/.test(value['hash']);
