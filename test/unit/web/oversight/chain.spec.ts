import { describe, expect, it } from '@jest/globals';

import { type ChainHead, chainHead } from '../../../../src/core/ledger/hash-chain.js';
import {
  compareHeads,
  contradictionIn,
  placesToFind,
} from '../../../../src/web/features/oversight/chain/compare-heads.js';
import { readHead } from '../../../../src/web/features/oversight/chain/read-head.js';

const hash = (digit: string): string => digit.repeat(64);
const head = (...lanes: readonly (readonly [number, string])[]): ChainHead =>
  chainHead(lanes.map(([seq, digit], lane) => ({ lane, seq, hash: hash(digit) })));
const kept = head([10, 'a'], [5, 'b']);

describe('A head that was kept elsewhere', () => {
  it('agrees at once with a log that has not moved', () => {
    const lanes = compareHeads(kept, kept);
    expect(placesToFind(lanes)).toEqual(new Set());
    expect(contradictionIn(lanes, [])).toBeNull();
  });

  it('agrees with a log that has grown and still holds the kept entries', () => {
    const lanes = compareHeads(kept, head([12, 'c'], [5, 'b'], [1, 'd']));
    expect(placesToFind(lanes)).toEqual(new Set(['0/10']));
    expect(contradictionIn(lanes, [{ place: '0/10', hash: hash('a') }])).toBeNull();
  });

  it('is contradicted by another entry at a kept place, also when the lane has grown past it', () => {
    const lanes = compareHeads(kept, head([12, 'c'], [5, 'b']));
    expect(contradictionIn(lanes, [{ place: '0/10', hash: hash('e') }])).toEqual({ lane: 0, seq: 10, kind: 'other' });
    expect(contradictionIn(compareHeads(kept, head([10, 'e'], [5, 'b'])), [])).toEqual({
      lane: 0,
      seq: 10,
      kind: 'other',
    });
  });

  it('is contradicted by a lane that has become shorter, or is gone', () => {
    expect(contradictionIn(compareHeads(kept, head([10, 'a'], [3, 'f'])), [])).toEqual({
      lane: 1,
      seq: 4,
      kind: 'shorter',
    });
    expect(contradictionIn(compareHeads(kept, head([10, 'a'])), [])).toEqual({ lane: 1, seq: 1, kind: 'shorter' });
  });

  it('is contradicted by a kept entry that is found nowhere', () => {
    const lanes = compareHeads(kept, head([12, 'c'], [5, 'b']));
    expect(contradictionIn(lanes, [])).toEqual({ lane: 0, seq: 10, kind: 'missing' });
  });

  it('is read as the command prints it, alone or inside the report of a check', () => {
    expect(readHead(JSON.stringify(kept))).toEqual({ head: kept });
    expect(readHead(JSON.stringify({ entries: 15, lanes: 2, head: kept, fault: null }))).toEqual({ head: kept });
  });

  it('is refused when it is none, and when it was altered', () => {
    expect(readHead('not JSON')).toEqual({ fault: 'compare.no-head' });
    expect(readHead('{"a":1}')).toEqual({ fault: 'compare.no-head' });
    expect(readHead(JSON.stringify({ ...kept, hash: hash('0') }))).toEqual({ fault: 'compare.altered' });
  });
});
