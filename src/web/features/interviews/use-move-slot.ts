import { useMutation } from '@tanstack/react-query';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { toast } from '../../shared/toasts.js';
import { type SessionZone } from './clock-times.js';
import { interviewsMessages } from './interviews.messages.js';

type Slot = Schemas['InterviewSlotView'];

interface Wish {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly version: number;
}

/** Gives a nominee another time; the toast offers the way back. */
export function useMoveSlot(slot: Slot, zone: SessionZone) {
  const t = useMessages(interviewsMessages);
  const format = useFormat();
  const refresh = useRefresh();
  const move = ({ startsAt, endsAt, version }: Wish): Promise<Slot> =>
    answered(
      api.PATCH('/api/v1/interview-slots/{id}', {
        params: { path: { id: slot.id }, header: ifMatch(version) },
        body: { startsAt, endsAt },
      }),
    ).finally(() => refresh(slot.sessionId));
  return useMutation<Slot, unknown, Wish>({
    mutationFn: move,
    onSuccess: (moved) => {
      const { startsAt, endsAt } = slot;
      toast(t('slot.moved', { name: slot.nomineeName, time: format.time(moved.startsAt, zone) }), {
        label: t('slot.move.undo'),
        onUndo: () => void move({ startsAt, endsAt, version: moved.version }).catch(() => undefined),
      });
    },
  });
}
