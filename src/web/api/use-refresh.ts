import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * Asks again for everything that mentions one of these words: the id of what was changed, or the path of a route. What is on
 * screen stays until the new answer is there.
 */
export function useRefresh(): (...words: readonly string[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    (...words) =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => {
          const key = JSON.stringify(queryKey);
          return words.some((word) => key.includes(word));
        },
      }),
    [client],
  );
}
