import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, parseProblem, parseRule } from '../../../src/core/scoring/index.js';
import { indicatorRule, rubricRule } from './builders.js';
import { faultsOf, vector } from './vectors.js';

const ACCEPTANCE = (vector('25-end-to-end-award') as { input: unknown }).input;

/** The faults of the acceptance problem with values put in at JSON pointers; undefined takes a value away. */
function broken(changes: Record<string, unknown>): string[] {
  const problem = structuredClone(ACCEPTANCE);
  for (const [pointer, value] of Object.entries(changes)) plant(problem, pointer.split('/').slice(1), value);
  return faultsOf(problem);
}

function plant(value: unknown, path: string[], planted: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return planted;
  const holder = value as Record<string, unknown>;
  if (rest.length === 0 && planted === undefined) Reflect.deleteProperty(holder, key);
  else holder[key] = plant(holder[key], rest, planted);
  return holder;
}

describe('a problem is refused when', () => {
  it.each<[title: string, pointer: string, value: unknown, fault: string]>([
    [
      'weights of items sum to 99.99',
      '/rule/stages/0/items/0/weight',
      '39.99',
      'weights.not-hundred /rule/stages/0/items',
    ],
    ['weights of stages sum to 101', '/rule/stages/1/weight', '31', 'weights.not-hundred /rule/stages'],
    ['a weight is zero', '/rule/stages/2/items/0/weight', '0', 'number.out-of-range'],
    ['a weight has five decimal places', '/rule/stages/2/items/0/weight', '50.00001', 'number.too-fine'],
    [
      'a target is less-is-better',
      '/rule/stages/0/items/0',
      { code: 'K1', weight: '40', fn: 'target', target: '80', dir: 'cost' },
      'direction.unknown /rule/stages/0/items/0/dir',
    ],
    ['a level has more points than the scale', '/rule/stages/1/levels/5', '100.5', 'number.out-of-range'],
    ['a level has points finer than a hundredth', '/rule/stages/1/levels/5', '99.999', 'number.too-fine'],
    ['organisations are given but not used', '/rule/stages/2/organisations', {}, 'organisations.unused'],
    ['a gate is listed twice', '/rule/gates/2', 'G2_documents_complete', 'gate.duplicate'],
    ['a quorum is not a whole number', '/rule/stages/1/quorum', 1.5, 'count.malformed'],
    ['the tie-break precision is not understood', '/rule/ranking/tie_break_precision', 'exact', 'tie-break.precision'],
    [
      'a panel is larger than a panel can be',
      '/nominees/0/INT',
      Object.fromEntries(Array.from({ length: LIMITS.sheets + 1 }, (_, i) => [`E${i}`, null])),
      'list.too-long',
    ],
    ['a mark is above the scale', '/nominees/3/INT/A1/2', 101, 'mark.off-scale'],
    ['a mark is below the scale', '/nominees/3/INT/A1/2', '-0.5', 'mark.off-scale'],
    ['a level is not in the table', '/nominees/3/DESK/A1/2', 6, 'mark.off-scale'],
    ['a mark is finer than a hundredth', '/nominees/3/INT/A1/0', '70.125', 'mark.off-step'],
    ['a mark is no number', '/nominees/3/INT/A1/0', 'good', 'number.malformed'],
    ['a sheet has a mark too few', '/nominees/0/INT/A1/2', undefined, 'criterion.missing'],
    ['a sheet has a mark too many', '/nominees/0/INT/A1/3', 70, 'sheet.too-long /nominees/0/INT/A1'],
    ['a sheet is partly marked', '/nominees/0/INT/A1/1', null, 'sheet.incomplete'],
    ['an indicator is left out', '/nominees/1/indicators/K2', undefined, 'criterion.missing'],
    ['an indicator is in no rule', '/nominees/1/indicators/K9', '1', 'key.unknown'],
    ['a stage has no sheets', '/nominees/1/INT', undefined, 'sheets.missing'],
    ['a function is unknown', '/rule/stages/0/items/0/fn', 'zscore', 'function.unknown'],
    ['an aggregate is unknown', '/rule/stages/1/aggregate', 'max', 'aggregate.unknown'],
    ['an id appears twice', '/nominees/4/id', 'PROV-01', 'nominee.duplicate'],
    ['a number has a decimal comma', '/nominees/0/indicators/K1', '88,1', 'number.malformed'],
    ['a number is the text NaN', '/nominees/0/indicators/K1', 'NaN', 'number.malformed'],
    ['a number is infinite', '/nominees/0/indicators/K1', Infinity, 'number.malformed'],
    ['a number has 200 digits', '/nominees/0/indicators/K1', '9'.repeat(200), 'number.too-long'],
    ['a number has an exponent', '/nominees/0/indicators/K1', 1e300, 'number.malformed'],
    ['a figure has an unknown state', '/nominees/0/indicators/K1', { state: 'lost' }, 'figure.unknown-state'],
    ['a gate is left out', '/nominees/0/gates/G2_documents_complete', undefined, 'gate.missing'],
    ['a gate is neither yes, no nor pending', '/nominees/0/gates/G2_documents_complete', 'yes', 'gate.malformed'],
    ['a field of a nominee is mistyped', '/nominees/0/penalti', '2', 'key.unknown'],
    ['a penalty is negative', '/nominees/0/penalty', '-2', 'number.out-of-range'],
    ['the stage reached does not exist', '/nominees/0/stageReached', 'FINAL', 'stage.unknown'],
    ['a tie-break key names nothing', '/rule/ranking/tie_break/1', 'LOT', 'tie-break.unknown-key'],
    [
      'rounding leaves the final out',
      '/rule/rounding/points/0',
      'stage',
      'rounding.final-missing /rule/rounding/points',
    ],
    ['rounding is half to even', '/rule/rounding/mode', 'half_even', 'rounding.unknown-mode'],
    [
      'goalposts are the wrong way round',
      '/rule/stages/0/items/1/lo',
      '40',
      'goalposts.not-increasing /rule/stages/0/items/1/hi',
    ],
    [
      'a step table is out of order',
      '/rule/stages/0/items/3/steps/1/0',
      '5',
      'table.not-increasing /rule/stages/0/items/3/steps/2',
    ],
    ['an item code is used twice', '/rule/stages/2/items/0/code', 'D1', 'code.duplicate'],
    ['an item is named like a field of a nominee', '/rule/stages/2/items/0/code', 'penalty', 'code.reserved'],
    ['a composite is not offered', '/rule/stages/0/composite', 'harmonic', 'composite.unknown'],
    [
      'a mean of weights has places of a geometric one',
      '/rule/stages/0/composite_places',
      6,
      'composite.places-unused',
    ],
    ['an aspect has weights where a sum needs factors', '/rule/stages/0/items/0/factor', '1', 'key.unknown'],
    ['scores go on from stage to stage in no known way', '/rule/progression', 'half', 'progression.unknown'],
    [
      'an evaluator is away in no known way',
      '/nominees/0/INT/A1',
      { state: 'late' },
      'sheet.unknown-state /nominees/0/INT/A1/state',
    ],
    [
      'a line of the ledger is negative',
      '/nominees/0/penalty',
      [{ points: '-1' }],
      'number.out-of-range /nominees/0/penalty/0/points',
    ],
    ['a line of the ledger is no object', '/nominees/0/bonus', ['1'], 'type.wrong /nominees/0/bonus/0'],
  ])('%s', (_, pointer, value, fault) => {
    const expected = fault.includes(' ') ? fault : `${fault} ${pointer}`;
    expect(broken({ [pointer]: value })).toEqual([expected]);
  });

  it('a level is not in the table of an indicator', () => {
    const rule = indicatorRule([{ code: 'K1', weight: '100', fn: 'levels', levels: { ada: '100', tidak: '0' } }]);
    expect(faultsOf({ rule, nominees: [{ id: 'N', indicators: { K1: 'mungkin' } }] })).toEqual([
      'level.unknown /nominees/0/indicators/K1',
    ]);
  });

  it('a mark is off the declared step', () => {
    const faults = broken({ '/rule/stages/2/step': '0.5', '/nominees/0/INT/A1/0': '70.25' });
    expect(faults).toEqual(['mark.off-step /nominees/0/INT/A1/0']);
  });

  it('a stage of raw 1 to 5 has no levels table', () => {
    const faults = broken({ '/rule/stages/1/levels': undefined, '/rule/stages/1/scale': [1, 5] });
    expect(faults).toEqual(['scale.undeclared /rule/stages/1/scale']);
  });

  it('many things are wrong, with every fault at once, each in its place', () => {
    const faults = broken({
      '/rule/stages/0/items/0/weight': '39.99',
      '/nominees/0/indicators/K1': '88,1',
      '/nominees/3/INT/A1/2': 101,
      '/nominees/4/id': 'PROV-01',
    });
    expect(faults).toEqual([
      'weights.not-hundred /rule/stages/0/items',
      'number.malformed /nominees/0/indicators/K1',
      'mark.off-scale /nominees/3/INT/A1/2',
      'nominee.duplicate /nominees/4/id',
    ]);
  });

  it('a number is malformed, with a line that names the value, the reason and the way out', () => {
    const parsed = parseProblem({
      rule: indicatorRule([{ code: 'K1', weight: '100' }]),
      nominees: [{ id: 'N', indicators: { K1: '88,1' } }],
    });
    expect(parsed).toEqual({
      ok: false,
      faults: [
        {
          code: 'number.malformed',
          path: '/nominees/0/indicators/K1',
          message: '"88,1" is not a number in canonical form: write the decimal point as ".", 88.1',
          params: { value: '"88,1"', suggestion: '88.1' },
        },
      ],
    });
  });

  it('an evaluator belongs to no organisation of a balanced panel', () => {
    const organisations = { weights: { X: '100' }, members: { E1: 'X', E2: 'Y' } };
    const rule = rubricRule([{ code: 'D', weight: '100' }], { aggregate: 'organisation_balanced', organisations });
    expect(faultsOf({ rule, nominees: [{ id: 'N', DESK: { E3: [70] } }] })).toEqual([
      'organisation.unknown /rule/stages/0/organisations/members/E2',
      'organisation.unknown-member /nominees/0/DESK/E3',
    ]);
  });
});

