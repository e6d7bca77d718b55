import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { diff, type JsonObject, type Line } from '../../../../src/web/features/oversight/audit/diff.js';

/** `changed stages/national · INT/closesAt: 1 → 2` */
const written = ({ path, kind, before, after }: Line): string => {
  const place = path.map((step) => (typeof step === 'string' ? step : step.item)).join('/');
  const sides = [before, after].filter((side) => side !== undefined).map((side) => JSON.stringify(side));
  return `${kind} ${place}: ${[...new Set(sides)].join(' → ')}`;
};
const said = (before: JsonObject | null, after: JsonObject | null): string[] => diff(before, after).map(written);

describe('The difference that an audit entry records', () => {
  it('names a changed value with what it was and what it is, and keeps what stayed apart', () => {
    expect(said({ state: 'draft', name: 'A' }, { state: 'submitted', name: 'A' })).toEqual([
      'changed state: "draft" → "submitted"',
      'same name: "A"',
    ]);
  });

  it('says of a value that only one side has that it was added or removed', () => {
    expect(said({ old: 1, kept: 2 }, { kept: 2, fresh: 3 })).toEqual([
      'removed old: 1',
      'same kept: 2',
      'added fresh: 3',
    ]);
  });

  it('goes into nested values to the one that changed', () => {
    const before = { criterion: 'KEP1', verified: { state: 'pending', value: null } };
    const after = { criterion: 'KEP1', verified: { state: 'value', value: '39.99' } };
    expect(said(before, after)).toEqual([
      'same criterion: "KEP1"',
      'changed verified/state: "pending" → "value"',
      'changed verified/value: null → "39.99"',
    ]);
  });

  it('lists everything that was recorded when there is nothing to compare with', () => {
    expect(said(null, { seat: 4, hash: 'x' })).toEqual(['added seat: 4', 'added hash: "x"']);
    expect(said({ seat: 4 }, null)).toEqual(['removed seat: 4']);
    expect(said(null, null)).toEqual([]);
  });

  it('recognises items by what they are known by, so that one at the front does not make the others look changed', () => {
    const interview = { level: 'national', code: 'INT', closesAt: 2 };
    const before = { stages: [interview] };
    const after = { stages: [{ level: 'provincial', code: 'INT', closesAt: 1 }, interview] };
    expect(said(before, after).filter((line) => !line.startsWith('same'))).toEqual([
      'added stages/provincial · INT/level: "provincial"',
      'added stages/provincial · INT/code: "INT"',
      'added stages/provincial · INT/closesAt: 1',
    ]);
  });

  it('takes a role that moved to another province as one role less and one more', () => {
    const grant = (provinceCode: string) => ({ role: 'evaluator', provinceCode, nomineeId: null });
    const kinds = diff({ grants: [grant('73')] }, { grants: [grant('91')] }).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['added', 'removed']));
  });

  it('compares lists of plain values place by place', () => {
    expect(said({ marks: [7600, 7900] }, { marks: [7600, 8000, 7700] })).toEqual([
      'same marks/1: 7600',
      'changed marks/2: 7900 → 8000',
      'added marks/3: 7700',
    ]);
  });

  it('shows an empty list or object as itself, and what was written into an empty field value by value', () => {
    expect(said({ divisions: [] }, { divisions: [] })).toEqual(['same divisions: []']);
    expect(said({ panel: null }, { panel: { name: 'Tim' } })).toEqual(['added panel/name: "Tim"']);
  });

  it('finds no difference between equal states, and none missing between any two', () => {
    const states = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>;
    fc.assert(fc.property(states, (state) => diff(state, structuredClone(state)).every(({ kind }) => kind === 'same')));
    fc.assert(
      fc.property(states, states, (before, after) => {
        const isSame = canonical(before) === canonical(after);
        return isSame === diff(before, after).every(({ kind }) => kind === 'same');
      }),
    );
  });
});

/** Equality as JSON: keys in any order, and no difference between 0 and -0. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
