import fc from 'fast-check';

/** A node of a rule as JSON: a stage, an aspect or a leaf. */
export interface RawNode {
  code: string;
  weight?: string;
  factor?: string;
  kind?: 'indicators' | 'rubric';
  composite?: string;
  composite_places?: number;
  items?: RawNode[];
  [key: string]: unknown;
}

export interface RawRule {
  composite: string;
  composite_places?: number;
  progression: 'carry_over' | 'reset';
  stages: RawNode[];
  gates: string[];
  adjustments: { bonus_cap?: string; clip?: [string, string] };
  rounding: { points: string[]; places: number };
  ranking: { on: string; method: string; tie_break: string[]; tie_break_precision: string };
}

export type RawSheets = Record<string, (number | string)[] | null | { state: string }>;

export interface RawNominee {
  id: string;
  gates: Record<string, boolean | null>;
  indicators: Record<string, unknown>;
  sheets: Record<string, RawSheets>;
  bonus: string;
  penalty: string;
  stageReached: string;
}

export interface RandomProblem {
  rule: RawRule;
  nominees: RawNominee[];
}

const SEATS = 12;
const tenths = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 * max }).map((n) => `${Math.floor(n / 10)}.${n % 10}`);

/** How a node is made. A sum and a geometric mean are rarer than a mean. */
const composites = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ composite: 'arithmetic' }) },
  { weight: 1, arbitrary: fc.constant({ composite: 'sum' }) },
  { weight: 1, arbitrary: fc.constant({ composite: 'geometric', composite_places: 3 }) },
);

/** Puts weights on siblings, whole together as fractions, or factors under a sum. */
const weighed = (nodes: RawNode[], composite: string): fc.Arbitrary<RawNode[]> =>
  fc.array(fc.integer({ min: 1, max: 6 }), { minLength: nodes.length, maxLength: nodes.length }).map((parts) => {
    const sum = parts.reduce((a, b) => a + b);
    return nodes.map((node, i) =>
      composite === 'sum' ? { ...node, factor: `${parts[i]!}/4` } : { ...node, weight: `${parts[i]! * 100}/${sum}` },
    );
  });

const functions = fc.oneof(
  fc.record({
    fn: fc.constant('goalpost'),
    lo: tenths(30),
    hi: fc.constantFrom('70', '95.5'),
    dir: fc.constantFrom('benefit', 'cost'),
  }),
  fc.record({ fn: fc.constant('target'), target: fc.constantFrom('40', '80.5'), cap: fc.constantFrom('100', '110') }),
  fc.constant({
    fn: 'step',
    steps: [
      ['20', '10'],
      ['50', '55.5'],
      ['80', '100'],
    ],
  }),
  fc.constant({
    fn: 'piecewise',
    knots: [
      ['10', '0'],
      ['40', '70'],
      ['90', '100'],
    ],
  }),
  fc.constant({ fn: 'levels', levels: { tinggi: '100', sedang: '200/3', rendah: '0' } }),
);

const leaf = (code: string, kind: string): fc.Arbitrary<RawNode> =>
  kind === 'rubric' ? fc.constant({ code }) : functions.map((fn) => ({ code, ...fn }));

/** Two or three leaves, the first two of them perhaps inside an aspect. */
const items = (stage: string, kind: string, composite: string): fc.Arbitrary<RawNode[]> =>
  fc
    .record({
      leaves: fc.tuple(leaf(`${stage}1`, kind), leaf(`${stage}2`, kind), leaf(`${stage}3`, kind)),
      nested: fc.boolean(),
      aspect: composites,
    })
    .chain(({ leaves: [a, b, c], nested, aspect }) => {
      if (!nested) return weighed([a, b, c], composite);
      const inside = weighed([a, b], aspect.composite).map((below) => ({ code: `${stage}A`, ...aspect, items: below }));
      return inside.chain((group) => weighed([group, c], composite));
    });

const panels = fc.oneof(
  fc.record({ aggregate: fc.constantFrom('mean', 'olympic', 'median'), quorum: fc.constantFrom(1, 2, 'two_thirds') }),
  fc.constant({
    aggregate: 'organisation_balanced',
    organisations: {
      weights: { X: '50', Y: '30', Z: '20' },
      members: Object.fromEntries(Array.from({ length: SEATS }, (_, i) => [`E${i}`, 'XYZ'.charAt(i % 3)])),
      mandatory: ['X'],
    },
  }),
  fc.constant({ aggregate: 'mean', scale: [1, 5], levels: { 1: '20', 2: '40.5', 3: '60', 4: '81.25', 5: '100' } }),
);

const stage = (code: string): fc.Arbitrary<RawNode> =>
  fc.record({ kind: fc.constantFrom('indicators', 'rubric'), made: composites }).chain(({ kind, made }) =>
    fc
      .record({
        below: items(code, kind, made.composite),
        terms: kind === 'rubric' ? panels : fc.record({ na: fc.constantFrom('redistribute_siblings', 'zero') }),
      })
      .map(({ below, terms }) => ({ code, kind, ...made, ...terms, items: below })),
  );

