import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  chainHead,
  type ChainEntry,
  entryHash,
  GENESIS_HASH,
  type LaneHead,
  parseChainHead,
  verifyLane,
} from '../../../src/core/ledger/hash-chain.js';

const LANE = 3;

/** A lane as the log writes it. */
function chain(payloads: readonly string[], from: readonly ChainEntry[] = []): ChainEntry[] {
  const entries = [...from];
  for (const payload of payloads) {
    const seq = entries.length + 1;
    const previousHash = entries.at(-1)?.hash ?? GENESIS_HASH;
    entries.push({ lane: LANE, seq, payload, previousHash, hash: entryHash(LANE, seq, previousHash, payload) });
  }
  return entries;
}

const headOf = (entries: readonly ChainEntry[]): LaneHead[] =>
  entries.slice(-1).map(({ lane, seq, hash }) => ({ lane, seq, hash }));

const renumber = (entries: readonly ChainEntry[]): ChainEntry[] =>
  entries.map((entry, index) => ({ ...entry, seq: index + 1 }));

const FIVE = chain(['a', 'b', 'c', 'd', 'e']);
const verify = (entries: readonly ChainEntry[], heads = headOf(FIVE)) => verifyLane(LANE, entries, heads);
const at = (seq: number, kind: string) => expect.objectContaining({ lane: LANE, seq, kind }) as unknown;

describe('A lane of the audit log', () => {
  it('is sound as it was written, and so is an empty one', () => {
    expect(verify(FIVE)).toBeNull();
    expect(verify([], [])).toBeNull();
  });

  it('hashes lane, place, previous hash and text, as the database does', () => {
    expect(entryHash(0, 1, GENESIS_HASH, '{"a":"é"}')).toBe(
      '2010eda27a7be878175483dadb6aace99da51bbe0cb64cc7dced2f8da518ac62',
    );
  });

  it('names an edited text', () => {
    expect(verify(FIVE.with(1, { ...FIVE[1]!, payload: 'B' }))).toEqual(at(2, 'edited'));
  });

  it('names the entry that was edited even when its own hash was made to fit', () => {
    const forged = chain(['B'], FIVE.slice(0, 1))[1]!;
    expect(verify(FIVE.with(1, forged))).toEqual(at(2, 'edited'));
  });

  it('cannot be rewritten from one entry to the end without missing its head', () => {
    const rewritten = chain(['B', 'c', 'd', 'e'], FIVE.slice(0, 1));
    expect(verify(rewritten)).toEqual(at(5, 'head-mismatch'));
  });

  it('names a removed entry', () => {
    expect(verify(FIVE.toSpliced(2, 1))).toEqual(at(3, 'missing'));
  });

  it('names a removed entry whose followers were renumbered to hide it', () => {
    expect(verify(renumber(FIVE.toSpliced(2, 1)))).toEqual(at(3, 'missing'));
  });

  it('names an inserted entry whose followers were renumbered, with a fitting hash or without', () => {
    const fitting = chain(['x'], FIVE.slice(0, 2))[2]!;
    expect(verify(renumber(FIVE.toSpliced(2, 0, fitting)))).toEqual(at(3, 'inserted'));
    expect(verify(renumber(FIVE.toSpliced(2, 0, { ...fitting, hash: GENESIS_HASH })))).toEqual(at(3, 'inserted'));
  });

  it('names an entry put before the first', () => {
    expect(verify([{ ...FIVE[0]!, seq: 0 }, ...FIVE])).toEqual(at(0, 'inserted'));
  });

  it('names a lost end', () => {
    expect(verify(FIVE.slice(0, 3))).toEqual(at(4, 'truncated'));
    expect(verify([])).toEqual(at(1, 'truncated'));
  });
});

describe('For every lane', () => {
  const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 12 });
  const lane = texts.map((payloads) => chain(payloads));
  const laneAndPlace = lane.chain((entries) => fc.tuple(fc.constant(entries), fc.nat(entries.length - 1)));

  it('one changed character of any field is found', () => {
    const field = fc.constantFrom('payload', 'previousHash', 'hash');
    const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(laneAndPlace, field, fc.nat(), character, ([entries, index], name, n, other) => {
        const entry = entries[index]!;
        const characters = Array.from(entry[name]);
        const changed = characters.with(n % characters.length, other).join('');
        fc.pre(changed !== entry[name]);
        expect(verify(entries.with(index, { ...entry, [name]: changed }), headOf(entries))).not.toBeNull();
      }),
    );
  });

  it('a removed entry is found at its place', () => {
    fc.assert(
      fc.property(laneAndPlace, ([entries, index]) => {
        const kind = index === entries.length - 1 ? 'truncated' : 'missing';
        expect(verify(entries.toSpliced(index, 1), headOf(entries))).toEqual(at(index + 1, kind));
      }),
    );
  });

  it('two entries that changed places are found at the first of them', () => {
    const pair = laneAndPlace.chain(([entries, i]) =>
      fc.tuple(fc.constant(entries), fc.constant(i), fc.nat(entries.length - 1)),
    );
    fc.assert(
      fc.property(pair, ([entries, i, j]) => {
        fc.pre(i !== j);
        const swapped = renumber(entries.with(i, entries[j]!).with(j, entries[i]!));
        expect(verify(swapped, headOf(entries))).toEqual(at(Math.min(i, j) + 1, 'reordered'));
      }),
    );
  });

  it('growing keeps every earlier head', () => {
    fc.assert(
      fc.property(laneAndPlace, ([entries, index]) => {
        expect(verify(entries, headOf(entries.slice(0, index + 1)))).toBeNull();
      }),
    );
  });
});

describe('An exported head', () => {
  const head = chainHead(headOf(FIVE));

  it('is the same whatever order the lanes come in', () => {
    const other = { lane: 0, seq: 9, hash: GENESIS_HASH };
    expect(chainHead([...headOf(FIVE), other])).toEqual(chainHead([other, ...headOf(FIVE)]));
  });

  it('reads back from its JSON', () => {
    expect(parseChainHead(JSON.parse(JSON.stringify(head)))).toEqual(head);
  });

  it('is refused when it was altered or is something else', () => {
    const altered = { ...head, lanes: [{ ...head.lanes[0]!, seq: 4 }] };
    expect(() => parseChainHead(altered)).toThrow('altered');
    for (const other of [null, 'x', [], {}, { lanes: [{ lane: 1 }] }])
      expect(() => parseChainHead(other)).toThrow(TypeError);
  });
});
