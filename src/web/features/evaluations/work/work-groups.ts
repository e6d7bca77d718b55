import { type Entry } from '../outbox/entry.js';
import { seenValue } from '../outbox/queue.js';
import { valueOn } from '../outbox/outbox.js';
import { type Assignment, type KeptCategory, type KeptSheet, type Work } from '../store/evaluator-database.js';
import { groupBy } from './group-by.js';

/** Where a sheet stands; `ready` is complete and not handed in. */
export type CellState = 'awaited' | 'draft' | 'ready' | 'submitted' | 'voided';

/** One sheet in the list. */
export interface Cell {
  readonly key: string;
  readonly stage: string;
  readonly state: CellState;
  readonly marked: number;
  readonly criteria: number;
  /** Own values that are only on this device, and those of them that ask for a decision. */
  readonly waiting: number;
  readonly asking: number;
}

export interface Line {
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly isDeclared: boolean;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface StageHead {
  readonly code: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly submitted: number;
  readonly total: number;
}

/** One ranking with its nominees, and how far the own work on it is. */
export interface Group {
  readonly rankingId: string;
  readonly names: { readonly id: string; readonly en: string };
  readonly category: KeptCategory | null;
  /** Its result is sealed: nothing is left to do. */
  readonly isDecided: boolean;
  readonly stages: readonly StageHead[];
  readonly lines: readonly Line[];
}

/** Everything the list is made of, as it lies on this device. */
export interface WorkTables {
  readonly work: readonly Work[];
  readonly assignments: readonly Assignment[];
  readonly categories: readonly KeptCategory[];
  readonly sheets: readonly KeptSheet[];
  readonly outbox: readonly Entry[];
}

/** The work list by ranking: what is undecided first, the earliest deadline first. */
export function groupWork(tables: WorkTables): Group[] {
  const { work, assignments, categories } = tables;
  const assigned = new Map(assignments.map((one) => [one.nominationId, one]));
  const sheets = new Map(tables.sheets.map(({ key, sheet }) => [key, sheet]));
  const entries = groupBy(tables.outbox, ({ sheet }) => sheet);
  const cellOf = (row: Work): Cell => toCell(row, sheets.get(row.key), entries.get(row.key) ?? []);
  const groups = [...groupBy(work, ({ rankingId }) => rankingId)].map(([rankingId, rows]): Group => {
    const ids = rows.map(({ nominationId }) => nominationId);
    const categoryId = ids.map((id) => assigned.get(id)?.category?.id).find((id) => id !== undefined);
    const lines = [...groupBy(rows, ({ nominationId }) => nominationId).values()].map((own) => toLine(own, cellOf));
    return {
      rankingId,
      names: rows[0]?.category ?? { id: '', en: '' },
      category: categories.find(({ id }) => id === categoryId) ?? null,
      isDecided: !ids.some((id) => assigned.has(id)),
      stages: stagesOf(rows, lines),
      lines: lines.toSorted((a, b) => a.nomineeName.localeCompare(b.nomineeName, 'id')),
    };
  });
  return groups.toSorted((a, b) => Number(a.isDecided) - Number(b.isDecided) || urgency(a).localeCompare(urgency(b)));
}

function toLine(rows: readonly Work[], cellOf: (row: Work) => Cell): Line {
  const [first] = rows;
  return {
    nominationId: first?.nominationId ?? '',
    nomineeName: first?.nomineeName ?? '',
    isDeclared: first?.declaration === 'none',
    cells: new Map(rows.map((row) => [row.stage, cellOf(row)])),
  };
}

function toCell(row: Work, sheet: KeptSheet['sheet'] | undefined, entries: readonly Entry[]): Cell {
  const ofCriterion = groupBy(entries, ({ criterion }) => criterion);
  const codes = sheet?.marks.map(({ criterion }) => criterion) ?? [...ofCriterion.keys()];
  const marks = codes.map((code) => seenValue(ofCriterion.get(code) ?? [], valueOn(sheet, code)).mark);
  const marked = sheet || entries.length > 0 ? marks.filter((mark) => mark !== null).length : row.marked;
  const state = sheet?.state ?? row.state;
  const isOpen = state === 'awaited' || state === 'draft';
  return {
    key: row.key,
    stage: row.stage,
    state: isOpen && marked === row.criteria ? 'ready' : isOpen && marked > 0 ? 'draft' : state,
    marked,
    criteria: row.criteria,
    waiting: ofCriterion.size,
    asking: entries.filter((entry) => entry.state !== 'waiting').length,
  };
}

function stagesOf(rows: readonly Work[], lines: readonly Line[]): StageHead[] {
  const heads = [...groupBy(rows, ({ stage }) => stage)].map(([code, own]): StageHead => {
    const cells = lines.flatMap(({ cells: all }) => all.get(code) ?? []);
    return {
      code,
      opensAt: own[0]?.opensAt ?? null,
      closesAt: own[0]?.closesAt ?? null,
      submitted: cells.filter(({ state }) => state === 'submitted').length,
      total: cells.length,
    };
  });
  return heads.toSorted((a, b) => last(a).localeCompare(last(b)) || a.code.localeCompare(b.code));
}

/** Sorts behind every ISO instant. */
const NEVER = '9999-12-31T00:00:00.000Z';

const last = ({ closesAt }: StageHead): string => closesAt ?? NEVER;

/** The earliest deadline of a stage in which something is left to do. */
const urgency = ({ stages }: Group): string =>
  stages
    .filter(({ submitted, total }) => submitted < total)
    .map(last)
    .toSorted()[0] ?? NEVER;

/** Whether a stage takes marks at an instant, as far as this device can tell; the server decides. */
export type Phase = 'unscheduled' | 'upcoming' | 'open' | 'over';

export function phaseOf({ opensAt, closesAt }: Pick<StageHead, 'opensAt' | 'closesAt'>, now: number): Phase {
  if (opensAt === null || closesAt === null) return 'unscheduled';
  if (now < Date.parse(opensAt)) return 'upcoming';
  return now <= Date.parse(closesAt) ? 'open' : 'over';
}
