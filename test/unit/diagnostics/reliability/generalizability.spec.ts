import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  alphaOfCriteria,
  crossedDecision,
  crossedStudy,
  nestedDecision,
  nestedStudy,
  sheetCube,
  type SheetCube,
  shroutFleiss,
  totals,
} from '../../../../src/core/diagnostics/index.js';
import { describeSharedCase } from '../../../support/reference-cases.js';
import { measured, numbersIn } from './tables.js';

type Marks = (number | null)[][][];

interface BrennanCase {
  input: { scores: number[][]; n_t: number; n_r: number };
  expected: {
    published: Record<'var_p' | 'var_t' | 'var_r_t' | 'var_pt' | 'var_pr_t', number>;
    computed: Record<
      'var_p' | 'var_t' | 'var_r_t' | 'var_pt' | 'var_pr_t' | 'rel_error' | 'abs_error' | 'G_Erho2' | 'Phi',
      number
    > & { MS: Record<'p' | 't' | 'rt' | 'pt' | 'prt', number> };
  };
}

describeSharedCase('04-gtheory-brennan-3-2', ({ input, expected: { published, computed } }: BrennanCase) => {
  const { n_t: tasks, n_r: evaluators } = input;
  const scores = input.scores.map((row) =>
    Array.from({ length: tasks }, (_, task) => row.slice(task * evaluators, (task + 1) * evaluators)),
  );
  const study = measured(nestedStudy(scores));

  it('components of persons x (raters : tasks), as printed and at full precision', () => {
    const { nominee, task, evaluator, nomineeTask, residual } = study.components;
    const found = { var_p: nominee, var_t: task, var_r_t: evaluator, var_pt: nomineeTask, var_pr_t: residual };
    for (const [name, value] of Object.entries(found) as [keyof typeof found, number][]) {
      expect(value).toBeCloseTo(computed[name], 9);
      expect(Number(value.toFixed(4))).toBe(published[name]);
    }
    expect([study.nominees, study.tasks, study.evaluators, study.negative]).toEqual([10, 3, 4, []]);
  });

  it('mean squares', () => {
    const { nominee, task, evaluator, nomineeTask, residual } = study.meanSquares;
    const { p, t, rt, pt, prt } = computed.MS;
    [nominee - p, task - t, evaluator - rt, nomineeTask - pt, residual - prt].forEach((difference) => {
      expect(Math.abs(difference)).toBeLessThan(1e-9);
    });
  });

  it('errors and both coefficients of the same design', () => {
    const decision = nestedDecision(study.components, { tasks, evaluators });
    expect(decision.relativeError).toBeCloseTo(computed.rel_error, 9);
    expect(decision.absoluteError).toBeCloseTo(computed.abs_error, 9);
    expect(decision.generalizability).toBeCloseTo(computed.G_Erho2, 9);
    expect(decision.dependability).toBeCloseTo(computed.Phi, 9);
  });

  it('more tasks help more than more raters', () => {
    const rho = (design: { tasks: number; evaluators: number }): number =>
      nestedDecision(study.components, design).generalizability!;
    expect(rho({ tasks: 6, evaluators: 2 })).toBeGreaterThan(rho({ tasks: 3, evaluators: 4 }));
  });
});

const cubeOf = (marks: Marks): SheetCube => {
  const names = (letter: string, length: number): string[] => Array.from({ length }, (_, i) => `${letter}${i}`);
  const [n, k, c] = [marks.length, marks[0]?.length ?? 0, marks[0]?.[0]?.length ?? 0];
  return sheetCube(names('N', n), names('E', k), names('C', c), (nominee, evaluator, criterion) => {
    const at = (name: string): number => Number(name.slice(1));
    return marks[at(nominee)]![at(evaluator)]![at(criterion)]!;
  });
};

const marksOf = (missing = false): fc.Arbitrary<Marks> => {
  const size = fc.integer({ min: 2, max: 5 });
  const mark = fc.integer({ min: 0, max: 100 });
  return fc.tuple(size, size, size).chain(([n, k, c]) => {
    const sheet = fc.array(missing ? fc.option(mark, { freq: 8 }) : mark, { minLength: c, maxLength: c });
    return fc.array(fc.array(sheet, { minLength: k, maxLength: k }), { minLength: n, maxLength: n });
  });
};

