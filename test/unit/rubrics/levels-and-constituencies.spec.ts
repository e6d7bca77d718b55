import { describe, expect, it } from '@jest/globals';

import { readRubric, type RubricBody, toRule } from '../../../src/features/rubric-format/index.js';
import { rubricFormatMessages } from '../../../src/features/rubric-format/rubric-format.messages.js';
import { platformMessages } from '../../../src/platform/i18n/platform.messages.js';
import { balancedRubric, levelRubric, smallRubric } from '../../support/builders/rubrics.js';

type Json = Record<string, unknown>;

const DESK = 'stages.1';
const CONSTITUENCIES: ReadonlySet<string> = new Set(['KEMENKO_PMK', 'BPJS', 'UNION', 'EMPLOYERS']);

/** Puts values at dotted paths of a document; `undefined` takes a value out. */
function withChanges(body: RubricBody, changes: Readonly<Record<string, unknown>>): unknown {
  const copy = structuredClone(body) as unknown as Json;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce<Json>((node, step) => node[step] as Json, copy);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return copy;
}

const faultsIn =
  (body: () => RubricBody) =>
  (changes: Readonly<Record<string, unknown>>): [string, string][] => {
    const read = readRubric(withChanges(body(), changes), 1, CONSTITUENCIES);
    return read.ok ? [] : read.faults.map(({ field, code }) => [field, code]);
  };

const compiled = (body: RubricBody) => {
  const read = readRubric(body, 1, CONSTITUENCIES);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.rubric;
};

const stageRule = (body: RubricBody): unknown => (toRule(body) as { stages: unknown[] }).stages[1];

describe('a stage that is marked in levels', () => {
  const faults = faultsIn(levelRubric);

  it('compiles to the scale and the table of a scoring problem, beside a stage of 0 to 100', () => {
    expect(stageRule(levelRubric())).toMatchObject({
      scale: ['1', '5'],
      step: '1',
      levels: { 1: '20', 2: '40', 3: '60', 4: '80', 5: '100' },
    });
    expect(compiled(levelRubric()).stages).toMatchObject([
      { code: 'DESK', scaleMin: 100, scaleMax: 500, step: 100, levelPoints: [2_000, 4_000, 6_000, 8_000, 10_000] },
      { code: 'INT', scaleMin: 0, scaleMax: 10_000, step: 100, levelPoints: null },
    ]);
  });

  it('may begin at no points and go in half levels', () => {
    const levels = ['0', '0.5', '1'].map((level, index) => ({ level, points: ['0', '33.33', '100'][index]! }));
    const body = levelRubric();
    for (const { criteria } of body.stages[1]!.aspects) {
      for (const criterion of criteria) {
        criterion.levelDescriptors = levels.map(({ level }, index) => {
          return { ...criterion.levelDescriptors![index]!, from: level, to: level };
        });
      }
    }
    Object.assign(body.stages[1]!, { scale: ['0', '1'], step: '0.5', levels });
    expect(compiled(body).stages[0]).toMatchObject({ step: 50, levelPoints: [0, 3_333, 10_000] });
  });

  it('leaves the rule of a stage without levels as it was, and with it every hash', () => {
    expect(Object.keys(stageRule(smallRubric()) as object)).toEqual(
      'code label weight kind aggregate quorum step items'.split(' '),
    );
  });

  it.each<[string, string, string, Json]>([
    ['its own scale', 'scale', 'rubric.levels-without-scale', { scale: undefined }],
    ['points for every level', 'levels', 'rubric.level-points-missing', { 'levels.4': { level: '6', points: '100' } }],
    ['levels that are on its scale', 'levels.4.level', 'rubric.level-off-scale', { 'levels.4.level': '6' }],
    ['levels that are on its step', 'levels.4.level', 'rubric.level-off-scale', { 'levels.4.level': '4.5' }],
    ['each level once', 'levels.4.level', 'rubric.levels-not-rising', { 'levels.4.level': '4' }],
    ['levels from the lowest', 'levels.1.level', 'rubric.levels-not-rising', { 'levels.0.level': '3' }],
    ['more points the higher', 'levels.3.points', 'rubric.level-points-not-rising', { 'levels.3.points': '60' }],
    ['points on the scale of the rubric', 'levels.4.points', 'number.out-of-range', { 'levels.4.points': '101' }],
    ['points in hundredths', 'levels.3.points', 'number.too-fine', { 'levels.3.points': '80.125' }],
    ['points that are numbers', 'levels.3.points', 'field.not-decimal', { 'levels.3.points': 'many' }],
    ['a scale that begins before it ends', 'scale', 'scale.malformed', { scale: ['5', '1'] }],
    ['a scale that can be kept', 'scale', 'rubric.scale-too-wide', { scale: ['1', '400'] }],
    ['no more levels than can be described', 'levels', 'rubric.too-many-levels', { step: '0.1' }],
    ['a step that reaches its highest level', 'step', 'rubric.step-misses-scale', { step: '3' }],
    ['a table with rows', 'levels', 'table.too-short', { levels: [] }],
  ])('has %s', (_, place, code, changes) => {
    const moved = Object.fromEntries(Object.entries(changes).map(([path, value]) => [`${DESK}.${path}`, value]));
    expect(faults(moved)).toContainEqual([`${DESK}.${place}`, code]);
  });

  it('describes every level by itself', () => {
    const descriptors = `${DESK}.aspects.0.criteria.0.levelDescriptors`;
    expect(faults({ [`${descriptors}.3.to`]: '5', [`${descriptors}.4`]: undefined })).toEqual([
      [`${descriptors}.3.to`, 'rubric.band-spans-levels'],
    ]);
  });

  it('is never averaged raw: a scale of its own without a table of points is refused', () => {
    expect(faults({ [`${DESK}.levels`]: undefined })).toEqual([[`${DESK}.scale`, 'scale.undeclared']]);
  });

  it('is not what figures are scored by', () => {
    const misplaced = { 'stages.0.levels': [{ level: '1', points: '20' }], 'stages.0.scale': ['1', '5'] };
    expect(faults(misplaced)).toEqual([
      ['stages.0.scale', 'rubric.panel-term-misplaced'],
      ['stages.0.levels', 'rubric.panel-term-misplaced'],
    ]);
  });
});

