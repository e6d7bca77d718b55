import { describe, expect, it } from '@jest/globals';

import { byAge, neighboursOf } from '../../../../src/web/features/verification/queue.js';
import { nomination } from './nomination.js';

const at = (id: string, minute: number) =>
  nomination({ id, submittedAt: `2026-11-23T08:${String(minute).padStart(2, '0')}:00.000Z` });
const [a, b, c] = [at('a', 1), at('b', 2), at('c', 3)];

describe('The verification queue', () => {
  it('puts the file that has waited longest first', () => {
    expect(byAge([c, a, b]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('leads from a file to the one before and the one after it', () => {
    expect(neighboursOf([a, b, c], b)).toEqual({ previous: a, next: c, place: 2, count: 3 });
    expect(neighboursOf([a, b, c], a)).toMatchObject({ previous: c, next: b, place: 1 });
  });

  it('begins anew after the last file', () => {
    expect(neighboursOf([a, b, c], c)).toMatchObject({ next: a });
  });

  it('goes on from the place of a file that was decided just now', () => {
    expect(neighboursOf([a, c], b)).toEqual({ previous: a, next: c, place: null, count: 2 });
  });

  it('ends when nothing else waits', () => {
    expect(neighboursOf([b], b)).toEqual({ previous: null, next: null, place: 1, count: 1 });
    expect(neighboursOf([], b)).toEqual({ previous: null, next: null, place: null, count: 0 });
  });
});
