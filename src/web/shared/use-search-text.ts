import { type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { type Findings } from './search-choice.js';

const SETTLES_AFTER_MS = 250;

type Progress = Pick<UseQueryResult, 'isError' | 'isPending' | 'isPlaceholderData'>;

/** A text that searches the server: `q` follows once typing has paused, so that it is not asked for every letter. */
export function useSearchText() {
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const typed = text.trim();
  useEffect(() => {
    const timer = setTimeout(() => {
      setQ(typed);
    }, SETTLES_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  const stateOf = ({ isError, isPending, isPlaceholderData }: Progress): Findings['state'] => {
    if (q !== typed) return 'searching';
    if (isError) return 'failed';
    return isPending || isPlaceholderData ? 'searching' : 'found';
  };
  return { text, setText, q, stateOf };
}
