import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bandOf, divideScale, moveEnd } from '../../../../src/web/features/rubrics/bands.js';
import { diffBodies } from '../../../../src/web/features/rubrics/body-diff.js';
import { curveOf } from '../../../../src/web/features/rubrics/curve.js';
import { startHistory, takeStep } from '../../../../src/web/features/rubrics/edit-history.js';
import { pointsOf, scorerOf } from '../../../../src/web/features/rubrics/indicator-scorer.js';
import { sheetScore } from '../../../../src/web/features/rubrics/preview-score.js';
import { type CriterionNode, newBody, newStage } from '../../../../src/web/features/rubrics/rubric-body.js';

const NAMES = { id: 'nama', en: 'name' };
const indicator = (terms: Partial<CriterionNode>): CriterionNode => ({
  code: 'A1',
  names: NAMES,
  weight: '100',
  ...terms,
});

describe('the bands of a scale', () => {
  it('divide every mark among them, each to exactly one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.constantFrom('1', '0.5', '5', '10'), (count, step) => {
        const bands = divideScale({ lo: '0', hi: '100', step }, count, []);
        fc.pre(bands !== null);
        const marks = Array.from({ length: 100 / Number(step) + 1 }, (_, index) => String(index * Number(step)));
        const holders = marks.map((mark) => bands.filter((band) => bandOf([band], mark)).length);
        expect(holders.every((holder) => holder === 1)).toBe(true);
        expect(bands.map(({ level }) => level)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      }),
    );
  });

  it('keep what was written about each, and refuse more bands than marks', () => {
    const before = divideScale({ lo: '1', hi: '5', step: '1' }, 2, [])!.map((band) => ({ ...band, names: NAMES }));
    expect(divideScale({ lo: '1', hi: '5', step: '1' }, 5, before)!.map(({ names }) => names.id)).toEqual([
      'nama',
      'nama',
      '',
      '',
      '',
    ]);
    expect(divideScale({ lo: '1', hi: '5', step: '1' }, 6, before)).toBeNull();
  });

  it('stay joined when one end moves: the band above begins one step later', () => {
    const bands = divideScale({ lo: '0', hi: '100', step: '1' }, 3, [])!;
    const moved = moveEnd(bands, 0, '49', { lo: '0', hi: '100', step: '1' });
    expect(moved.map(({ from, to }) => [from, to])).toEqual([
      ['0', '49'],
      ['50', bands[1]!.to],
      [bands[2]!.from, '100'],
    ]);
  });
});

describe('an indicator', () => {
  it('is scored in the preview by the arithmetic of the award itself', () => {
    const goalpost = indicator({ fn: 'goalpost', lo: '20', hi: '80', dir: 'benefit' });
    expect(['20', '50', '80', '95'].map((figure) => pointsOf(goalpost, figure)?.toFraction())).toEqual([
      '0',
      '50',
      '100',
      '100',
    ]);
    expect(pointsOf({ ...goalpost, dir: 'cost' }, '35')?.toFraction()).toBe('75');
    expect(
      pointsOf(
        indicator({ fn: 'levels', levels: [{ code: 'PERDA', names: NAMES, points: '100' }] }),
        'PERDA',
      )?.toFraction(),
    ).toBe('100');
  });

  it('has no points while a part of its function is missing or wrong', () => {
    const broken = [
      indicator({ fn: 'goalpost', lo: '80', hi: '20' }),
      indicator({ fn: 'log_goalpost', lo: '0', hi: '20' }),
      indicator({ fn: 'target' }),
      indicator({ fn: 'piecewise', knots: [{ x: '1', points: '5' }] }),
      indicator({
        fn: 'step',
        knots: [
          { x: '2', points: '5' },
          { x: '1', points: '9' },
        ],
      }),
      indicator({ fn: 'levels', levels: [{ code: 'A', names: NAMES, points: '' }] }),
    ];
    expect(broken.map(scorerOf)).toEqual([null, null, null, null, null, null]);
  });

  it('draws through every figure that its function names', () => {
    const scorer = scorerOf(
      indicator({
        fn: 'piecewise',
        knots: [
          { x: '0', points: '10' },
          { x: '4', points: '90' },
        ],
      }),
    );
    if (scorer === null || scorer.fn === 'levels') throw new Error('the function can be read');
    const { knots, line } = curveOf(scorer);
    expect(knots).toEqual([
      { x: 0, points: 10 },
      { x: 4, points: 90 },
    ]);
    expect(line[0]!.points).toBe(10);
    expect(line.at(-1)!.points).toBe(90);
  });
});

describe('the sheet tried in the preview', () => {
  it('adds up by exact weights, and has no total while a mark is missing', () => {
    const stage = newStage('rubric', ['DESK', 'A', 'C1'], '100');
    const [aspect] = stage.aspects;
    const thirds = ['C1', 'C2', 'C3'].map((code) => ({ ...aspect!.criteria[0]!, code, weight: '100/3' }));
    const tried = { ...stage, aspects: [{ ...aspect!, criteria: thirds }] };
    expect(sheetScore(tried, { C1: '80', C2: '90', C3: '100' })?.toFraction()).toBe('90');
    expect(sheetScore(tried, { C1: '80', C2: '90' })).toBeNull();
  });

  it('turns a level into the points of its stage', () => {
    const stage = {
      ...newStage('rubric', ['INT', 'A', 'C1'], '100'),
      levels: [
        { level: '1', points: '20' },
        { level: '2', points: '100' },
      ],
    };
    expect(sheetScore(stage, { C1: '2' })?.toFraction()).toBe('100');
    expect(sheetScore(stage, { C1: '3' })).toBeNull();
  });
});

describe('two versions of a rubric', () => {
  it('differ by place, and things in lists belong together by their code wherever they stand', () => {
    const mine = newBody('UJI');
    const [first, second] = mine.stages;
    const theirs = { ...mine, naPolicy: 'zero' as const, stages: [second!, { ...first!, weight: '25' }] };
    expect(diffBodies(mine, theirs)).toEqual([
      { path: 'stages › ADM › weight', mine: '30', theirs: '25' },
      { path: 'naPolicy', mine: 'redistribute_siblings', theirs: 'zero' },
    ]);
    expect(diffBodies(mine, newBody('UJI'))).toEqual([]);
  });
});

describe('the way back while editing', () => {
  it('takes what was typed into one field as one step', () => {
    let history = startHistory('');
    for (const value of ['a', 'ab', 'abc']) history = takeStep(history, { type: 'change', value, tag: 'name' });
    history = takeStep(history, { type: 'change', value: 'abc!', tag: 'other' });
    history = takeStep(history, { type: 'undo' });
    expect(history.present).toBe('abc');
    history = takeStep(history, { type: 'undo' });
    expect(history.present).toBe('');
    expect(takeStep(takeStep(history, { type: 'redo' }), { type: 'redo' }).present).toBe('abc!');
  });

  it('forgets the way forth once something new is done', () => {
    let history = takeStep(startHistory(1), { type: 'change', value: 2, tag: null });
    history = takeStep(takeStep(history, { type: 'undo' }), { type: 'change', value: 3, tag: null });
    expect(takeStep(history, { type: 'redo' })).toBe(history);
  });
});
