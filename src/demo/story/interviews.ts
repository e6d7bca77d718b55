import { forEachOf } from '../client/pool.js';
import { type Level, type PlannedContest } from '../plan/index.js';
import { markAll, sheetsOf } from './desk.js';
import { type Act, contestsOf, dayOf, idOf, nominationOf, STAFF, type Standing, type Story } from './story.js';

const SLOT_MINUTES = 20;
/** Interviews were held in the days before the story begins, one category a day. */
const FIRST_DAY = -12;

interface Session {
  readonly id: string;
  readonly heldOn: string;
}

interface Slot {
  readonly id: string;
  readonly nominationId: string;
  readonly attendance: 'expected' | 'attended' | 'absent';
  readonly version: number;
}

/** Whoever is shortlisted gets a time, comes or stays away, and is marked. */
export const interviews = (level: Level): Act => ({
  title: `Interviews, ${level}`,
  async tell(story, progress) {
    const contests = contestsOf(story, level).filter(({ quota }) => quota !== null);
    const sheets = contests.flatMap((contest) => sheetsOf(contest, 'INT', (standing) => isHeard(story, standing)));
    progress.expect(sheets.length);
    for (const [place, contest] of contests.entries()) await holdSession(story, contest, place);
    await markAll(story, sheets, progress.step);
  },
});

const isFinalist = (story: Story, standing: Standing): boolean =>
  story.finalists.get(standing.contest.key)?.has(nominationOf(story, standing).id) ?? false;

const isHeard = (story: Story, standing: Standing): boolean =>
  isFinalist(story, standing) && standing.entry.candidate.event?.kind !== 'absent';

async function holdSession(story: Story, contest: PlannedContest, place: number): Promise<void> {
  const as = STAFF[contest.level].secretariat;
  const session = await ensureSession(story, contest, dayOf(story, FIRST_DAY + place));
  const day = await story.api.call<{ slots: Slot[] }>('getInterviewSession', { as, path: { id: session.id } });
  const finalists = contest.entries.map((entry) => ({ contest, entry })).filter((one) => isFinalist(story, one));
  await forEachOf([...finalists.entries()], async ([turn, standing]) => {
    const { id } = nominationOf(story, standing);
    const slot =
      day.slots.find(({ nominationId }) => nominationId === id) ?? (await addSlot(story, session, standing, turn));
    if (slot.attendance === 'expected') await recordAttendance(story, standing, slot);
  });
}

async function ensureSession(story: Story, { key, level }: PlannedContest, heldOn: string): Promise<Session> {
  const as = STAFF[level].secretariat;
  const panelId = idOf(story.panels, level);
  const present = await story.api.all<Session>('listInterviewSessions', { as, query: { panelId, heldOn } });
  if (present[0]) return present[0];
  const place =
    level === 'national'
      ? { timeZone: 'Asia/Jakarta', mode: 'online', link: 'https://wawancara.demo.paritrana.invalid/' }
      : { timeZone: 'Asia/Makassar', mode: 'on_site', room: 'Ruang rapat (contoh)' };
  return story.api.call('createInterviewSession', { as, path: { id: panelId }, key, body: { heldOn, ...place } });
}

/** From nine in the morning where the panel sits, one after the other. */
function addSlot(story: Story, { id, heldOn }: Session, standing: Standing, turn: number): Promise<Slot> {
  const { level } = standing.contest;
  const nine = new Date(`${heldOn}T09:00:00${level === 'national' ? '+07:00' : '+08:00'}`).getTime();
  const at = (turns: number) => new Date(nine + turns * SLOT_MINUTES * 60_000).toISOString();
  const { id: nominationId } = nominationOf(story, standing);
  const body = { nominationId, startsAt: at(turn), endsAt: at(turn + 1) };
  return story.api.call('addInterviewSlot', { as: STAFF[level].secretariat, path: { id }, key: nominationId, body });
}

async function recordAttendance(story: Story, { contest, entry }: Standing, { id, version }: Slot): Promise<void> {
  const isAbsent = entry.candidate.event?.kind === 'absent';
  const body = isAbsent
    ? { attendance: 'absent' }
    : {
        attendance: 'attended',
        presenterRole: entry.presenter.role,
        companions: [{ role: 'other' }, { role: 'other' }],
      };
  await story.api.call('recordAttendance', { as: STAFF[contest.level].secretariat, path: { id }, body, version });
}
