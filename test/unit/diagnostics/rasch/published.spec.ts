import { expect, it } from '@jest/globals';
import { ratingTable } from '../../../../src/core/diagnostics/rating-table.js';
import { bradleyTerry } from '../../../../src/core/diagnostics/rasch/bradley-terry.js';
import { conditionalSeverities } from '../../../../src/core/diagnostics/rasch/conditional.js';
import { fitJointly } from '../../../../src/core/diagnostics/rasch/jmle.js';
import { manyFacetRasch } from '../../../../src/core/diagnostics/rasch/many-facet.js';
import { separationOf } from '../../../../src/core/diagnostics/rasch/separation.js';
import { describeSharedCase } from '../../../support/reference-cases.js';

type Figures = Record<string, number>;

interface FacetsOutputs {
  input: {
    three_mile: { groups: Record<string, { score: number; count: number }>; category_counts: number[] };
    baseball: { wins: Figures; games: Figures };
  };
  expected: {
    published: {
      three_mile: {
        measure: Figures;
        se: Figures;
        thresholds: number[];
        separation_reliability_population: number;
        fixed_chi2: number;
        fixed_df: number;
      };
      baseball: { measure: Figures; se: number };
    };
    computed: {
      three_mile: { measure: Figures; se: Figures; thresholds: number[] };
      baseball: { measure: Figures; se: Figures };
    };
  };
  tolerance: { three_mile: number; baseball: number };
}

interface RatersOfEssays {
  input: { persons: string[]; raters: string[]; ratings: (number | null)[][] };
  expected: {
    computed: {
      JMLE: { severity: Figures; se: Figures; tau: number[]; extreme_persons_removed: string[] };
      JMLE_mfrmr_0_1_6: { severity: Figures; tau: number[] };
      CML_eRm_1_0_2_centered: Figures;
    };
  };
  tolerance: { JMLE: number };
}

/** Every named figure lies within half a unit of the last place, or what else the case allows. */
const expectFigures = (actual: Figures, expected: Figures, tolerance: number): void => {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, value] of Object.entries(expected)) {
    expect(`${name}: ${Math.abs(actual[name]! - value) <= tolerance ? 'agrees' : `${actual[name]} not ${value}`}`).toBe(
      `${name}: agrees`,
    );
  }
};

const by = <T extends { name: string }>(items: readonly T[], figure: (item: T) => number): Figures =>
  Object.fromEntries(items.map((item) => [item.name, figure(item)]));

describeSharedCase('21-facets-rating-scale-and-paired', ({ input, expected, tolerance }: FacetsOutputs) => {
  const names = Object.keys(input.three_mile.groups);
  const groups = Object.values(input.three_mile.groups);
  // Categories are printed as 1, 2, 3; the model counts them from 0.
  const fit = fitJointly({
    sizes: [names.length],
    elements: [Int32Array.from(names.keys())],
    counts: Float64Array.from(groups, ({ count }) => count),
    scores: [Float64Array.from(groups, ({ score, count }) => score - count)],
    categoryCounts: Float64Array.from(input.three_mile.category_counts),
  })!;
  const figures = (values: Float64Array) => Object.fromEntries(names.map((name, i) => [name, values[i]!]));

  it('gives the measures, errors and thresholds of Three Mile Island', () => {
    const { published, computed } = expected;
    expectFigures(figures(fit.measures[0]!), published.three_mile.measure, tolerance.three_mile);
    expectFigures(figures(fit.standardErrors[0]!), published.three_mile.se, tolerance.three_mile);
    expectFigures(figures(fit.measures[0]!), computed.three_mile.measure, 1e-6);
    expectFigures(figures(fit.standardErrors[0]!), computed.three_mile.se, 1e-6);
    fit.thresholds.forEach((threshold, k) => {
      expect(threshold).toBeCloseTo(computed.three_mile.thresholds[k]!, 6);
      expect(Math.abs(threshold - published.three_mile.thresholds[k]!)).toBeLessThan(tolerance.three_mile);
    });
  });

  it('gives the separation reliability and the chi-square of equal groups of Three Mile Island', () => {
    const { separation_reliability_population, fixed_chi2, fixed_df } = expected.published.three_mile;
    const separation = separationOf([...fit.measures[0]!], [...fit.standardErrors[0]!])!;
    expect(Number(separation.reliability.toFixed(1))).toBe(separation_reliability_population);
    expect(Number(separation.fixedChiSquare.toFixed(1))).toBe(fixed_chi2);
    expect(separation.degreesOfFreedom).toBe(fixed_df);
  });

  it('gives the strengths of the American League of 1948', () => {
    const { wins, games } = input.baseball;
    const teams = Object.keys(wins);
    const encounters = Object.entries(games).map(([pair, played]) => {
      const [first, second] = pair.split('|').map((team) => teams.indexOf(team));
      return { first: first!, second: second!, games: played };
    });
    const league = bradleyTerry(teams, Object.values(wins), encounters);
    if (league.status !== 'fitted') throw new Error(league.status);
    const { published, computed } = expected;
    expectFigures(
      by(league.strengths, ({ measure }) => measure),
      published.baseball.measure,
      tolerance.baseball,
    );
    expectFigures(
      by(league.strengths, ({ measure }) => measure),
      computed.baseball.measure,
      1e-6,
    );
    expectFigures(
      by(league.strengths, ({ standardError }) => standardError),
      computed.baseball.se,
      1e-6,
    );
  });
});

describeSharedCase('22-mfrm-ptam4wide', ({ input, expected, tolerance }: RatersOfEssays) => {
  const { persons, raters, ratings } = input;
  const table = ratingTable(
    persons,
    raters,
    (person, rater) => ratings[persons.indexOf(person)]![raters.indexOf(rater)]!,
  );
  const { JMLE, JMLE_mfrmr_0_1_6: mfrmr } = expected.computed;

  it('gives the severities, errors and thresholds of three programs', () => {
    const fit = manyFacetRasch(table);
    if (fit.status !== 'fitted') throw new Error(fit.status);
    expect(fit.extreme).toEqual({ nominees: JMLE.extreme_persons_removed, evaluators: [], criteria: [] });
    expect(fit.levels).toEqual([0, 1, 2, 3]);
    expectFigures(
      by(fit.evaluators, ({ measure }) => measure),
      JMLE.severity,
      tolerance.JMLE,
    );
    expectFigures(
      by(fit.evaluators, ({ standardError }) => standardError),
      JMLE.se,
      tolerance.JMLE,
    );
    fit.thresholds.forEach((threshold, k) => {
      expect(Math.abs(threshold - JMLE.tau[k]!)).toBeLessThan(tolerance.JMLE);
      expect(Number(threshold.toPrecision(3))).toBe(mfrmr.tau[k]);
    });
    for (const { name, measure } of fit.evaluators) {
      expect(Number(measure.toPrecision(3))).toBeCloseTo(mfrmr.severity[name]!, 6);
    }
  });

  it('gives the severities of conditional estimation in R', () => {
    const fit = conditionalSeverities(table);
    if (fit.status !== 'fitted') throw new Error(fit.status);
    const severities = by(fit.evaluators, ({ severity }) => severity);
    expectFigures(severities, expected.computed.CML_eRm_1_0_2_centered, tolerance.JMLE);
  });
});
