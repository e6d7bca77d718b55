import { GripVertical } from 'lucide-react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { movedBy, type SessionZone } from './clock-times.js';
import { ownClock } from './day-layout.js';
import { interviewsMessages } from './interviews.messages.js';
import { useDragMove } from './use-drag-move.js';
import { useMoveSlot } from './use-move-slot.js';

type Slot = Schemas['InterviewSlotView'];

export const ATTENDANCE_TONES: Readonly<Record<Slot['attendance'], Tone>> = {
  expected: 'neutral',
  attended: 'success',
  absent: 'error',
};

interface CardProps {
  readonly slot: Slot;
  readonly zone: SessionZone;
  readonly place: { readonly from: number; readonly length: number };
  readonly minutePx: number;
  readonly mayMove: boolean;
  readonly onOpen: () => void;
  readonly onRefusal: (error: unknown) => void;
}

/** One nominee's time on the calendar, with the nominee's own clock beside the room's. */
export function SlotCard({ slot, zone, place, minutePx, mayMove, onOpen, onRefusal }: CardProps) {
  const t = useMessages(interviewsMessages);
  const format = useFormat();
  const moving = useMoveSlot(slot, zone);
  const shift = (minutes: number): void => {
    onRefusal(null);
    const wish = { startsAt: movedBy(slot.startsAt, minutes), endsAt: movedBy(slot.endsAt, minutes) };
    moving.mutate({ ...wish, version: slot.version }, { onError: onRefusal });
  };
  const drag = useDragMove(minutePx, shift);
  const starts = movedBy(slot.startsAt, drag.minutes);
  const ends = movedBy(slot.endsAt, drag.minutes);
  const clock = (instant: string): string => format.time(instant, zone).split(' ')[0] ?? '';
  const time = `${clock(starts)}–${format.time(ends, zone)}`;
  return (
    <li
      className={`absolute inset-x-1.5 flex overflow-hidden rounded-field border bg-base-100 ${
        drag.minutes === 0 ? 'border-base-300' : 'z-10 border-primary shadow-lg'
      } ${moving.isPending ? 'opacity-60' : ''}`}
      style={{ top: (place.from + drag.minutes) * minutePx + 1, height: place.length * minutePx - 2 }}
    >
      {mayMove && (
        <button
          type="button"
          className="no-print flex w-6 shrink-0 cursor-grab touch-none items-center justify-center bg-base-200 -outline-offset-2 active:cursor-grabbing"
          aria-label={t('slot.drag', { name: slot.nomineeName })}
          {...drag.handle}
        >
          <GripVertical size={14} aria-hidden className="text-quiet" />
        </button>
      )}
      <button
        type="button"
        className="min-w-0 flex-1 cursor-pointer px-2 py-1 text-left leading-tight -outline-offset-2 hover:bg-base-200/60"
        onClick={onOpen}
      >
        <span className="sr-only">{t('slot.open')}</span>
        <span className="flex items-center justify-between gap-2">
          <span className="tabular truncate text-xs font-medium">{time}</span>
          {slot.attendance !== 'expected' && (
            <Badge tone={ATTENDANCE_TONES[slot.attendance]}>{t(`attendance.${slot.attendance}`)}</Badge>
          )}
        </span>
        <span className="block truncate text-sm font-semibold">{slot.nomineeName}</span>
        <span className="tabular block truncate text-xs text-quiet">
          {t('slot.own-time', { time: ownClock(slot.localStartsAt) })}
        </span>
      </button>
    </li>
  );
}
