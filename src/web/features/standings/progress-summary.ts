import { type Schemas } from '../../api/client.js';

type Row = Pick<Schemas['ProgressView'], 'sheets'>;
type Sheet = Schemas['SheetProgressView'];
type State = Sheet['state'];

/** When a stage takes sheets. */
export interface StageTimes {
  readonly code: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** A seat that has not handed in everything of a stage. */
export interface Awaited {
  readonly seatId: string;
  readonly seatNumber: number;
  readonly stage: string;
  readonly left: number;
  readonly drafts: number;
  readonly closesAt: string | null;
  readonly phase: 'ahead' | 'open' | 'late';
}

export interface ProgressSummary {
  readonly submitted: number;
  readonly awaited: number;
  readonly late: number;
  readonly recused: number;
  /** Late first, then by number of sheets left, then by seat. */
  readonly waiting: readonly Awaited[];
}

/** A sheet that is still to come. */
const isLeft = (state: State): boolean => state === 'awaited' || state === 'draft';

/** Where a stage stands at `now`; without a calendar entry nothing is late. */
function phaseOf(times: StageTimes | undefined, now: number): Awaited['phase'] {
  if (!times) return 'open';
  if (now < Date.parse(times.opensAt)) return 'ahead';
  // The last second counts as in time, as on the server.
  return now < Date.parse(times.closesAt) + 1000 ? 'open' : 'late';
}

/** How far a ranking's sheets have come, and which seats are still awaited. Pure. */
export function summarise(rows: readonly Row[], stages: readonly StageTimes[], now: number): ProgressSummary {
  const times = new Map(stages.map((stage) => [stage.code, stage]));
  const sheets = rows.flatMap((row) => row.sheets);
  const waiting = [...groupBySeat(sheets.filter(({ state }) => isLeft(state))).values()].map((left): Awaited => {
    const [{ seatId, seatNumber, stage }] = left;
    const own = times.get(stage);
    return {
      ...{ seatId, seatNumber, stage },
      left: left.length,
      drafts: left.filter(({ state }) => state === 'draft').length,
      closesAt: own?.closesAt ?? null,
      phase: phaseOf(own, now),
    };
  });
  const sum = (list: readonly Awaited[]): number => list.reduce((total, { left }) => total + left, 0);
  return {
    submitted: sheets.filter(({ state }) => state === 'submitted').length,
    awaited: sum(waiting),
    late: sum(waiting.filter(({ phase }) => phase === 'late')),
    recused: sheets.filter(({ state }) => state === 'recused').length,
    waiting: waiting.toSorted(
      (a, b) =>
        Number(b.phase === 'late') - Number(a.phase === 'late') || b.left - a.left || a.seatNumber - b.seatNumber,
    ),
  };
}

type Group = [Sheet, ...Sheet[]];

function groupBySeat(sheets: readonly Sheet[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const sheet of sheets) {
    const key = `${sheet.stage}/${sheet.seatId}`;
    const group = groups.get(key);
    if (group) group.push(sheet);
    else groups.set(key, [sheet]);
  }
  return groups;
}

/** Of how many sheets of a column, or of a row, so many are handed in; recused and voided ones are not asked for. */
export function share(sheets: readonly Sheet[]): { readonly done: number; readonly all: number } {
  const asked = sheets.filter(({ state }) => state === 'submitted' || isLeft(state));
  return { done: asked.filter(({ state }) => state === 'submitted').length, all: asked.length };
}

/** A column of the matrix: a seat in a stage, in the order of the stages and of the seats. */
export interface ProgressColumn {
  readonly stage: string;
  readonly seatId: string;
  readonly seatNumber: number;
}

export const columnId = (stage: string, seatId: string): string => `${stage}/${seatId}`;

/** Every seat that any nominee has a sheet of, stage by stage in the order given. */
export function columnsOf(rows: readonly Row[], stageOrder: readonly string[]): ProgressColumn[] {
  const columns = new Map<string, ProgressColumn>();
  for (const { stage, seatId, seatNumber } of rows.flatMap(({ sheets }) => sheets))
    columns.set(columnId(stage, seatId), { stage, seatId, seatNumber });
  const place = (stage: string): number => {
    const found = stageOrder.indexOf(stage);
    return found < 0 ? stageOrder.length : found;
  };
  return [...columns.values()].toSorted(
    (a, b) => place(a.stage) - place(b.stage) || a.stage.localeCompare(b.stage) || a.seatNumber - b.seatNumber,
  );
}
