import { scaleUtc } from '@visx/scale';
import { useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { calendarMessages } from './calendar.messages.js';
import { editionTerms } from './edition-terms.messages.js';
import { type StageInput } from './calendar-draft.js';
import { LEVELS } from './use-editions.js';

const TICKS = 5;
const DAY_MS = 86_400_000;

/** The calendar as bars on one line of time. The list beside it says the same in words. */
export function Timeline({ stages }: { readonly stages: readonly StageInput[] }) {
  const t = useMessages(calendarMessages);
  const terms = useMessages(editionTerms);
  const [now] = useState(() => Date.now());
  const starts = stages.map(({ opensAt }) => Date.parse(opensAt));
  const ends = stages.map(({ closesAt }) => Date.parse(closesAt));
  const domain = [Math.min(...starts), Math.max(...ends)].map((at) => new Date(at)) as [Date, Date];
  const place = scaleUtc({ domain, range: [0, 100] });
  const summary = stages
    .map(({ kind, level }) => `${terms(`stage-kind.${kind}`)} (${terms(`level.${level}`)})`)
    .join(', ');
  const isNowInside = now > domain[0].getTime() && now < domain[1].getTime();
  const nowAt = place(new Date(now));
  return (
    <div role="img" aria-label={t('calendar.timeline', { stages: summary })} className="text-xs">
      {isNowInside && <NowLabel at={nowAt} />}
      {LEVELS.map((level) => {
        const own = stages.filter((stage) => stage.level === level);
        if (own.length === 0) return null;
        return (
          <div key={level} className="mb-3">
            <p className="mb-1 font-semibold">{terms(`level.${level}`)}</p>
            <div className="flex flex-col gap-1">
              {own.map((stage) => (
                <Bar
                  key={stage.code}
                  stage={stage}
                  left={place(new Date(stage.opensAt))}
                  right={place(new Date(stage.closesAt))}
                  now={now}
                  nowAt={isNowInside ? nowAt : null}
                />
              ))}
            </div>
          </div>
        );
      })}
      <Axis
        ticks={place.ticks(TICKS).map((at) => ({ at, left: place(at) }))}
        span={ends.length > 0 ? (domain[1].getTime() - domain[0].getTime()) / DAY_MS : 0}
      />
    </div>
  );
}

interface BarProps {
  readonly stage: StageInput;
  readonly left: number;
  readonly right: number;
  readonly now: number;
  /** Where the present stands on the line; null outside it. */
  readonly nowAt: number | null;
}

/** Solid while the stage is open, hatched before, pale after; its name stands beside it, not on the colour. */
function Bar({ stage, left, right, now, nowAt }: BarProps) {
  const terms = useMessages(editionTerms);
  const isOpen = Date.parse(stage.opensAt) <= now && now < Date.parse(stage.closesAt) + 1000;
  const isOver = Date.parse(stage.closesAt) + 1000 <= now;
  const look = isOpen ? 'bg-primary' : isOver ? 'bg-base-300' : 'border border-primary bg-primary/20';
  return (
    <div className="flex flex-col gap-0.5 sm:flex-row sm:items-center sm:gap-3">
      <span className="w-36 shrink-0 truncate text-quiet">
        {terms(`stage-kind.${stage.kind}`)} <span className="tabular">{stage.code}</span>
      </span>
      <span className="relative block h-4 rounded-sm bg-base-200 sm:flex-1">
        <span
          className={`absolute inset-y-0 min-w-1 rounded-sm ${look}`}
          style={{ left: `${String(left)}%`, width: `${String(Math.max(right - left, 0))}%` }}
        />
        {nowAt !== null && (
          <span className="absolute -inset-y-0.5 border-l-2 border-error" style={{ left: `${String(nowAt)}%` }} />
        )}
      </span>
    </div>
  );
}

/** Where the present stands, over all bars. */
function NowLabel({ at }: { readonly at: number }) {
  const t = useMessages(calendarMessages);
  return (
    <div className="relative h-5 sm:ml-39">
      <span className="absolute -translate-x-1/2 font-semibold text-error" style={{ left: `${String(at)}%` }}>
        {t('calendar.now')}
      </span>
    </div>
  );
}

interface AxisProps {
  readonly ticks: readonly { readonly at: Date; readonly left: number }[];
  readonly span: number;
}

function Axis({ ticks, span }: AxisProps) {
  const format = useFormat();
  const months = new Intl.DateTimeFormat(format.language === 'id' ? 'id-ID' : 'en-GB', {
    ...(span < 120 ? { day: 'numeric' } : {}),
    month: 'short',
    ...(span > 300 ? { year: '2-digit' } : {}),
    timeZone: 'UTC',
  });
  return (
    <div className="relative h-5 border-t border-base-300 sm:ml-39">
      {ticks.map(({ at, left }) => (
        <span
          key={at.getTime()}
          className="tabular absolute top-0.5 -translate-x-1/2 whitespace-nowrap text-quiet"
          style={{ left: `${String(left)}%` }}
        >
          {months.format(at)}
        </span>
      ))}
    </div>
  );
}
