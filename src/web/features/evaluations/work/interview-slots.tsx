import { useState } from 'react';
import { Link } from 'react-router';

import { type Schemas } from '../../../api/client.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Badge } from '../../../shared/badge.js';
import { groupBy } from './group-by.js';
import { interviewMessages } from './interview.messages.js';
import { type Group } from './work-groups.js';

type Slot = Schemas['InterviewSlotView'];

const AT_FIRST = 4;
/** An interview that is going on is still to be seen. */
const GRACE_MS = 3_600_000;

interface InterviewSlotsProps {
  readonly slots: readonly Slot[];
  readonly groups: readonly Group[];
}

const NEAR_MS = 36 * 3_600_000;

/** Whether an interview is so near that it comes before everything else. */
export const hasNearInterview = (slots: readonly Slot[], now = Date.now()): boolean =>
  slots.some(({ startsAt, endsAt }) => Date.parse(endsAt) > now - GRACE_MS && Date.parse(startsAt) < now + NEAR_MS);

/** The own interviews that are still to come, by day; the rest on demand. */
export function InterviewSlots({ slots, groups }: InterviewSlotsProps) {
  const t = useMessages(interviewMessages);
  const [isWhole, setWhole] = useState(false);
  const [now] = useState(() => Date.now());
  const upcoming = slots.filter(({ endsAt }) => Date.parse(endsAt) > now - GRACE_MS);
  if (upcoming.length === 0) return null;
  const shown = isWhole ? upcoming : upcoming.slice(0, AT_FIRST);
  return (
    <section aria-labelledby="interviews" className="surface mb-6 p-4 sm:p-5">
      <h2 id="interviews" className="text-lg font-semibold">
        {t('interview.title')}
      </h2>
      <Days slots={shown} groups={groups} />
      {shown.length < upcoming.length && (
        <button
          type="button"
          className="btn btn-sm btn-ghost mt-2"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('interview.more', { count: upcoming.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Days({ slots, groups }: InterviewSlotsProps) {
  const format = useFormat();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const days = groupBy(slots, ({ startsAt }) => format.day(startsAt, { weekday: true, timeZone }));
  return [...days].map(([day, own]) => (
    <div key={day} className="mt-3">
      <h3 className="text-sm font-semibold text-quiet">{day}</h3>
      <ul className="divide-y divide-base-300">
        {own.map((slot) => (
          <SlotLine key={slot.id} slot={slot} sheet={sheetOf(groups, slot.nominationId)} />
        ))}
      </ul>
    </div>
  ));
}

/** The sheet of the latest stage of a nominee: that of the interview. */
function sheetOf(groups: readonly Group[], nominationId: string): string | null {
  const group = groups.find(({ lines }) => lines.some((line) => line.nominationId === nominationId));
  const line = group?.lines.find((one) => one.nominationId === nominationId);
  const stage = group?.stages.findLast(({ code }) => line?.cells.has(code));
  return line?.isDeclared === true && stage ? `/app/work/${nominationId}/${stage.code}` : null;
}

function SlotLine({ slot, sheet }: { readonly slot: Slot; readonly sheet: string | null }) {
  const t = useMessages(interviewMessages);
  const format = useFormat();
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2 text-sm sm:grid-cols-[9rem_minmax(0,1fr)_auto] sm:items-center">
      <time dateTime={slot.startsAt} className="tabular font-medium">
        {format.time(slot.startsAt)}
      </time>
      <div className="min-w-0">
        {sheet === null ? (
          <p className="font-medium">{slot.nomineeName}</p>
        ) : (
          <Link to={sheet} className="link link-hover font-medium">
            {slot.nomineeName}
          </Link>
        )}
        <p className="text-xs text-quiet">{t('interview.their-time', { at: slot.localStartsAt })}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2 text-xs">
        <span>{[t(`interview.mode.${slot.mode}`), slot.room].filter(Boolean).join(' · ')}</span>
        {slot.link !== null && (
          <a href={slot.link} className="link link-primary" target="_blank" rel="noreferrer">
            {t('interview.link')}
          </a>
        )}
        {slot.attendance !== 'expected' && (
          <Badge tone={slot.attendance === 'absent' ? 'error' : 'success'}>{t(`interview.${slot.attendance}`)}</Badge>
        )}
      </div>
    </li>
  );
}
