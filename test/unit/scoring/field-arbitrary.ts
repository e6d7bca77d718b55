import fc from 'fast-check';
import { type Rule } from '../../../src/core/scoring/index.js';
import { type Field, SHEET } from '../../../src/core/scoring/fast/index.js';

/** What happened to one seat: marks in hundredths, or why there are none. */
type RawSheet = number[] | 'absent' | 'recused';

interface RawMember {
  ranking: number;
  reached: number;
  eligible: boolean;
  bonus: number;
  penalty: number;
  /** By stage and seat. */
  sheets: RawSheet[][];
}

export interface RawField {
  rule: { stages: { code: string }[]; [key: string]: unknown };
  seats: number;
  members: RawMember[];
}

interface RawItem {
  code: string;
  weight: string;
  items?: RawItem[];
}

const STAGES = ['ADM', 'DESK', 'INT'];
const RANKINGS = 3;

/** Weights as percent over a common sum: whole together, whatever they are. */
const weights = (count: number): fc.Arbitrary<string[]> =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }).map((parts) => {
    const sum = parts.reduce((a, b) => a + b);
    return parts.map((part) => `${part * 100}/${sum}`);
  });

/** Three criteria, two of them in an aspect or all side by side. */
const items = (stage: string): fc.Arbitrary<RawItem[]> =>
  fc.record({ nested: fc.boolean(), outer: weights(2), inner: weights(2), flat: weights(3) }).map((made) => {
    const leaf = (i: number, weight: string): RawItem => ({ code: `${stage}${i}`, weight });
    if (!made.nested) return made.flat.map((weight, i) => leaf(i, weight));
    const aspect = made.inner.map((weight, i) => leaf(i, weight));
    return [{ code: `${stage}A`, weight: made.outer[0]!, items: aspect }, leaf(2, made.outer[1]!)];
  });

const codesOf = (list: RawItem[]): string[] => list.flatMap((item) => [item.code, ...codesOf(item.items ?? [])]);

const stage = (code: string): fc.Arbitrary<{ code: string; items: RawItem[]; [key: string]: unknown }> =>
  fc.record({
    code: fc.constant(code),
    kind: fc.constant('rubric'),
    aggregate: fc.constantFrom('mean', 'olympic'),
    quorum: fc.constantFrom<(number | string)[]>(1, 2, 'two_thirds'),
    items: items(code),
  });

/** A rule of panels such as the fast path takes, with any chain of tie-break keys. */
const rules = (count: number): fc.Arbitrary<RawField['rule']> =>
  fc
    .record({ shares: weights(count), stages: fc.tuple(...STAGES.slice(0, count).map(stage)) })
    .chain(({ shares, stages }) => {
      const keys = [...STAGES.slice(0, count), ...stages.flatMap((s) => codesOf(s.items)), 'penalty'];
      return fc.record({
        stages: fc.constant(stages.map((s, i) => ({ ...s, weight: shares[i]! }))),
        gates: fc.constant(['G']),
        adjustments: fc.constantFrom({}, { bonus_cap: '2' }, { bonus_cap: '1.5', clip: ['10', '72.5'] }),
        rounding: fc.record({ places: fc.integer({ min: 0, max: 4 }) }),
        ranking: fc.record({
          on: fc.constantFrom('rounded_final', 'exact'),
          method: fc.constantFrom('competition_1224', 'dense_1223', 'fractional'),
          tie_break: fc.shuffledSubarray(keys),
          tie_break_precision: fc.constantFrom('rounded to 1 place', 'rounded to 2 places'),
        }),
      });
    });

/** Few distinct marks, so that ties are common, with one that has hundredths. */
const marks = fc.array(fc.constantFrom(7000, 7100, 7150, 7200, 7225), { minLength: 3, maxLength: 3 });
const sheet: fc.Arbitrary<RawSheet> = fc.oneof(
  { weight: 8, arbitrary: marks },
  { weight: 1, arbitrary: fc.constantFrom<RawSheet[]>('absent', 'recused') },
);

const member = (stages: number, seats: number): fc.Arbitrary<RawMember> =>
  fc.record({
    ranking: fc.nat(RANKINGS - 1),
    reached: fc.oneof({ weight: 4, arbitrary: fc.constant(stages - 1) }, { weight: 1, arbitrary: fc.nat(stages - 1) }),
    eligible: fc.integer({ min: 0, max: 7 }).map((n) => n > 0),
    bonus: fc.constantFrom(0, 0, 100, 275),
    penalty: fc.constantFrom(0, 0, 50, 7300),
    sheets: fc.array(fc.array(sheet, { minLength: seats, maxLength: seats }), { minLength: stages, maxLength: stages }),
  });

/** A rule with a field of up to 30 nominees in three rankings, up to 12 seats, with everything that may be missing. */
export const fields: fc.Arbitrary<RawField> = fc
  .record({ count: fc.integer({ min: 1, max: 3 }), seats: fc.integer({ min: 1, max: 12 }) })
  .chain(({ count, seats }) =>
    fc.record({
      rule: rules(count),
      seats: fc.constant(seats),
      members: fc.array(member(count, seats), { minLength: 1, maxLength: 30 }),
    }),
  );

const decimal = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

/** The nominees of one ranking as a scoring problem; ids are positions in the field. */
export function problemOfRanking({ rule, members }: RawField, ranking: number): object {
  const nominees = members.flatMap((one, i) => {
    if (one.ranking !== ranking) return [];
    const panels = rule.stages.map(({ code }, s) => [code, Object.fromEntries((one.sheets[s] ?? []).map(sheetEntry))]);
    return {
      ...{ id: `N${i}`, gates: { G: one.eligible }, stageReached: rule.stages[one.reached]!.code },
      ...{ bonus: decimal(one.bonus), penalty: decimal(one.penalty) },
      ...(Object.fromEntries(panels) as object),
    };
  });
  return { rule, nominees };
}

function sheetEntry(given: RawSheet, seat: number): [string, unknown] {
  return [`E${seat}`, typeof given === 'string' ? { state: given } : given.map(decimal)];
}

/** The same as columns. */
export function columnsOf({ members, seats }: RawField, { stages }: Rule): Field {
  return {
    size: members.length,
    ranking: Uint16Array.from(members, ({ ranking }) => ranking),
    reached: Uint8Array.from(members, ({ reached }) => reached),
    eligible: Uint8Array.from(members, ({ eligible }) => Number(eligible)),
    bonus: Float64Array.from(members, ({ bonus }) => bonus),
    penalty: Float64Array.from(members, ({ penalty }) => penalty),
    stages: stages.map(({ leaves }, s) => {
      const sheets = members.flatMap((one) => one.sheets[s]!);
      const columns = {
        marks: new Uint16Array(members.length * seats * leaves.length),
        sheets: Uint8Array.from(sheets, stateOf),
      };
      sheets.forEach((given, i) => {
        if (typeof given !== 'string') columns.marks.set(given, i * leaves.length);
      });
      return columns;
    }),
  };
}

function stateOf(given: RawSheet): number {
  if (given === 'recused') return SHEET.notSeated;
  return given === 'absent' ? SHEET.absent : SHEET.present;
}
