import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { auditMessages } from './audit.messages.js';
import { type Entry } from './use-audit.js';
import { useEventName, useRolesName, useSubjectName } from './use-names.js';

const ROW_HEIGHT = 58;
const PAGE = 10;

interface ListProps {
  readonly entries: readonly Entry[];
  /** The place of the chosen entry. */
  readonly current: string | null;
  readonly onChoose: (place: string) => void;
  /** What follows the last entry: the next page on its way, or the beginning of the trail. */
  readonly end: string;
  readonly onEndSeen: () => void;
}

/** Thousands of entries, of which only those in view are in the page. Arrow keys go from entry to entry. */
export function AuditList({ entries, current, onChoose, end, onEndSeen }: ListProps) {
  const t = useMessages(auditMessages);
  const frame = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length + 1,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const isEndSeen = rows.at(-1)?.index === entries.length;
  useEffect(() => {
    if (isEndSeen) onEndSeen();
  }, [isEndSeen, onEndSeen]);
  const at = entries.findIndex(({ place }) => place === current);
  const move = (event: KeyboardEvent): void => {
    const next = target(event.key, at, entries.length);
    const entry = next === null ? undefined : entries[next];
    if (next === null || !entry) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    onChoose(entry.place);
  };
  return (
    <div
      ref={frame}
      role="listbox"
      aria-label={t('audit.list')}
      aria-activedescendant={at < 0 ? undefined : optionId(entries[at])}
      tabIndex={0}
      className="surface relative h-[32rem] overflow-y-auto lg:h-[calc(100dvh-19rem)] lg:min-h-[28rem] print:h-auto"
      onKeyDown={move}
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start }) => {
          const entry = entries[index];
          const place = { height: ROW_HEIGHT, transform: `translateY(${String(start)}px)` };
          return entry ? (
            <Row
              key={entry.place}
              entry={entry}
              style={place}
              index={index}
              count={entries.length}
              isCurrent={index === at}
              onChoose={onChoose}
            />
          ) : (
            <div
              key="end"
              role="presentation"
              style={place}
              className="absolute inset-x-0 grid place-items-center text-sm text-quiet"
            >
              {end}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const optionId = (entry: Entry | undefined): string | undefined => entry && `entry-${entry.place.replace('/', '-')}`;

/** Where a key leads from the chosen entry; null for any other key. */
function target(key: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(Math.max(at + step, 0), count - 1);
}

interface RowProps {
  readonly entry: Entry;
  readonly style: { readonly height: number; readonly transform: string };
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly onChoose: (place: string) => void;
}

function Row({ entry, style, index, count, isCurrent, onChoose }: RowProps) {
  const format = useFormat();
  const eventName = useEventName();
  const subjectName = useSubjectName();
  const rolesName = useRolesName();
  return (
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={style}
      className={`absolute inset-x-0 flex cursor-pointer flex-col justify-center gap-0.5 border-b border-base-300 border-l-3 px-3 text-sm ${
        isCurrent ? 'border-l-primary bg-primary/8' : 'border-l-transparent hover:bg-base-200'
      }`}
      onClick={() => {
        onChoose(entry.place);
      }}
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="truncate font-semibold">{eventName(entry.event)}</span>
        <time dateTime={entry.at} className="shrink-0 text-xs tabular text-quiet">
          {format.shortInstant(entry.at)}
        </time>
      </span>
      <span className="flex items-baseline justify-between gap-3 text-xs text-quiet">
        <span className="truncate">
          {subjectName(entry.subject.type)} <span className="font-mono">{entry.subject.id.slice(0, 8)}</span> ·{' '}
          {rolesName(entry.actor)}
        </span>
        <span className="shrink-0 font-mono">{entry.place}</span>
      </span>
    </div>
  );
}
