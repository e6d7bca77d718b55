import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const SETTLED_MS = 250;

/**
 * The chosen entry, which the address keeps. Whoever runs through the list with the arrow keys changes it many times a
 * second; the address follows when they stop, because browsers refuse an address that changes too often.
 */
export function useChosenEntry(): readonly [string | null, (place: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const kept = search.get('entry');
  const [chosen, choose] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [written, setWritten] = useState(kept);
  if (kept !== seen) {
    setSeen(kept);
    // The address changed by itself: a link, or the back button.
    if (kept !== written) {
      setWritten(kept);
      choose(kept);
    }
  }
  useEffect(() => {
    if (chosen === kept) return undefined;
    const timer = setTimeout(() => {
      setWritten(chosen);
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          if (chosen === null) next.delete('entry');
          else next.set('entry', chosen);
          return next;
        },
        { replace: true },
      );
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [chosen, kept, setSearch]);
  return [chosen, choose];
}