/** Four nominees, three evaluators and three criteria whose main effects outweigh pairs, and pairs the rest. */
const variedMarks: fc.Arbitrary<Marks> = fc
  .array(fc.integer({ min: -10, max: 10 }), { minLength: 79, maxLength: 79 })
  .map((effects) => {
    const [main, pairs, rest] = [effects.slice(0, 10), effects.slice(10, 43), effects.slice(43)];
    const [first, second, third] = [pairs.slice(0, 12), pairs.slice(12, 24), pairs.slice(24)];
    return [0, 1, 2, 3].map((n) =>
      [0, 1, 2].map((e) =>
        [0, 1, 2].map((c) => {
          const alone = main[n]! + main[4 + e]! + main[7 + c]!;
          const together = first[3 * n + e]! + second[3 * n + c]! + third[3 * e + c]!;
          return 50 * alone + 5 * together + rest[9 * n + 3 * e + c]! / 4;
        }),
      ),
    );
  });

describe('nominee x (evaluator x criterion)', () => {
  // A main effect alone has the variance of its levels: nominees 0 and 10 (50), evaluators 0, 3, 6 (9), criteria 0 and 8 (32).
  const additive: Marks = [0, 10].map((n) => [0, 3, 6].map((e) => [0, 8].map((c) => 60 + n + e + c)));

  it('an additive cube has main effects only', () => {
    expect(crossedStudy(cubeOf(additive))).toEqual({
      status: 'measured',
      components: {
        ...{ nominee: 50, evaluator: expect.closeTo(9, 9) as unknown, criterion: expect.closeTo(32, 9) as unknown },
        ...{ nomineeEvaluator: 0, nomineeCriterion: 0, evaluatorCriterion: 0, residual: 0 },
      },
      ...{ negative: [], nominees: 2, evaluators: 3, criteria: 2 },
    });
  });

  it('the order is then certain; a cut-off suffers from evaluators, and from criteria unless these are the only ones', () => {
    const { components } = measured(crossedStudy(cubeOf(additive)));
    const drawn = crossedDecision(components, { evaluators: 3, criteria: 2, criteriaAre: 'drawn' });
    const fixed = crossedDecision(components, { evaluators: 9, criteria: 2, criteriaAre: 'fixed' });
    expect([drawn.universe, drawn.relativeError, drawn.generalizability]).toEqual([50, 0, 1]);
    expect(drawn.absoluteError).toBeCloseTo(9 / 3 + 32 / 2, 9);
    expect(drawn.dependability).toBeCloseTo(50 / 69, 9);
    expect(fixed.dependability).toBeCloseTo(50 / 51, 9);
  });

  it('interactions are found: nominee x evaluator alone', () => {
    const marks: Marks = [[[62, 62], [58, 58]], [[58, 58], [62, 62]]]; // prettier-ignore
    const { components, negative } = measured(crossedStudy(cubeOf(marks)));
    expect(components).toMatchObject({ nomineeEvaluator: 16, nominee: 0, evaluator: 0, residual: 0 });
    expect(negative).toEqual(['nominee', 'evaluator']);
  });

  it('with fixed criteria, E rho squared is ICC(3,k) of the plain means of the sheets', () => {
    fc.assert(
      fc.property(variedMarks, (marks) => {
        const cube = cubeOf(marks);
        const study = crossedStudy(cube);
        // Without a component set to zero: then the two are the same algebra.
        fc.pre(study.status === 'measured' && study.negative.length === 0);
        const icc = shroutFleiss(
          totals(
            cube,
            cube.criteria.map(() => 1),
          ),
        );
        if (icc.status !== 'measured') return;
        const { generalizability } = crossedDecision(study.components, { ...sizes(cube), criteriaAre: 'fixed' });
        const { value } = icc.forms['ICC(3,k)'];
        if (value === null) expect(generalizability).toBeNull();
        else expect(generalizability).toBeCloseTo(value, 8);
      }),
    );
  });

  const sizes = (cube: SheetCube): { evaluators: number; criteria: number } => ({
    evaluators: cube.evaluators.length,
    criteria: cube.criteria.length,
  });

  it('any cube: finite and never negative, and more evaluators never hurt', () => {
    fc.assert(
      fc.property(marksOf(true), (marks) => {
        const study = crossedStudy(cubeOf(marks));
        expect(numbersIn(study).every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        if (study.status !== 'measured') return;
        for (const criteriaAre of ['drawn', 'fixed'] as const) {
          const few = crossedDecision(study.components, { evaluators: 2, criteria: 3, criteriaAre });
          const many = crossedDecision(study.components, { evaluators: 9, criteria: 3, criteriaAre });
          expect(many.generalizability ?? 0).toBeGreaterThanOrEqual(few.generalizability ?? 0);
          expect(few.generalizability ?? 0).toBeGreaterThanOrEqual(few.dependability ?? 0);
        }
      }),
    );
  });

  it('adding points to every mark leaves the components', () => {
    fc.assert(
      fc.property(marksOf(), fc.integer({ min: -300, max: 300 }), (marks, points) => {
        const moved = marks.map((sheets) => sheets.map((sheet) => sheet.map((mark) => mark! + points / 4)));
        const [a, b] = [crossedStudy(cubeOf(marks)), crossedStudy(cubeOf(moved))];
        expect(b.status).toBe(a.status);
        if (a.status !== 'measured' || b.status !== 'measured') return;
        Object.values(a.components).forEach((component, i) => {
          expect(Object.values(b.components)[i]).toBeCloseTo(component, 6);
        });
      }),
    );
  });

  it.each([
    [
      'one nominee',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'too-few-nominees',
    ],
    ['one evaluator', [[[1, 2]], [[3, 4]]], 'too-few-evaluators'],
    [
      'one criterion',
      [
        [[1], [2]],
        [[3], [4]],
      ],
      'too-few-criteria',
    ],
    [
      'a missing mark',
      [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, null],
          [3, 4],
        ],
      ],
      'missing-scores',
    ],
    [
      'the same mark everywhere',
      [
        [
          [0.1, 0.1],
          [0.1, 0.1],
        ],
        [
          [0.1, 0.1],
          [0.1, 0.1],
        ],
      ],
      'no-variance',
    ],
  ] as const)('%s: too little', (_, marks, reason) => {
    const copy = marks.map((sheets) => sheets.map((sheet) => [...sheet]));
    expect(crossedStudy(cubeOf(copy))).toEqual({ status: 'insufficient-data', reason });
  });
});

