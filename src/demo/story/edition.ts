import { DEMO_LABEL } from '../demo-state.js';
import { type PlannedContest } from '../plan/index.js';
import { DEMO_TEMPLATE } from '../template.js';
import { type Act, type EditionView, STAFF, type Story } from './story.js';

const DAY_MS = 24 * 3_600_000;
/** The whole story is told in a minute, so every stage is open from before it until long after. */
const OPEN_DAYS = { before: 30, after: 365 } as const;

/**
 * The national secretariat makes the edition from the template, gives its categories the places of 2018, opens every stage
 * and shows the edition to everybody.
 */
export const edition: Act = {
  title: 'Edition',
  async tell(story, progress) {
    progress.expect(story.plan.length + 2);
    story.edition = (await findEdition(story)) ?? (await createEdition(story));
    progress.step();
    await setUpCategories(story, progress.step);
    if (story.edition.state === 'draft') await open(story);
    progress.step();
  },
};

const as = STAFF.national.secretariat;

async function findEdition({ api }: Story): Promise<EditionView | undefined> {
  const editions = await api.all<EditionView>('listEditions', { as });
  return editions.find(({ label }) => label === DEMO_LABEL);
}

const createEdition = ({ api }: Story): Promise<EditionView> =>
  api.call('createEdition', {
    as,
    body: {
      template: DEMO_TEMPLATE.code,
      label: DEMO_LABEL,
      ordinal: 2,
      names: { id: 'Paritrana Award 2018 (demo, nilai sintetis)', en: 'Paritrana Award 2018 (demo, synthetic marks)' },
      periodStart: '2018-01-01',
      periodEnd: '2018-12-31',
      settings: { publishesScores: true, nomineeSeesBreakdown: true, showsRunningRanking: false, isSynthetic: true },
    },
  });

interface Category {
  readonly id: string;
  readonly level: string;
  readonly code: string;
  readonly shortlistQuota: number | null;
  readonly version: number;
}

async function setUpCategories(story: Story, step: () => void): Promise<void> {
  const present = await story.api.all<Category>('listCategories', { as, path: { id: story.edition.id } });
  for (const contest of story.plan) {
    const { id, shortlistQuota, version } = categoryOf(contest, present);
    story.categories.set(contest.key, id);
    if (shortlistQuota !== contest.quota) {
      await story.api.call('updateCategory', { as, path: { id }, version, body: { shortlistQuota: contest.quota } });
    }
    step();
  }
}

function categoryOf({ level, categoryCode }: PlannedContest, present: readonly Category[]): Category {
  const found = present.find((one) => one.level === level && one.code === categoryCode);
  if (!found) throw new Error(`The edition has no category ${categoryCode} at ${level} level`);
  return found;
}

async function open(story: Story): Promise<void> {
  const { id, version, createdAt } = story.edition;
  const at = (days: number) => new Date(new Date(createdAt).getTime() + days * DAY_MS).toISOString();
  const window = { opensAt: at(-OPEN_DAYS.before), closesAt: at(OPEN_DAYS.after), timeZone: 'Asia/Jakarta' };
  const stages = DEMO_TEMPLATE.steps.map(({ level, code, kind }) => ({ level, code, kind, ...window }));
  await story.api.call('replaceStages', { as, path: { id }, version, body: { stages } });
  story.edition = await story.api.call<EditionView>('openEdition', { as, path: { id } });
}
