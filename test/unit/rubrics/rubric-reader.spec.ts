import { describe, expect, it } from '@jest/globals';

import { effectiveWeights, parseRule } from '../../../src/core/scoring/index.js';
import { readRubric, toRule } from '../../../src/features/rubric-format/index.js';
import { rubricFormatMessages } from '../../../src/features/rubric-format/rubric-format.messages.js';
import { platformMessages } from '../../../src/platform/i18n/platform.messages.js';
import { smallRubric } from '../../support/builders/rubrics.js';

type Json = Record<string, unknown>;

/** The small rubric with values put at dotted paths; `undefined` takes a value out. */
function rubricWith(changes: Readonly<Record<string, unknown>>): unknown {
  const body = structuredClone(smallRubric()) as unknown as Json;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce<Json>((node, step) => node[step] as Json, body);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return body;
}

const faultsOf = (changes: Readonly<Record<string, unknown>>): [string, string][] => {
  const read = readRubric(rubricWith(changes), 1);
  return read.ok ? [] : read.faults.map(({ field, code }) => [field, code]);
};

const ADM = 'stages.0.aspects.0.criteria.0';
const DESK = 'stages.1.aspects.0.criteria';
const text = { id: 'x', en: 'x' };
const band = (level: number, from: string, to: string) => ({ level, names: text, from, to, description: text });

describe('a rubric without fault', () => {
  it('compiles to a rule that the arithmetic accepts', () => {
    expect(parseRule(toRule(smallRubric()))).toMatchObject({ ok: true });
  });

  it('compiles alike whatever the order of its keys, and differently as another version', () => {
    const reversed: unknown = Object.fromEntries(Object.entries(smallRubric()).toReversed());
    const hash = (value: unknown, number: number) => {
      const read = readRubric(value, number);
      return read.ok ? read.rubric.parsed.hash : read.faults;
    };
    expect(hash(reversed, 1)).toBe(hash(smallRubric(), 1));
    expect(hash(smallRubric(), 2)).not.toBe(hash(smallRubric(), 1));
  });

  it('gives the stages that panels mark as whole numbers, in hundredths', () => {
    const read = readRubric(rubricWith({ 'stages.1.quorum': undefined, 'stages.1.step': undefined }), 1);
    expect(read.ok && read.rubric.stages).toEqual([
      {
        code: 'DESK',
        position: 2,
        criteria: ['REGULASI', 'INOVASI'],
        weights: [3, 2],
        denominator: 5,
        aggregate: 'mean',
        scaleMin: 0,
        scaleMax: 10_000,
        step: 100,
        quorum: null,
        levelPoints: null,
        constituencies: null,
        shares: null,
      },
      {
        code: 'INT',
        position: 3,
        criteria: ['WAWANCARA'],
        weights: [1],
        denominator: 1,
        aggregate: 'mean',
        scaleMin: 0,
        scaleMax: 10_000,
        step: 100,
        quorum: 1,
        levelPoints: null,
        constituencies: null,
        shares: null,
      },
    ]);
  });

  it('may write thirds exactly', () => {
    const third = {
      code: 'X1',
      names: text,
      weight: '100/3',
      levelDescriptors: [band(1, '0', '49'), band(2, '50', '100')],
    };
    const criteria = ['A', 'B', 'C'].map((code) => ({ ...third, code }));
    const read = readRubric(rubricWith({ [DESK]: criteria, 'ranking.tieBreak': ['B'] }), 1);
    const weights = read.ok ? effectiveWeights(read.rubric.parsed) : [];
    expect(weights.filter(({ stage }) => stage === 'DESK').map(({ exact }) => exact)).toEqual(['10', '10', '10']);
  });

  it('is kept in canonical form: commas become points, texts are trimmed', () => {
    const read = readRubric(rubricWith({ 'stages.0.weight': '30,0', 'names.id': '  Rubrik  ' }), 1);
    expect(read.ok && [read.rubric.body.stages[0]?.weight, read.rubric.body.names.id]).toEqual(['30.0', 'Rubrik']);
  });
});

