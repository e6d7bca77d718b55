import { describe, expect, it } from '@jest/globals';

import {
  isUnderReview as isUnderReviewThere,
  NOMINATION_LIFECYCLE,
} from '../../../../src/features/nominations/nomination.lifecycle.js';
import {
  ACTS,
  isUnderReview,
  mayFollow,
  NOMINATION_STATES,
  OUTCOME,
} from '../../../../src/web/features/nominations/next-states.js';

describe('The buttons of a nomination', () => {
  it.each(ACTS)('offer to %s exactly where the lifecycle of the server allows it', (act) => {
    const offered = NOMINATION_STATES.filter((state) => mayFollow(state, act));
    const allowed = NOMINATION_STATES.filter((state) => NOMINATION_LIFECYCLE.next[state].includes(OUTCOME[act]));
    expect(offered).toEqual(allowed);
  });

  it('let figures and gates be decided in the states in which the server takes them', () => {
    expect(NOMINATION_STATES.filter(isUnderReview)).toEqual(NOMINATION_STATES.filter(isUnderReviewThere));
  });
});
