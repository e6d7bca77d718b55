import { describe, expect, it } from '@jest/globals';

import { type Body, freeCode, newBody, newStage, withTerm } from '../../../../src/web/features/rubrics/rubric-body.js';
import {
  append,
  find,
  isUnder,
  moveBy,
  moveCriterion,
  parentOf,
  removeAt,
  replaceAt,
  settle,
} from '../../../../src/web/features/rubrics/tree-paths.js';

const NAMES = { id: 'nama', en: 'name' };

/** Two panel stages of one aspect each, the first with the criteria C1 and C2, and one gate. */
const body = (): Body => {
  const base = newBody('UJI');
  const stage = newStage('rubric', ['DESK', 'A', 'C1'], '60');
  const [aspect] = stage.aspects;
  const second = { ...aspect!.criteria[0]!, code: 'C2' };
  return {
    ...base,
    stages: [
      { ...stage, aspects: [{ ...aspect!, criteria: [...aspect!.criteria, second] }] },
      newStage('rubric', ['INT', 'B', 'D1'], '40'),
    ],
    gates: [{ code: 'PDS', names: NAMES }],
  };
};

const codes = (of: Body, aspect: string): string[] => {
  const found = find(of, aspect);
  return found.kind === 'aspect' ? found.node.criteria.map(({ code }) => code) : [];
};

describe('the tree of a rubric', () => {
  it('finds every kind of node by the path that the server names in a fault', () => {
    const kinds = ['', 'stages.1', 'stages.0.aspects.0', 'stages.0.aspects.0.criteria.1', 'gates', 'gates.0'];
    expect(kinds.map((path) => find(body(), path).kind)).toEqual([
      'rubric',
      'stage',
      'aspect',
      'criterion',
      'gates',
      'gate',
    ]);
  });

  it('falls back to what is left when a path leads to something that is gone', () => {
    expect(settle(body(), 'stages.0.aspects.0.criteria.7')).toBe('stages.0.aspects.0');
    expect(settle(body(), 'stages.9.aspects.0')).toBe('');
    expect(settle(body(), 'gates.4')).toBe('');
  });

  it('replaces one value and leaves everything beside it as the very same object', () => {
    const before = body();
    const after = replaceAt(before, 'stages.0.aspects.0.criteria.1.weight', '25');
    expect(find(after, 'stages.0.aspects.0.criteria.1').node).toMatchObject({ code: 'C2', weight: '25' });
    expect(after.stages[1]).toBe(before.stages[1]);
    expect(before).toEqual(body());
  });

  it('moves a node among its siblings, tells where it went, and stops at the ends', () => {
    const down = moveBy(body(), 'stages.0.aspects.0.criteria.0', 1);
    expect([codes(down.body, 'stages.0.aspects.0'), down.path]).toEqual([
      ['C2', 'C1'],
      'stages.0.aspects.0.criteria.1',
    ]);
    const stuck = moveBy(down.body, down.path, 1);
    expect(stuck).toEqual(down);
  });

  it('removes a node and goes to the next sibling, or to the parent when none is left', () => {
    const first = removeAt(body(), 'stages.0.aspects.0.criteria.0');
    expect([codes(first.body, 'stages.0.aspects.0'), first.path]).toEqual([['C2'], 'stages.0.aspects.0.criteria.0']);
    expect(removeAt(first.body, first.path).path).toBe('stages.0.aspects.0');
    expect(removeAt(body(), 'gates.0').path).toBe('gates');
  });

  it('takes a criterion to the end of another aspect', () => {
    const moved = moveCriterion(body(), 'stages.0.aspects.0.criteria.0', 'stages.1.aspects.0');
    expect(codes(moved.body, 'stages.0.aspects.0')).toEqual(['C2']);
    expect(codes(moved.body, 'stages.1.aspects.0')).toEqual(['D1', 'C1']);
    expect(moved.path).toBe('stages.1.aspects.0.criteria.1');
  });

  it('adds behind the last and knows the parent of every node', () => {
    const added = append(body(), 'gates', { code: 'TUNGGAK', names: NAMES });
    expect([added.path, find(added.body, added.path).kind]).toEqual(['gates.1', 'gate']);
    expect(['gates.1', 'stages.0', 'stages.0.aspects.2', 'stages.0.aspects.2.criteria.1'].map(parentOf)).toEqual([
      'gates',
      '',
      'stages.0',
      'stages.0.aspects.2',
    ]);
  });

  it('counts a fault to a node and to everything above it, never to a neighbour with a longer number', () => {
    expect(isUnder('stages.1.weight', 'stages.1')).toBe(true);
    expect(isUnder('stages.10.weight', 'stages.1')).toBe(false);
    expect(isUnder('stages.1.weight', '')).toBe(true);
  });

  it('leaves a term out when it is emptied, because an empty one would be a fault', () => {
    const criterion = { code: 'C1', names: NAMES, weight: '100', unit: '%' };
    expect(withTerm(criterion, 'unit', '')).toEqual({ code: 'C1', names: NAMES, weight: '100' });
    expect(withTerm(criterion, 'unit', 'orang')).toEqual({ ...criterion, unit: 'orang' });
  });

  it('proposes a code that nobody uses', () => {
    expect(freeCode(['C1', 'C2'], 'C')).toBe('C3');
  });
});
