import { useEffect, useState } from 'react';

/** The longest a browser's timer can be set for, a little under 25 days. */
const LONGEST_WAIT_MS = 2_000_000_000;

/** Whether an instant lies behind, by this device's clock; turns true by itself when it comes. False for none. */
export function useHasPassed(instant: string | null | undefined): boolean {
  const [now, setNow] = useState(() => Date.now());
  const at = instant ? Date.parse(instant) : Infinity;
  useEffect(() => {
    if (at <= now || at === Infinity) return undefined;
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      Math.min(Math.max(1, at - Date.now()), LONGEST_WAIT_MS),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [at, now]);
  return at <= now;
}
