import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';

interface Run<Outcome> {
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly outcome: Outcome;
}

/** When each run that is under way began; it outlives the page that started it. */
const started = new Map<string, number>();

/**
 * Work of the server that takes its time, started by hand. It goes on while other pages of the app are looked at, and what came
 * of it waits here until it is run again or the person signs out.
 */
export function useKeptRun<Outcome>(name: string, work: () => Promise<Outcome>) {
  const query = useQuery<Run<Outcome>, unknown>({
    queryKey: ['run', name],
    // No abort signal is taken: leaving the page must not end the work.
    queryFn: async () => ({
      startedAt: started.get(name) ?? Date.now(),
      outcome: await work(),
      finishedAt: Date.now(),
    }),
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  const { refetch } = query;
  const run = useCallback(() => {
    started.set(name, Date.now());
    void refetch();
  }, [name, refetch]);
  return {
    run,
    isRunning: query.isFetching,
    isIdle: query.isPending && !query.isFetching,
    startedAt: started.get(name) ?? 0,
    error: query.isFetching ? null : query.error,
    done: query.isFetching || query.isError ? null : (query.data ?? null),
  };
}