describe('the faults of a rubric', () => {
  it.each([null, 'rubric', 7, []])('begin with its not being an object: %j', (value) => {
    expect(readRubric(value, 1)).toEqual({ ok: false, faults: [{ field: '', code: 'field.not-object' }] });
  });

  it('are all named at once, those of its form beside those of its arithmetic', () => {
    expect(
      faultsOf({
        'names.en': undefined,
        'stages.0.weight': '29.99',
        [`${ADM}.fn`]: 'guess',
        [`${DESK}.0.weight`]: '60.01',
        [`${DESK}.1.code`]: 'inovasi',
        [`${DESK}.1.levelDescriptors`]: [band(1, '0', '40'), band(2, '50', '100')],
        'ranking.tieBreak': ['TIDAK_ADA'],
        surprise: true,
      }).toSorted(([a], [b]) => a.localeCompare(b)),
    ).toEqual([
      ['names.en', 'field.required'],
      ['ranking.tieBreak.0', 'tie-break.unknown-key'],
      ['stages', 'weights.not-hundred'],
      [`${ADM}.fn`, 'field.not-a-choice'],
      [DESK, 'weights.not-hundred'],
      [`${DESK}.1.code`, 'field.wrong-form'],
      [`${DESK}.1.levelDescriptors.1.from`, 'rubric.bands-gap'],
      ['surprise', 'field.unknown'],
    ]);
  });

  it.each<[string, string, string, unknown]>([
    ['a weight that is missing', 'stages.1.aspects.0.weight', 'field.required', undefined],
    ['a weight that is no number', 'stages.1.aspects.0.weight', 'field.wrong-form', 'half'],
    ['a weight of nothing', 'stages.1.aspects.0.weight', 'number.out-of-range', '0'],
    ['a stage without aspects', 'stages.1.aspects', 'field.too-few-items', []],
    ['aspects that are no list', 'stages.1.aspects', 'field.not-list', 'none'],
    ['a code that is used twice', `${DESK}.1.code`, 'code.duplicate', 'REGULASI'],
    ['a quorum of nobody', 'stages.1.quorum', 'field.wrong-form', '0'],
    ['a step of nothing', 'stages.1.step', 'number.out-of-range', '0'],
    ['an indicator without function', `${ADM}.fn`, 'function.unknown', undefined],
    ['goalposts that do not rise', `${ADM}.hi`, 'goalposts.not-increasing', '0'],
    ['a goalpost that is missing', `${ADM}.lo`, 'number.missing', undefined],
    ['a parameter of another function', `${ADM}.target`, 'rubric.parameter-unused', '5'],
    ['a function on what a panel marks', `${DESK}.0.unit`, 'rubric.function-misplaced', '%'],
    ['a panel criterion without descriptors', `${DESK}.0.levelDescriptors`, 'rubric.descriptors-missing', undefined],
    ['descriptors on an indicator', `${ADM}.levelDescriptors`, 'rubric.descriptors-misplaced', [band(1, '0', '100')]],
    ['a quorum for figures', 'stages.0.quorum', 'rubric.panel-term-misplaced', '3'],
    ['a bonus cap below zero', 'adjustments.bonusCap', 'number.out-of-range', '-1'],
    ['rounding without the final score', 'rounding.points', 'rounding.final-missing', ['stage']],
    ['a list in the place of an object', 'ranking', 'field.not-object', []],
  ])('name %s', (_, field, code, value) => {
    expect(faultsOf({ [field]: value })).toContainEqual([field, code]);
  });

  it('name a row of a table by its column', () => {
    const knots = [
      { x: '0', points: '0' },
      { x: '1', points: '101' },
    ];
    const step = { [`${ADM}.fn`]: 'step', [`${ADM}.lo`]: undefined, [`${ADM}.hi`]: undefined };
    expect(faultsOf({ ...step, [`${ADM}.knots`]: knots })).toEqual([[`${ADM}.knots.1.points`, 'number.out-of-range']]);
  });

  it('name an answer by its place in the list', () => {
    const levels = [
      { code: 'ADA', names: text, points: '100' },
      { code: 'BELUM', names: text, points: '-1' },
      { code: 'ADA', names: text, points: '50' },
    ];
    const criterion = { code: 'CAKUPAN', names: text, weight: '100', fn: 'levels', levels };
    expect(faultsOf({ [ADM]: criterion })).toEqual([
      [`${ADM}.levels.1.points`, 'number.out-of-range'],
      [`${ADM}.levels.2.code`, 'code.duplicate'],
    ]);
  });

  it('say nothing a second time that follows from a fault already named', () => {
    expect(faultsOf({ stages: 'none', 'ranking.tieBreak': [] })).toEqual([['stages', 'field.not-list']]);
  });

  it('cannot reach outside the document through a made-up field name', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    faultsOf({ __proto__x: 1 });
    readRubric(JSON.parse('{"__proto__.toString": 1, "constructor.prototype.toString": 1, "__proto__": {"a": 1}}'), 1);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(typeof Object.prototype.toString).toBe('function');
  });

  it('propose how to write equal weights that miss 100 by rounding', () => {
    const criterion = smallRubric().stages[1]!.aspects[0]!.criteria[0]!;
    const { names, levelDescriptors } = criterion;
    const criteria = ['A', 'B', 'C'].map((code) => ({ code, names, weight: '33.33', levelDescriptors }));
    const read = readRubric(rubricWith({ [DESK]: criteria, 'ranking.tieBreak': [] }), 1);
    expect(read.ok ? [] : read.faults).toEqual([
      {
        field: DESK,
        code: 'weights.rounded',
        params: { sum: '99.99', quotient: '1/3', decimals: '33.33/33.33/33.34' },
      },
    ]);
  });
});

