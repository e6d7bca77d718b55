import { expect, it } from '@jest/globals';
import { connectivityOf, fitAdditive, fitMixedModel } from '../../../../src/core/diagnostics/index.js';
import { describeSharedCase } from '../../../support/reference-cases.js';
import { tableOf, type Triple } from './tables.js';

interface Case {
  input: { observations: Triple[] };
  expected: {
    computed: {
      connected_components: number;
      additive_ls: {
        grand: number;
        sigma: number;
        df: number;
        leniency: Record<string, { est: number; se: number; n: number }>;
        adjusted: Record<string, number>;
        rank_raw: Record<string, number>;
        rank_adjusted: Record<string, number>;
      };
      reml: Record<'var_nominee' | 'var_assessor' | 'var_resid' | 'mu' | 'criterion', number> &
        Record<'leniency_blup' | 'nominee_blup' | 'rank_blup', Record<string, number>>;
    };
  };
  tolerance: Record<'additive' | 'reml_var' | 'blup', number>;
}

/** Largest distance of a list of named values from the record of what was published. */
const furthest = (found: readonly (readonly [string, number])[], published: Record<string, number>): number =>
  Math.max(...found.map(([name, value]) => Math.abs(value - (published[name] ?? Number.NaN))));

describeSharedCase('06-incomplete-design-kuhlisch-2016', ({ input, expected: { computed }, tolerance }: Case) => {
  const table = tableOf(input.observations);

  it('is one component', () => {
    expect(connectivityOf(table).components).toHaveLength(computed.connected_components);
  });

  it.each(['direct', 'sweeps'] as const)('has the least squares leniencies and adjusted scores of R (%s)', (method) => {
    const fit = fitAdditive(table, { method });
    if (fit.status !== 'fitted') throw new Error(fit.status);
    const { grand, sigma, df, leniency, adjusted } = computed.additive_ls;
    const published = Object.fromEntries(Object.entries(leniency).map(([name, { est }]) => [name, est]));
    expect(fit.df).toBe(df);
    expect(Math.abs(fit.mean - grand)).toBeLessThan(tolerance.additive);
    expect(Math.abs((fit.sigma ?? 0) - sigma)).toBeLessThan(tolerance.additive);
    expect(fit.evaluators).toHaveLength(20);
    expect(
      furthest(
        fit.evaluators.map((line) => [line.evaluator, line.leniency]),
        published,
      ),
    ).toBeLessThan(tolerance.additive);
    expect(fit.nominees).toHaveLength(57);
    expect(
      furthest(
        fit.nominees.map((line) => [line.nominee, line.adjusted]),
        adjusted,
      ),
    ).toBeLessThan(tolerance.additive);
  });

  it('has the standard errors and counts of R', () => {
    const fit = fitAdditive(table);
    if (fit.status !== 'fitted') throw new Error(fit.status);
    const { leniency } = computed.additive_ls;
    const errors = Object.fromEntries(Object.entries(leniency).map(([name, { se }]) => [name, se]));
    expect(
      furthest(
        fit.evaluators.map((line) => [line.evaluator, line.standardError ?? 0]),
        errors,
      ),
    ).toBeLessThan(tolerance.additive);
    expect(fit.evaluators.map(({ evaluator, scores }) => [evaluator, scores]).toSorted()).toEqual(
      Object.entries(leniency)
        .map(([name, { n }]) => [name, n])
        .toSorted(),
    );
  });

  it('ranks raw and adjusted alike, ties included', () => {
    const fit = fitAdditive(table);
    if (fit.status !== 'fitted') throw new Error(fit.status);
    expect(Object.fromEntries(fit.nominees.map((line) => [line.nominee, line.rawRank]))).toEqual(
      computed.additive_ls.rank_raw,
    );
    expect(Object.fromEntries(fit.nominees.map((line) => [line.nominee, line.adjustedRank]))).toEqual(
      computed.additive_ls.rank_adjusted,
    );
  });

  it('has the REML variances and the criterion of lme4', () => {
    const fit = fitMixedModel(table);
    if (fit.status !== 'fitted') throw new Error(fit.status);
    const { var_nominee, var_assessor, var_resid, mu, criterion } = computed.reml;
    expect(fit.method).toBe('search');
    expect(Math.abs(fit.components.nominee - var_nominee)).toBeLessThan(tolerance.reml_var);
    expect(Math.abs(fit.components.evaluator - var_assessor)).toBeLessThan(tolerance.reml_var);
    expect(Math.abs(fit.components.residual - var_resid)).toBeLessThan(tolerance.reml_var);
    expect(Math.abs(fit.mean - mu)).toBeLessThan(tolerance.reml_var);
    expect(Math.abs(fit.criterion - criterion)).toBeLessThan(1e-7);
  });

  it('has the predictions of lme4 and their ranks', () => {
    const fit = fitMixedModel(table);
    if (fit.status !== 'fitted') throw new Error(fit.status);
    const { leniency_blup, nominee_blup, rank_blup } = computed.reml;
    expect(
      furthest(
        fit.evaluators.map((line) => [line.evaluator, line.leniency]),
        leniency_blup,
      ),
    ).toBeLessThan(tolerance.blup);
    expect(
      furthest(
        fit.nominees.map((line) => [line.nominee, line.effect]),
        nominee_blup,
      ),
    ).toBeLessThan(tolerance.blup);
    expect(Object.fromEntries(fit.nominees.map((line) => [line.nominee, line.effectRank]))).toEqual(rank_blup);
  });
});
