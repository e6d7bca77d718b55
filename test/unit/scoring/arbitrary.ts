import fc from 'fast-check';

export interface RawNominee {
  id: string;
  gates: Record<string, boolean>;
  indicators: Record<string, string | null>;
  DESK: Record<string, number[] | null>;
  INT: Record<string, number[] | null>;
  bonus: string;
  penalty: string;
}

interface RawItem {
  code: string;
  weight: string;
  items?: RawItem[];
  [key: string]: unknown;
}

interface RawStage {
  code: string;
  weight: string;
  items: RawItem[];
  [key: string]: unknown;
}

export interface RawProblem {
  rule: { stages: RawStage[]; [key: string]: unknown };
  nominees: RawNominee[];
}

/** `count` positive weights that are exactly whole together, written as fractions. */
const weights = (count: number): fc.Arbitrary<string[]> =>
  fc.array(fc.integer({ min: 1, max: 60 }), { minLength: count, maxLength: count }).map((parts) => {
    const sum = parts.reduce((a, b) => a + b);
    return parts.map((part) => `${part * 100}/${sum}`);
  });

const percent = fc.integer({ min: 0, max: 1000 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`);
const small = fc.integer({ min: 0, max: 60 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`);
// Few distinct marks, so that ties and half-cents are common.
const mark = fc.integer({ min: 70, max: 74 });

const nominee = (id: number, evaluators: string[]): fc.Arbitrary<RawNominee> => {
  const sheets = fc.record(
    Object.fromEntries(
      evaluators.map((e) => [e, fc.option(fc.array(mark, { minLength: 3, maxLength: 3 }), { freq: 8 })]),
    ),
  ) as fc.Arbitrary<Record<string, number[] | null>>;
  return fc.record({
    id: fc.constant(`N${id}`),
    gates: fc.record({ G1: fc.integer({ min: 0, max: 7 }).map((n) => n > 0) }),
    indicators: fc.record({
      K1: fc.option(percent, { freq: 6 }),
      K2: fc.option(percent, { freq: 6 }),
      K3: percent,
    }),
    DESK: sheets,
    INT: sheets,
    bonus: small,
    penalty: small,
  });
};

/** A whole problem of three stages, one of them with an aspect, with ties, absences, gates and adjustments. */
export const problems = (terms: { aggregate?: string; rounding?: readonly string[] } = {}): fc.Arbitrary<RawProblem> =>
  fc
    .record({
      stage: weights(3),
      adm: weights(2),
      aspect: weights(2),
      desk: weights(3),
      interview: weights(3),
      evaluators: fc.integer({ min: 1, max: 6 }),
      count: fc.integer({ min: 1, max: 6 }),
      aggregate: terms.aggregate ? fc.constant(terms.aggregate) : fc.constantFrom('mean', 'olympic', 'median'),
    })
    .chain((made) => {
      const evaluators = Array.from({ length: made.evaluators }, (_, i) => `E${i}`);
      const nominees = fc.tuple(...Array.from({ length: made.count }, (_, i) => nominee(i, evaluators)));
      return nominees.map((lines) => ({ rule: ruleOf(made, terms.rounding ?? ['final']), nominees: lines }));
    });

interface Made {
  stage: string[];
  adm: string[];
  aspect: string[];
  desk: string[];
  interview: string[];
  aggregate: string;
}

function ruleOf(made: Made, points: readonly string[]): RawProblem['rule'] {
  const goalpost = { fn: 'goalpost', lo: '5', hi: '95' };
  const indicators: RawItem[] = [
    {
      code: 'A',
      weight: made.adm[0]!,
      items: [
        { code: 'K1', weight: made.aspect[0]!, ...goalpost },
        { code: 'K2', weight: made.aspect[1]!, ...goalpost, dir: 'cost' },
      ],
    },
    { code: 'K3', weight: made.adm[1]!, fn: 'target', target: '70' },
  ];
  const rubric = (code: string, at: number, items: string[]): RawStage => ({
    code,
    weight: made.stage[at]!,
    kind: 'rubric',
    aggregate: made.aggregate,
    quorum: 1,
    items: items.map((weight, i) => ({ code: `${code}${i}`, weight })),
  });
  return {
    stages: [
      { code: 'ADM', weight: made.stage[0]!, kind: 'indicators', items: indicators },
      rubric('DESK', 1, made.desk),
      rubric('INT', 2, made.interview),
    ],
    gates: ['G1'],
    adjustments: { bonus_cap: '3' },
    rounding: { points, places: 2, mode: 'half_up' },
    ranking: { on: 'rounded_final', method: 'competition_1224', tie_break: ['INT', 'DESK', 'A', 'penalty'] },
  };
}
