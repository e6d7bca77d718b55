import { useEffect, useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { runMessages } from './run.messages.js';

const SECOND = 1000;

/** Work without a known end: what is done, for how long already, and that it may be left alone. */
export function RunProgress({ startedAt, doing }: { readonly startedAt: number; readonly doing: string }) {
  const t = useMessages(runMessages);
  const format = useFormat();
  const seconds = useSecondsSince(startedAt);
  return (
    <div className="flex flex-col gap-2 py-2">
      <p role="status" className="font-semibold">
        {doing}
      </p>
      <progress className="progress progress-primary w-full max-w-md" aria-label={doing} />
      <p className="text-sm text-quiet">
        <span className="tabular">{t('run.seconds', { count: format.number(seconds) })}</span> {t('run.leave')}
      </p>
    </div>
  );
}

function useSecondsSince(instant: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, SECOND);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.floor((now - instant) / SECOND));
}
