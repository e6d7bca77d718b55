import { type Dispatch, type SetStateAction, useState } from 'react';

import { dataOf } from '../../api/answer.js';
import { api, ifMatch } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { isStale } from '../../shared/stale.js';
import { toast } from '../../shared/toasts.js';
import { inOrder, sameCalendar, type StageDraft, toDrafts, toStageInputs } from './calendar-draft.js';
import { calendarMessages } from './calendar.messages.js';
import { type Calendar, useRefreshEditions } from './use-editions.js';

export interface CalendarDraft {
  readonly drafts: readonly StageDraft[];
  readonly change: Dispatch<SetStateAction<readonly StageDraft[]>>;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** What the server said about the field of one stage. */
  readonly told: (key: string, field: string) => string | undefined;
  /** The newest version, when somebody else saved one meanwhile. */
  readonly theirs: Calendar | null;
  readonly save: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly discard: (to?: Calendar) => void;
}

/** The calendar as it is being changed, over the version that it was opened with. */
export function useCalendarDraft(calendar: Calendar): CalendarDraft {
  const t = useMessages(calendarMessages);
  const refresh = useRefreshEditions();
  const [base, setBase] = useState(calendar);
  const [drafts, setDrafts] = useState<readonly StageDraft[]>(() => toDrafts(calendar.stages));
  const [theirs, setTheirs] = useState<Calendar | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const isChanged = !sameCalendar(drafts, toDrafts(base.stages));
  const discard = (to: Calendar = base): void => {
    setBase(to);
    setDrafts(toDrafts(to.stages));
    setTheirs(null);
    setError(null);
  };
  // What arrives from the server replaces what is on screen only while nobody has typed.
  if (calendar.version > base.version && !isChanged && !isBusy) discard(calendar);

  const send = async (version: number): Promise<void> => {
    const stages = toStageInputs(drafts);
    if (!stages) return;
    const path = { id: calendar.editionId };
    const params = { path, header: ifMatch(version) };
    const answer = await api.PUT('/api/v1/editions/{id}/stages', { params, body: { stages } });
    if (isStale(answer.error)) {
      setTheirs(dataOf(await api.GET('/api/v1/editions/{id}/stages', { params: { path } })));
      return;
    }
    discard(dataOf(answer));
    await refresh();
    toast(t('calendar.saved'));
  };
  const save = async (version: number): Promise<void> => {
    setBusy(true);
    setError(null);
    await send(version).catch(setError);
    setBusy(false);
  };
  const errors = fieldErrors(error);
  const order = inOrder(drafts);
  return {
    drafts,
    change: setDrafts,
    isChanged,
    isBusy,
    error,
    told: (key, field) => errors[`stages.${String(order.findIndex((draft) => draft.key === key))}.${field}`],
    theirs,
    save: () => save(base.version),
    keepMine: async () => {
      if (!theirs) return;
      setBase(theirs);
      setTheirs(null);
      await save(theirs.version);
    },
    discard,
  };
}
