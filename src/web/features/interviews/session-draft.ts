import { type Schemas } from '../../api/client.js';
import { type StaleField } from '../../shared/stale.js';
import { type SessionZone } from './clock-times.js';

type Session = Schemas['InterviewSessionView'];

/** A session as it stands in the form. */
export interface SessionDraft {
  readonly panelId: string;
  readonly heldOn: string;
  readonly timeZone: SessionZone;
  readonly mode: Session['mode'];
  readonly room: string;
  readonly link: string;
}

export const sessionDraft = ({ panelId, heldOn, timeZone, mode, room, link }: Session): SessionDraft => ({
  panelId,
  heldOn,
  timeZone,
  mode,
  room: room ?? '',
  link: link ?? '',
});

/** The form as the API takes it: a room for those who come, a link for those who call in, and nothing left over. */
export const sessionWish = ({ heldOn, timeZone, mode, room, link }: SessionDraft) => ({
  heldOn,
  timeZone,
  mode,
  room: mode === 'online' || room.trim() === '' ? null : room.trim(),
  link: mode === 'on_site' || link.trim() === '' ? null : link.trim(),
});

/** Only what differs: the day of a session that has slots cannot even be named again. */
export function sessionChanges(before: SessionDraft, after: SessionDraft): Partial<ReturnType<typeof sessionWish>> {
  const [old, next] = [sessionWish(before), sessionWish(after)];
  return Object.fromEntries(Object.entries(next).filter(([key, value]) => old[key as keyof typeof old] !== value));
}

/** Field by field what is saved now and what was typed. */
export const sessionFields = (
  theirs: SessionDraft,
  yours: SessionDraft,
  labels: Readonly<Record<'heldOn' | 'mode' | 'room' | 'link', string>>,
  modeName: (mode: Session['mode']) => string,
): StaleField[] =>
  (['heldOn', 'mode', 'room', 'link'] as const).map((key) => {
    const shown = (draft: SessionDraft): string => (key === 'mode' ? modeName(draft.mode) : draft[key]) || '–';
    return {
      label: labels[key],
      theirs: shown(theirs),
      yours: shown(yours),
      isSame: shown(theirs) === shown(yours),
    };
  });
