import { describe, expect, it } from '@jest/globals';

import { effectiveFrom, isPublic } from '../../../src/features/publication/publication.rules.js';

const at = (time: string) => new Date(`2026-03-05T${time}Z`);

describe('the instant of a publication', () => {
  it('is the one wished for, and now when that has passed', () => {
    expect(effectiveFrom(at('02:00:00.001'), at('02:00:00.000'))).toEqual(at('02:00:00.001'));
    expect(effectiveFrom(at('01:59:59.999'), at('02:00:00.000'))).toEqual(at('02:00:00.000'));
  });

  it('is public itself, and the millisecond before it is not', () => {
    expect(isPublic(at('02:00:00.000'), at('02:00:00.000'))).toBe(true);
    expect(isPublic(at('02:00:00.000'), at('01:59:59.999'))).toBe(false);
  });
});
