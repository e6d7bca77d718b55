import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  alphaOfEvaluators,
  fUpperTail,
  type IccForm,
  type IccReport,
  kooLiBand,
  kooLiBands,
  shroutFleiss,
} from '../../../../src/core/diagnostics/index.js';
import { describeSharedCase } from '../../../support/reference-cases.js';
import { vector } from '../../scoring/vectors.js';
import { measured, numbersIn, scoreRows, shuffled, tableOf } from './tables.js';

type Key = 'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k';
type Computed = Record<Key, number> & { ci95: Record<Key, [number, number]> };

interface ShroutFleissCase {
  input: { ratings: number[][] };
  expected: {
    published: Record<Key | 'BMS' | 'WMS' | 'JMS' | 'EMS', number>;
    computed: Computed &
      Record<'BMS' | 'WMS' | 'JMS' | 'EMS' | 'F1' | 'F3' | 'p1' | 'p3', number> & {
        satterthwaite_df_ICC2: number;
      };
  };
}

const FORMS: Record<Key, IccForm> = {
  ICC1: 'ICC(1,1)',
  ICC2: 'ICC(2,1)',
  ICC3: 'ICC(3,1)',
  ICC1k: 'ICC(1,k)',
  ICC2k: 'ICC(2,k)',
  ICC3k: 'ICC(3,k)',
};

function expectForms({ forms }: IccReport, computed: Computed): void {
  for (const [key, form] of Object.entries(FORMS) as [Key, IccForm][]) {
    const { value, lower, upper } = forms[form];
    expect(value).toBeCloseTo(computed[key], 9);
    expect(lower).toBeCloseTo(computed.ci95[key][0], 9);
    expect(upper).toBeCloseTo(computed.ci95[key][1], 9);
  }
}

describe('six intraclass correlations of Shrout & Fleiss (case 01)', () => {
  const { input, expected } = vector('01-icc-shrout-fleiss-1979') as ShroutFleissCase;
  const report = measured(shroutFleiss(tableOf(input.ratings)));
  const { computed, published } = expected;

  it('the printed two digits', () => {
    const digits = Object.entries(FORMS).map(([key, form]) => [key, Number(report.forms[form].value?.toFixed(2))]);
    const { bms, wms, jms, ems } = report.anova;
    const squares = { BMS: bms, WMS: wms, JMS: jms, EMS: ems };
    const printed = Object.entries(squares).map(([key, value]) => [key, Math.round(value * 100) / 100]);
    expect(Object.fromEntries([...digits, ...printed])).toEqual(published);
  });

  it('mean squares, coefficients and 95% intervals at full precision', () => {
    const { bms, wms, jms, ems } = report.anova;
    expect(bms).toBeCloseTo(computed.BMS, 12);
    expect(wms).toBeCloseTo(computed.WMS, 12);
    expect(jms).toBeCloseTo(computed.JMS, 12);
    expect(ems).toBeCloseTo(computed.EMS, 12);
    expectForms(report, computed);
    expect(report.agreementDf).toBeCloseTo(computed.satterthwaite_df_ICC2, 9);
  });

  it('form 1 tests against the variance within nominees, forms 2 and 3 against the residual', () => {
    for (const form of ['ICC(1,1)', 'ICC(1,k)'] as const) {
      expect(report.forms[form]).toMatchObject({ df1: 5, df2: 18 });
      expect(report.forms[form].f).toBeCloseTo(computed.F1, 9);
      expect(report.forms[form].p).toBeCloseTo(computed.p1, 9);
    }
    for (const form of ['ICC(2,1)', 'ICC(2,k)', 'ICC(3,1)', 'ICC(3,k)'] as const) {
      expect(report.forms[form]).toMatchObject({ df1: 5, df2: 15 });
      expect(report.forms[form].f).toBeCloseTo(computed.F3, 9);
      expect(report.forms[form].p).toBeCloseTo(computed.p3, 9);
    }
  });

  it('ICC(3,k) is Cronbach’s alpha of the evaluators, with the same interval', () => {
    const alpha = measured(alphaOfEvaluators(tableOf(input.ratings)));
    const { value, lower, upper } = report.forms['ICC(3,k)'];
    expect([alpha.alpha, alpha.lower, alpha.upper]).toEqual([value, lower, upper]);
  });

  it('a wider confidence gives a wider interval', () => {
    const wide = measured(shroutFleiss(tableOf(input.ratings), 0.99)).forms['ICC(2,1)'];
    const usual = report.forms['ICC(2,1)'];
    expect([wide.lower! < usual.lower!, wide.upper! > usual.upper!]).toEqual([true, true]);
  });
});

interface AnxietyCase {
  input: { anxiety: number[][] };
  expected: { published: Record<'ICC_A1' | 'ICC_A1_F' | 'ICC_A1_p', number>; computed: Computed };
}

describeSharedCase('02-irr-anxiety-video', ({ input, expected }: AnxietyCase) => {
  const report = measured(shroutFleiss(tableOf(input.anxiety)));

  it('six coefficients and intervals at full precision', () => {
    expectForms(report, expected.computed);
  });

  it('ICC(A,1) with the interval, F, degrees of freedom and p that irr prints', () => {
    const { value, lower, upper, f, df1 } = report.forms['ICC(2,1)'];
    const { published } = expected;
    expect([value?.toFixed(3), lower?.toFixed(3), upper?.toFixed(3)]).toEqual(['0.198', '-0.039', '0.494']);
    expect(Number(f!.toFixed(2))).toBe(published.ICC_A1_F);
    expect([df1, report.agreementDf?.toFixed(1)]).toEqual([19, '39.7']);
    // irr takes p from the degrees of freedom of the interval; the exact test has 38.
    expect(fUpperTail(f!, df1, report.agreementDf!).toFixed(4)).toBe(String(published.ICC_A1_p));
  });
});

