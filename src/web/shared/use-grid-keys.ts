import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';

import { type CellPlace, type GridSize, moveInGrid } from './grid-moves.js';

interface GridKeys {
  /** Only this cell is in the tab order. */
  readonly active: CellPlace;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusCell: (place: CellPlace) => void;
}

/**
 * Keys of a grid with one tab stop: arrows, Home, End and the page keys move the focus from cell to cell. A cell is the element
 * with `data-cell="row:column"`; `reveal` brings a row that is not in the page into it first.
 */
export function useGridKeys(
  frame: RefObject<HTMLElement | null>,
  size: GridSize,
  reveal: (row: number) => void,
): GridKeys {
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const next = moveInGrid(active, event.key, event.ctrlKey, size);
      if (!next) return;
      event.preventDefault();
      setActive(next);
      reveal(next.row);
      requestAnimationFrame(() => {
        const cell = `[data-cell="${String(next.row)}:${String(next.column)}"]`;
        frame.current?.querySelector<HTMLElement>(cell)?.focus();
      });
    },
    [active, frame, reveal, size],
  );
  return { active, onKeyDown, onFocusCell: setActive };
}
