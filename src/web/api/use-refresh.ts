import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

interface RefreshOptions {
  /** The path of a route whose thing may be gone by now: it is asked for again only when a page next needs it. */
  readonly onDemand?: string;
}

/**
 * Asks again for everything that mentions one of these words: the id of what was changed, or the path of a route. What is on
 * screen stays until the new answer is there.
 */
export function useRefresh({ onDemand }: RefreshOptions = {}): (...words: readonly string[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (...words) => {
      if (onDemand !== undefined) await client.invalidateQueries({ queryKey: ['get', onDemand], refetchType: 'none' });
      await client.invalidateQueries({
        predicate: ({ queryKey }) => {
          const key = JSON.stringify(queryKey);
          return queryKey[1] !== onDemand && words.some((word) => key.includes(word));
        },
      });
    },
    [client, onDemand],
  );
}
