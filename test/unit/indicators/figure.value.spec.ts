import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readFigure } from '../../../src/features/indicators/figure.value.js';
import { type RubricCriterion } from '../../../src/features/rubric-format/index.js';
import { CAKUPAN, PRODUK_HUKUM } from '../../support/builders/indicators.js';

const BUDGET: RubricCriterion = { ...CAKUPAN, unit: 'Rp', decimals: 0, fn: 'log_goalpost', lo: '1', hi: '1000000' };
const GROWTH: RubricCriterion = {
  ...CAKUPAN,
  fn: 'piecewise',
  knots: [
    { x: '-10', points: '0' },
    { x: '10', points: '100' },
  ],
};
const FREE: RubricCriterion = { code: 'X', names: CAKUPAN.names, weight: '100', fn: 'target', target: '10' };
const given = (value: string) => ({ state: 'value', value }) as const;

describe('a figure as somebody gave it', () => {
  it.each([
    ['80', '80'],
    ['80,5', '80.5'],
    ['80.50', '80.5'],
    ['80.00', '80'],
    ['0,00', '0'],
    ['-0', '0'],
    ['100', '100'],
    ['1000', '1000'],
  ])('%s becomes %s', (text, value) => {
    expect(readFigure(CAKUPAN, given(text))).toEqual({ ok: true, value });
  });

  it.each([
    ['08', 'field.not-decimal'],
    ['1e3', 'field.not-decimal'],
    ['1.000,5', 'field.not-decimal'],
    ['+1', 'field.not-decimal'],
    [' 1', 'field.not-decimal'],
    ['', 'field.not-decimal'],
    ['NaN', 'field.not-decimal'],
    ['80.125', 'figure.too-fine'],
    ['-0.01', 'field.too-small'],
    ['1000.01', 'field.too-big'],
  ])('%j is refused as %s', (text, code) => {
    expect(readFigure(CAKUPAN, given(text))).toMatchObject({ ok: false, fault: { field: 'value', code } });
  });

  it('may be negative where its scale reaches below zero, and must be positive for a logarithm', () => {
    expect(readFigure(GROWTH, given('-3,5'))).toEqual({ ok: true, value: '-3.5' });
    expect(readFigure(BUDGET, given('0'))).toMatchObject({ fault: { code: 'figure.not-positive' } });
    expect(readFigure(BUDGET, given('999999999999999'))).toEqual({ ok: true, value: '999999999999999' });
    expect(readFigure(BUDGET, given('1.5'))).toMatchObject({
      fault: { code: 'figure.too-fine', params: { decimals: 0 } },
    });
  });

  it('may have six decimals where the rubric says nothing of them', () => {
    expect(readFigure(FREE, given('0.000001'))).toEqual({ ok: true, value: '0.000001' });
    expect(readFigure(FREE, given('0.0000001'))).toMatchObject({ fault: { code: 'field.not-decimal' } });
  });

  it('is a level by its code, exactly', () => {
    expect(readFigure(PRODUK_HUKUM, given('PERDA'))).toEqual({ ok: true, value: 'PERDA' });
    expect(readFigure(PRODUK_HUKUM, given('perda'))).toMatchObject({
      fault: { code: 'figure.level-unknown', params: { levels: 'PERDA, PERKADA' } },
    });
  });

  it('has a value with the state "value" and with no other', () => {
    expect(readFigure(CAKUPAN, { state: 'value' })).toMatchObject({ fault: { code: 'field.required' } });
    expect(readFigure(CAKUPAN, { state: 'missing' })).toEqual({ ok: true, value: null });
    expect(readFigure(CAKUPAN, { state: 'not_applicable', value: null })).toEqual({ ok: true, value: null });
    expect(readFigure(CAKUPAN, { state: 'missing', value: '1' })).toMatchObject({
      fault: { code: 'figure.value-not-expected' },
    });
  });

  it('is kept in one form: reading it again changes nothing, and it is the number that was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 2 }), (units, zeros) => {
        const text = (units / 100)
          .toFixed(2)
          .slice(0, zeros === 0 ? undefined : -zeros)
          .replace(/\.$/, '');
        const read = readFigure(CAKUPAN, given(text));
        expect(read).toEqual({ ok: true, value: String(Number(text)) });
        if (read.ok && read.value !== null) expect(readFigure(CAKUPAN, given(read.value))).toEqual(read);
      }),
    );
  });
});
