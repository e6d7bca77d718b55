import { forEachOf } from '../client/pool.js';
import { evaluatorKey } from '../data/people.js';
import { levelOf } from '../marks.js';
import { type Level, type Marks, type PlannedContest, SEATS } from '../plan/index.js';
import { type Act, contestsOf, nominationOf, rankingOf, type Standing, type Story } from './story.js';

/** A sheet that somebody is to fill in. */
export interface PlannedSheet extends Standing {
  readonly seat: number;
  readonly stage: string;
  readonly marks: Marks;
}

/** The panel marks every file at the desk. */
export const desk = (level: Level): Act => ({
  title: `Desk evaluation, ${level}`,
  async tell(story, progress) {
    const sheets = contestsOf(story, level).flatMap((contest) => sheetsOf(contest, 'DESK'));
    progress.expect(sheets.length);
    await markAll(story, sheets, progress.step);
  },
});

/** The sheets of one stage of a contest, seat by seat: neighbours in the list belong to different nominees. */
export function sheetsOf(
  contest: PlannedContest,
  stage: string,
  isWanted: (standing: Standing) => boolean = () => true,
): PlannedSheet[] {
  const standings = contest.entries.map((entry) => ({ contest, entry })).filter(isWanted);
  return SEATS.flatMap((seat) =>
    standings.flatMap((standing) => {
      const marks = standing.entry.sheets.get(stage)?.get(seat);
      return marks ? [{ ...standing, seat, stage, marks }] : [];
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

/** Fills in and hands in every sheet that is not in yet. */
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
  const { contest, seat, stage, marks } = sheet;
  const as = evaluatorKey(contest.level, seat);
  const path = { nominationId: nominationOf(story, sheet).id, stage };
  let current = await story.api.call<ScoreSheet>('openScoreSheet', { as, path });
  const { id } = current;
  for (const [place, { criterion, mark: given }] of current.marks.entries()) {
    if (given !== null) continue;
    const body = markBody(contest, criterion, marks[place] ?? NaN);
    current = await story.api.call('saveMark', { as, path: { id, criterion }, body, version: current.version });
  }
  await story.api.call('submitScoreSheet', { as, path: { id }, version: current.version });
}

function markBody({ rubric }: PlannedContest, code: string, points: number) {
  const criteria = rubric.stages.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.criteria));
  const levels = criteria.find((criterion) => criterion.code === code)?.levelDescriptors ?? [];
  const level = levelOf(levels, points);
  return { mark: String(points), ...(level !== undefined && { level }), ...commentOf(levels.length, level) };
}

/** The lowest and the highest level are explained. */
const commentOf = (levels: number, level: number | undefined): { comment?: string } =>
  level === 1 || level === levels ? { comment: 'Dipaparkan langsung oleh pimpinan tertinggi (contoh sintetis).' } : {};
