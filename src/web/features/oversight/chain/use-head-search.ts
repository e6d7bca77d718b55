import { useEffect, useRef, useState } from 'react';

import { findHead, type HeadVerdict } from './head-search.js';
import { readHead } from './read-head.js';

export type SearchState =
  | { readonly at: 'idle' | 'stopped' }
  | { readonly at: 'unusable'; readonly fault: 'compare.no-head' | 'compare.altered' }
  | { readonly at: 'searching'; readonly read: number }
  | { readonly at: 'found'; readonly verdict: HeadVerdict }
  | { readonly at: 'failed'; readonly error: unknown };

/** Looks for a kept head in the log, and can be stopped; it stops by itself when the page is left. */
export function useHeadSearch() {
  const [state, setState] = useState<SearchState>({ at: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      controller.current?.abort();
    },
    [],
  );
  const start = async (text: string): Promise<void> => {
    controller.current?.abort();
    const kept = readHead(text);
    if ('fault' in kept) {
      setState({ at: 'unusable', fault: kept.fault });
      return;
    }
    const own = new AbortController();
    controller.current = own;
    setState({ at: 'searching', read: 0 });
    try {
      const verdict = await findHead(kept.head, {
        signal: own.signal,
        onProgress: (read) => {
          if (!own.signal.aborted) setState({ at: 'searching', read });
        },
      });
      if (!own.signal.aborted) setState({ at: 'found', verdict });
    } catch (error) {
      if (!own.signal.aborted) setState({ at: 'failed', error });
    }
  };
  const stop = (): void => {
    controller.current?.abort();
    setState({ at: 'stopped' });
  };
  return { state, start, stop };
}
