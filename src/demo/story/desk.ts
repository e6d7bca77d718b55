import { forEachOf } from '../client/pool.js';
import { evaluatorKey } from '../data/people.js';
import { levelOf } from '../marks.js';
import { type Level, type Marks, type PlannedContest, SEATS } from '../plan/index.js';
import { type Act, contestsOf, judgedIn, nominationOf, rankingOf, type Standing, type Story } from './story.js';

/** A sheet that somebody is to fill in. */
export interface PlannedSheet extends Standing {
  readonly seat: number;
  readonly stage: string;
  /** As many as are given, in the order of the stage. */
  readonly marks: Marks;
  readonly isHandedIn: boolean;
}

/** The panel marks the files at the desk: all of them, or as many as each seat has come to. */
export const desk = (level: Level): Act => ({
  title: `Desk evaluation, ${level}`,
  async tell(story, progress) {
    const sheets = contestsOf(story, level).flatMap((contest) => deskSheets(contest));
    progress.expect(sheets.length);
    await markAll(story, sheets, progress.step);
  },
});

/** What each seat hands in, then what it has begun. */
function deskSheets(contest: PlannedContest): PlannedSheet[] {
  const { progress } = contest;
  const sheets = sheetsOf(contest, 'DESK');
  if (!progress) return sheets;
  return SEATS.flatMap((seat) => {
    const { submitted = 0, begun = 0 } = progress.get(seat) ?? {};
    const own = sheets.filter((sheet) => sheet.seat === seat);
    return [...own.slice(0, submitted), ...own.slice(submitted, submitted + begun).map(half)];
  });
}

const half = (sheet: PlannedSheet): PlannedSheet => ({
  ...sheet,
  marks: sheet.marks.slice(0, Math.ceil(sheet.marks.length / 2)),
  isHandedIn: false,
});

/** The sheets of one stage of a contest, seat by seat: neighbours in the list belong to different nominees. */
export function sheetsOf(
  contest: PlannedContest,
  stage: string,
  isWanted: (standing: Standing) => boolean = () => true,
): PlannedSheet[] {
  const standings = judgedIn(contest).filter(isWanted);
  return SEATS.flatMap((seat) =>
    standings.flatMap((standing) => {
      const marks = standing.entry.sheets.get(stage)?.get(seat);
      return marks ? [{ ...standing, seat, stage, marks, isHandedIn: true }] : [];
    }),
  );
}

interface AssignedSheet {
  readonly nominationId: string;
  readonly stage: string;
  readonly state: 'awaited' | 'draft' | 'submitted' | 'voided';
}

interface ScoreSheet {
  readonly id: string;
  readonly state: 'draft' | 'submitted' | 'voided';
  readonly marks: readonly { readonly criterion: string; readonly mark: string | null }[];
  readonly version: number;
}

/** Fills in every sheet that is not in yet, and hands it in unless it is only begun. */
export async function markAll(story: Story, sheets: readonly PlannedSheet[], step: () => void): Promise<void> {
  const done = await submitted(story, sheets);
  await forEachOf(sheets, async (sheet) => {
    if (!done.has(sheetKey(sheet.seat, nominationOf(story, sheet).id, sheet.stage))) await mark(story, sheet);
    step();
  });
}

const sheetKey = (seat: number, nominationId: string, stage: string): string =>
  `${String(seat)} ${nominationId} ${stage}`;

async function submitted(story: Story, sheets: readonly PlannedSheet[]): Promise<Set<string>> {
  const keys = new Set<string>();
  const contests = [...new Set(sheets.map(({ contest }) => contest))];
  const pairs = contests.flatMap((contest) => SEATS.map((seat) => ({ contest, seat })));
  await forEachOf(pairs, async ({ contest, seat }) => {
    const ask = {
      as: evaluatorKey(contest.level, seat),
      query: { rankingId: rankingOf(story, contest), state: 'submitted' },
    };
    for (const { nominationId, stage } of await story.api.all<AssignedSheet>('listMyScoreSheets', ask)) {
      keys.add(sheetKey(seat, nominationId, stage));
    }
  });
  return keys;
}

async function mark(story: Story, sheet: PlannedSheet): Promise<void> {
  const { contest, seat, stage, marks, isHandedIn } = sheet;
  const as = evaluatorKey(contest.level, seat);
  const path = { nominationId: nominationOf(story, sheet).id, stage };
  let current = await story.api.call<ScoreSheet>('openScoreSheet', { as, path });
  const { id } = current;
  for (const [place, { criterion, mark: given }] of current.marks.entries()) {
    const points = marks[place];
    if (given !== null || points === undefined) continue;
    const body = { ...markBody(contest, criterion, points), ...(!isHandedIn && place === 0 && { comment: NOTE }) };
    current = await story.api.call('saveMark', { as, path: { id, criterion }, body, version: current.version });
  }
  if (isHandedIn) await story.api.call('submitScoreSheet', { as, path: { id }, version: current.version });
}

/** What an evaluator notes down while a sheet is still open. */
const NOTE = 'Bandingkan dengan lampiran; tanyakan lagi saat wawancara (catatan contoh, sintetis).';

function markBody({ rubric }: PlannedContest, code: string, points: number) {
  const criteria = rubric.stages.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.criteria));
  const levels = criteria.find((criterion) => criterion.code === code)?.levelDescriptors ?? [];
  const level = levelOf(levels, points);
  return { mark: String(points), ...(level !== undefined && { level }), ...commentOf(levels.length, level) };
}

/** The lowest and the highest level are explained. */
const commentOf = (levels: number, level: number | undefined): { comment?: string } =>
  level === 1 || level === levels ? { comment: 'Dipaparkan langsung oleh pimpinan tertinggi (contoh sintetis).' } : {};
