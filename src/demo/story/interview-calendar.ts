import { dayInWib } from '../calendar.js';
import { INTERVIEW_DAYS, type InterviewDay } from '../data/interview-days.js';
import { type Act, idOf, nominationById, STAFF, type Story } from './story.js';

const SLOT_MINUTES = 30;
const MINUTE_MS = 60_000;
const as = STAFF.national.secretariat;

interface Session {
  readonly id: string;
  readonly heldOn: string;
  readonly timeZone: string;
  readonly mode: string;
}

interface Slot {
  readonly nominationId: string;
}

/** The national secretariat plans the interviews ahead: days, places and times in all three zones. */
export const interviewCalendar: Act = {
  title: 'Interviews ahead',
  async tell(story, progress) {
    progress.expect(INTERVIEW_DAYS.length);
    for (const day of INTERVIEW_DAYS) {
      const session = await ensureSession(story, day);
      await fillDay(story, day, session);
      progress.step();
    }
  },
};

/** Known by zone and mode: the day is another one when the story goes on much later. */
async function ensureSession(story: Story, { day, timeZone, place }: InterviewDay): Promise<Session> {
  const panelId = idOf(story.panels, 'national');
  const present = await story.api.all<Session>('listInterviewSessions', { as, query: { panelId } });
  const known = present.find((session) => session.timeZone === timeZone && session.mode === place.mode);
  if (known) return known;
  const body = { heldOn: dayInWib(story.start, day), timeZone, ...place };
  const key = `/${timeZone}/${place.mode}`;
  return story.api.call('createInterviewSession', { as, path: { id: panelId }, key, body });
}

/** From nine in the morning in the zone of the day, one after the other. */
async function fillDay(story: Story, { heard, offset }: InterviewDay, { id, heldOn }: Session): Promise<void> {
  if (heard.length === 0) return;
  const { slots } = await story.api.call<{ slots: Slot[] }>('getInterviewSession', { as, path: { id } });
  const nine = new Date(`${heldOn}T09:00:00${offset}`).getTime();
  const at = (turn: number) => new Date(nine + turn * SLOT_MINUTES * MINUTE_MS).toISOString();
  for (const [turn, [contest, candidate]] of heard.entries()) {
    const nominationId = nominationById(story, contest, candidate).id;
    if (slots.some((slot) => slot.nominationId === nominationId)) continue;
    const body = { nominationId, startsAt: at(turn), endsAt: at(turn + 1) };
    await story.api.call('addInterviewSlot', { as, path: { id }, key: nominationId, body });
  }
}
