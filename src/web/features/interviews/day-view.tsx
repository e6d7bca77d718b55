import { useState } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { type SessionZone, ZONE_NAMES } from './clock-times.js';
import { dayFrame, hoursOf, minuteHeight } from './day-layout.js';
import { interviewsMessages } from './interviews.messages.js';
import { RoomColumn } from './room-column.js';
import { useDayViews, usePanels } from './use-days.js';

interface DayProps {
  readonly day: string;
  readonly sessions: readonly Schemas['InterviewSessionView'][];
}

/** One day: a column for each session, on one axis of time, so that what happens at once stands side by side. */
export function DayView({ day, sessions }: DayProps) {
  const t = useMessages(interviewsMessages);
  const format = useFormat();
  const { days, isPending, error } = useDayViews(sessions);
  const panels = usePanels();
  const [refusal, setRefusal] = useState<unknown>(null);
  const zone: SessionZone = sessions[0]?.timeZone ?? 'Asia/Jakarta';
  if (error !== null) return <ProblemNotice error={error} />;
  if (isPending && days.length === 0) return <Loading lines={14} />;
  const slots = days.flatMap((view) => view.slots);
  const frame = dayFrame(day, zone, slots);
  const minutePx = minuteHeight(slots);
  return (
    <section aria-label={t('calendar.room', { day: format.day(day, { weekday: true }) })}>
      <h2 className="mb-1 text-lg font-semibold">{format.day(day, { weekday: true })}</h2>
      <p className="mb-3 text-sm text-quiet">{t('calendar.zone', { zone: ZONE_NAMES[zone] })}</p>
      {refusal !== null && (
        <div className="mb-3">
          <ProblemNotice error={refusal} />
          <button
            type="button"
            className="btn btn-ghost btn-sm mt-1"
            onClick={() => {
              setRefusal(null);
            }}
          >
            {t('calendar.dismiss')}
          </button>
        </div>
      )}
      <div
        role="region"
        aria-label={t('calendar.title')}
        tabIndex={0}
        className="surface flex max-h-[80dvh] snap-x snap-mandatory overflow-auto scroll-pl-14 print:max-h-none print:overflow-visible"
      >
        <TimeAxis hours={hoursOf(frame)} zone={zone} hourPx={60 * minutePx} />
        {days.map((view) => (
          <RoomColumn
            key={view.id}
            view={view}
            frame={frame}
            minutePx={minutePx}
            panelName={panels.data?.find(({ id }) => id === view.panelId)?.name ?? ''}
            onRefusal={setRefusal}
          />
        ))}
      </div>
    </section>
  );
}

interface AxisProps {
  readonly hours: readonly string[];
  readonly zone: SessionZone;
  readonly hourPx: number;
}

function TimeAxis({ hours, zone, hourPx }: AxisProps) {
  const format = useFormat();
  return (
    <div aria-hidden className="sticky left-0 z-20 w-14 shrink-0 border-r border-base-300 bg-base-100">
      <div className="sticky top-0 z-10 h-24 border-b border-base-300 bg-base-200" />
      <div className="relative" style={{ height: (hours.length - 1) * hourPx }}>
        {hours.map((hour, place) => (
          <span
            key={hour}
            className={`tabular absolute right-2 text-xs text-quiet ${place === 0 ? '' : place === hours.length - 1 ? '-translate-y-full' : '-translate-y-1/2'}`}
            style={{ top: place * hourPx }}
          >
            {format.time(hour, zone).split(' ')[0]}
          </span>
        ))}
      </div>
    </div>
  );
}
