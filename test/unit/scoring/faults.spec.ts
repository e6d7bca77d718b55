import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, parseProblem, parseRule } from '../../../src/core/scoring/index.js';
import { indicatorRule, rubricRule } from './builders.js';
import { faultsOf, vector } from './vectors.js';

/** The acceptance problem with one change made by hand. */
function broken(change: (problem: Draft) => void): string[] {
  const problem = structuredClone((vector('25-end-to-end-award') as { input: Draft }).input);
  change(problem);
  return faultsOf(problem);
}

interface Draft {
  rule: {
    stages: (Record<string, unknown> & { items: Record<string, unknown>[] })[];
    ranking: Record<string, unknown>;
    rounding: Record<string, unknown>;
    gates: unknown[];
  } & Record<string, unknown>;
  nominees: (Record<string, unknown> &
    Record<'INT' | 'DESK', Record<string, unknown[] | null>> & {
      indicators: Record<string, unknown>;
      gates: Record<string, unknown>;
    })[];
}

describe('a problem is refused', () => {
  it.each<[string, (p: Draft) => void, string[]]>([
    [
      'weights of items that sum to 99.99',
      (p) => {
        p.rule.stages[0]!.items[0]!['weight'] = '39.99';
      },
      ['weights.not-hundred /rule/stages/0/items'],
    ],
    [
      'weights of stages that sum to 101',
      (p) => {
        p.rule.stages[1]!['weight'] = '31';
      },
      ['weights.not-hundred /rule/stages'],
    ],
    [
      'a weight of nothing',
      (p) => {
        p.rule.stages[2]!.items[0]!['weight'] = '0';
      },
      ['number.out-of-range /rule/stages/2/items/0/weight'],
    ],
    [
      'a weight with five places',
      (p) => {
        p.rule.stages[2]!.items[0]!['weight'] = '50.00001';
      },
      ['number.too-fine /rule/stages/2/items/0/weight'],
    ],
    [
      'a mark above the scale',
      (p) => {
        p.nominees[3]!.INT['A1']![2] = 101;
      },
      ['mark.off-scale /nominees/3/INT/A1/2'],
    ],
    [
      'a mark below the scale',
      (p) => {
        p.nominees[3]!.INT['A1']![2] = '-0.5';
      },
      ['mark.off-scale /nominees/3/INT/A1/2'],
    ],
    [
      'a level that is not in the table',
      (p) => {
        p.nominees[3]!.DESK['A1']![2] = 6;
      },
      ['mark.off-scale /nominees/3/DESK/A1/2'],
    ],
    [
      'a mark finer than a hundredth',
      (p) => {
        p.nominees[3]!.INT['A1']![0] = '70.125';
      },
      ['mark.off-step /nominees/3/INT/A1/0'],
    ],
    [
      'a mark off the declared step',
      (p) => {
        p.rule.stages[2]!['step'] = '0.5';
        p.nominees[0]!.INT['A1']![0] = '70.25';
      },
      ['mark.off-step /nominees/0/INT/A1/0'],
    ],
    [
      'a sheet with a mark too few',
      (p) => {
        p.nominees[0]!.INT['A1']!.pop();
      },
      ['criterion.missing /nominees/0/INT/A1/2'],
    ],
    [
      'a sheet with a mark too many',
      (p) => {
        p.nominees[0]!.INT['A1']!.push(70);
      },
      ['sheet.too-long /nominees/0/INT/A1'],
    ],
    [
      'a partly marked sheet',
      (p) => {
        p.nominees[0]!.INT['A1']![1] = null;
      },
      ['sheet.incomplete /nominees/0/INT/A1/1'],
    ],
    [
      'an indicator left out',
      (p) => {
        delete p.nominees[1]!.indicators['K2'];
      },
      ['criterion.missing /nominees/1/indicators/K2'],
    ],
    [
      'an indicator nobody asked for',
      (p) => {
        p.nominees[1]!.indicators['K9'] = '1';
      },
      ['key.unknown /nominees/1/indicators/K9'],
    ],
    [
      'a stage without sheets',
      (p) => {
        delete (p.nominees[1] as Record<string, unknown>)['INT'];
      },
      ['sheets.missing /nominees/1/INT'],
    ],
    [
      'an unknown function',
      (p) => {
        p.rule.stages[0]!.items[0]!['fn'] = 'zscore';
      },
      ['function.unknown /rule/stages/0/items/0/fn'],
    ],
    [
      'an unknown aggregate',
      (p) => {
        p.rule.stages[1]!['aggregate'] = 'max';
      },
      ['aggregate.unknown /rule/stages/1/aggregate'],
    ],
    [
      'a duplicate id',
      (p) => {
        p.nominees[4]!['id'] = 'PROV-01';
      },
      ['nominee.duplicate /nominees/4/id'],
    ],
    [
      'a decimal comma',
      (p) => {
        p.nominees[0]!.indicators['K1'] = '88,1';
      },
      ['number.malformed /nominees/0/indicators/K1'],
    ],
    [
      'NaN as text',
      (p) => {
        p.nominees[0]!.indicators['K1'] = 'NaN';
      },
      ['number.malformed /nominees/0/indicators/K1'],
    ],
    [
      'Infinity as a number',
      (p) => {
        p.nominees[0]!.indicators['K1'] = Infinity;
      },
      ['number.malformed /nominees/0/indicators/K1'],
    ],
    [
      'a number with 200 digits',
      (p) => {
        p.nominees[0]!.indicators['K1'] = '9'.repeat(200);
      },
      ['number.too-long /nominees/0/indicators/K1'],
    ],
    [
      'an exponent',
      (p) => {
        p.nominees[0]!.indicators['K1'] = 1e300;
      },
      ['number.malformed /nominees/0/indicators/K1'],
    ],
    [
      'a state that does not exist',
      (p) => {
        p.nominees[0]!.indicators['K1'] = { state: 'lost' };
      },
      ['figure.unknown-state /nominees/0/indicators/K1'],
    ],
    [
      'a gate left out',
      (p) => {
        delete p.nominees[0]!.gates['G2_documents_complete'];
      },
      ['gate.missing /nominees/0/gates/G2_documents_complete'],
    ],
    [
      'a gate that is neither yes, no nor pending',
      (p) => {
        p.nominees[0]!.gates['G2_documents_complete'] = 'yes';
      },
      ['gate.malformed /nominees/0/gates/G2_documents_complete'],
    ],
    [
      'a mistyped field of a nominee',
      (p) => {
        p.nominees[0]!['penalti'] = '2';
      },
      ['key.unknown /nominees/0/penalti'],
    ],
    [
      'a negative penalty',
      (p) => {
        p.nominees[0]!['penalty'] = '-2';
      },
      ['number.out-of-range /nominees/0/penalty'],
    ],
    [
      'a stage reached that does not exist',
      (p) => {
        p.nominees[0]!['stageReached'] = 'FINAL';
      },
      ['stage.unknown /nominees/0/stageReached'],
    ],
    [
      'a tie-break key that names nothing',
      (p) => {
        p.rule.ranking['tie_break'] = ['INT', 'LOT'];
      },
      ['tie-break.unknown-key /rule/ranking/tie_break/1'],
    ],
    [
      'rounding that leaves the final out',
      (p) => {
        p.rule.rounding['points'] = ['stage'];
      },
      ['rounding.final-missing /rule/rounding/points'],
    ],
    [
      'rounding half to even',
      (p) => {
        p.rule.rounding['mode'] = 'half_even';
      },
      ['rounding.unknown-mode /rule/rounding/mode'],
    ],
    [
      'goalposts the wrong way round',
      (p) => {
        p.rule.stages[0]!.items[1]!['lo'] = '40';
      },
      ['goalposts.not-increasing /rule/stages/0/items/1/hi'],
    ],
    [
      'a step table out of order',
      (p) => {
        p.rule.stages[0]!.items[3]!['steps'] = [
          ['1', '0'],
          ['0', '50'],
        ];
      },
      ['table.not-increasing /rule/stages/0/items/3/steps'],
    ],
    [
      'an item code used twice',
      (p) => {
        p.rule.stages[2]!.items[0]!['code'] = 'D1';
      },
      ['code.duplicate /rule/stages'],
    ],
    [
      'a stage named like a field of a nominee',
      (p) => {
        p.rule.stages[0]!['code'] = 'penalty';
        p.rule.ranking['tie_break'] = [];
      },
      ['code.reserved /rule/stages/0/code'],
    ],
    [
      'a geometric composite, which is not offered',
      (p) => {
        p.rule.stages[0]!['composite'] = 'geometric';
      },
      ['composite.unknown /rule/stages/0/composite'],
    ],
    [
      'a stage of raw 1 to 5 without a levels table',
      (p) => {
        delete p.rule.stages[1]!['levels'];
        p.rule.stages[1]!['scale'] = [1, 5];
      },
      ['scale.undeclared /rule/stages/1/scale'],
    ],
  ])('%s', (_, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  it('with every fault at once, each in its place', () => {
    const faults = broken((p) => {
      p.rule.stages[0]!.items[0]!['weight'] = '39.99';
      p.nominees[0]!.indicators['K1'] = '88,1';
      p.nominees[3]!.INT['A1']![2] = 101;
      p.nominees[4]!['id'] = 'PROV-01';
    });
    expect(faults).toEqual([
      'weights.not-hundred /rule/stages/0/items',
      'number.malformed /nominees/0/indicators/K1',
      'mark.off-scale /nominees/3/INT/A1/2',
      'nominee.duplicate /nominees/4/id',
    ]);
  });

  it('with a line that names the value, the reason and the way out', () => {
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
          message: '"88,1" is not a number in canonical form: write the decimal point as "."',
          params: { value: '"88,1"' },
        },
      ],
    });
  });

  it('when an evaluator belongs to no organisation of a balanced panel', () => {
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
    const sound = (vector('25-end-to-end-award') as { input: unknown }).input;
    const places = pathsOf(sound);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything({ maxDepth: 2 }), (path, junk) => {
        const parsed = parseProblem(planted(structuredClone(sound), path, junk));
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

function planted(value: unknown, path: string[], junk: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return junk;
  const holder = value as Record<string, unknown>;
  holder[key] = planted(holder[key], rest, junk);
  return holder;
}
