import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RatingTable, ratingTable } from '../../../../src/core/diagnostics/rating-table.js';
import { conditionalSeverities } from '../../../../src/core/diagnostics/rasch/conditional.js';
import { manyFacetRasch } from '../../../../src/core/diagnostics/rasch/many-facet.js';
import { type SheetCube, sheetCube } from '../../../../src/core/diagnostics/sheet-cube.js';
import { named, noise } from '../flags/scene.js';

/** Levels 0 to 3 that depend on who is marked, who marks and on what, with noise; `gap` leaves marks out. */
function panel(
  nominees: number,
  evaluators: number,
  criteria: number,
  gap?: (i: number, j: number) => boolean,
): SheetCube {
  return sheetCube(
    named('N', nominees),
    named('E', evaluators),
    named('C', criteria),
    (nominee, evaluator, criterion) => {
      const [i, j, k] = [nominee, evaluator, criterion].map((name) => Number(name.slice(1)));
      if (gap?.(i!, j!)) return null;
      const level = 1.5 + noise(i!, 99) / 5 + noise(j!, 5) / 5 + noise(k!, 77) / 6 + noise(i!, j!, k!) / 4;
      return Math.max(0, Math.min(3, Math.round(level)));
    },
  );
}

const tableOf = ({ nominees, evaluators, marks }: SheetCube): RatingTable => ({ nominees, evaluators, scores: marks });

/** Evaluators so alike that each of them uses every level. */
const usingAllLevels = (): RatingTable =>
  ratingTable(named('N', 60), named('E', 4), (nominee, evaluator) => {
    const [i, j] = [Number(nominee.slice(1)), Number(evaluator.slice(1))];
    return Math.max(0, Math.min(3, Math.round(1.5 + noise(i, 99) / 4 + noise(i, j) / 4)));
  });

const fitted = <T extends { status: string }>(answer: T): Extract<T, { status: 'fitted' }> => {
  if (answer.status !== 'fitted') throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { status: 'fitted' }>;
};

const expectClose = (actual: readonly number[], expected: readonly number[], digits = 7): void => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index]!, digits);
  });
};

const measures = (elements: readonly { measure: number }[]) => elements.map(({ measure }) => measure);

describe('joint estimation', () => {
  it('expects exactly what was seen, of every nominee, evaluator, criterion and level', () => {
    const cube = panel(15, 4, 3);
    const fit = fitted(manyFacetRasch(cube));
    const expectedLevels = fit.levels.map(() => 0);
    const expected = { nominees: new Map<string, number>(), evaluators: new Map<string, number>() };
    const addTo = (sums: Map<string, number>, name: string, value: number) =>
      sums.set(name, (sums.get(name) ?? 0) + value);
    for (const nominee of fit.nominees) {
      for (const evaluator of fit.evaluators) {
        for (const criterion of fit.criteria) {
          const location = nominee.measure - evaluator.measure - criterion.measure;
          const exponents = [
            0,
            ...fit.thresholds.map(
              (_, k) => (k + 1) * location - fit.thresholds.slice(0, k + 1).reduce((a, b) => a + b),
            ),
          ];
          const total = exponents.reduce((sum, exponent) => sum + Math.exp(exponent), 0);
          exponents.forEach((exponent, level) => {
            const chance = Math.exp(exponent) / total;
            expectedLevels[level]! += chance;
            addTo(expected.nominees, nominee.name, level * chance);
            addTo(expected.evaluators, evaluator.name, level * chance);
          });
        }
      }
    }
    expectClose(
      fit.nominees.map(({ name }) => expected.nominees.get(name)!),
      fit.nominees.map(({ score }) => score),
    );
    expectClose(
      fit.evaluators.map(({ name }) => expected.evaluators.get(name)!),
      fit.evaluators.map(({ score }) => score),
    );
    expectClose(
      expectedLevels,
      fit.levels.map((level) => cube.marks.filter((mark) => mark === level).length),
    );
    expectClose(
      [measures(fit.evaluators), measures(fit.criteria), fit.thresholds].map((own) => own.reduce((a, b) => a + b)),
      [0, 0, 0],
    );
  });

  it('does not depend on the order of nominees and evaluators, nor on what the levels are called', () => {
    const cube = panel(30, 4, 1, (i, j) => (i + j) % 5 === 0);
    const fit = fitted(manyFacetRasch(tableOf(cube)));
    const turned = ratingTable(cube.nominees.toReversed(), cube.evaluators.toReversed(), (nominee, evaluator) => {
      const mark = cube.marks[cube.nominees.indexOf(nominee) * 4 + cube.evaluators.indexOf(evaluator)]!;
      return Number.isNaN(mark) ? null : [20, 45, 70, 100][mark]!;
    });
    const other = fitted(manyFacetRasch(turned));
    expectClose(measures(other.evaluators), measures(fit.evaluators).toReversed());
    expectClose(measures(other.nominees), measures(fit.nominees).toReversed());
    expect(other.levels).toEqual([20, 45, 70, 100]);
  });

  it('turns every measure around when the scale is turned around', () => {
    const table = tableOf(panel(12, 4, 1));
    const fit = fitted(manyFacetRasch(table));
    const turned = fitted(manyFacetRasch({ ...table, scores: table.scores.map((level) => 3 - level) }));
    expectClose(
      measures(turned.evaluators),
      measures(fit.evaluators).map((value) => -value),
    );
    expectClose(turned.thresholds, fit.thresholds.map((value) => -value).toReversed());
  });

  it('is exactly twice too wide with two evaluators and two levels, which its correction undoes', () => {
    const twoLevels = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 4,
      maxLength: 30,
    });
    fc.assert(
      fc.property(twoLevels, (pairs) => {
        const [higher, lower] = [pairs.filter(([a, b]) => a > b).length, pairs.filter(([a, b]) => a < b).length];
        fc.pre(higher > 0 && lower > 0);
        const table = ratingTable(
          named('N', pairs.length),
          ['E1', 'E2'],
          (n, e) => pairs[Number(n.slice(1)) - 1]![e === 'E1' ? 0 : 1],
        );
        // Conditional estimation has a closed form here: the log odds of who was higher.
        const severity = Math.log(lower / higher) / 2;
        const joint = fitted(manyFacetRasch(table));
        expectClose(measures(joint.evaluators), [2 * severity, -2 * severity]);
        expectClose(
          joint.evaluators.map(({ correctedMeasure }) => correctedMeasure),
          [severity, -severity],
        );
        expectClose(
          fitted(conditionalSeverities(table)).evaluators.map((evaluator) => evaluator.severity),
          [severity, -severity],
        );
        expect(joint.extreme.nominees).toHaveLength(pairs.length - higher - lower);
      }),
      { numRuns: 50 },
    );
  });

  it('sets aside who got or gave one end of the scale only, and whoever is then at an end', () => {
    const rows = {
      A: [0, 0, 0],
      B: [3, 3, 3],
      C: [1, 2, 2],
      D: [2, 1, 2],
      E: [1, 1, 2],
      F: [2, 2, 1],
      G: [1, 1, null],
    };
    const table = ratingTable(
      Object.keys(rows),
      ['X', 'Y', 'Z'],
      (nominee, evaluator) => rows[nominee as 'A']['XYZ'.indexOf(evaluator)]!,
    );
    const fit = fitted(manyFacetRasch(table));
    // Without A and B levels 0 and 3 fall out of use, and with them G is at the lower end.
    expect(fit.extreme).toEqual({ nominees: ['A', 'B', 'G'], evaluators: [], criteria: [] });
    expect(fit.levels).toEqual([1, 2]);
    expect(fit.nominees.map(({ name, ratings }) => [name, ratings])).toEqual([
      ['C', 3],
      ['D', 3],
      ['E', 3],
      ['F', 3],
    ]);
  });
});

