import { useEffect, useState } from 'react';

import { useMessages } from '../i18n/messages.js';
import { useFormat } from '../i18n/use-format.js';
import { sharedMessages } from './shared.messages.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A deadline in the reader's zone and how much time is left; the last hour counts in seconds. The server's clock decides. */
export function Deadline({ at }: { readonly at: string }) {
  const t = useMessages(sharedMessages);
  const format = useFormat();
  const left = Date.parse(at) - useNow(at);
  const words =
    left <= 0
      ? t('deadline.over')
      : left >= 2 * DAY
        ? t('deadline.left.days', { count: Math.floor(left / DAY) })
        : left >= HOUR
          ? t('deadline.left.hours', { hours: Math.floor(left / HOUR), minutes: Math.floor((left % HOUR) / MINUTE) })
          : t('deadline.left.minutes', {
              minutes: Math.floor(left / MINUTE),
              seconds: Math.floor((left % MINUTE) / SECOND),
            });
  return (
    <time dateTime={at} className="tabular">
      {format.instant(at)} <span className={left < DAY ? 'font-semibold text-warning' : 'text-quiet'}>({words})</span>
    </time>
  );
}

/** The present, renewed as often as the words about it change. */
function useNow(at: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const left = Date.parse(at) - now;
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      left < HOUR ? SECOND : MINUTE,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [at, now]);
  return now;
}