describe('absurd input', () => {
  const nest = (depth: number): unknown => {
    let value: unknown = 'deep';
    for (let i = 0; i < depth; i += 1) value = { items: [value], weight: '100', code: `C${i}` };
    return value;
  };

  it('nested a hundred thousand deep is a fault, not a stack overflow', () => {
    expect(faultsOf({ rule: { stages: [nest(100_000)] }, nominees: [] })).toEqual(['rule.too-large /rule']);
  });

  it('aspects nested beyond the limit are a fault', () => {
    const rule = rubricRule([nest(LIMITS.itemDepth + 2) as object]);
    expect(faultsOf({ rule, nominees: [] }).some((fault) => fault.startsWith('items.too-deep'))).toBe(true);
  });

  it('that refers to itself is a fault', () => {
    const rule: Record<string, unknown> = rubricRule([{ code: 'D', weight: '100' }]);
    rule['note'] = rule;
    expect(faultsOf({ rule, nominees: [] })).toEqual(['rule.too-large /rule']);
  });

  it('with more faults than a person would read is cut, and says how many are left out', () => {
    const nominees = Array.from({ length: LIMITS.faults + 50 }, () => 7);
    const parsed = parseProblem({ rule: rubricRule([{ code: 'D', weight: '100' }]), nominees });
    expect(parsed.ok ? [] : parsed.faults.slice(-1)).toEqual([
      { code: 'faults.more', path: '', message: '50 more faults are not listed', params: { count: '50' } },
    ]);
  });

  it.each([
    undefined,
    null,
    0,
    '',
    [],
    'rule',
    { rule: null },
    { rule: [], nominees: {} },
    { rule: {}, nominees: [null] },
  ])('%j is a fault', (value) => {
    expect(parseProblem(value).ok).toBe(false);
    expect(parseRule(value).ok).toBe(false);
  });

  it('names inherited from every object are no codes: "constructor" and "__proto__" are missing or unknown', () => {
    const rule = indicatorRule([{ code: 'constructor', weight: '100' }]);
    expect(faultsOf({ rule, nominees: [{ id: 'N', indicators: {} }] })).toEqual([
      'criterion.missing /nominees/0/indicators/constructor',
    ]);
    const planted = JSON.parse('{"id":"N","indicators":{"constructor":"1"},"__proto__":{"penalty":"9"}}') as unknown;
    expect(faultsOf({ rule, nominees: [planted] })).toEqual(['key.unknown /nominees/0/__proto__']);
  });

  it('of any shape ends in an answer, never in an exception', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (value) => typeof parseProblem(value).ok === 'boolean'));
  });

  it('put anywhere into a sound problem ends in an answer', () => {
    const places = pathsOf(ACCEPTANCE);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything({ maxDepth: 2 }), (path, junk) => {
        const parsed = parseProblem(plant(structuredClone(ACCEPTANCE), path, junk));
        return parsed.ok || parsed.faults.length > 0;
      }),
      { numRuns: 500 },
    );
  });
});

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}
