import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';

import { parseProblem } from '../../../src/core/scoring/index.js';
import { problems } from './arbitrary.js';
import { problemOf, vector } from './vectors.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const schema = JSON.parse(readFileSync('docs/scoring-problem.schema.json', 'utf8')) as object;
// The union of a bound and a text form, and required keys of a sibling branch, are how this schema is written.
const fits = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const award = (vector('25-end-to-end-award') as { input: Json }).input;
const example = JSON.parse(readFileSync('docs/examples/scoring-problem.json', 'utf8')) as Json;

/** A problem that uses every word of the format. */
const everything = {
  rule: {
    version: '2026.1',
    scale: ['0', '100'],
    progression: 'carry_over',
    stages: [
      {
        code: 'ADM',
        weight: '100/3',
        kind: 'indicators',
        min_coverage: '2/3',
        na: 'zero',
        composite: 'geometric',
        composite_places: 4,
        items: [
          { code: 'K1', weight: 20, fn: 'goalpost', lo: '5', hi: 95.5, dir: 'cost', unit: '%', source: 'BPJS' },
          { code: 'K2', weight: '20', fn: 'log_goalpost', lo: '1/2', hi: '1000' },
          { code: 'K3', weight: '20', fn: 'target', target: '70', cap: null, dir: 'benefit' },
          { code: 'K4', weight: '20', fn: 'step', knots: [['0', '0']] },
          {
            code: 'A',
            weight: '20',
            composite: 'sum',
            items: [
              {
                code: 'K5',
                factor: '0.5',
                fn: 'piecewise',
                knots: [
                  ['0', '0'],
                  ['9', '200/3'],
                ],
              },
              { code: 'K6', factor: '1/2', fn: 'levels', levels: { perda: '100', none: 0 } },
            ],
          },
        ],
      },
      {
        code: 'DESK',
        weight: '100/3',
        kind: 'rubric',
        aggregate: 'organisation_balanced',
        quorum: 'two_thirds',
        organisations: { weights: { P: '60', Q: '40' }, members: { a: 'P', b: 'Q' }, mandatory: ['P'] },
        levels: { '1': '50', '2': '100' },
        items: [{ code: 'D', weight: '100', label: 'Mutu' }],
      },
      {
        code: 'INT',
        weight: '100/3',
        kind: 'rubric',
        aggregate: 'olympic',
        step: '0.25',
        items: [{ code: 'W', weight: '100' }],
      },
    ],
    gates: ['G'],
    adjustments: { bonus_cap: '3', clip: [0, '100'] },
    rounding: { points: ['stage', 'final'], places: 3, mode: 'half_up' },
    ranking: {
      on: 'exact',
      method: 'fractional',
      tie_break: ['INT', 'K1', 'penalty'],
      tie_break_precision: 'rounded to 1 place',
      unresolved: 'shared_rank',
    },
    'x-owner': { any: ['thing'] },
  },
  nominees: [
    {
      id: 'N',
      name: 'Kabupaten N',
      province: 'Jawa',
      gates: { G: null },
      indicators: { K1: '7', K2: 3, K3: null, K4: { state: 'missing' }, K5: { state: 'pending' }, K6: 'perda' },
      DESK: { a: [1], b: { state: 'recused' } },
      INT: { a: ['74.25'], b: null },
      bonus: [{ points: '1.5', legal_basis: 'Pasal 9' }],
      penalty: null,
      stageReached: 'INT',
    },
  ],
};

/** Every place in a value, as the keys that lead there. */
function placesIn(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

type Change = 'remove' | 'rename' | { put: Json };

/** The value with one place changed. */
function changed(value: Json, [key, ...path]: readonly string[], change: Change): Json {
  if (key === undefined) return typeof change === 'object' ? structuredClone(change.put) : value;
  if (path.length === 0 && typeof change !== 'object') return without(value, key, change);
  const inner = changed((value as Record<string, Json>)[key] ?? null, path, change);
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value as object), [key]: inner };
}

function without(value: Json, key: string, change: 'remove' | 'rename'): Json {
  if (Array.isArray(value)) return value.toSpliced(Number(key), 1);
  const entries = Object.entries(value as Record<string, Json>);
  const kept = change === 'rename' ? entries.map(([k, v]) => [k === key ? `${k}z` : k, v] as const) : entries;
  return Object.fromEntries(kept.filter(([k]) => k !== key));
}

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    '',
    ' ',
    'x',
    '-1',
    '33,25',
    '1/3',
    '0',
    0,
    -1,
    1e21,
    1.5,
    [],
    {},
    [[]],
    { state: 'x' },
    'NaN',
    'mean',
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>('remove', 'rename'),
  junk.map((put) => ({ put })),
);

describe('the JSON Schema of a scoring problem', () => {
  it.each([
    ['case 25', award],
    ['the example of the documentation', example],
    ['a problem that uses every word of the format', everything as Json],
  ])('accepts %s, as the parser does', (_, problem) => {
    problemOf(problem);
    expect(fits(problem)).toBe(true);
  });

  it('accepts every problem that the parser reads', () => {
    fc.assert(fc.property(problems(), (problem) => fits(problem)));
  });

  it.each<[string, string[], Change]>([
    ['no nominees', ['nominees'], 'remove'],
    ['a mistyped key', ['nominees', '0', 'penalty'], 'rename'],
    ['a decimal comma', ['rule', 'stages', '0', 'weight'], { put: '33,33' }],
    ['an unknown function', ['rule', 'stages', '0', 'items', '0', 'fn'], { put: 'minmax' }],
    ['a goalpost without its upper end', ['rule', 'stages', '0', 'items', '0', 'hi'], 'remove'],
    ['a gate that is a word', ['nominees', '0', 'gates', 'G'], { put: 'yes' }],
    ['a gap in a sheet', ['nominees', '0', 'INT', 'a'], { put: [null] }],
    ['rounding without the final', ['rule', 'rounding', 'points'], { put: ['stage'] }],
    ['a weight finer than 4 places', ['rule', 'stages', '1', 'weight'], { put: '33.33333' }],
    ['both a weight and a factor', ['rule', 'stages', '1', 'factor'], { put: '1' }],
    ['a negative penalty', ['nominees', '0', 'penalty'], { put: -1 }],
    ['a blank id', ['nominees', '0', 'id'], { put: ' ' }],
  ])('refuses %s', (_, path, how) => {
    expect(fits(changed(everything as Json, path, how))).toBe(false);
  });

  it('refuses nothing that the parser reads: whatever it refuses, the parser refuses', () => {
    const places = placesIn(everything);
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), change, (path, how) => {
        const problem = changed(everything, path, how);
        if (fits(problem)) return;
        refused += 1;
        expect([parseProblem(problem).ok, problem]).toEqual([false, problem]);
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});