describe('bands of marks', () => {
  const faults = (...bands: readonly object[]) => faultsOf({ [`${DESK}.0.levelDescriptors`]: bands });
  const at = (place: string) => `${DESK}.0.levelDescriptors.${place}`;

  it.each([
    ['leave a mark without level', [band(1, '0', '49'), band(2, '51', '100')], '1.from', 'rubric.bands-gap'],
    ['give a mark two levels', [band(1, '0', '50'), band(2, '50', '100')], '1.from', 'rubric.bands-overlap'],
    ['begin above the scale', [band(1, '10', '49'), band(2, '50', '100')], '0.from', 'rubric.bands-gap'],
    ['end below the scale', [band(1, '0', '49'), band(2, '50', '99')], '1.to', 'rubric.bands-end'],
    [
      'are counted in another order',
      [band(2, '0', '49'), band(1, '50', '100')],
      '0.level',
      'rubric.level-out-of-order',
    ],
    ['begin between two marks', [band(1, '0', '49'), band(2, '49.5', '100')], '1.from', 'rubric.band-off-step'],
    ['end before they begin', [band(1, '0', '49'), band(2, '50', '40')], '1.to', 'rubric.band-reversed'],
  ])('may not %s', (_, bands, place, code) => {
    expect(faults(...bands)).toContainEqual([at(place), code]);
  });

  it('may be a single mark wide', () => {
    expect(faults(band(1, '0', '0'), band(2, '1', '99'), band(3, '100', '100'))).toEqual([]);
  });
});

describe('the words for faults', () => {
  it('exist in both languages for every fault that these tests meet', () => {
    const known = { ...platformMessages, ...rubricFormatMessages };
    const met = readRubric(
      rubricWith({ 'stages.0.weight': '29', [`${ADM}.hi`]: '0', 'ranking.tieBreak': ['X'], 'names.id': undefined }),
      1,
    );
    const codes = met.ok ? [] : met.faults.map(({ code }) => code);
    expect(codes).toHaveLength(4);
    expect(codes.filter((code) => !(code in known))).toEqual([]);
  });
});
