import { forEachOf } from '../client/pool.js';
import { evaluatorKey } from '../data/people.js';
import { type Level, type PlannedContest, SEATS } from '../plan/index.js';
import { type Act, contestsOf, judgedIn, nominationOf, rankingOf, STAFF, type Standing, type Story } from './story.js';

interface MyAssignment {
  readonly nominationId: string;
  readonly declaration: 'awaited' | 'none' | 'conflict';
}

/**
 * Everybody on the panel says of every nominee whether there is a conflict of interest, before opening a file; where the
 * contest goes on, some have not come to that yet. A decided ranking takes no assignments any more.
 */
export const declarations = (level: Level): Act => ({
  title: `Conflicts of interest, ${level}`,
  async tell(story, progress) {
    const contests = contestsOf(story, level);
    progress.expect(SEATS.flatMap((seat) => contests.flatMap((contest) => declaredBy(contest, seat))).length);
    for (const contest of contests) {
      const ask = { as: STAFF[level].secretariat, path: { id: rankingOf(story, contest) } };
      if (!(await story.api.find('getResult', ask))) await story.api.call('assignPanel', ask);
    }
    await forEachOf(SEATS, async (seat) => {
      await declareAll(story, level, seat, progress.step);
    });
  },
});

/** The nominees about whom a seat declares itself. */
const declaredBy = (contest: PlannedContest, seat: number): Standing[] => {
  const judged = judgedIn(contest);
  return contest.progress ? judged.slice(0, contest.progress.get(seat)?.declared ?? 0) : judged;
};

async function declareAll(story: Story, level: Level, seat: number, step: () => void): Promise<void> {
  const as = evaluatorKey(level, seat);
  const mine = await story.api.all<MyAssignment>('listMyAssignments', { as });
  const awaited = new Set(mine.filter(({ declaration }) => declaration === 'awaited').map((one) => one.nominationId));
  for (const standing of contestsOf(story, level).flatMap((contest) => declaredBy(contest, seat))) {
    const nominationId = nominationOf(story, standing).id;
    if (awaited.has(nominationId)) {
      const { contest, entry } = standing;
      const found = contest.conflicts.find((one) => one.seat === seat && one.candidate === entry.candidate.key);
      const body = found ? { conflict: true, kind: found.kind, reason: found.reason } : { conflict: false };
      await story.api.call('declareConflict', { as, path: { nominationId }, body });
    }
    step();
  }
}