const codesOf = (nodes: RawNode[]): string[] => nodes.flatMap((node) => [node.code, ...codesOf(node.items ?? [])]);

const rules: fc.Arbitrary<RawRule> = fc
  .record({ count: fc.integer({ min: 1, max: 3 }), made: composites, reset: fc.integer({ min: 0, max: 5 }) })
  .chain(({ count, made, reset }) =>
    fc
      .tuple(...['S', 'T', 'U'].slice(0, count).map(stage))
      .chain((stages) => weighed(stages, made.composite))
      .chain((stages) =>
        fc.record({
          composite: fc.constant(made.composite),
          ...('composite_places' in made ? { composite_places: fc.constant(3) } : {}),
          progression: fc.constant(reset === 0 && made.composite === 'arithmetic' ? 'reset' : 'carry_over'),
          stages: fc.constant(stages),
          gates: fc.constant(['G']),
          adjustments: fc.constantFrom(
            {},
            { bonus_cap: '2.5' },
            { bonus_cap: '1/3', clip: ['5', '90'] as [string, string] },
          ),
          rounding: fc.record({
            points: fc
              .subarray(['criterion', 'contribution', 'aspect', 'stage'], { maxLength: 2 })
              .map((points) => [...points, 'final']),
            places: fc.integer({ min: 0, max: 3 }),
          }),
          ranking: fc.record({
            on: fc.constantFrom('rounded_final', 'exact'),
            method: fc.constantFrom('competition_1224', 'dense_1223', 'fractional'),
            tie_break: fc.shuffledSubarray([...codesOf(stages), 'penalty']),
            tie_break_precision: fc.constantFrom('rounded to 0 places', 'rounded to 2 places'),
          }),
        }),
      ),
  );

const leavesOf = (nodes: RawNode[]): RawNode[] => nodes.flatMap((node) => (node.items ? leavesOf(node.items) : [node]));

const rare = <T>(usual: fc.Arbitrary<T>, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const figure = (node: RawNode): fc.Arbitrary<unknown> => {
  const given = node['fn'] === 'levels' ? fc.constantFrom('tinggi', 'sedang', 'rendah') : tenths(120);
  return fc.oneof(
    { weight: 30, arbitrary: rare<unknown>(given, null, { state: 'missing' }) },
    { weight: 1, arbitrary: fc.constant({ state: 'pending' }) },
  );
};

/** Few distinct marks, so that ties and half-cents are common; seats that are absent or recused. */
const sheetsOf = ({ items: below = [], levels }: RawNode, seats: number): fc.Arbitrary<RawSheets> => {
  const mark = levels ? fc.integer({ min: 1, max: 5 }) : fc.constantFrom<(number | string)[]>(70, 71, '72.25', '70.5');
  const count = leavesOf(below).length;
  const sheet = rare<RawSheets[string]>(fc.array(mark, { minLength: count, maxLength: count }), null, {
    state: 'recused',
  });
  return fc.record(Object.fromEntries(Array.from({ length: seats }, (_, i) => [`E${i}`, sheet])));
};

const nominee = (rule: RawRule, i: number, seats: number): fc.Arbitrary<RawNominee> => {
  const measured = rule.stages.flatMap((one) => (one.kind === 'indicators' ? leavesOf(one.items!) : []));
  const marked = rule.stages.filter(({ kind }) => kind === 'rubric');
  return fc.record({
    id: fc.constant(`N${i}`),
    gates: fc.record({ G: rare<boolean | null>(fc.constant(true), false, null) }),
    indicators: fc.record(Object.fromEntries(measured.map((node) => [node.code, figure(node)]))),
    sheets: fc.record(Object.fromEntries(marked.map((node) => [node.code, sheetsOf(node, seats)]))),
    bonus: rare(fc.constant('0'), '1.5', '4'),
    penalty: rare(fc.constant('0'), '0.25', '3'),
    stageReached: rare(fc.constant(rule.stages.at(-1)!.code), rule.stages[0]!.code),
  });
};

/**
 * Any rule that the format can say, with nominees of every kind: not applicable, missing and pending figures, absent and recused
 * evaluators of panels up to twelve, failed and pending gates, bonus and penalty, early leavers.
 */
export const randomProblems: fc.Arbitrary<RandomProblem> = fc
  .record({ rule: rules, seats: fc.integer({ min: 1, max: SEATS }), count: fc.integer({ min: 1, max: 7 }) })
  .chain(({ rule, seats, count }) =>
    fc
      .tuple(...Array.from({ length: count }, (_, i) => nominee(rule, i, seats)))
      .map((nominees) => ({ rule, nominees })),
  );

/** As the format writes it: the panels of a nominee stand beside its other fields. */
export function asProblem({ rule, nominees }: RandomProblem): { rule: object; nominees: object[] } {
  return { rule, nominees: nominees.map(({ sheets, ...fields }) => ({ ...fields, ...sheets })) };
}
