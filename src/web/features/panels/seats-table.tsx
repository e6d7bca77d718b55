import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Confirm } from '../../shared/confirm.js';
import { toast } from '../../shared/toasts.js';
import { AddSeatForm } from './add-seat-form.js';
import { panelsMessages } from './panels.messages.js';
import { SeatMemberDialog } from './seat-member-dialog.js';

type Seat = Schemas['SeatView'];

interface SeatsProps {
  readonly panel: Schemas['PanelView'];
  readonly mayRun: boolean;
}

/** The seats by number: role, constituency, who sits there. */
export function SeatsTable({ panel, mayRun }: SeatsProps) {
  const t = useMessages(panelsMessages);
  const [changing, setChanging] = useState<string | null>(null);
  const seat = panel.seats.find(({ id }) => id === changing);
  return (
    <>
      <div className="-mx-2 overflow-x-auto" role="region" aria-label={t('seats.title')} tabIndex={0}>
        <table className="table table-sm">
          <thead className="text-base-content">
            <tr>
              <th scope="col" className="text-right">
                {t('seat.number')}
              </th>
              <th scope="col">{t('seat.role')}</th>
              <th scope="col">{t('seat.constituency')}</th>
              <th scope="col">{t('seat.member')}</th>
              {mayRun && <th scope="col">{<span className="sr-only">{t('seat.actions')}</span>}</th>}
            </tr>
          </thead>
          <tbody>
            {panel.seats.map((one) => (
              <SeatRow key={one.id} seat={one} panelId={panel.id} mayRun={mayRun} onChange={setChanging} />
            ))}
          </tbody>
        </table>
      </div>
      {mayRun && <AddSeatForm panel={panel} />}
      {seat && (
        <SeatMemberDialog
          seat={seat}
          panel={panel}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly seat: Seat;
  readonly panelId: string;
  readonly mayRun: boolean;
  readonly onChange: (seatId: string) => void;
}

function SeatRow({ seat, panelId, mayRun, onChange }: RowProps) {
  const t = useMessages(panelsMessages);
  const format = useFormat();
  const { constituency } = seat;
  return (
    <tr>
      <td className="tabular text-right font-semibold">{seat.number}</td>
      <td>{seat.role === 'member' ? t('role.member') : <Badge tone="info">{t(`role.${seat.role}`)}</Badge>}</td>
      <td className="min-w-40">{format.name({ id: constituency.nameId, en: constituency.nameEn })}</td>
      <td className="min-w-40">
        {seat.member?.name ?? (seat.isFilled ? '•••' : <span className="text-quiet">{t('seat.empty')}</span>)}
        {seat.isYours && <span className="ml-2 text-xs text-primary">{t('seat.yours')}</span>}
      </td>
      {mayRun && (
        <td className="text-right whitespace-nowrap">
          <button
            type="button"
            className="btn btn-ghost btn-sm"
            onClick={() => {
              onChange(seat.id);
            }}
          >
            {t('seat.change')}
          </button>
          {seat.role !== 'chair' && <RemoveSeat seat={seat} panelId={panelId} />}
        </td>
      )}
    </tr>
  );
}

function RemoveSeat({ seat, panelId }: Pick<RowProps, 'seat' | 'panelId'>) {
  const t = useMessages(panelsMessages);
  const refresh = useRefresh();
  const remove = async (): Promise<void> => {
    await answered(
      api.DELETE('/api/v1/seats/{id}', { params: { path: { id: seat.id }, header: ifMatch(seat.version) } }),
    ).finally(() => refresh(panelId));
    toast(t('seat.removed', { number: seat.number }));
  };
  return (
    <Confirm
      trigger={t('seat.remove')}
      triggerClass="btn btn-ghost btn-sm text-error"
      title={t('seat.remove.title', { label: seat.label })}
      consequence={t('seat.remove.consequence')}
      verb={t('seat.remove')}
      destructive
      onConfirm={remove}
    />
  );
}