describe('a stage that weighs constituencies', () => {
  const faults = faultsIn(balancedRubric);
  const at = `${DESK}.organisations`;

  it('compiles to organisations whose members every panel enters for itself', () => {
    expect(stageRule(balancedRubric())).toMatchObject({
      aggregate: 'organisation_balanced',
      organisations: { weights: { KEMENKO_PMK: '50', BPJS: '30', UNION: '20' }, members: {}, mandatory: ['BPJS'] },
    });
    expect(compiled(balancedRubric()).stages).toMatchObject([
      { aggregate: 'organisation_balanced', constituencies: ['KEMENKO_PMK', 'BPJS', 'UNION'], shares: [5, 3, 2] },
      { aggregate: 'mean', constituencies: null, shares: null },
    ]);
  });

  it('may make nobody mandatory', () => {
    expect(faults({ [`${at}.mandatory`]: undefined })).toEqual([]);
  });

  it('may be marked in levels', () => {
    expect(compiled(balancedRubric(levelRubric())).stages[0]).toMatchObject({
      levelPoints: [2_000, 4_000, 6_000, 8_000, 10_000],
      shares: [5, 3, 2],
    });
  });

  it.each<[string, string, string, Json]>([
    ['weights of exactly 100', `${at}.weights`, 'weights.not-hundred', { [`${at}.weights.2.weight`]: '19.99' }],
    ['weights above zero', `${at}.weights.2.weight`, 'number.out-of-range', { [`${at}.weights.2.weight`]: '0' }],
    [
      'constituencies that exist',
      `${at}.weights.1.constituency`,
      'rubric.constituency-unknown',
      { [`${at}.weights.1.constituency`]: 'BPJSTK', [`${at}.mandatory`]: ['BPJSTK'] },
    ],
    [
      'each constituency once',
      `${at}.weights.1.constituency`,
      'code.duplicate',
      { [`${at}.weights.1.constituency`]: 'KEMENKO_PMK' },
    ],
    [
      'weights for whoever must be there',
      `${at}.mandatory.0`,
      'organisation.unknown',
      { [`${at}.mandatory.0`]: 'EMPLOYERS' },
    ],
    ['each mandatory one once', `${at}.mandatory.1`, 'code.duplicate', { [`${at}.mandatory.1`]: 'BPJS' }],
    ['weights at all', at, 'value.missing', { [at]: undefined }],
    ['a mean that uses them', at, 'organisations.unused', { [`${DESK}.aggregate`]: 'mean' }],
  ])('has %s', (_, field, code, changes) => {
    expect(faults(changes)).toContainEqual([field, code]);
  });

  it('never takes a median, which is not official', () => {
    expect(faults({ [`${DESK}.aggregate`]: 'median', [at]: undefined })).toContainEqual([
      `${DESK}.aggregate`,
      'field.not-a-choice',
    ]);
  });
});

describe('the faults of levels and constituencies', () => {
  const met = readRubric(
    withChanges(balancedRubric(levelRubric()), {
      [`${DESK}.levels.1.points`]: '20',
      [`${DESK}.levels.4.level`]: '7',
      [`${DESK}.organisations.weights.0.weight`]: '49',
      [`${DESK}.organisations.weights.0.constituency`]: 'SIAPA',
      [`${DESK}.organisations.mandatory`]: ['OMBUDSMAN'],
    }),
    1,
    CONSTITUENCIES,
  );

  it('are all named at once', () => {
    expect(met.ok ? [] : met.faults.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      `${DESK}.levels rubric.level-points-missing`,
      `${DESK}.levels.1.points rubric.level-points-not-rising`,
      `${DESK}.levels.4.level rubric.level-off-scale`,
      `${DESK}.organisations.mandatory.0 organisation.unknown`,
      `${DESK}.organisations.weights weights.not-hundred`,
      `${DESK}.organisations.weights.0.constituency rubric.constituency-unknown`,
    ]);
  });

  it('have words in both languages', () => {
    const known = { ...platformMessages, ...rubricFormatMessages };
    expect(met.ok ? [] : met.faults.filter(({ code }) => !(code in known))).toEqual([]);
  });
});