describe('conditional estimation', () => {
  /** Logarithm of the chance of what was seen given every nominee's sum, with thresholds moved by `move`. */
  const likelihoodOf = (
    { scores, nominees }: RatingTable,
    fit: ReturnType<typeof fitted<ReturnType<typeof conditionalSeverities>>>,
    move: (evaluator: number, step: number) => number,
  ): number => {
    const rows = nominees.flatMap((name, i) =>
      fit.extreme.nominees.includes(name) ? [] : [[...scores.slice(3 * i, 3 * i + 3)]],
    );
    const exponent = (row: number[]) =>
      row.reduce((sum, level, j) => {
        const { severity, thresholds } = fit.evaluators[j]!;
        const passed = Number.isNaN(level) ? [] : thresholds.slice(0, fit.levels.indexOf(level));
        return sum - passed.reduce((total, threshold, k) => total + severity + threshold + move(j, k), 0);
      }, 0);
    const all = fit.levels.flatMap((a) => fit.levels.flatMap((b) => fit.levels.map((c) => [a, b, c])));
    const sumOf = (row: number[]) => row.reduce((sum, level) => sum + (Number.isNaN(level) ? 0 : level), 0);
    return rows.reduce((sum, row) => {
      const masked = all.map((levels) => levels.map((level, j) => (Number.isNaN(row[j]!) ? Number.NaN : level)));
      const ways = new Map(
        masked.filter((levels) => sumOf(levels) === sumOf(row)).map((levels) => [levels.join(), levels]),
      );
      return (
        sum + exponent(row) - Math.log([...ways.values()].reduce((total, way) => total + Math.exp(exponent(way)), 0))
      );
    }, 0);
  };

  it('has the highest conditional likelihood, by enumeration of all ways to the same sums', () => {
    const source = usingAllLevels();
    const table = ratingTable(source.nominees, source.evaluators.slice(0, 3), (nominee, evaluator) => {
      const [i, j] = [Number(nominee.slice(1)) - 1, Number(evaluator.slice(1)) - 1];
      return (i + j) % 7 === 6 ? null : source.scores[4 * i + j]!;
    });
    const [common, own] = [
      fitted(conditionalSeverities(table)),
      fitted(conditionalSeverities(table, 'partial-credit')),
    ];
    const [bestCommon, bestOwn] = [common, own].map((fit) => likelihoodOf(table, fit, () => 0));
    expect(bestOwn).toBeGreaterThan(bestCommon!);
    for (const by of [0.01, -0.01]) {
      for (const moved of [0, 1, 2]) {
        expect(likelihoodOf(table, common, (j) => (j === moved ? by : 0))).toBeLessThan(bestCommon!);
        expect(likelihoodOf(table, common, (_, k) => (k === moved ? by : 0))).toBeLessThan(bestCommon!);
        for (const step of [0, 1, 2]) {
          expect(likelihoodOf(table, own, (j, k) => (j === moved && k === step ? by : 0))).toBeLessThan(bestOwn!);
        }
      }
    }
  });

  it('lies within one percent of the corrected joint estimates when ratings per nominee are many', () => {
    const table = tableOf(panel(60, 12, 1));
    const joint = fitted(manyFacetRasch(table)).evaluators.map(({ correctedMeasure }) => correctedMeasure);
    const conditional = fitted(conditionalSeverities(table)).evaluators.map(({ severity }) => severity);
    joint.forEach((value, index) => {
      expect(Math.abs(value - conditional[index]!)).toBeLessThan(0.01 * (1 + Math.abs(conditional[index]!)));
    });
  });

  it('fits thresholds of their own to every evaluator, which are the common ones on two levels', () => {
    const table = usingAllLevels();
    const own = fitted(conditionalSeverities(table, 'partial-credit'));
    const common = fitted(conditionalSeverities(table));
    expect(
      new Set(common.evaluators.map(({ thresholds }) => thresholds.map((value) => value.toFixed(9)).join())).size,
    ).toBe(1);
    expect(
      new Set(own.evaluators.map(({ thresholds }) => thresholds.map((value) => value.toFixed(9)).join())).size,
    ).toBe(4);
    for (const { thresholds } of own.evaluators) expectClose([thresholds.reduce((a, b) => a + b)], [0]);
    const twoLevels = { ...table, scores: table.scores.map((level) => (level > 1 ? 1 : 0)) };
    const severities = (model: 'rating-scale' | 'partial-credit') =>
      fitted(conditionalSeverities(twoLevels, model)).evaluators.map(({ severity }) => severity);
    expectClose(severities('partial-credit'), severities('rating-scale'));
  });

  it('cannot give an evaluator thresholds of levels that they never used', () => {
    const table = usingAllLevels();
    const spared = { ...table, scores: table.scores.map((level, cell) => (cell % 4 === 1 && level === 2 ? 1 : level)) };
    expect(conditionalSeverities(spared, 'partial-credit')).toEqual({
      status: 'insufficient-data',
      reason: 'unused-level',
    });
    expect(conditionalSeverities(spared).status).toBe('fitted');
  });
});

