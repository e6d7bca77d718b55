import { type Lifecycle } from '../../core/lifecycle.js';

export const RANKING_STATES = ['open', 'shortlisted', 'sealed', 'published'] as const;
export type RankingState = (typeof RANKING_STATES)[number];

/**
 * A ranking gathers marks, is cut to those who go on, is sealed and becomes public. A shortlist may be taken back while
 * nothing is sealed. An upheld objection seals a new version of a published result, which is then published again.
 */
export const RANKING_LIFECYCLE: Lifecycle<RankingState> = {
  thing: 'ranking',
  initial: 'open',
  next: {
    open: ['shortlisted', 'sealed'],
    shortlisted: ['open', 'sealed'],
    sealed: ['published'],
    published: ['sealed'],
  },
};

/** True while marks and figures may still change its outcome. */
export const isUndecided = (state: RankingState): boolean => state === 'open' || state === 'shortlisted';
