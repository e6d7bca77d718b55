import { daysAfter } from '../calendar.js';
import { type PlannedContest } from '../plan/index.js';
import { DEMO_TEMPLATE } from '../template.js';
import { type Act, type EditionView, STAFF, type Story } from './story.js';

/**
 * The national secretariat makes the edition from the template, keeps the categories in which somebody stands, gives them
 * their places, and shows the edition to everybody.
 */
export const edition: Act = {
  title: 'Edition',
  async tell(story, progress) {
    progress.expect(story.plan.length + 2);
    story.edition = (await findEdition(story)) ?? (await createEdition(story));
    story.start = new Date(story.edition.createdAt);
    progress.step();
    await setUpCategories(story, progress.step);
    await keepCalendar(story);
    progress.step();
  },
};

/** Ends the edition for good. */
export const conclusion: Act = {
  title: 'Conclusion',
  async tell(story, progress) {
    progress.expect(1);
    const { id, state } = story.edition;
    if (state !== 'concluded') await story.api.call('concludeEdition', { as, path: { id } });
    progress.step();
  },
};

const as = STAFF.national.secretariat;

async function findEdition({ api, demo }: Story): Promise<EditionView | undefined> {
  const editions = await api.all<EditionView>('listEditions', { as });
  return editions.find(({ label }) => label === demo.label);
}

const createEdition = ({ api, demo }: Story): Promise<EditionView> =>
  api.call('createEdition', {
    as,
    key: demo.label,
    body: {
      template: DEMO_TEMPLATE.code,
      label: demo.label,
      ordinal: demo.ordinal,
      names: demo.names,
      periodStart: demo.periodStart,
      periodEnd: demo.periodEnd,
      settings: {
        publishesScores: true,
        nomineeSeesBreakdown: true,
        showsRunningRanking: demo.showsRunningRanking,
        isSynthetic: true,
      },
    },
  });

interface Category {
  readonly id: string;
  readonly level: string;
  readonly code: string;
  readonly promotesTo: string | null;
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
  for (const { id } of superfluous(story, present)) await story.api.call('removeCategory', { as, path: { id } });
}

function categoryOf({ level, categoryCode }: PlannedContest, present: readonly Category[]): Category {
  const found = present.find((one) => one.level === level && one.code === categoryCode);
  if (!found) throw new Error(`The edition has no category ${categoryCode} at ${level} level`);
  return found;
}

/** Categories of the template in which nobody stands or will stand; those that promote to others come first. */
function superfluous({ categories }: Story, present: readonly Category[]): Category[] {
  const used = new Set(categories.values());
  const targets = new Set(present.flatMap(({ id, promotesTo }) => (used.has(id) ? (promotesTo ?? []) : [])));
  return present
    .filter(({ id }) => !used.has(id) && !targets.has(id))
    .toSorted((a, b) => Number(a.promotesTo === null) - Number(b.promotesTo === null));
}

/** Opens the edition with its calendar; an edition that was left lying may get a new one, so that it runs today. */
async function keepCalendar(story: Story): Promise<void> {
  const {
    demo,
    edition: { state },
  } = story;
  const isStale = demo.movesAlong && daysAfter(story.start, 1) < story.now();
  if (isStale) story.start = story.now();
  if (state === 'draft' || isStale) await schedule(story);
  if (state !== 'draft') return;
  story.edition = await story.api.call<EditionView>('openEdition', { as, path: { id: story.edition.id } });
}

async function schedule({ api, demo, edition: { id }, start }: Story): Promise<void> {
  const { version } = await api.call<EditionView>('getEdition', { as, path: { id } });
  await api.call('replaceStages', { as, path: { id }, version, body: { stages: demo.stages(start) } });
}