describe('bands of Koo & Li are read off the interval', () => {
  it('below .5, to .75, to .9, above', () => {
    expect([0.49, 0.5, 0.74, 0.75, 0.9, 0.91].map(kooLiBand)).toEqual([
      ...['poor', 'moderate', 'moderate'],
      ...['good', 'good', 'excellent'],
    ]);
  });

  it('from the lower limit to the upper, unknown without limits', () => {
    expect(kooLiBands({ lower: 0.02, upper: 0.76 })).toEqual({ from: 'poor', to: 'good' });
    expect(kooLiBands({ lower: null, upper: 0.76 })).toBeNull();
  });
});

describe('too little to measure is said, and nothing is not a number', () => {
  it.each([
    ['no nominee', [], 'too-few-nominees'],
    ['one nominee', [[70, 80, 90]], 'too-few-nominees'],
    ['one evaluator', [[70], [80]], 'too-few-evaluators'],
    [
      'a missing score',
      [
        [70, null],
        [80, 75],
      ],
      'missing-scores',
    ],
    [
      'everything missing',
      [
        [null, null],
        [null, null],
      ],
      'missing-scores',
    ],
    [
      'the same score everywhere',
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
      'no-variance',
    ],
  ] as const)('%s', (_, rows, reason) => {
    expect(shroutFleiss(tableOf(rows))).toEqual({ status: 'insufficient-data', reason });
  });

  it('perfect agreement is 1 with no width, and an F that has no end', () => {
    const { forms } = measured(shroutFleiss(tableOf([[70.1, 70.1], [80.3, 80.3], [90.7, 90.7]]))); // prettier-ignore
    for (const form of Object.values(FORMS)) {
      expect(forms[form]).toMatchObject({ value: 1, lower: 1, upper: 1, f: null, p: 0 });
    }
  });

  it('evaluators who differ by a constant only: the order is perfect, the agreement is not', () => {
    const { forms } = measured(shroutFleiss(tableOf([[70.1, 75.1], [80.3, 85.3], [90.7, 95.7]]))); // prettier-ignore
    expect(forms['ICC(3,1)']).toMatchObject({ value: 1, lower: 1, upper: 1, f: null, p: 0 });
    expect(forms['ICC(2,1)'].value).toBeGreaterThan(0.8);
    expect(forms['ICC(2,1)'].value).toBeLessThan(0.99);
  });

  it('nominees who do not differ while evaluators do: no reliability', () => {
    const { forms } = measured(shroutFleiss(tableOf([[70, 80], [70, 80]]))); // prettier-ignore
    expect([forms['ICC(2,1)'].value, forms['ICC(3,1)'].value, forms['ICC(1,1)'].value]).toEqual([0, null, -1]);
  });

  it('any complete block: finite or null, limits around the value', () => {
    fc.assert(
      fc.property(scoreRows(), (rows) => {
        const answer = shroutFleiss(tableOf(rows));
        expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
        if (answer.status !== 'measured') return;
        for (const { value, lower, upper } of Object.values(answer.forms)) {
          if (value !== null) expect(value).toBeLessThanOrEqual(1);
          if (value !== null && lower !== null) expect(lower).toBeLessThanOrEqual(value + 1e-9);
          if (value !== null && upper !== null) expect(upper).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });
});

describe('laws of the intraclass correlation', () => {
  const values = (rows: (number | null)[][]): (number | null)[] => {
    const answer = shroutFleiss(tableOf(rows));
    return answer.status === 'measured' ? Object.values(answer.forms).map(({ value }) => value) : [];
  };
  const expectSame = (actual: (number | null)[], wanted: (number | null)[]): void => {
    expect(actual.length).toBe(wanted.length);
    actual.forEach((value, i) => {
      if (value === null || wanted[i] === null) expect(value).toBe(wanted[i]);
      else expect(Math.abs(value - wanted[i]!) / Math.max(1, Math.abs(value))).toBeLessThan(1e-8);
    });
  };

  it('adding the same points to every score changes nothing', () => {
    fc.assert(
      fc.property(scoreRows(), fc.integer({ min: -500, max: 500 }), (rows, points) => {
        expectSame(values(rows.map((row) => row.map((score) => score! + points / 4))), values(rows));
      }),
    );
  });

  it('neither the order of nominees nor of evaluators matters', () => {
    fc.assert(
      fc.property(scoreRows(), fc.nat(1000), (rows, seed) => {
        expectSame(values(shuffled(rows, seed)), values(rows));
      }),
    );
  });

  it('the leniency of one evaluator leaves ICC(3,k), and so the order, as it was', () => {
    fc.assert(
      fc.property(scoreRows(), fc.integer({ min: -20, max: 20 }), (rows, points) => {
        const lenient = rows.map(([first, ...rest]) => [first! + points, ...rest]);
        const [before, after] = [shroutFleiss(tableOf(rows)), shroutFleiss(tableOf(lenient))];
        fc.pre(before.status === 'measured' && after.status === 'measured');
        expectSame([after.forms['ICC(3,k)'].value], [before.forms['ICC(3,k)'].value]);
      }),
    );
  });
});
