import { expect, it } from '@jest/globals';

import { faultPlace, MOST_BYTES, readyFiles } from '../../../../src/web/features/comparisons/comparison-files.js';

const file = (size: number): File => ({ size, name: 'x' }) as File;

it('a comparison is sent when all three files are there and none is too large', () => {
  const small = file(100);
  expect(readyFiles({ rule: small, marks: small })).toBeNull();
  expect(readyFiles({ rule: small, marks: small, claimed: file(MOST_BYTES + 1) })).toBeNull();
  expect(readyFiles({ rule: small, marks: small, claimed: file(MOST_BYTES) })).toMatchObject({ rule: small });
});

it('a fault is found by its file, its sheet and its cell', () => {
  expect(faultPlace('marks/DESK/C7')).toEqual({ part: 'marks', sheet: 'DESK', cell: 'C7', path: null });
  expect(faultPlace('claimed/B2')).toEqual({ part: 'claimed', sheet: null, cell: 'B2', path: null });
  expect(faultPlace('marks/DESK/7')).toEqual({ part: 'marks', sheet: 'DESK', cell: '7', path: null });
  expect(faultPlace('marks/DESK')).toEqual({ part: 'marks', sheet: 'DESK', cell: null, path: null });
  expect(faultPlace('rule/stages/0/weight')).toEqual({
    part: 'rule',
    sheet: null,
    cell: null,
    path: 'stages/0/weight',
  });
  expect(faultPlace('claimed')).toEqual({ part: 'claimed', sheet: null, cell: null, path: null });
});
