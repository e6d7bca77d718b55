import { evaluatorKey } from '../data/people.js';
import { type PlannedContest } from '../plan/index.js';
import { type Act, judgedIn, nominationOf, rankingOf, STAFF, type Story } from './story.js';

interface Listed {
  readonly nominationId: string;
  readonly seatNumber: number;
}

interface MySheet {
  readonly nominationId: string;
  readonly sheetId: string | null;
}

/** An evaluator asks for a sheet that is in to be opened again; who decides about it has not looked yet. */
export const reopenings: Act = {
  title: 'Requests to reopen a sheet',
  async tell(story, progress) {
    const contests = story.plan.filter(({ reopening }) => reopening !== undefined);
    progress.expect(contests.length);
    for (const contest of contests) {
      await request(story, contest);
      progress.step();
    }
  },
};

async function request(story: Story, contest: PlannedContest): Promise<void> {
  const { reopening, level } = contest;
  const standing = judgedIn(contest).find(({ entry }) => entry.candidate.key === reopening?.candidate);
  if (!reopening || !standing) throw new Error(`${contest.key}: nobody is marked whose sheet could be opened again`);
  const { id } = nominationOf(story, standing);
  const query = { rankingId: rankingOf(story, contest) };
  const asked = await story.api.all<Listed>('listReopenings', { as: STAFF[level].secretariat, query });
  if (asked.some(({ nominationId, seatNumber }) => nominationId === id && seatNumber === reopening.seat)) return;

  const as = evaluatorKey(level, reopening.seat);
  const mine = await story.api.all<MySheet>('listMyScoreSheets', { as, query });
  const sheetId = mine.find(({ nominationId }) => nominationId === id)?.sheetId ?? '';
  await story.api.call('requestReopening', { as, path: { id: sheetId }, body: { reason: reopening.reason } });
}