describe('nominee x (evaluator : task)', () => {
  it.each([
    [
      'one nominee',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'too-few-nominees',
    ],
    [
      'one evaluator in each task',
      [
        [[1], [3]],
        [[2], [4]],
      ],
      'too-few-evaluators',
    ],
    ['one task', [[[1, 2]], [[3, 4]]], 'too-few-criteria'],
    [
      'a missing score',
      [
        [
          [1, NaN],
          [3, 4],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'missing-scores',
    ],
    [
      'the same score everywhere',
      [
        [
          [7, 7],
          [7, 7],
        ],
        [
          [7, 7],
          [7, 7],
        ],
      ],
      'no-variance',
    ],
    ['nobody', [], 'too-few-nominees'],
  ] as const)('%s: too little', (_, scores, reason) => {
    expect(nestedStudy(scores)).toEqual({ status: 'insufficient-data', reason });
  });

  it('rows of unequal shape are a mistake of the caller', () => {
    expect(() => nestedStudy([[[1, 2]], [[3]]])).toThrow(RangeError);
  });

  it('a component below zero is zero, and named', () => {
    const { components, negative } = measured(nestedStudy([[[1, 2], [2, 1]], [[2, 1], [1, 2]]])); // prettier-ignore
    expect(negative).toEqual(['evaluator', 'nomineeTask']);
    expect(components).toEqual({ nominee: 0, task: 0.25, evaluator: 0, nomineeTask: 0, residual: 1 });
  });
});

describe('Cronbach’s alpha of criteria', () => {
  it('on the mean mark of those who marked, over the nominees that have every criterion', () => {
    // Means by criterion: (60, 62), (70, 68), (80, 81); the fourth nominee has no mark of the second criterion.
    const marks: Marks = [
      [[60, 64], [null, 60]], // prettier-ignore
      [[72, 68], [68, null]], // prettier-ignore
      [[80, 81], [80, 81]], // prettier-ignore
      [[90, null], [91, null]], // prettier-ignore
    ];
    const { alpha, lower, upper, nominees, items } = measured(alphaOfCriteria(cubeOf(marks)));
    // Variances 100 and 283/3, of the sums (122, 138, 161) 1153/3.
    expect(alpha).toBeCloseTo(2 * (1 - (100 + 283 / 3) / (1153 / 3)), 9);
    expect([nominees, items, lower! < alpha, upper! > alpha]).toEqual([3, 2, true, true]);
  });

  it.each([
    [
      'one criterion',
      [
        [[1], [2]],
        [[3], [4]],
      ],
      'too-few-criteria',
    ],
    [
      'one nominee',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'too-few-nominees',
    ],
    ['nominees who do not differ', [[[1, 5]], [[1, 5]]], 'no-variance'],
  ] as const)('%s: too little', (_, marks, reason) => {
    const copy = marks.map((sheets) => sheets.map((sheet) => [...sheet]));
    expect(alphaOfCriteria(cubeOf(copy))).toEqual({ status: 'insufficient-data', reason });
  });
});
