import { describe, expect, it } from '@jest/globals';

import {
  type Criterion,
  faultOf,
  type FigureDraft,
  toRequest,
} from '../../../../src/web/features/indicators/figure-check.js';

const criterion = (change: Partial<Criterion>): Criterion => ({
  code: 'CAK1',
  names: { id: 'Cakupan', en: 'Coverage' },
  weight: '100',
  fn: 'goalpost',
  ...change,
});
const typed = (value: string): FigureDraft => ({ state: 'value', value, source: '' });

describe('The check of a figure while it is typed', () => {
  it('accepts as many decimal places as the rubric asks for, and trailing zeros beyond them', () => {
    const one = criterion({ decimals: 2 });
    expect(faultOf(one, typed('33.25'))).toBeNull();
    expect(faultOf(one, typed('33.2500'))).toBeNull();
    expect(faultOf(one, typed('33.257'))).toEqual({ code: 'too-fine', decimals: 2 });
  });

  it('refuses a negative figure unless the scale of the rubric goes below zero', () => {
    expect(faultOf(criterion({}), typed('-1'))).toEqual({ code: 'below-zero' });
    expect(faultOf(criterion({ lo: '-10' }), typed('-1'))).toBeNull();
    expect(faultOf(criterion({ knots: [{ x: '-5', points: '0' }] }), typed('-1'))).toBeNull();
  });

  it('refuses zero and less where a logarithm is taken', () => {
    const one = criterion({ fn: 'log_goalpost' });
    expect(faultOf(one, typed('0.00'))).toEqual({ code: 'not-positive' });
    expect(faultOf(one, typed('-3'))).toEqual({ code: 'not-positive' });
    expect(faultOf(one, typed('0.5'))).toBeNull();
  });

  it('asks for a value only where one is given', () => {
    expect(faultOf(criterion({}), typed(''))).toEqual({ code: 'empty' });
    expect(faultOf(criterion({}), { state: 'not_applicable', value: '', source: '' })).toBeNull();
    expect(faultOf(criterion({ fn: 'levels' }), typed('PERDA'))).toBeNull();
  });

  it('sends no value with a figure that does not apply, and no empty source', () => {
    expect(toRequest({ state: 'missing', value: '12', source: '  ' })).toEqual({
      state: 'missing',
      value: null,
      source: null,
    });
    expect(toRequest({ state: 'value', value: '33.25', source: ' BPS ' })).toEqual({
      state: 'value',
      value: '33.25',
      source: 'BPS',
    });
  });
});
