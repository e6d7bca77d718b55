import { type Schemas } from '../../api/client.js';

type Row = Schemas['ConflictRowView'];
type Cell = Schemas['ConflictCellView'];

/** What a cell says in one word. */
export type CellState = 'none' | 'awaited' | 'recused' | 'unassigned';

export const CELL_STATES: readonly CellState[] = ['none', 'awaited', 'recused', 'unassigned'];

/** A recusal stands above whatever was declared. */
export function cellState({ state, declaration }: Pick<Cell, 'state' | 'declaration'>): CellState {
  if (state === 'recused' || state === 'unassigned') return state;
  return declaration === 'none' ? 'none' : 'awaited';
}

/** A seat and how many nominees it has not declared itself about. */
export interface AwaitedDeclarations {
  readonly seatId: string;
  readonly seatLabel: string;
  readonly nominees: readonly string[];
}

/** Who still owes a declaration, those who owe most first. */
export function awaitedDeclarations(rows: readonly Row[]): AwaitedDeclarations[] {
  const seats = new Map<string, { seatLabel: string; nominees: string[] }>();
  for (const { nomineeName, seats: cells } of rows) {
    for (const cell of cells.filter((one) => cellState(one) === 'awaited')) {
      const seat = seats.get(cell.seatId) ?? { seatLabel: cell.seatLabel, nominees: [] };
      seat.nominees.push(nomineeName);
      seats.set(cell.seatId, seat);
    }
  }
  return [...seats]
    .map(([seatId, seat]) => ({ seatId, ...seat }))
    .toSorted((a, b) => b.nominees.length - a.nominees.length || a.seatLabel.localeCompare(b.seatLabel));
}
