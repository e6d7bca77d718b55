import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, type ReactNode, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Dialog } from '../../shared/dialog.js';
import { AreaField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useScene } from '../rankings/use-scene.js';
import { cellState } from './conflict-cells.js';
import { conflictsMessages } from './conflicts.messages.js';

interface DetailProps {
  readonly row: Schemas['ConflictRowView'];
  readonly cell: Schemas['ConflictCellView'];
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** One seat and one nominee: what was declared and why, and for the secretariat the way to recuse the seat. */
export function ConflictDetail({ row, cell, mayChange, onClose }: DetailProps) {
  const t = useMessages(conflictsMessages);
  const names = { seat: cell.seatLabel, nominee: row.nomineeName };
  const isRecused = cell.state === 'recused';
  const title = mayChange && !isRecused ? t('recuse.title', names) : t('detail.title', names);
  return (
    <Dialog open onClose={onClose} title={title}>
      <Facts cell={cell} />
      {mayChange && !isRecused && <RecusalForm names={names} row={row} cell={cell} onClose={onClose} />}
    </Dialog>
  );
}

function Facts({ cell }: { readonly cell: Schemas['ConflictCellView'] }) {
  const t = useMessages(conflictsMessages);
  const format = useFormat();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('detail.state'), t(`cell.${cellState(cell)}`)],
    ...(cell.conflictKind ? [[t('detail.kind'), t(`kind.${cell.conflictKind}`)] as const] : []),
    ...(cell.reason ? [[t('detail.reason'), cell.reason] as const] : []),
    ...(cell.recusalOrigin ? [[t('detail.origin'), t(`origin.${cell.recusalOrigin}`)] as const] : []),
    ...(cell.recusedAt ? [[t('detail.when'), format.instant(cell.recusedAt)] as const] : []),
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-quiet">{label}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FormProps extends Pick<DetailProps, 'row' | 'cell' | 'onClose'> {
  readonly names: { readonly seat: string; readonly nominee: string };
}

function RecusalForm({ names, row, cell, onClose }: FormProps) {
  const t = useMessages(conflictsMessages);
  const { ranking } = useScene();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const recusal = useMutation<unknown, unknown>({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/seats/{id}/recusals', {
          params: { path: { id: cell.seatId } },
          body: { nominationId: row.nominationId, reason },
        }),
      ),
    onSuccess: async () => {
      await refresh(ranking.id);
      toast(t('recuse.done', names));
      onClose();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    recusal.mutate();
  };
  return (
    <form className="mt-4 flex flex-col gap-3" onSubmit={submit}>
      <p className="rounded-field border border-error/40 bg-error/8 px-3 py-2 text-sm">
        {t('recuse.consequence', names)}
      </p>
      <AreaField
        label={t('recuse.reason')}
        hint={t('recuse.reason.hint')}
        error={fieldErrors(recusal.error).reason}
        value={reason}
        minLength={3}
        maxLength={2000}
        required
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      {recusal.isError && <ProblemNotice error={recusal.error} />}
      <div className="flex justify-end">
        <button type="submit" className="btn btn-error" disabled={recusal.isPending || reason.trim().length < 3}>
          {recusal.isPending && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {t('recuse.verb')}
        </button>
      </div>
    </form>
  );
}
