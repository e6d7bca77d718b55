import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  criteriaOf,
  isMark,
  levelOf,
  markText,
  type MarkingTerms,
  missingFrom,
  toMark,
} from '../../../../src/web/features/evaluations/marking/marking-terms.js';
import { picksOf, stepped } from '../../../../src/web/features/evaluations/marking/score-picks.js';
import { totalOf } from '../../../../src/web/features/evaluations/marking/total.js';
import { Fraction } from '../../../../src/core/scoring/fraction.js';
import { levelRubric, smallRubric } from '../../../support/builders/rubrics.js';
import { termsFrom } from './rubric-scene.js';

const DESK = termsFrom(smallRubric(), 'DESK');
const LEVELS = termsFrom(levelRubric(), 'DESK');

const marksOf = (marks: Readonly<Record<string, string>>) => new Map(Object.entries(marks));
const criterion = (terms: MarkingTerms, code: string) => criteriaOf(terms).find((one) => one.code === code)!;

describe('The total of the own sheet', () => {
  it('is the weighted sum of what is marked so far, and their mean', () => {
    expect(totalOf(DESK, marksOf({ REGULASI: '75' }))).toEqual({
      sofar: '45.00',
      mean: '75.00',
      marked: 1,
      criteria: 2,
    });
  });

  it('ends as the score of the sheet, exact to the last half', () => {
    const marks = marksOf({ REGULASI: '74.25', INOVASI: '74.2' });
    expect(totalOf(DESK, marks)).toEqual({ sofar: '74.23', mean: '74.23', marked: 2, criteria: 2 });
  });

  it('is nothing before the first mark', () => {
    expect(totalOf(DESK, new Map())).toEqual({ sofar: '0.00', mean: null, marked: 0, criteria: 2 });
  });

  it('counts the points of a level where marks are levels', () => {
    expect(totalOf(LEVELS, marksOf({ REGULASI: '5', INOVASI: '3' })).sofar).toBe('84.00');
  });

  it('gives thirds their exact share', () => {
    const body = smallRubric();
    const desk = body.stages[1]!;
    const { criteria } = desk.aspects[0]!;
    const weighted = ['100/3', '200/3'].map((weight, place) => ({ ...criteria[place]!, weight }));
    desk.aspects = [{ ...desk.aspects[0]!, criteria: weighted }];
    expect(totalOf(termsFrom(body, 'DESK'), marksOf({ REGULASI: '100' })).sofar).toBe('33.33');
  });
});

describe('A mark', () => {
  it('falls into the level whose band it is in', () => {
    const { levels } = criterion(DESK, 'REGULASI');
    expect(['0', '49', '50', '100'].map((mark) => levelOf(levels, mark)?.level)).toEqual([1, 1, 2, 2]);
  });

  it('lies on the scale and its step', () => {
    expect(['0', '100', '101', '-1', '70.5'].map((text) => isMark(DESK, text))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is written as the API writes it', () => {
    expect(['74.50', '74.00', '0.5'].map(toMark)).toEqual(['74.5', '74', '0.5']);
  });

  it('needs a reason in the lowest and the highest level where the rubric says so', () => {
    const value = (mark: string, comment: string | null = null) =>
      missingFrom(LEVELS, criterion(LEVELS, 'REGULASI'), { mark, comment });
    expect([value('1'), value('3'), value('5'), value('5', 'Rujukan')]).toEqual(['comment', null, 'comment', null]);
  });

  it('is missing where there is only a comment, and not where there is nothing', () => {
    const regulation = criterion(DESK, 'REGULASI');
    expect(missingFrom(DESK, regulation, { mark: null, comment: 'Menarik' })).toBe('mark');
    expect(missingFrom(DESK, regulation, { mark: null, comment: null })).toBeNull();
  });
});

describe('The buttons of a level', () => {
  const picks = (from: string, to: string, terms = DESK) =>
    picksOf(terms, { level: 1, names: { id: '', en: '' }, description: { id: '', en: '' }, from, to });

  it('are all of few marks, and its ends with round marks between of many', () => {
    expect(picks('70', '89')).toEqual(['70', '75', '80', '85', '89']);
    expect(picks('90', '100')).toEqual(['90', '92', '94', '96', '98', '100']);
    expect(picks('1', '4')).toEqual(['1', '2', '3', '4']);
    expect(picks('5', '5')).toEqual(['5']);
  });

  it('are marks of the level, rising, few, whatever the scale', () => {
    const scale = fc.record({
      lo: fc.integer({ min: -200, max: 200 }),
      steps: fc.integer({ min: 1, max: 400 }),
      step: fc.constantFrom('0.25', '0.5', '1', '5'),
    });
    fc.assert(
      fc.property(scale, ({ lo, steps, step }) => {
        const low = new Fraction(lo);
        const high = low.add(new Fraction(step).mul(steps));
        const terms = { ...DESK, scale: { lo: low, hi: high, step: new Fraction(step) } };
        const all = picks(markText(low), markText(high), terms);
        const numbers = all.map(Number);
        expect(all.every((mark) => isMark(terms, mark))).toBe(true);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect([all[0], all.at(-1)]).toEqual([markText(low), markText(high)]);
        expect(all.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('A step by keyboard', () => {
  it('stays on the scale', () => {
    expect([stepped(DESK, '99', 5), stepped(DESK, '0', -1), stepped(DESK, '70', 1)]).toEqual(['100', '0', '71']);
  });

  it('begins at an end when there is no mark yet', () => {
    expect([stepped(DESK, null, 1), stepped(DESK, null, -1)]).toEqual(['0', '100']);
  });
});
