import { ExternalLink, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Badge } from '../../shared/badge.js';
import { useMayRun } from '../rankings/use-permissions.js';
import { ZONE_NAMES } from './clock-times.js';
import { type DayFrame, hoursOf, placeIn } from './day-layout.js';
import { interviewsMessages } from './interviews.messages.js';
import { SessionDialog } from './session-dialog.js';
import { SlotCard } from './slot-card.js';
import { SlotDialog } from './slot-dialog.js';
import { AddSlotDialog } from './add-slot-dialog.js';
import { usePanels } from './use-days.js';

interface ColumnProps {
  readonly view: Schemas['InterviewDayView'];
  readonly frame: DayFrame;
  readonly minutePx: number;
  readonly panelName: string;
  readonly onRefusal: (error: unknown) => void;
}

type Open = { readonly what: 'edit' | 'add' } | { readonly what: 'slot'; readonly id: string } | null;

/** One room or link for one day: who is heard when. */
export function RoomColumn({ view, frame, minutePx, panelName, onRefusal }: ColumnProps) {
  const [open, setOpen] = useState<Open>(null);
  const panel = usePanels().data?.find(({ id }) => id === view.panelId);
  const mayRun = useMayRun(panel?.provinceCode ?? null) && panel !== undefined;
  const close = (): void => {
    setOpen(null);
  };
  const slot = open?.what === 'slot' ? view.slots.find(({ id }) => id === open.id) : undefined;
  return (
    <div className="min-w-[calc(100%-3.5rem)] flex-1 snap-start border-r border-base-300 last:border-r-0 sm:min-w-64">
      <ColumnHead view={view} panelName={panelName} mayRun={mayRun} onOpen={setOpen} />
      <ol className="relative" style={{ height: frame.minutes * minutePx }}>
        {hoursOf(frame).map((hour, place) => (
          <li
            key={hour}
            aria-hidden
            className="absolute inset-x-0 border-t border-base-300/70"
            style={{ top: place * 60 * minutePx }}
          />
        ))}
        {view.slots.map((one) => (
          <SlotCard
            key={one.id}
            slot={one}
            zone={view.timeZone}
            place={placeIn(frame, one)}
            minutePx={minutePx}
            mayMove={mayRun && one.attendance === 'expected'}
            onOpen={() => {
              setOpen({ what: 'slot', id: one.id });
            }}
            onRefusal={onRefusal}
          />
        ))}
      </ol>
      {open?.what === 'edit' && (
        <SessionDialog session={view} panelId={view.panelId} day={view.heldOn} onDone={close} />
      )}
      {open?.what === 'add' && panel && <AddSlotDialog view={view} panel={panel} onClose={close} />}
      {slot && <SlotDialog slot={slot} zone={view.timeZone} day={view.heldOn} mayRun={mayRun} onClose={close} />}
    </div>
  );
}

interface HeadProps {
  readonly view: Schemas['InterviewDayView'];
  readonly panelName: string;
  readonly mayRun: boolean;
  readonly onOpen: (open: Open) => void;
}

function ColumnHead({ view, panelName, mayRun, onOpen }: HeadProps) {
  const t = useMessages(interviewsMessages);
  const place = view.room ?? t(`mode.${view.mode}`);
  return (
    <div className="sticky top-0 z-10 flex h-24 flex-col justify-between gap-1 border-b border-base-300 bg-base-200 px-3 py-2">
      <div className="flex items-start justify-between gap-1">
        <div className="min-w-0">
          <h3 className="truncate text-sm font-semibold" title={place}>
            {place}
          </h3>
          <p className="truncate text-xs text-quiet" title={panelName}>
            {panelName}
          </p>
        </div>
        {mayRun && (
          <button
            type="button"
            className="no-print btn btn-ghost btn-sm btn-square"
            aria-label={`${t('session.edit')}: ${place}`}
            title={t('session.edit')}
            onClick={() => {
              onOpen({ what: 'edit' });
            }}
          >
            <Pencil size={16} aria-hidden />
          </button>
        )}
      </div>
      <div className="flex items-center gap-1.5">
        <Badge>{t(`mode.${view.mode}`)}</Badge>
        <Badge>{ZONE_NAMES[view.timeZone]}</Badge>
        {view.link !== null && (
          <a
            href={view.link}
            target="_blank"
            rel="noreferrer"
            className="btn btn-ghost btn-sm btn-square"
            aria-label={t('session.link.open')}
          >
            <ExternalLink size={16} aria-hidden />
          </a>
        )}
        {mayRun && (
          <button
            type="button"
            className="no-print btn btn-ghost btn-sm btn-square ml-auto text-primary"
            aria-label={`${t('slot.add')}: ${place}`}
            title={t('slot.add')}
            onClick={() => {
              onOpen({ what: 'add' });
            }}
          >
            <Plus size={18} aria-hidden />
          </button>
        )}
      </div>
    </div>
  );
}