describe('either kind of estimation', () => {
  const both = (table: RatingTable) => [manyFacetRasch(table), conditionalSeverities(table)];

  it('refuses groups that no evaluator and no nominee links', () => {
    const apart = tableOf(panel(12, 6, 1, (i, j) => i % 2 !== j % 2));
    for (const answer of both(apart)) expect(answer).toEqual({ status: 'disconnected' });
    const cube = panel(12, 2, 4);
    const byHalves = {
      ...cube,
      marks: cube.marks.map((mark, cell) => (Math.floor(cell / 8) % 2 === cell % 2 ? mark : Number.NaN)),
    };
    expect(manyFacetRasch(byHalves)).toEqual({ status: 'disconnected' });
  });

  it('declines what would take minutes', () => {
    const tooLarge = { status: 'insufficient-data', reason: 'too-large' };
    expect(conditionalSeverities(tableOf(panel(20, 41, 1)))).toEqual(tooLarge);
    expect(manyFacetRasch(tableOf(panel(20, 400, 1)))).toEqual(tooLarge);
  });

  it('has no answer where nothing varies, where marks are points instead of levels, and where measures have no bound', () => {
    for (const answer of both(tableOf(panel(5, 3, 1, () => true)))) {
      expect(answer).toEqual({ status: 'insufficient-data', reason: 'nothing-varies' });
    }
    const points = ratingTable(
      named('N', 40),
      named('E', 3),
      (n, e) => Number(n.slice(1)) + 50 * (Number(e.slice(1)) % 2),
    );
    for (const answer of both(points))
      expect(answer).toEqual({ status: 'insufficient-data', reason: 'too-many-levels' });
    // N1-N4 always beat N5-N8 where both are compared, so that the distance of the groups can grow without end.
    const oneWay = ratingTable(named('N', 8), named('E', 4), (n, e) => {
      const [i, j] = [Number(n.slice(1)) - 1, Number(e.slice(1)) - 1];
      if (i < 4 && j > 1) return 1;
      if (i > 3 && j < 2) return null;
      return (i + j) % 2;
    });
    for (const answer of both(oneWay))
      expect(answer).toEqual({ status: 'insufficient-data', reason: 'no-finite-solution' });
  });
});
