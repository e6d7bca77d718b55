import { atWib } from '../calendar.js';
import { forEachOf } from '../client/pool.js';
import { type Level } from '../plan/index.js';
import { type Act, fileOf, nominationOf, remember, STAFF, type Standing, standingsOf, type Story } from './story.js';

/** The secretariat checks every file that was handed in: figures, gates, and what becomes of it. */
export const verification = (level: Level): Act => ({
  title: `Verification, ${level}`,
  async tell(story, progress) {
    const standings = standingsOf(story, level);
    progress.expect(standings.length);
    await forEachOf(standings, async (standing) => {
      if (isAwaited(story, standing)) await check(story, standing);
      progress.step();
    });
  },
});

const isAwaited = (story: Story, standing: Standing): boolean => {
  const { state } = nominationOf(story, standing);
  return state === 'submitted' && fileOf(standing.entry).state !== 'draft';
};

async function check(story: Story, standing: Standing): Promise<void> {
  const { entry, contest } = standing;
  const file = fileOf(entry);
  if (file.state === 'submitted' || file.state === 'verified') {
    await checkFigures(story, standing);
    await decideGates(story, standing);
  }
  const move = MOVES[file.state];
  if (!move) return;
  const nomination = nominationOf(story, standing);
  const staff = STAFF[contest.level];
  await story.api.call(move.operation, {
    as: move.by === 'proposer' ? staff.proposer : staff.secretariat,
    path: { id: nomination.id },
    ...(file.reason !== undefined && { body: { reason: file.reason, ...move.terms?.(story) } }),
  });
  remember(story, standing, { ...nomination, state: file.state });
}

/** How long an owner has to mend a file that was sent back. */
const CURE_DAYS = 5;

interface Move {
  readonly operation: 'verifyNomination' | 'returnNomination' | 'failNomination' | 'withdrawNomination';
  readonly by: 'proposer' | 'secretariat';
  readonly terms?: (story: Story) => object;
}

const MOVES: Readonly<Record<string, Move>> = {
  verified: { operation: 'verifyNomination', by: 'secretariat' },
  returned: {
    operation: 'returnNomination',
    by: 'secretariat',
    terms: ({ start }) => ({ cureUntil: atWib(start, CURE_DAYS, '23:59:59') }),
  },
  failed: { operation: 'failNomination', by: 'secretariat' },
  withdrawn: { operation: 'withdrawNomination', by: 'proposer' },
};

interface FigureList {
  readonly items: readonly { readonly criterion: string; readonly version: number | null }[];
}

async function checkFigures(story: Story, standing: Standing): Promise<void> {
  const { contest, entry } = standing;
  const { state, checked = state === 'verified' ? entry.figures.length : 0 } = fileOf(entry);
  if (checked === 0) return;
  const { id } = nominationOf(story, standing);
  const as = STAFF[contest.level].secretariat;
  const { items } = await story.api.call<FigureList>('listFigures', { as, path: { id } });
  for (const { criterion, verified, verifiedSource, asOf } of entry.figures.slice(0, checked)) {
    const version = items.find((figure) => figure.criterion === criterion)?.version ?? undefined;
    const body = { state: 'value', value: verified, source: verifiedSource, verifiedOn: asOf };
    await story.api.call('verifyFigure', { as, path: { id, criterion }, body, ...(version && { version }) });
  }
}

async function decideGates(story: Story, standing: Standing): Promise<void> {
  const { contest, entry } = standing;
  const { id } = nominationOf(story, standing);
  const as = STAFF[contest.level].secretariat;
  const { pendingGates = [] } = fileOf(entry);
  for (const { code } of contest.rubric.gates.filter((gate) => !pendingGates.includes(gate.code))) {
    await story.api.call('decideGate', { as, path: { id, gate: code }, body: gateOutcome(entry, code) });
  }
}

function gateOutcome({ candidate: { event } }: Standing['entry'], gate: string) {
  return event?.kind === 'gate-fails' && event.gate === gate
    ? { outcome: 'fail', reason: event.reason }
    : { outcome: 'pass' };
}
