import { forEachOf } from '../client/pool.js';
import { evaluatorKey } from '../data/people.js';
import { type Level, type PlannedContest, SEATS } from '../plan/index.js';
import { type Act, contestsOf, dayOf, isDecided, rankingOf, STAFF, type Story } from './story.js';

interface Computation {
  readonly outcomeHash: string;
  readonly hindrances: readonly { readonly code: string; readonly detail: string }[];
  readonly version: number;
}

interface SeatSignature {
  readonly seat: { readonly number: number };
  readonly counts: boolean;
}

/** The plenary takes the computed order as it is, every seat signs, and the ranking is sealed; where marking goes on, it waits. */
export const plenary = (level: Level): Act => ({
  title: `Plenary and seal, ${level}`,
  async tell(story, progress) {
    const contests = contestsOf(story, level).filter(isDecided);
    progress.expect(contests.length);
    for (const contest of contests) {
      await conclude(story, contest);
      progress.step();
    }
  },
});

async function conclude(story: Story, contest: PlannedContest): Promise<void> {
  const as = STAFF[contest.level].secretariat;
  const path = { id: rankingOf(story, contest) };
  if (await story.api.find('getResult', { as, path })) return;
  const { outcomeHash, hindrances } = await story.api.call<Computation>('computeRanking', { as, path });
  const [first] = hindrances;
  if (first) throw new Error(`${contest.key} cannot be sealed: ${first.code} ${first.detail}`);
  if (!(await story.api.find('getDecision', { as, path }))) await decide(story, contest);
  await sign(story, contest, outcomeHash);
  const { version } = await story.api.call<Computation>('computeRanking', { as, path });
  await story.api.call('sealRanking', { as, path, version });
}

const decide = (story: Story, contest: PlannedContest): Promise<unknown> =>
  story.api.call('recordDecision', {
    as: STAFF[contest.level].secretariat,
    path: { id: rankingOf(story, contest) },
    body: { minutesNumber: `BA contoh ${contest.key} (sintetis)`, heldOn: dayOf(story, -1), overrides: [] },
  });

async function sign(story: Story, contest: PlannedContest, outcomeHash: string): Promise<void> {
  const path = { id: rankingOf(story, contest) };
  const as = STAFF[contest.level].secretariat;
  const { items } = await story.api.call<{ items: SeatSignature[] }>('listSignatures', { as, path });
  const signed = new Set(items.filter(({ counts }) => counts).map(({ seat }) => seat.number));
  const missing = SEATS.filter((seat) => !signed.has(seat));
  await forEachOf(missing, async (seat) => {
    await story.api.call('signResult', { as: evaluatorKey(contest.level, seat), path, body: { outcomeHash } });
  });
}
