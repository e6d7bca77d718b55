import { type FaultCode, faultText } from '../fault-messages.js';
import { type Fault } from '../faults.js';
import { LIMITS } from '../limits.js';
import { type CellPlace, placeOf, type Spot } from './table.js';

/** A fault in a file, with the cell, row, sheet or file where it stands. */
export interface TableFault extends Fault {
  readonly cell: CellPlace;
}

/** Gathers the faults of files; after the limit only counts. */
export class TableFaults {
  private readonly found: TableFault[] = [];
  private readonly faulty = new Set<string>();
  private omitted = 0;

  add(spot: Spot, code: FaultCode, params: Record<string, string | number> = {}): void {
    const told = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value).slice(0, 200)]));
    this.place(placeOf(spot), { code, path: '', message: faultText({ code, params: told }, 'en'), params: told });
  }

  /** A fault that a parser found, at the place that was found for it; not a second one for the same cell. */
  place(cell: CellPlace, fault: Fault): void {
    const key = JSON.stringify([cell.file, cell.sheet, cell.row, cell.column]);
    if (cell.column !== undefined && this.faulty.has(key)) return;
    this.faulty.add(key);
    if (this.found.length < LIMITS.faults) this.found.push({ ...fault, cell });
    else this.omitted += 1;
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  /** In order of discovery; the last tells how many were left out. */
  list(): TableFault[] {
    const [first] = this.found;
    if (this.omitted === 0 || !first) return [...this.found];
    const params = { count: String(this.omitted) };
    const message = faultText({ code: 'faults.more', params }, 'en');
    return [...this.found, { code: 'faults.more', path: '', message, params, cell: { file: first.cell.file } }];
  }
}

/** Words of a place in both languages, as they stand in front of a fault: `nilai.xlsx, lembar DESK, baris 7, kolom C (D1)`. */
export function placeText({ file, sheet, row, column, heading }: CellPlace, locale: 'id' | 'en'): string {
  const words = locale === 'id' ? (['lembar', 'baris', 'kolom'] as const) : (['sheet', 'row', 'column'] as const);
  const parts = [sheet, row, column].flatMap((part, i) => (part === undefined ? [] : [`${words[i]} ${part}`]));
  return [file, ...parts].join(', ') + (heading === undefined ? '' : ` (${heading})`);
}
