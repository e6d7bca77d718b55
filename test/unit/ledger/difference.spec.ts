import { describe, expect, it } from '@jest/globals';

import { compare, differs } from '../../../src/core/ledger/difference.js';

const first = (stated: unknown, recomputed: unknown, path = '') => {
  const difference = compare('numbers', path, stated, recomputed);
  return difference && [difference.path, difference.stated, difference.recomputed];
};

describe('comparing two values', () => {
  it('names the first place where they part, as a JSON Pointer', () => {
    expect(first({ a: 1, b: [1, 2] }, { a: 1, b: [1, 2] })).toBeNull();
    expect(first({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } })).toEqual(['/a~1b/~0', '1', '2']);
    expect(first({ a: 1 }, { a: 1, b: null }, '/x')).toEqual(['/x/b', 'nothing', 'null']);
    expect(first([], {})).toEqual(['', '[]', '{}']);
    expect(first([1], [1, 2])).toEqual(['/1', 'nothing', '2']);
    expect(first({ toString: 1 }, {})).toEqual(['/toString', '1', 'nothing']);
  });

  it('names the innermost first: what a number is made of before the number', () => {
    const stated = { final: '80.00', score: { exact: '80' }, marks: [80, 81] };
    expect(first(stated, { final: '80.50', score: { exact: '161/2' }, marks: [80, 80] })).toEqual([
      '/marks/1',
      '81',
      '80',
    ]);
    expect(first(stated, { ...stated, final: '80.50', score: { exact: '161/2' } })?.[0]).toBe('/score/exact');
  });

  it('shows what is long by its beginning, and what is too deep not at all', () => {
    expect(differs('form', '', 'x'.repeat(500), 1).stated).toBe(`"${'x'.repeat(199)}…`);
    const deep = Array.from({ length: 20_000 }).reduce((inner: unknown) => [inner], 1);
    expect(differs('form', '', deep, 1).stated).toMatch(/^\[/);
  });
});
