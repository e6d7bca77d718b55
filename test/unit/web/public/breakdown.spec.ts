import { describe, expect, it } from '@jest/globals';

import { Fraction, parseExact } from '../../../../src/core/scoring/index.js';
import { workedExample } from '../../../../src/web/public/method/worked-example.js';
import { breakdownOf, shortly, shown } from '../../../../src/web/public/nominees/breakdown.js';
import { exampleBundle } from './published.js';

describe('a breakdown', () => {
  it('lists stages, aspects and criteria from the outside in, with what they weigh and bring', () => {
    const [, beta] = exampleBundle().traces;
    if (!beta) throw new Error('the example has a second nominee');
    expect(
      breakdownOf(beta).map(({ depth, label, weight, score, contribution }) => [
        depth,
        label,
        weight,
        score,
        contribution,
      ]),
    ).toEqual([
      [0, 'ADM', '30.00', '55.00', '16.5000'],
      [1, 'Cakupan', '10.00', '50.00', '5.0000'],
      [1, 'TUNGGAKAN', '20.00', '57.50', '11.5000'],
      [0, 'DESK', '30.00', '69.00', '20.7000'],
      [1, 'REGULASI', '18.00', '65.00', '11.7000'],
      [2, 'R1', '18.00', '65.00', '11.7000'],
      [1, 'Inovasi', '12.00', '75.00', '9.0000'],
      [0, 'INT', '40.00', '75.00', '30.0000'],
      [1, 'WAWANCARA', '40.00', '75.00', '30.0000'],
    ]);
  });

  it('has a line of its own for every criterion, though two stages use one code', () => {
    const keys = exampleBundle().traces.flatMap((trace) =>
      breakdownOf(trace).map(({ key }) => `${trace.nominee}${key}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows fractions half-up and figures in as few digits as they need', () => {
    expect([shown('7451/90', 2), shown('1/8', 2), shown(null, 2)]).toEqual(['82.79', '0.13', null]);
    expect([shortly('382/5'), shortly('100'), shortly('1/3'), shortly('-5/2')]).toEqual([
      '76.4',
      '100',
      '0.333333',
      '-2.5',
    ]);
  });
});

describe('the worked example of the method page', () => {
  it.each(['id', 'en'] as const)('says in %s what the text around it claims', (language) => {
    const { outcome, trace } = workedExample(language);
    const [a, b, c] = outcome.results;
    // The text: equal as published, though B has more; the interview parts them; C has most of all and no rank.
    expect([a?.id, a?.final, b?.id, b?.final]).toEqual(['A', '82.28', 'B', '82.28']);
    expect(parseExact(b?.finalExact ?? '0').compare(parseExact(a?.finalExact ?? '0'))).toBeGreaterThan(0);
    expect([a?.rank, b?.rank, a?.decidedBy]).toEqual([1, 2, 'WAWANCARA']);
    expect([c?.status, c?.rank]).toEqual(['failed-gate', null]);
    expect(Number(c?.final)).toBeGreaterThan(Number(a?.final));
    // And a five at the third place, which goes up.
    expect(shortly(trace.exact?.exact ?? '')).toBe('82.275');
    const sum = trace.stages.reduce(
      (all, { contribution }) => all.add(parseExact(contribution?.exact ?? '0')),
      new Fraction(0),
    );
    expect(sum.equals(parseExact(trace.base?.exact ?? '0'))).toBe(true);
  });
});
