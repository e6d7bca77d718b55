import { setTimeout as pause } from 'node:timers/promises';

import { type PlannedContest } from '../plan/index.js';
import { presentNominations } from './nominations.js';
import { type Act, contestsOf, rankingOf, remember, STAFF, type Standing, standingsOf, type Story } from './story.js';

const LOOK_EVERY_MS = 200;
const LOOKS_AT_MOST = 300;

/** Rank I of each category of the province goes on to the national level; its evidence follows in the background. */
export const promotion: Act = {
  title: 'Promotion of the winners',
  async tell(story, progress) {
    const contests = contestsOf(story, 'provincial');
    progress.expect(contests.length);
    for (const contest of contests) {
      await promote(story, contest);
      progress.step();
    }
    await story.catchUp();
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
    await waitForEvidence(story, standing, found.id);
  }
}

/** The file is whole when there is evidence for every figure; another server may be about to bring it. */
async function waitForEvidence({ api }: Story, { entry }: Standing, id: string): Promise<void> {
  for (let look = 0; look < LOOKS_AT_MOST; look += 1) {
    const ask = { as: STAFF.national.secretariat, path: { id } };
    const { items } = await api.call<{ items: unknown[] }>('listEvidence', ask);
    if (items.length >= entry.figures.length) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`The evidence of ${entry.candidate.name} did not follow to the national level`);
}
