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
import { EvaluatorChoice, type MemberChoice } from './evaluator-choice.js';
import { panelsMessages } from './panels.messages.js';

interface DialogProps {
  readonly seat: Schemas['SeatView'];
  readonly panel: Schemas['PanelView'];
  readonly onClose: () => void;
}

/** Seats somebody, somebody else, or nobody. */
export function SeatMemberDialog({ seat, panel, onClose }: DialogProps) {
  const t = useMessages(panelsMessages);
  const common = useMessages(sharedMessages);
  const refresh = useRefresh();
  const [choice, setChoice] = useState<MemberChoice>(seat.member);
  const [seen] = useState(seat.version);
  const seating = useMutation<unknown, unknown, number>({
    mutationFn: (version) =>
      answered(
        api.PUT('/api/v1/seats/{id}/member', {
          params: { path: { id: seat.id }, header: ifMatch(version) },
          body: { userId: choice?.userId ?? null },
        }),
      ),
    onSuccess: async () => {
      await refresh(panel.id, '/api/v1/panels');
      toast(t(choice === null ? 'seat.emptied' : 'seat.filled', { number: seat.number }));
      onClose();
    },
    onError: (error) => (isStale(error) ? refresh(panel.id) : undefined),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    seating.mutate(seen);
  };
  return (
    <Dialog open onClose={onClose} title={t('seat.change.title', { label: seat.label })} lead={t('seat.change.lead')}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <EvaluatorChoice panel={panel} value={choice} onChange={setChoice} error={fieldErrors(seating.error).userId} />
        {isStale(seating.error) ? (
          <Clash
            seat={seat}
            choice={choice}
            onTake={onClose}
            onKeep={() => {
              seating.mutate(seat.version);
            }}
          />
        ) : (
          seating.isError && <ProblemNotice error={seating.error} />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
          <button type="submit" className="btn btn-primary" disabled={seating.isPending}>
            {common('save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ClashProps {
  readonly seat: Schemas['SeatView'];
  readonly choice: MemberChoice;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

function Clash({ seat, choice, onKeep, onTake }: ClashProps) {
  const t = useMessages(panelsMessages);
  const theirs = seat.member?.name ?? t('seat.empty');
  const yours = choice?.name ?? t('seat.empty');
  const isSame = seat.member?.userId === choice?.userId;
  return <StaleNotice fields={[{ label: t('seat.member'), theirs, yours, isSame }]} onKeep={onKeep} onTake={onTake} />;
}
