import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Dialog } from '../../shared/dialog.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { isStale, StaleNotice } from '../../shared/stale.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { interviewsMessages } from './interviews.messages.js';
import { type SessionDraft, sessionChanges, sessionDraft, sessionFields, sessionWish } from './session-draft.js';
import { SessionFields } from './session-fields.js';

type Session = Schemas['InterviewSessionView'];

interface DialogProps {
  /** Left out, a new session is made. */
  readonly session?: Session & { readonly slots: readonly object[] };
  readonly panelId: string;
  readonly day: string;
  readonly onDone: (saved: Session | null) => void;
}

/** Makes a session, or changes one: the day, the mode, the room or the link. */
export function SessionDialog({ session, panelId, day, onDone }: DialogProps) {
  const t = useMessages(interviewsMessages);
  const common = useMessages(sharedMessages);
  const refresh = useRefresh();
  const blank: SessionDraft = { panelId, heldOn: day, timeZone: 'Asia/Jakarta', mode: 'on_site', room: '', link: '' };
  const [before, setBefore] = useState(() => (session ? sessionDraft(session) : blank));
  const [draft, setDraft] = useState(before);
  const [seen, setSeen] = useState(session?.version ?? 0);
  const saving = useMutation<Session, unknown, number>({
    mutationFn: (version) => save(session?.id, version, before, draft),
    onSuccess: async (saved) => {
      await refresh('/api/v1/interview-sessions');
      toast(t(session ? 'session.saved' : 'session.created'));
      onDone(saved);
    },
    onError: (error) => (isStale(error) ? refresh('/api/v1/interview-sessions') : undefined),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    saving.mutate(seen);
  };
  return (
    <Dialog
      open
      onClose={() => {
        onDone(null);
      }}
      title={t(session ? 'session.edit' : 'session.new')}
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <SessionFields
          draft={draft}
          isNew={!session}
          isDayFixed={(session?.slots.length ?? 0) > 0}
          errors={fieldErrors(saving.error)}
          onChange={setDraft}
        />
        {session && isStale(saving.error) ? (
          <Clash
            theirs={sessionDraft(session)}
            yours={draft}
            onTake={() => {
              setBefore(sessionDraft(session));
              setDraft(sessionDraft(session));
              setSeen(session.version);
              saving.reset();
            }}
            onKeep={() => {
              setBefore(sessionDraft(session));
              saving.mutate(session.version);
            }}
          />
        ) : (
          saving.isError && <ProblemNotice error={saving.error} />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <button
            type="button"
            className="btn"
            onClick={() => {
              onDone(null);
            }}
          >
            {common('cancel')}
          </button>
          <button type="submit" className="btn btn-primary" disabled={saving.isPending}>
            {session ? common('save') : t('session.create')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function save(id: string | undefined, version: number, before: SessionDraft, draft: SessionDraft): Promise<Session> {
  if (id === undefined)
    return answered(
      api.POST('/api/v1/panels/{id}/interview-sessions', {
        params: { path: { id: draft.panelId } },
        body: sessionWish(draft),
      }),
    );
  return answered(
    api.PATCH('/api/v1/interview-sessions/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: sessionChanges(before, draft),
    }),
  );
}

interface ClashProps {
  readonly theirs: SessionDraft;
  readonly yours: SessionDraft;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

function Clash({ theirs, yours, onKeep, onTake }: ClashProps) {
  const t = useMessages(interviewsMessages);
  const labels = {
    heldOn: t('session.day'),
    mode: t('session.mode'),
    room: t('session.room'),
    link: t('session.link'),
  };
  const fields = sessionFields(theirs, yours, labels, (mode) => t(`mode.${mode}`));
  return <StaleNotice fields={fields} onKeep={onKeep} onTake={onTake} />;
}
