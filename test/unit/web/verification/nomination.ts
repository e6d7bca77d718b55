import { type Nomination } from '../../../../src/web/features/nominations/next-states.js';

/** A nomination as the API answers it; only what a test is about needs to be said. */
export const nomination = (
  change: Partial<Nomination> = {},
  nominee: Partial<Nomination['nominee']> = {},
): Nomination => ({
  id: 'n',
  categoryId: 'category',
  rankingId: 'ranking',
  nominee: {
    id: 'nominee',
    kind: 'company',
    name: 'PT Contoh (sintetis)',
    provinceCode: '73',
    regencyCode: null,
    sectorCode: null,
    sizeClassCode: null,
    ...nominee,
  },
  state: 'submitted',
  stateReason: null,
  cureUntil: null,
  submittedAt: '2026-11-23T08:00:00.000Z',
  originId: null,
  version: 1,
  ...change,
});
