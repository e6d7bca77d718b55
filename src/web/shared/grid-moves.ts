/** A cell of a grid by its place, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 10;

/** Where a key leads from a cell, as the ARIA grid pattern has it; null for a key that does not move. Never leaves the grid. */
export function moveInGrid(at: CellPlace, key: string, isFar: boolean, { rows, columns }: GridSize): CellPlace | null {
  const wanted = target(at, key, isFar, { rows, columns });
  return (
    wanted && {
      row: Math.max(0, Math.min(rows - 1, wanted.row)),
      column: Math.max(0, Math.min(columns - 1, wanted.column)),
    }
  );
}

function target({ row, column }: CellPlace, key: string, isFar: boolean, size: GridSize): CellPlace | null {
  switch (key) {
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? size.rows : row, column: size.columns };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'PageUp':
      return { row: row - PAGE, column };
    default:
      return null;
  }
}
