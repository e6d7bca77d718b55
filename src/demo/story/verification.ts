import { forEachOf } from '../client/pool.js';
import { type Level } from '../plan/index.js';
import { type Act, nominationOf, remember, STAFF, type Standing, standingsOf, type Story } from './story.js';

/** The secretariat verifies every figure, decides every gate and passes the file. */
export const verification = (level: Level): Act => ({
  title: `Verification, ${level}`,
  async tell(story, progress) {
    const standings = standingsOf(story, level);
    progress.expect(standings.length);
    await forEachOf(standings, async (standing) => {
      if (nominationOf(story, standing).state !== 'verified') await verify(story, standing);
      progress.step();
    });
  },
});

async function verify(story: Story, standing: Standing): Promise<void> {
  const { contest, entry } = standing;
  const nomination = nominationOf(story, standing);
  const { id } = nomination;
  const as = STAFF[contest.level].secretariat;
  const { items } = await story.api.call<FigureList>('listFigures', { as, path: { id } });
  for (const { criterion, value, source, asOf } of entry.figures) {
    const version = items.find((figure) => figure.criterion === criterion)?.version ?? undefined;
    const body = { state: 'value', value, source, verifiedOn: asOf };
    await story.api.call('verifyFigure', { as, path: { id, criterion }, body, ...(version && { version }) });
  }
  for (const { code } of contest.rubric.gates) {
    await story.api.call('decideGate', { as, path: { id, gate: code }, body: gateOutcome(entry, code) });
  }
  await story.api.call('verifyNomination', { as, path: { id } });
  remember(story, standing, { ...nomination, state: 'verified' });
}

interface FigureList {
  readonly items: readonly { readonly criterion: string; readonly version: number | null }[];
}

function gateOutcome({ candidate: { event } }: Standing['entry'], gate: string) {
  return event?.kind === 'gate-fails' && event.gate === gate
    ? { outcome: 'fail', reason: event.reason }
    : { outcome: 'pass' };
}
