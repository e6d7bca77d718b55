import { forEachOf } from '../client/pool.js';
import { evaluatorKey } from '../data/people.js';
import { type Level, SEATS } from '../plan/index.js';
import { type Act, contestsOf, nominationOf, rankingOf, STAFF, standingsOf, type Story } from './story.js';

interface MyAssignment {
  readonly nominationId: string;
  readonly declaration: 'awaited' | 'none' | 'conflict';
}

/** Everybody on the panel says of every nominee whether there is a conflict of interest, before opening a file. */
export const declarations = (level: Level): Act => ({
  title: `Conflicts of interest, ${level}`,
  async tell(story, progress) {
    progress.expect(standingsOf(story, level).length * SEATS.length);
    for (const contest of contestsOf(story, level)) {
      const path = { id: rankingOf(story, contest) };
      await story.api.call('assignPanel', { as: STAFF[level].secretariat, path });
    }
    await forEachOf(SEATS, async (seat) => {
      await declareAll(story, level, seat, progress.step);
    });
  },
});

async function declareAll(story: Story, level: Level, seat: number, step: () => void): Promise<void> {
  const as = evaluatorKey(level, seat);
  const mine = await story.api.all<MyAssignment>('listMyAssignments', { as });
  const awaited = new Set(mine.filter(({ declaration }) => declaration === 'awaited').map((one) => one.nominationId));
  for (const standing of standingsOf(story, level)) {
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
