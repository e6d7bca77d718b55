import { forEachOf } from '../client/pool.js';
import { type Level, type PlannedContest } from '../plan/index.js';
import { evidenceOf } from './evidence.js';
import {
  type Act,
  contestsOf,
  fileOf,
  idOf,
  type NominationView,
  remember,
  STAFF,
  type Standing,
  standingsOf,
  type Story,
} from './story.js';

/** Proposers put everybody forward who is not promoted, fill in the file and hand it in; a draft stays one. */
export const nominations = (level: Level): Act => ({
  title: `Nominations, ${level}`,
  async tell(story, progress) {
    const proposed = standingsOf(story, level).filter(({ entry }) => !entry.candidate.isPromoted);
    progress.expect(proposed.length);
    const present = await presentNominations(story, level);
    await forEachOf(proposed, async (standing) => {
      const { contest, entry } = standing;
      const known = present.get(contest.key)?.find(({ nominee }) => nominee.name === entry.candidate.name);
      const nomination = known ?? (await propose(story, standing));
      remember(story, standing, nomination);
      if (nomination.state === 'draft') {
        await fill(story, standing, nomination.id);
        await submit(story, standing, nomination);
      }
      progress.step();
    });
  },
});

/** What stands in each contest already. */
export async function presentNominations(story: Story, level: Level): Promise<Map<string, NominationView[]>> {
  const as = STAFF[level].secretariat;
  const present = new Map<string, NominationView[]>();
  await forEachOf(contestsOf(story, level), async ({ key }: PlannedContest) => {
    const query = { categoryId: idOf(story.categories, key) };
    present.set(key, await story.api.all<NominationView>('listNominations', { as, query }));
  });
  return present;
}

const propose = (story: Story, { contest, entry: { candidate } }: Standing): Promise<NominationView> =>
  story.api.call('createNomination', {
    as: STAFF[contest.level].proposer,
    key: `${contest.key}/${candidate.key}`,
    body: {
      categoryId: idOf(story.categories, contest.key),
      nominee: {
        name: candidate.name,
        provinceCode: candidate.provinceCode,
        regencyCode: candidate.regencyCode,
        sizeClassCode: candidate.sizeClassCode,
      },
    },
  });

async function submit(story: Story, standing: Standing, nomination: NominationView): Promise<void> {
  if (fileOf(standing.entry).state === 'draft') return;
  const as = STAFF[standing.contest.level].proposer;
  await story.api.call('submitNomination', { as, path: { id: nomination.id } });
  remember(story, standing, { ...nomination, state: 'submitted' });
}

async function fill(story: Story, { contest, entry }: Standing, id: string): Promise<void> {
  const as = STAFF[contest.level].proposer;
  const path = { id };
  for (const { criterion, value, source } of entry.figures.slice(0, fileOf(entry).filled)) {
    await story.api.call('saveFigure', { as, path: { id, criterion }, body: { state: 'value', value, source } });
  }
  for (const { key, body } of evidenceOf(story.demo, contest, entry)) {
    await story.api.call('uploadEvidence', { as, path, key, body });
  }
}
