import { type PlannedContest } from '../plan/index.js';
import { type Act, isDecided, rankingOf, STAFF, type Story } from './story.js';

/** Every sealed result is announced: at once where its embargo has ended, else under embargo. */
export const publication: Act = {
  title: 'Announcement',
  async tell(story, progress) {
    const sealed = story.plan.filter(isDecided);
    progress.expect(sealed.length);
    for (const contest of sealed) {
      await publish(story, contest);
      progress.step();
    }
  },
};

async function publish(story: Story, contest: PlannedContest): Promise<void> {
  const ask = { as: STAFF[contest.level].secretariat, path: { id: rankingOf(story, contest) } };
  if (await story.api.find('getRankingPublication', ask)) return;
  await story.api.call('publishRanking', { ...ask, body: { publicFrom: story.demo.publicFrom(story.start) } });
}
