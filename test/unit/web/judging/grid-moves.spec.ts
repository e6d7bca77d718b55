import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { moveInGrid } from '../../../../src/web/shared/grid-moves.js';

const SIZE = { rows: 30, columns: 9 };
const from = { row: 5, column: 4 };

it('arrows go one cell, Home and End to the ends of the row, with Ctrl to the corners', () => {
  const to = (key: string, isFar = false) => moveInGrid(from, key, isFar, SIZE);
  expect(to('ArrowRight')).toEqual({ row: 5, column: 5 });
  expect(to('ArrowLeft')).toEqual({ row: 5, column: 3 });
  expect(to('ArrowDown')).toEqual({ row: 6, column: 4 });
  expect(to('ArrowUp')).toEqual({ row: 4, column: 4 });
  expect(to('Home')).toEqual({ row: 5, column: 0 });
  expect(to('End')).toEqual({ row: 5, column: 8 });
  expect(to('Home', true)).toEqual({ row: 0, column: 0 });
  expect(to('End', true)).toEqual({ row: 29, column: 8 });
  expect(to('PageDown')).toEqual({ row: 15, column: 4 });
});

it('other keys are left to the page', () => {
  expect(moveInGrid(from, 'Tab', false, SIZE)).toBeNull();
  expect(moveInGrid(from, 'a', false, SIZE)).toBeNull();
});

it('no key leaves the grid', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 }),
      (rows, columns, steps) => {
        let at = { row: 0, column: 0 };
        for (const [key, isFar] of steps) {
          at = moveInGrid(at, key, isFar, { rows, columns }) ?? at;
          expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true);
        }
      },
    ),
  );
});
