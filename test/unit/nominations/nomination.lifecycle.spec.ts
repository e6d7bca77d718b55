import { describe, expect, it } from '@jest/globals';

import { assertTransition, canBecome } from '../../../src/core/lifecycle.js';
import {
  hasLeft,
  isEditable,
  isUnderReview,
  NOMINATION_LIFECYCLE,
  NOMINATION_STATES,
} from '../../../src/features/nominations/nomination.lifecycle.js';

describe('the path of a nomination', () => {
  it('has these steps and no others', () => {
    const steps = NOMINATION_STATES.flatMap((from) =>
      NOMINATION_STATES.filter((to) => canBecome(NOMINATION_LIFECYCLE, from, to)).map((to) => `${from} > ${to}`),
    );
    expect(steps).toEqual([
      'draft > submitted',
      'draft > withdrawn',
      'submitted > submitted',
      'submitted > returned',
      'submitted > verified',
      'submitted > failed',
      'submitted > withdrawn',
      'returned > submitted',
      'returned > failed',
      'returned > withdrawn',
      'verified > returned',
      'verified > failed',
      'verified > withdrawn',
    ]);
  });

  it('ends for good once it has left the award', () => {
    for (const state of NOMINATION_STATES) {
      expect(NOMINATION_LIFECYCLE.next[state].length === 0).toBe(hasLeft(state));
    }
  });

  it('lets a file be changed until it is decided, and be checked once it is handed in', () => {
    expect(NOMINATION_STATES.filter(isEditable)).toEqual(['draft', 'submitted', 'returned']);
    expect(NOMINATION_STATES.filter(isUnderReview)).toEqual(['submitted', 'verified']);
  });

  it('names both ends of a step that it refuses', () => {
    expect(() => {
      assertTransition(NOMINATION_LIFECYCLE, 'failed', 'submitted');
    }).toThrow(
      expect.objectContaining({ code: 'nomination.state-not-allowed', params: { from: 'failed', to: 'submitted' } }),
    );
  });
});
