import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { EvaluatorChoice, type MemberChoice } from './evaluator-choice.js';
import { panelsMessages } from './panels.messages.js';
import { type SeatDraft, SeatFields } from './seat-fields.js';

/** Adds one seat, with or without somebody on it. */
export function AddSeatForm({ panel }: { readonly panel: Schemas['PanelView'] }) {
  const t = useMessages(panelsMessages);
  const refresh = useRefresh();
  const next = Math.max(0, ...panel.seats.map(({ number }) => number)) + 1;
  const fresh = (number: number): SeatDraft => ({ number: String(number), role: 'member', constituencyCode: '' });
  const [draft, setDraft] = useState(() => fresh(next));
  const [member, setMember] = useState<MemberChoice>(null);
  const adding = useMutation<Schemas['SeatView'], unknown>({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/panels/{id}/seats', {
          params: { path: { id: panel.id } },
          body: { ...draft, number: Number(draft.number), userId: member?.userId ?? null },
        }),
      ),
    onSuccess: async ({ number }) => {
      await refresh(panel.id, '/api/v1/panels');
      toast(t('seat.added', { number }));
      setDraft(fresh(number + 1));
      setMember(null);
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    adding.mutate();
  };
  const errors = fieldErrors(adding.error);
  return (
    <details className="no-print mt-4 border-t border-base-300 pt-4">
      <summary className="w-fit cursor-pointer text-sm font-medium text-primary">{t('seat.add')}</summary>
      <form className="mt-3 flex flex-col gap-3" onSubmit={submit}>
        <SeatFields draft={draft} onChange={setDraft} errors={errors} />
        <EvaluatorChoice panel={panel} value={member} onChange={setMember} error={errors.userId} />
        {adding.isError && <ProblemNotice error={adding.error} />}
        <div className="flex justify-end">
          <button type="submit" className="btn btn-primary" disabled={adding.isPending}>
            {t('seat.add')}
          </button>
        </div>
      </form>
    </details>
  );
}
