import { type Level, type PlannedContest } from '../plan/index.js';
import { type Act, contestsOf, rankingOf, STAFF, type Story } from './story.js';

interface Shortlist {
  readonly lines: readonly { readonly nominationId: string; readonly isAdmitted: boolean }[];
}

/** The secretariat cuts the order of the desk at the quota. */
export const shortlist = (level: Level): Act => ({
  title: `Shortlist, ${level}`,
  async tell(story, progress) {
    const contests = contestsOf(story, level).filter(({ quota }) => quota !== null);
    progress.expect(contests.length);
    for (const contest of contests) {
      const { lines } = await ensureShortlist(story, contest);
      const admitted = lines.filter(({ isAdmitted }) => isAdmitted).map(({ nominationId }) => nominationId);
      story.finalists.set(contest.key, new Set(admitted));
      progress.step();
    }
  },
});

async function ensureShortlist(story: Story, contest: PlannedContest): Promise<Shortlist> {
  const ask = { as: STAFF[contest.level].secretariat, path: { id: rankingOf(story, contest) } };
  const present = await story.api.find<Shortlist>('getShortlist', ask);
  if (present) return present;
  const { version } = await story.api.call<{ version: number }>('getRanking', ask);
  return story.api.call('decideShortlist', { ...ask, version });
}
