import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FlagInput, flagReport } from '../../../../src/core/diagnostics/flags/flag-report.js';
import { type Flag } from '../../../../src/core/diagnostics/flags/flag.js';
import { markAt, type SheetCube, sheetCube } from '../../../../src/core/diagnostics/sheet-cube.js';
import { asked, equalWeights, named, noise, scene } from './scene.js';

const SIZE = { nominees: 12, evaluators: 4, criteria: 4 };

/** Whatever a check needs, tied to names so that it survives any order. */
function inputFor(cube: SheetCube): FlagInput {
  const place = (name: string) => Number(name.slice(1));
  return {
    cube,
    weights: equalWeights(cube),
    severity: cube.evaluators.map((evaluator) => ({
      evaluator,
      count: 12,
      leniency: place(evaluator) * 2 - 5,
      t: place(evaluator) - 2.5,
      degreesOfFreedom: 33,
    })),
    sequence: Float64Array.from(
      cube.nominees.flatMap((nominee) => cube.evaluators.map((e) => (place(nominee) * 5 + place(e)) % 12)),
    ),
    interviewOrder: cube.nominees.map((nominee) => (place(nominee) * 5) % 12),
    isRelated: (nominee, evaluator) => (place(nominee) + place(evaluator)) % 5 === 0,
  };
}

/** What does not depend on rounding or on the order of lists. */
const essence = (flags: readonly Flag[]): string[] =>
  flags
    .map(({ kind, status, evaluators, nominees, criterion, count }) =>
      JSON.stringify([kind, status, evaluators.toSorted(), nominees.toSorted(), criterion, count]),
    )
    .sort();

/** Marks in steps of five, some missing, by name of nominee, evaluator and criterion. */
const cubes: fc.Arbitrary<SheetCube> = fc
  .array(fc.option(fc.integer({ min: 4, max: 16 }), { freq: 30 }), { minLength: 192, maxLength: 192 })
  .map((marks) => {
    const [n, e, c] = [named('N', 12), named('E', 4), named('C', 4)];
    const cube = sheetCube(n, e, c, () => 0);
    cube.marks.set(marks.map((mark) => (mark === null ? Number.NaN : mark * 5)));
    return cube;
  });

const reorder = (cube: SheetCube, by: (names: readonly string[]) => string[]): SheetCube =>
  sheetCube(by(cube.nominees), by(cube.evaluators), by(cube.criteria), (n, e, c) => {
    const mark = markAt(cube, cube.nominees.indexOf(n), cube.evaluators.indexOf(e), cube.criteria.indexOf(c));
    return Number.isNaN(mark) ? null : mark;
  });

describe('the report of flags', () => {
  it('raises no question about an ordinary panel, and answers every check of every evaluator', () => {
    const cube = scene({ nominees: 20, evaluators: 5, criteria: 6 });
    const severity = cube.evaluators.map((evaluator) => ({
      evaluator,
      count: 20,
      leniency: 0,
      t: 0,
      degreesOfFreedom: 76,
    }));
    const report = flagReport({ cube, weights: equalWeights(cube), severity });
    const questions = report.flags.filter(
      ({ status, kind }) => status === 'flagged' && kind !== 'restriction-of-range',
    );
    expect(questions).toEqual([]);
    const perEvaluator = report.flags.filter(({ evaluators }) => evaluators.length === 1 && evaluators[0] === 'E1');
    expect(perEvaluator.map(({ kind }) => kind)).toEqual([
      'severity',
      'halo-spread',
      'halo-correlation',
      'central-tendency',
      'restriction-of-range',
      'repeated-sheets',
    ]);
    expect(report).toMatchObject({ testedEvaluators: 5, testedMarks: 100, falseDiscoveryRate: 0.1 });
  });

  it('names the lenient, the drifting, the favouring and the slip of the pen in one panel', () => {
    const cube = scene({ nominees: 30, evaluators: 6, criteria: 5 }, (mark, i, j) => {
      if (j === 1) return mark - i / 2;
      if (j === 2 && i >= 20) return mark + 9;
      if (j === 4 && i === 7) return mark - 25;
      return mark;
    });
    const { flags } = flagReport({
      cube,
      weights: [10, 20, 30, 20, 20],
      severity: [{ evaluator: 'E6', count: 30, leniency: 5, t: 6, degreesOfFreedom: 145 }],
      sequence: Float64Array.from({ length: 180 }, (_, cell) => Math.floor(cell / 6)),
      isRelated: (nominee, evaluator) => evaluator === 'E3' && Number(nominee.slice(1)) > 20,
    });
    expect(asked(flags, 'severity')).toEqual(['E6']);
    expect(asked(flags, 'drift')).toContain('E2');
    expect(asked(flags, 'in-group-favour')).toContain('E3');
    expect(asked(flags, 'outlier')).toEqual(['E5/N8']);
    expect(asked(flags, 'far-from-panel')).toContain('E5/N8');
  });

  it('finds the same whatever the order of nominees, evaluators and criteria', () => {
    fc.assert(
      fc.property(cubes, (cube) => {
        const turned = reorder(cube, (names) => [...names.slice(2), ...names.slice(0, 2)].reverse());
        expect(essence(flagReport(inputFor(turned)).flags)).toEqual(essence(flagReport(inputFor(cube)).flags));
      }),
      { numRuns: 15 },
    );
  });

  it('finds the same when every mark rises by the same points, but for the band that marks crowd in', () => {
    const withoutLevels = (flags: readonly Flag[]) => flags.filter(({ kind }) => kind !== 'restriction-of-range');
    fc.assert(
      fc.property(cubes, fc.integer({ min: -20, max: 20 }), (cube, points) => {
        const raised = { ...cube, marks: cube.marks.map((mark) => mark + points) };
        expect(essence(withoutLevels(flagReport(inputFor(raised)).flags))).toEqual(
          essence(withoutLevels(flagReport(inputFor(cube)).flags)),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('holds only finite numbers or null, and never flags what lacks data', () => {
    const anything = fc.oneof(
      cubes,
      fc.constantFrom(
        scene(SIZE, () => 60),
        scene(SIZE, () => null),
        scene(SIZE, (_, i) => i),
        scene({ nominees: 0, evaluators: 0, criteria: 1 }),
        scene({ nominees: 1, evaluators: 1, criteria: 1 }),
        scene({ ...SIZE, evaluators: 1 }),
        scene(SIZE, (mark, i, j) => (i % 2 === j % 2 ? mark : null)),
        scene(SIZE, (mark, i, j, k) => (noise(i, j, k) > 2 ? null : mark)),
      ),
    );
    fc.assert(
      fc.property(anything, (cube) => {
        for (const flag of flagReport(inputFor(cube)).flags) {
          for (const value of Object.values(flag)) {
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          }
          if (flag.status === 'insufficient-data') expect(flag).toMatchObject({ crosses: false, p: null });
          if (flag.status === 'flagged') expect(flag.crosses).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
