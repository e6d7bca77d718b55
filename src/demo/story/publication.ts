import { type Level, type PlannedContest } from '../plan/index.js';
import { type Act, rankingOf, STAFF, type Story } from './story.js';

/** Every sealed result is announced, at once: its embargo ended when the edition was made. */
export const publication: Act = {
  title: 'Announcement',
  async tell(story, progress) {
    progress.expect(story.plan.length);
    for (const contest of story.plan) {
      await publish(story, contest);
      progress.step();
    }
  },
};

async function publish(story: Story, contest: PlannedContest): Promise<void> {
  const level: Level = contest.level;
  const ask = { as: STAFF[level].secretariat, path: { id: rankingOf(story, contest) } };
  if (await story.api.find('getRankingPublication', ask)) return;
  await story.api.call('publishRanking', { ...ask, body: { publicFrom: story.edition.createdAt } });
}
