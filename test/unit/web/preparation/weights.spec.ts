import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { newBody } from '../../../../src/web/features/rubrics/rubric-body.js';
import {
  effectiveWeights,
  evenWeights,
  fillOf,
  readWeight,
  restOf,
  shownWeight,
  weightOf,
  weightText,
  widthOf,
} from '../../../../src/web/features/rubrics/weights.js';

describe('the weights of siblings', () => {
  it('are full at exactly 100: 99.99 is missing 0.01, thirds are thirds', () => {
    expect(fillOf(['33.33', '33.33', '33.33'])).toMatchObject({ state: 'missing' });
    expect(weightText(fillOf(['33.33', '33.33', '33.33']).gap)).toBe('0.01');
    expect(fillOf(['100/3', '100/3', '100/3']).state).toBe('full');
    expect(fillOf(['60', '40.0001']).state).toBe('over');
    expect(fillOf(['60', '']).state).toBe('unreadable');
  });

  it('sum without the dust of floating point: ten times 0.1 and 99 are 100', () => {
    expect(fillOf([...Array.from({ length: 10 }, () => '0.1'), '99']).state).toBe('full');
  });

  it('divided evenly always fill, in four decimals or in an exact quotient', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
        expect(fillOf(evenWeights(count)).state).toBe('full');
      }),
    );
    expect([evenWeights(4)[0], evenWeights(3)[0]]).toEqual(['25', '100/3']);
  });

  it('name what is left to 100, and nothing when nothing is', () => {
    expect([restOf(['60', '12.5']), restOf(['60', '40']), restOf(['60', '50'])]).toEqual(['27.5', '', '']);
  });

  it('are read as Indonesians write them and as quotients, and as nothing else', () => {
    expect(['12,5', '12.5', ' 100 / 3 ', 'x', '12,55555', '-1', '1/0'].map(readWeight)).toEqual([
      '12.5',
      '12.5',
      '100/3',
      null,
      null,
      null,
      null,
    ]);
    expect(weightOf('007')).toBeNull();
  });

  it('multiply down the tree to what each criterion weighs in the whole', () => {
    const effective = effectiveWeights(newBody('UJI'));
    expect(weightText(effective.get('stages.0.aspects.0.criteria.0')!)).toBe('30');
    expect(weightText(effective.get('stages.1.aspects.0.criteria.0')!)).toBe('70');
  });

  it('are shown at four places and say when that is not all', () => {
    expect(shownWeight(weightOf('100/3')!)).toEqual({ text: '33.3333', isExact: false });
    expect(shownWeight(weightOf('12.5')!)).toEqual({ text: '12.5', isExact: true });
    expect(widthOf(weightOf('150')!)).toBe('100.000%');
  });
});
