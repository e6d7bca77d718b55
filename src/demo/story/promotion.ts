import { type PlannedContest } from '../plan/index.js';
import { presentNominations, uploadEvidence } from './nominations.js';
import { type Act, contestsOf, rankingOf, remember, STAFF, type Standing, standingsOf, type Story } from './story.js';

/**
 * Rank I of each category of the province goes on to the national level. Its figures go along by themselves; the national
 * secretariat puts the evidence into the new file.
 */
export const promotion: Act = {
  title: 'Promotion of the winners',
  async tell(story, progress) {
    const contests = contestsOf(story, 'provincial');
    progress.expect(contests.length);
    for (const contest of contests) {
      await promote(story, contest);
      progress.step();
    }
    await findPromoted(story);
  },
};

const promote = (story: Story, contest: PlannedContest): Promise<unknown> =>
  story.api.call('promoteWinners', {
    as: STAFF.provincial.secretariat,
    path: { id: rankingOf(story, contest) },
  });

async function findPromoted(story: Story): Promise<void> {
  const present = await presentNominations(story, 'national');
  for (const standing of standingsOf(story, 'national')) {
    const { contest, entry } = standing;
    if (!entry.candidate.isPromoted) continue;
    const found = present.get(contest.key)?.find(({ nominee }) => nominee.name === entry.candidate.name);
    if (!found?.originId) throw new Error(`${entry.candidate.name} was not promoted to ${contest.key}`);
    remember(story, standing, found);
    if (found.state === 'submitted') await handOverEvidence(story, standing, found.id);
  }
}

async function handOverEvidence(story: Story, { entry }: Standing, id: string): Promise<void> {
  for (const { criterion } of entry.figures) {
    await uploadEvidence(story, STAFF.national.secretariat, id, entry, criterion);
  }
}
