import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalHash, canonicalJson, sha256Hex } from '../../../src/core/ledger/canonical-json.js';

describe('canonical JSON (RFC 8785)', () => {
  it('sorts keys by UTF-16 code units and leaves no white space', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\u0080': 4, b: [true, null], a: { d: 1, c: 2 } })).toBe(
      '{"\\r":2,"1":3,"a":{"c":2,"d":1},"b":[true,null],"\u0080":4,"\u20ac":1}',
    );
  });

  it('writes numbers in the shortest form of ECMAScript', () => {
    expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  it('gives equal values one text, however their keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });

  it('can be read back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value)),
    );
  });

  it.each<unknown>([
    undefined,
    NaN,
    Infinity,
    { a: -Infinity },
    1n,
    { toString: 'x', f: [10n] },
    '\ud800',
    { '\udc00': 1 },
  ])('refuses what has no JSON form (%#)', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses a value that contains itself', () => {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('keeps a backslash that only looks like a surrogate', () => {
    expect(canonicalJson('\\ud800')).toBe('"\\\\ud800"');
  });
});

describe('the fingerprint', () => {
  it('is SHA-256 over UTF-8', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('€')).toBe('c4cc90ed3d26f12d4b08a75140970a7904035c31cbb4515a83f19b9003c00d1d');
  });

  it('names its algorithm', () => {
    expect(canonicalHash({ b: 1, a: 2 })).toBe(`sha256:${sha256Hex('{"a":2,"b":1}')}`);
  });
});
